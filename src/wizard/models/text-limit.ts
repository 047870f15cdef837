/** Text that was cut to what can be kept. */
export interface CutText {
  text: string;
  /** Characters that were left out. */
  lost: number;
}

/** Cuts text to at most `limit` characters, and never through the middle of one. */
export const cutText = (text: string, limit: number): CutText => {
  if (text.length <= limit) return { text, lost: 0 };
  const isHalf = /[\uD800-\uDBFF]/.test(text.charAt(limit - 1));
  const kept = text.slice(0, isHalf ? limit - 1 : limit);
  return { text: kept, lost: text.length - kept.length };
};

/** Share of the limit from which on the person is told how much is left. */
const NEAR = 0.9;

/** How much is left; empty while the limit is far. */
export const limitInWords = (length: number, limit: number): string =>
  length < limit * NEAR ? '' : length >= limit ? `已写满 ${limit} 字` : `还可以写 ${limit - length} 字`;

/** That what was pasted did not all fit. */
export const lossInWords = (lost: number, limit: number): string =>
  `这里最多写 ${limit} 字，后面的 ${lost} 字没有收进来。长的材料请登记为佐证，这里只写要点。`;
