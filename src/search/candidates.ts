/** Which records are worth reading, judged by the index alone. */
import { pairsOf, type Posting } from './pair-index.ts';

export type Postings = ReadonlyMap<string, Posting>;

const NOTHING: Posting = { ids: [], cut: false };

/** Is a record in the list, as far as the list goes? */
function holds({ ids, cut }: Posting, id: number): boolean {
  let low = 0;
  let high = ids.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ids[middle] ?? 0) < id) low = middle + 1;
    else high = middle;
  }
  return low === ids.length ? cut : ids[low] === id;
}

/** Records that hold all pairs of all words, in the order of their numbers. */
export function holdingAll(words: readonly string[], postings: Postings): number[] {
  const lists = words.flatMap(pairsOf).map((key) => postings.get(key) ?? NOTHING);
  const [first, ...rest] = lists.sort((a, b) => Number(a.cut) - Number(b.cut) || a.ids.length - b.ids.length);
  return first ? first.ids.filter((id) => rest.every((list) => holds(list, id))) : [];
}

/** How much a key tells: the rarer, the more; of one that nothing holds, as much as of the rarest. */
export function rarity(key: string, postings: Postings, records: number): number {
  const held = postings.get(key)?.ids.length ?? 0;
  return Math.log(1 + records / (held === 0 ? 1 : held));
}

/** Is the pair held by any record? */
export const isHeld = (key: string, postings: Postings): boolean => (postings.get(key)?.ids.length ?? 0) > 0;
