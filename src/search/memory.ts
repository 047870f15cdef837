/** The search's files made from all records: when the site is built, and in a browser that cannot read them one by one. */
import { normalize } from './fold.ts';
import type { Corpus } from './corpus.ts';
import type { Lexicon, Sounds, Title } from './lexicon.ts';
import { packIndex, unpack } from './pair-index.ts';
import { type SearchRecord, standing } from './record.ts';

/** The words of the site before its records are numbered. */
export interface Glossary {
  /** Address of each term's page, its names and their readings. */
  terms: readonly { url: string; names: readonly string[]; readings: readonly string[] }[];
  synonyms: readonly { said: readonly string[]; written: readonly string[] }[];
  titles: readonly Title[];
}

/** How many records one text file holds. */
export const BLOCK_SIZE = 24;
/** Most titles offered while typing, so that their file stays small however many documents there are. */
const MOST_TITLES = 400;

/** Records in the order of their numbers: rules first, what is set aside last. Clauses of a document stay together. */
export const inOrder = (records: readonly SearchRecord[]): SearchRecord[] =>
  records
    .map((record, index) => ({ record, index, standing: standing(record) }))
    .sort((a, b) => a.standing - b.standing || a.index - b.index)
    .map(({ record }) => record);

/** The lexicon of records that are in order. */
export function lexiconOf(glossary: Glossary, records: readonly SearchRecord[], shards: number): Lexicon {
  const numbers = new Map(records.map(({ url }, index) => [url, index]));
  const foldAll = (names: readonly string[]): string[] => names.map(normalize);
  return {
    shards,
    records: records.length,
    blockSize: BLOCK_SIZE,
    terms: glossary.terms.flatMap(({ url, names, readings }) => {
      const record = numbers.get(url);
      return record === undefined ? [] : [{ record, names: foldAll(names), readings }];
    }),
    synonyms: glossary.synonyms.map(({ said, written }) => ({ said: foldAll(said), written: foldAll(written) })),
    titles: glossary.titles.slice(0, MOST_TITLES),
  };
}

/** Everything in memory. */
export function inMemory(all: readonly SearchRecord[], glossary: Glossary, sounds: Sounds): Corpus {
  const records = inOrder(all);
  const lexicon = lexiconOf(glossary, records, 1);
  const lists = new Map(packIndex(records).flatMap((shard) => Object.entries(shard)));
  return {
    lexicon: () => Promise.resolve(lexicon),
    sounds: () => Promise.resolve(sounds),
    postings: (keys) => Promise.resolve(new Map(keys.map((key) => [key, unpack(lists.get(key))]))),
    read: (ids) =>
      Promise.resolve(
        new Map(
          ids.flatMap((id) => {
            const record = records[id];
            return record ? [[id, record] as const] : [];
          }),
        ),
      ),
  };
}
