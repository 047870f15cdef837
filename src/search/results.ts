import { normalize, wordsOf } from './query.ts';
import type { SearchRecord } from './record.ts';

/** `exact`: every word of the query stands in the clause or its title; `near`: only something like it. */
export type Match = 'exact' | 'near';

/** What the whole list may claim: 原文有这几个字, 相近内容, 没有找到. */
export type Label = Match | 'none';

/** A record as the engine found it. */
export type Found = Pick<SearchRecord, 'url' | 'title' | 'label' | 'text' | 'kind'>;

export interface SearchResult extends Found {
  match: Match;
}

/** Results of one document or page. */
export interface ResultGroup {
  title: string;
  kind: Found['kind'];
  results: SearchResult[];
}

export interface ResultList {
  label: Label;
  groups: ResultGroup[];
}

/**
 * 3: all words stand in the clause; 2: in the title or label; 1: in both together, or in what a page says of itself;
 * 0: not all of them stand there. The source's own words come before a page of this site that retells them.
 */
function rank({ title, label, text, kind }: Found, words: readonly string[]): number {
  const head = normalize(title + label);
  const all = normalize(`${title} ${label} ${text}`);
  const body = normalize(text);
  if (kind !== 'page' && words.every((word) => body.includes(word))) return 3;
  if (words.every((word) => head.includes(word))) return 2;
  return words.every((word) => all.includes(word)) ? 1 : 0;
}

/**
 * Orders what the engine found: clauses that hold the words verbatim first, then those whose title does, then
 * the rest in the engine's own order; grouped by document, the best document first.
 */
export function listResults(query: string, found: readonly Found[]): ResultList {
  const words = wordsOf(query);
  const ranked = found
    .map((record, index) => ({ record, index, rank: rank(record, words) }))
    .sort((a, b) => b.rank - a.rank || a.index - b.index);
  const groups = new Map<string, ResultGroup>();
  for (const { record, rank: reached } of ranked) {
    const group = groups.get(record.title) ?? { title: record.title, kind: record.kind, results: [] };
    group.results.push({ ...record, match: reached > 0 ? 'exact' : 'near' });
    groups.set(record.title, group);
  }
  // A page of this site is no source, whatever it says.
  const inSource = ranked.some(({ record, rank }) => rank > 0 && record.kind !== 'page');
  const label = ranked.length === 0 ? 'none' : inSource ? 'exact' : 'near';
  return { label, groups: [...groups.values()] };
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

/** The part of a clause around the first word found, in segments. Words are looked for as typed. */
export function excerpt(text: string, query: string): Segment[] {
  const words = query.split(/\s+/).filter((word) => word !== '');
  const first = Math.min(...words.map((word) => text.indexOf(word)).filter((at) => at >= 0), text.length);
  const start = first === text.length || first <= LEAD ? 0 : first - LEAD;
  const shown = text.slice(start, start + LENGTH);
  const segments: Segment[] = start > 0 ? [{ text: '…', marked: false }] : [];
  for (let at = 0; at < shown.length;) {
    const here = words.find((word) => shown.startsWith(word, at));
    const last = segments[segments.length - 1];
    const text = here ?? shown.charAt(at);
    if (last && last.marked === (here !== undefined) && here === undefined) last.text += text;
    else segments.push({ text, marked: here !== undefined });
    at += text.length;
  }
  if (start + LENGTH < text.length) segments.push({ text: '…', marked: false });
  return segments;
}
