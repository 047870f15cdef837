import { fold, placeOf } from './fold.ts';
import type { RecordKind } from './record.ts';
import type { SearchResult } from './search.ts';

/** Results of one document or page. */
export interface ResultGroup {
  title: string;
  kind: RecordKind;
  results: SearchResult[];
}

/** Results by document, the document of the best result first. */
export function groupResults(results: readonly SearchResult[]): ResultGroup[] {
  const groups = new Map<string, ResultGroup>();
  for (const result of results) {
    const group = groups.get(result.title) ?? { title: result.title, kind: result.kind, results: [] };
    group.results.push(result);
    groups.set(result.title, group);
  }
  return [...groups.values()];
}

/** A piece of text, marked where it is a word of the query. */
export interface Segment {
  text: string;
  marked: boolean;
}

/** Characters shown before the first word found. */
const LEAD = 24;
/** Characters shown in all. */
const LENGTH = 110;

/** Where the folded words stand in a text, in order and apart. */
export function marksIn(text: string, words: readonly string[]): [number, number][] {
  const folded = fold(text);
  const places = words.flatMap((word) => {
    const found: [number, number][] = [];
    for (
      let at = placeOf(folded.text, word);
      at >= 0 && word !== '';
      at = placeOf(folded.text, word, at + word.length)
    ) {
      found.push([folded.from[at] ?? 0, folded.to[at + word.length - 1] ?? 0]);
    }
    return found;
  });
  const apart: [number, number][] = [];
  for (const [from, to] of places.sort(([a, endA], [b, endB]) => a - b || endB - endA)) {
    const last = apart[apart.length - 1];
    if (last && from < last[1]) last[1] = Math.max(last[1], to);
    else apart.push([from, to]);
  }
  return apart;
}

/** The part of a text around the first word found, in segments. The words are folded. */
export function excerpt(text: string, words: readonly string[]): Segment[] {
  const marks = marksIn(text, words);
  const first = marks[0]?.[0] ?? 0;
  const start = first <= LEAD ? 0 : first - LEAD;
  const end = Math.min(text.length, start + LENGTH);
  const segments: Segment[] = start > 0 ? [{ text: '…', marked: false }] : [];
  const push = (from: number, to: number, marked: boolean): void => {
    if (to > from) segments.push({ text: text.slice(from, to), marked });
  };
  let at = start;
  for (const [from, to] of marks) {
    if (from >= end) break;
    push(at, from, false);
    push(from, Math.min(to, end), true);
    at = Math.min(to, end);
  }
  push(at, end, false);
  if (end < text.length) segments.push({ text: '…', marked: false });
  return segments;
}
