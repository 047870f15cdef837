/** How well a record that was read fits a query. */
import { fold, normalize, placeOf } from './fold.ts';
import { isSource, isWhole, type SearchRecord, standing } from './record.ts';
import type { Segment } from './segment.ts';
import { pairsOf } from './pair-index.ts';

/** A record with its folded words, ready to be compared. */
export interface FoldedRecord {
  id: number;
  record: SearchRecord;
  title: string;
  head: string;
  body: string;
}

export const foldRecord = (id: number, record: SearchRecord): FoldedRecord => ({
  id,
  record,
  title: normalize(record.title),
  head: [record.title, ...record.names, record.label].map(normalize).join(' '),
  body: fold(record.text).text,
});

/** Do the words make up most of the title? Then the document itself is asked for. */
const TITLE_SHARE = 0.6;

const named = (words: readonly string[], { record, title }: FoldedRecord): boolean => {
  const length = words.join('').length;
  return [title, ...record.names.map(normalize)].some(
    (name) => words.every((word) => name.includes(word)) && length >= TITLE_SHARE * name.replace(/ /g, '').length,
  );
};

/**
 * How the words as they are stand in a record; the higher, the better, 0 if they do not all stand there.
 * 6 a document asked for by its title, 5 in the clause, 4 partly in its title, 3 a title or a term's name,
 * 2 the title of the clause's document. What the site says itself counts only by its title and names.
 */
export function verbatim(words: readonly string[], folded: FoldedRecord): number {
  const { record, head, body } = folded;
  const inHead = words.filter((word) => placeOf(head, word) >= 0);
  const inBody = isSource(record) ? words.filter((word) => placeOf(body, word) >= 0) : [];
  if (isWhole(record) && inHead.length === words.length) return named(words, folded) ? 6 : 3;
  if (inBody.length === words.length) return 5;
  if (inHead.length === words.length) return isSource(record) ? 2 : 3;
  return words.every((word) => inHead.includes(word) || inBody.includes(word)) ? 4 : 0;
}

/** Place of the first word that the clause holds, in steps: at its beginning, near it, later. */
function lead(words: readonly string[], { body }: FoldedRecord): number {
  const first = Math.min(...words.map((word) => placeOf(body, word)).filter((at) => at >= 0), 1000);
  return first < 8 ? 0 : first < 40 ? 1 : 2;
}

/** Order of records that hold the words: rules first, words at the beginning, short before long. */
export const compareVerbatim =
  (words: readonly string[], answer: RegExp | undefined) =>
  (a: FoldedRecord, b: FoldedRecord): number =>
    verbatim(words, b) - verbatim(words, a) ||
    standing(a.record) - standing(b.record) ||
    (answer ? Number(answer.test(b.body)) - Number(answer.test(a.body)) : 0) ||
    lead(words, a) - lead(words, b) ||
    a.body.length - b.body.length ||
    a.id - b.id;

/** What a match counts: in the clause, only in the title of its document, by another word. */
const IN_HEAD = 0.55;
const BY_OTHER = 0.9;
/** What a pair counts that stands alone. */
const SCATTERED = 0.75;

/** What part of a word's weight a text holds. Three and more characters that stand together count in full. */
const share = (word: string, text: string, weights: ReadonlyMap<string, number>): number => {
  if (placeOf(text, word) >= 0) return 1;
  if (word.startsWith('#')) return 0;
  const weigh = (stretch: string): number => pairsOf(stretch).reduce((sum, pair) => sum + (weights.get(pair) ?? 0), 0);
  const all = weigh(word);
  let held = 0;
  for (let at = 0; at + 1 < word.length;) {
    let end = at + 1;
    while (end < word.length && text.includes(word.slice(at, end + 1))) end += 1;
    if (end - at > 1) held += (end - at > 2 ? 1 : SCATTERED) * weigh(word.slice(at, end));
    at = Math.max(at + 1, end - 1);
  }
  return all === 0 ? 0 : held / all;
};

/** A segment with what its pairs weigh. */
export interface WeighedSegment extends Segment {
  weight: number;
  /** Weights of the pairs of the word and of each other word. */
  pairs: ReadonlyMap<string, number>;
}

/** What part of a query's weight a record holds, from 0 to 1. */
export function nearness(segments: readonly WeighedSegment[], { head, body, record }: FoldedRecord): number {
  const text = isSource(record) ? body : `${body} ${head}`;
  let held = 0;
  let all = 0;
  for (const { text: word, others, weight, pairs } of segments) {
    const best = Math.max(
      share(word, text, pairs),
      IN_HEAD * share(word, head, pairs),
      ...others.map(
        (other) => BY_OTHER * Math.max(share(other, text, pairs) >= 1 ? 1 : 0, placeOf(head, other) >= 0 ? IN_HEAD : 0),
      ),
    );
    held += weight * best;
    all += weight;
  }
  return all === 0 ? 0 : held / all;
}
