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

/** A query with its letters read as Chinese words; undefined if there are none that can be read. */
export function readPinyin(words: readonly string[], lexicon: Lexicon): string[] | undefined {
  const joined = words.join('');
  // `zhi gong zhi jia`: syllables typed apart.
  const whole = /^[a-z]+$/.test(joined) ? readLetters(joined, lexicon) : undefined;
  if (whole !== undefined) return [whole];
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
