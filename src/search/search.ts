/** One search: the words as typed first, and only if they stand nowhere what else they may mean. */
import type { Corpus } from './corpus.ts';
import { normalize, wordsOf } from './fold.ts';
import { otherNames, readPinyin, termNamed } from './lexicon.ts';
import { partsOf } from './question.ts';
import type { FoldedRecord } from './ranking.ts';
import { FIRST_FILES, Reader } from './reader.ts';
import { isDocument, isSource, type SearchRecord } from './record.ts';
import { UNKNOWN } from './segment.ts';

/** `exact`: the words as typed stand in the record; `near`: only something like them. */
export type Match = 'exact' | 'near';

/** What the whole list may claim: 原文有这几个字, 相近内容, 没有找到. */
export type Label = Match | 'none';

export interface SearchResult extends SearchRecord {
  match: Match;
}

export interface Answer {
  label: Label;
  /** Best first. */
  results: readonly SearchResult[];
  /** Words searched for instead of those typed. */
  instead?: string;
  /** Other words that were looked for besides. */
  also: readonly string[];
  /** Folded words to be marked. */
  marks: readonly string[];
  /** There may be more than was read. */
  more: boolean;
}

export interface SearchOptions {
  /** Search the words as typed and nothing else. */
  literal?: boolean;
  /** How many text files to read at most. */
  files?: number;
}

/** Exact results below which other names of a term are looked for as well. */
const FEW = 4;
/** Most other names looked for. */
const MOST_OTHERS = 3;

const NONE: Answer = { label: 'none', results: [], also: [], marks: [], more: false };

/** What the site says itself is never the words of a document. */
const asResults = (records: readonly FoldedRecord[], match: Match): SearchResult[] =>
  records.map(({ record }) => ({ ...record, match: isDocument(record) ? match : 'near' }));

/** Puts the page of a term second: what cadres want first is the rule. */
function withTermSecond(results: readonly FoldedRecord[], term: number | undefined): FoldedRecord[] {
  const page = results.find(({ id }) => id === term);
  if (!page) return [...results];
  const [first, ...rest] = results.filter((each) => each !== page);
  return first && isSource(first.record) ? [first, page, ...rest] : [page, ...(first ? [first, ...rest] : [])];
}

/**
 * Searches `query`.
 * @throws whatever the corpus throws when it cannot be read.
 */
export async function search(query: string, corpus: Corpus, options: SearchOptions = {}): Promise<Answer> {
  const words = wordsOf(query);
  if (words.length === 0) return NONE;
  const lexicon = await corpus.lexicon();
  const run = new Reader(corpus, lexicon, options.files ?? FIRST_FILES, normalize(query));

  const read = options.literal === true ? undefined : (readPinyin(words, lexicon) ?? (await run.spelled(words)));
  const term = termNamed(words.join(''), lexicon)?.record;
  const found = read ? [] : await run.verbatim(words);
  const hasDocument = found.some(({ record }) => isDocument(record));
  const answer = ({ near = [], ...fields }: Partial<Answer> & { near?: readonly FoldedRecord[] }): Answer => {
    const later = near.filter(({ id }) => !found.some((each) => each.id === id));
    // Without a document among them, the site's own words wait for what the documents say in other words.
    const documents = later.filter(({ record }) => isDocument(record));
    const own = later.filter(({ record }) => !isDocument(record));
    const results = hasDocument
      ? [...asResults(withTermSecond(found, term), 'exact'), ...asResults(later, 'near')]
      : asResults(withTermSecond([...documents, ...found, ...own], term), 'near');
    const label = hasDocument ? 'exact' : results.length > 0 ? 'near' : 'none';
    return { label, results, also: [], marks: words, more: run.more, ...fields };
  };
  if (options.literal === true) return answer({});

  const others = otherNames(words.join(''), lexicon).slice(0, MOST_OTHERS);
  if (hasDocument || others.length > 0) {
    if (found.filter(({ record }) => isSource(record)).length >= FEW) return answer({});
    const also: string[] = [];
    const near: FoldedRecord[] = [];
    // One round trip for the lists of all of them.
    await run.postings(others);
    for (const other of others) {
      const records = (await run.verbatim([other])).filter(({ id }) => !near.some((each) => each.id === id));
      if (records.some(({ record }) => isDocument(record))) also.push(other);
      near.push(...records);
    }
    if (hasDocument || also.length > 0) return answer({ near, also, marks: [...words, ...also] });
  }

  if (read) {
    const meant = read.flatMap(wordsOf);
    const whole = withTermSecond(await run.verbatim(meant), termNamed(meant.join(''), lexicon)?.record);
    const near = whole.length > 0 ? { records: whole, marks: meant, also: [] } : await run.near(partsOf(meant));
    if (near.records.length > 0) {
      const { records, ...rest } = near;
      return { ...answer(rest), label: 'near', results: asResults(records, 'near'), instead: read.join(' ') };
    }
  }

  const parts = partsOf(words);
  const repaired = found.length > 0 ? undefined : await run.repair(parts);
  const meant = repaired ?? parts;
  const whole = withTermSecond(await run.verbatim(meant), termNamed(meant.join(''), lexicon)?.record);
  let similar = await run.near(meant);
  // People talk: where nothing was found, words that stand nowhere say little about what is meant.
  if (similar.records.length === 0) similar = await run.near(meant, UNKNOWN.talk);
  const { records, marks, also } = similar;
  const near = [...whole, ...records.filter(({ id }) => !whole.some((each) => each.id === id))];
  const merged = answer({ near, also, marks: [...meant, ...marks] });
  if (found.length > 0 || near.length === 0) return merged;
  return { ...merged, results: asResults(near, 'near'), ...(repaired ? { instead: repaired.join(' ') } : {}) };
}
