/** A query cut into known words and the rest, weighed by rarity. */
import { isHeld, type Postings, rarity } from './candidates.ts';
import { type Lexicon, otherNames } from './lexicon.ts';
import { pairsOf } from './pair-index.ts';

/** One piece of a query, and other words for it. */
export interface Segment {
  text: string;
  others: readonly string[];
}

/** Most other words for one piece; each costs the reading of its lists. */
const MOST_OTHERS = 4;
/** Longest known word looked for. */
const LONGEST = 12;
const SHORTEST = 2;

/** Cuts parts where a word begins for which there are others. */
export function segmentsOf(parts: readonly string[], lexicon: Lexicon): Segment[] {
  return parts.flatMap((part) => {
    const segments: Segment[] = [];
    let rest = '';
    const close = (): void => {
      if (rest.length > 1 || (rest !== '' && segments.length === 0)) segments.push({ text: rest, others: [] });
      rest = '';
    };
    for (let at = 0; at < part.length;) {
      let known: Segment | undefined;
      for (let length = Math.min(LONGEST, part.length - at); length >= SHORTEST && !known; length -= 1) {
        const text = part.slice(at, at + length);
        const others = otherNames(text, lexicon).slice(0, MOST_OTHERS);
        if (others.length > 0) known = { text, others };
      }
      if (known) {
        close();
        segments.push(known);
        at += known.text.length;
      } else {
        rest += part.charAt(at);
        at += 1;
      }
    }
    close();
    return segments;
  });
}

/** All keys whose lists a segment needs. */
export const keysOfSegment = ({ text, others }: Segment): string[] => [text, ...others].flatMap(pairsOf);

/** What a pair that stands nowhere weighs, beside one that is very rare: in words, and in mere talk. */
export const UNKNOWN = { word: 0.8, talk: 0.25 };

/**
 * The weight of each pair of a word. A pair that nothing holds weighs nothing where it only joins two words that
 * stand elsewhere.
 */
export function weightsOf(word: string, postings: Postings, records: number, unknown: number): Map<string, number> {
  const keys = pairsOf(word);
  return new Map(
    keys.map((key, at) => {
      if (isHeld(key, postings)) return [key, rarity(key, postings, records)];
      const joins = [keys[at - 1], keys[at + 1]].every((next) => next !== undefined && isHeld(next, postings));
      return [key, joins ? 0 : unknown * rarity(key, postings, records)];
    }),
  );
}

export const sum = (numbers: Iterable<number>): number => {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
};
