/** Words mistyped by sound or in one character, set right by the words that do occur. */
import type { Sounds } from './lexicon.ts';

/** The syllables of each character, as they are and as hurried or southern speakers type them. */
export type Readings = ReadonlyMap<string, { exact: ReadonlySet<string>; loose: ReadonlySet<string> }>;

/** zh and z, in and ing, n and l sound the same. */
const loosely = (syllable: string): string =>
  syllable
    .replace(/^([zcs])h/, '$1')
    .replace(/([aei]n)g$/, '$1')
    .replace(/^n(?!g|$)/, 'l');

export function readingsOf({ syllables }: Pick<Sounds, 'syllables'>): Readings {
  const readings = new Map<string, { exact: Set<string>; loose: Set<string> }>();
  for (const [syllable, characters] of Object.entries(syllables)) {
    for (const character of characters) {
      const reading = readings.get(character) ?? { exact: new Set(), loose: new Set() };
      reading.exact.add(syllable);
      reading.loose.add(loosely(syllable));
      readings.set(character, reading);
    }
  }
  return readings;
}

/** Most words that typed letters may stand for. */
const MOST_WORDS_SPELLED = 3;

/** Where a word ends whose reading begins at `at` of `letters`; -1 if it is not spelled there. */
function endOfSpelling(letters: string, at: number, word: string, readings: Readings): number {
  let ends = new Set([at]);
  for (const character of word) {
    const next = new Set<number>();
    for (const syllable of readings.get(character)?.exact ?? [])
      for (const end of ends) if (letters.startsWith(syllable, end)) next.add(end + syllable.length);
    ends = next;
  }
  return ends.size === 0 ? -1 : Math.max(...ends);
}

/** Words of the documents that the letters spell one after another in full, the fewest; undefined if they do not. */
export function spell(letters: string, words: readonly string[], readings: Readings): string[] | undefined {
  let open: { at: number; spelled: string[] }[] = [{ at: 0, spelled: [] }];
  for (let count = 0; count < MOST_WORDS_SPELLED; count += 1) {
    const next = new Map<number, string[]>();
    for (const { at, spelled } of open) {
      for (const word of words) {
        const end = endOfSpelling(letters, at, word, readings);
        if (end > at && !next.has(end)) next.set(end, [...spelled, word]);
      }
    }
    const whole = next.get(letters.length);
    if (whole) return whole;
    open = [...next].map(([at, spelled]) => ({ at, spelled }));
  }
  return undefined;
}

type Likeness = 'same' | 'sound' | 'loose' | 'other';

function likeness(a: string, b: string, readings: Readings): Likeness {
  if (a === b) return 'same';
  const ofA = readings.get(a);
  const ofB = readings.get(b);
  if (!ofA || !ofB) return 'other';
  for (const syllable of ofA.exact) if (ofB.exact.has(syllable)) return 'sound';
  for (const syllable of ofA.loose) if (ofB.loose.has(syllable)) return 'loose';
  return 'other';
}

/** Shortest words that may be set right: by sound, by near sound or two characters changed about, by one character. */
const SHORTEST = { sound: 2, loose: 3, one: 3, length: 4 };

/** How two words of the same length differ: by sound only, in one character, by two changed about. */
function likelySameLength(typed: string, word: string, readings: Readings): number {
  const { length } = word;
  let loose = false;
  let different = 0;
  let others = 0;
  let first = -1;
  for (let at = 0; at < length; at += 1) {
    const kind = likeness(typed.charAt(at), word.charAt(at), readings);
    if (kind === 'same') continue;
    different += 1;
    if (first < 0) first = at;
    if (kind === 'loose') loose = true;
    if (kind === 'other') others += 1;
    if (others > 0 && different > 2) return 0;
  }
  if (others === 0) return length >= (loose ? SHORTEST.loose : SHORTEST.sound) ? 2 * length + (loose ? 2 : 3) : 0;
  if (length < SHORTEST.one) return 0;
  if (different === 1) return 2 * length;
  const turned = typed.charAt(first) === word.charAt(first + 1) && typed.charAt(first + 1) === word.charAt(first);
  return turned ? 2 * length + 1 : 0;
}

/** How likely `word` was meant by `typed`; 0 if not. Longer words and those that sound the same come first. */
function likely(typed: string, word: string, readings: Readings): number {
  const { length } = word;
  if (typed === word) return 0;
  if (typed.length === length) return likelySameLength(typed, word, readings);
  if (length < SHORTEST.length) return 0;
  const [short, long] = typed.length < length ? [typed, word] : [word, typed];
  let at = 0;
  while (at < short.length && short.charAt(at) === long.charAt(at)) at += 1;
  // At its ends a character more or less belongs to the neighbour.
  return at > 0 && at < short.length && short.slice(at) === long.slice(at + 1) ? 2 * length - 1 : 0;
}

/** What is known of a stretch of a query. */
export interface Standing {
  /** Does it occur anywhere? */
  stands(stretch: string): boolean;
  /** Does each pair of its characters occur somewhere? Then only its sound may be set right. */
  pairsStand(stretch: string): boolean;
}

/** Sounds of three characters and more are set right even where all pairs occur. */
const LIKELY_BY_SOUND = (length: number): number => 2 * length + 2;

/** A part with its most likely wrong stretch set right, or undefined. */
export function repairPart(
  part: string,
  words: readonly string[],
  readings: Readings,
  { stands, pairsStand }: Standing,
): string | undefined {
  const windows = new Map<number, { at: number; typed: string; plausible: boolean }[]>();
  const windowsOf = (length: number): { at: number; typed: string; plausible: boolean }[] => {
    let found = windows.get(length);
    if (!found) {
      found = Array.from({ length: Math.max(0, part.length - length + 1) }, (_, at) => part.slice(at, at + length))
        .map((typed, at) => ({ at, typed, plausible: pairsStand(typed) }))
        .filter(({ typed }) => !stands(typed));
      windows.set(length, found);
    }
    return found;
  };
  let best = { likely: 0, repaired: part };
  for (const word of words) {
    const { length } = word;
    for (const size of length < SHORTEST.length ? [length] : [length, length + 1, length - 1]) {
      for (const { at, typed, plausible } of windowsOf(size)) {
        const how = likely(typed, word, readings);
        if (how <= best.likely || (plausible && how < LIKELY_BY_SOUND(length))) continue;
        best = { likely: how, repaired: part.slice(0, at) + word + part.slice(at + size) };
      }
    }
  }
  return best.likely > 0 ? best.repaired : undefined;
}
