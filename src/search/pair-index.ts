/**
 * The index: for each pair of neighbouring characters, the records that hold it. Records are numbered by standing, so
 * that a list cut off at its end loses the least; its bytes stay bounded however much the site grows.
 */
import { normalize } from './fold.ts';
import type { SearchRecord } from './record.ts';

/** The records that hold one key, in rising order. */
export interface Posting {
  ids: readonly number[];
  /** More records hold it than are listed. */
  cut: boolean;
}

/** Numbers of records as differences; a 0 at the end says that the list was cut. */
export type PackedPosting = number[];
export type PackedShard = Record<string, PackedPosting>;

/** Longest list of a pair, and of a single character, which finds little. */
const LONGEST = { pair: 3000, single: 10 };
/** Bytes that one shard should have after compression, and what a list and a number in it cost. */
const SHARD_BYTES = 14_000;
const LIST_BYTES = 4.5;
const NUMBER_BYTES = 1.1;

/** The keys of a folded text: each pair of neighbours, single characters, and `#份` for any number of 份. */
export function keysOf(folded: string): Set<string> {
  const keys = new Set<string>();
  for (const run of folded.split(' ')) {
    for (let at = 0; at < run.length; at += 1) {
      keys.add(run.charAt(at));
      if (at + 1 < run.length) keys.add(run.slice(at, at + 2));
      if (/^\d[^\d.]/.test(run.slice(at, at + 2))) keys.add(`#${run.charAt(at + 1)}`);
    }
  }
  return keys;
}

/** The pairs of one word; of a single character, itself. */
export const pairsOf = (word: string): string[] =>
  word.length === 1 ? [word] : Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2));

/** Everything of a record that can be found. */
export const searchable = ({ title, label, names, text }: SearchRecord): string =>
  [title, ...names, label, text].map(normalize).join(' ');

/** Which of `count` shards holds a key. */
export function shardOf(key: string, count: number): number {
  let hash = 0;
  for (let at = 0; at < key.length; at += 1) hash = (hash * 31 + key.charCodeAt(at)) % 1_000_003;
  return hash % count;
}

/** Every list of the index, by key. Records are taken in the order given. */
function listsOf(records: Iterable<SearchRecord>): Map<string, PackedPosting> {
  const lists = new Map<string, { packed: PackedPosting; last: number; cut: boolean }>();
  let id = 0;
  for (const record of records) {
    for (const key of keysOf(searchable(record))) {
      let list = lists.get(key);
      if (!list) lists.set(key, (list = { packed: [], last: -1, cut: false }));
      if (list.cut) continue;
      if (list.packed.length === (key.length === 1 ? LONGEST.single : LONGEST.pair)) {
        list.packed.push(0);
        list.cut = true;
      } else {
        list.packed.push(id - list.last);
        list.last = id;
      }
    }
    id += 1;
  }
  return new Map([...lists].map(([key, { packed }]) => [key, packed]));
}

/** The index of records in shards of about equal size. */
export function packIndex(records: Iterable<SearchRecord>): PackedShard[] {
  const lists = listsOf(records);
  let bytes = 0;
  for (const list of lists.values()) bytes += LIST_BYTES + NUMBER_BYTES * list.length;
  const count = Math.max(1, Math.ceil(bytes / SHARD_BYTES));
  const shards = Array.from({ length: count }, (): PackedShard => ({}));
  for (const [key, list] of lists) {
    const shard = shards[shardOf(key, count)];
    if (shard) shard[key] = list;
  }
  return shards;
}

/** A list as the search reads it. */
export function unpack(packed: PackedPosting | undefined): Posting {
  const ids: number[] = [];
  let id = -1;
  for (const step of packed ?? []) {
    if (step === 0) return { ids, cut: true };
    ids.push((id += step));
  }
  return { ids, cut: false };
}
