import type { Part, Sentence, Source } from './tree.ts';

/** 【待补充：…】, naming what the unit has to fill in. */
export const missing = (what: string): Part => ({ kind: 'missing', text: `【待补充：${what}】` });

/** The same in a cell of a table, whose column says what. */
export const UNFILLED: Part = { kind: 'missing', text: '【待补充】' };

const toPart = (piece: string | Part): Part => (typeof piece === 'string' ? { kind: 'text', text: piece } : piece);

/** Puts a sentence together: neighbouring texts become one part, empty ones disappear. */
export const sentence = (sources: Source[], ...pieces: (string | Part)[]): Sentence => {
  const parts: Part[] = [];
  for (const part of pieces.map(toPart)) {
    const last = parts[parts.length - 1];
    if (part.text === '') continue;
    if (last?.kind === 'text' && part.kind === 'text') parts[parts.length - 1] = toPart(last.text + part.text);
    else parts.push(part);
  }
  return { parts, sources };
};

/** The pieces with `separator` between every two of them. */
export const joinPieces = (lists: (string | Part)[][], separator: string): (string | Part)[] =>
  lists.flatMap((list, index) => (index === 0 ? list : [separator, ...list]));

/** `text`, or 【待补充：…】 where it is empty. */
export const orMissing = (text: string, what: string): string | Part => (text === '' ? missing(what) : text);

/** The text with a full stop, unless it already ends like a sentence. */
export const withFullStop = (text: string): string =>
  /[。！？!?…；;.：:][”’"'）)】》]*$/u.test(text) ? text : `${text}。`;

/** The text without the full stop at its end, to go on after it. */
export const withoutFullStop = (text: string): string => text.replace(/[。.；;，,]$/, '');
