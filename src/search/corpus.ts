import type { Lexicon, Sounds } from './lexicon.ts';
import type { Posting } from './pair-index.ts';
import type { SearchRecord } from './record.ts';

/** Where the search reads: files of the site one by one, or everything at once where these cannot be read. */
export interface Corpus {
  lexicon(): Promise<Lexicon>;
  sounds(): Promise<Sounds>;
  /** The lists of keys; an empty list for a key that nothing holds. */
  postings(keys: readonly string[]): Promise<ReadonlyMap<string, Posting>>;
  /** Records by number. */
  read(ids: readonly number[]): Promise<ReadonlyMap<number, SearchRecord>>;
}
