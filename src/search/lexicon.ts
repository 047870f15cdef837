/** What the search knows of words: a small file, loaded with the first search. */

/** A term of the glossary. */
export interface KnownTerm {
  /** Number of its record. */
  record: number;
  /** What it is called, folded, the full word first. */
  names: readonly string[];
  /** Reading of each name as it is typed, a space between syllables. */
  readings: readonly string[];
}

/** Something to offer while typing. */
export interface Title {
  title: string;
  url: string;
  /** Reading as it is typed, a space between syllables. */
  reading: string;
}

export interface Lexicon {
  /** How many files hold the pairs. */
  shards: number;
  /** How many records there are. */
  records: number;
  /** How many records each text file holds. */
  blockSize: number;
  terms: readonly KnownTerm[];
  /** What cadres say, and what the documents write for it; folded. */
  synonyms: readonly { said: readonly string[]; written: readonly string[] }[];
  titles: readonly Title[];
}

/** How characters sound, and the words that occur: loaded when the words of a query stand nowhere. */
export interface Sounds {
  /** Characters by toneless syllable. One that is read in several ways stands several times. */
  syllables: Readonly<Record<string, string>>;
  /** Words of the documents, the most frequent first. */
  words: readonly string[];
}

/** Fewest letters read as a word, and as the beginning of one. */
const SHORTEST_LETTERS = 2;
const LETTERS_OF_A_BEGINNING = 4;

/** The readings under which typed letters find a word: in full and by first letters. */
export function typedForms(reading: string): [string, string] {
  const syllables = reading.split(' ');
  return [syllables.join(''), syllables.map((syllable) => syllable.charAt(0)).join('')];
}

/** The name that typed letters stand for, in full or by first letters; the full reading counts more. */
export function readLetters(letters: string, { terms, titles }: Lexicon): string | undefined {
  if (letters.length < SHORTEST_LETTERS) return undefined;
  const named = [
    ...terms.flatMap(({ names, readings }) =>
      names.map((name, index) => ({ name, forms: typedForms(readings[index] ?? '') })),
    ),
    ...titles.map(({ title, reading }) => ({ name: title, forms: typedForms(reading) })),
  ];
  return (
    named.find(({ forms: [full] }) => full === letters) ??
    named.find(({ forms: [, initials] }) => initials === letters) ??
    // What was typed so far of a longer word.
    (letters.length < LETTERS_OF_A_BEGINNING
      ? undefined
      : named.find(({ forms }) => forms.some((form) => form.startsWith(letters))))
  )?.name;
}

/** How many characters of `typed` from `at` on spell `name` to its end: its characters, their readings or first letters. */
function spelled(typed: string, at: number, name: string, syllables: readonly string[], place = 0): number {
  const character = name.charAt(place);
  if (character === '') return 0;
  const syllable = syllables[place] ?? '';
  let longest = 0;
  for (const form of [character, syllable, syllable.charAt(0)]) {
    if (form === '' || !typed.startsWith(form, at)) continue;
    const rest = place + 1 === name.length ? 0 : spelled(typed, at + form.length, name, syllables, place + 1);
    if (rest > 0 || place + 1 === name.length) longest = Math.max(longest, form.length + rest);
  }
  return longest;
}

/** `word` with the longest stretch of characters and letters that spell a term's name put as that name. */
function readMixed(word: string, { terms }: Lexicon): string | undefined {
  let best = { at: 0, length: 0, name: '' };
  for (const { names, readings } of terms) {
    names.forEach((name, index) => {
      const syllables = (readings[index] ?? '').split(' ');
      // Names with letters or figures in them have no syllable for each character.
      if (syllables.length !== name.length) return;
      for (let at = 0; at < word.length; at += 1) {
        // Letters are read as a whole or not at all.
        if (/[a-z]/.test(word.charAt(at)) && /[a-z]/.test(word.charAt(at - 1))) continue;
        const length = spelled(word, at, name, syllables);
        const cut = /[a-z]/.test(word.charAt(at + length - 1)) && /[a-z]/.test(word.charAt(at + length));
        const letters = /[a-z]/.test(word.slice(at, at + length));
        if (length > best.length && letters && !cut) best = { at, length, name };
      }
    });
  }
  return best.length === 0 ? undefined : word.slice(0, best.at) + best.name + word.slice(best.at + best.length);
}

/** A query with its letters read as Chinese words; undefined if there are none that can be read. */
export function readPinyin(words: readonly string[], lexicon: Lexicon): string[] | undefined {
  const joined = words.join('');
  // `zhi gong zhi jia`: syllables typed apart.
  const whole = /^[a-z]+$/.test(joined) ? readLetters(joined, lexicon) : undefined;
  if (whole !== undefined) return [whole];
  const mixed = /[a-z]/.test(joined) && /\p{Script=Han}/u.test(joined) ? readMixed(joined, lexicon) : undefined;
  if (mixed !== undefined) return [mixed];
  const read = words.map((word) => word.replace(/[a-z]+/g, (letters) => readLetters(letters, lexicon) ?? letters));
  return read.some((word, index) => word !== words[index]) ? read : undefined;
}

/** Other ways to say `word`: the other names of the term it names, and what documents write for it. */
export function otherNames(word: string, { terms, synonyms }: Lexicon): string[] {
  const names = [
    ...synonyms.filter(({ said }) => said.includes(word)).flatMap(({ written }) => written),
    ...terms.filter((term) => term.names.includes(word)).flatMap((term) => term.names),
  ];
  return [...new Set(names)].filter((name) => name !== word);
}

/** The term that a word names. */
export const termNamed = (word: string, { terms }: Lexicon): KnownTerm | undefined =>
  terms.find(({ names }) => names.includes(word));
