import type { Clause } from '../../clauses/clause.ts';

/** One line of a table of contents. */
export interface ContentsEntry {
  id: string;
  title: string;
  /** 1 for the outermost, 2 below it. */
  depth: number;
}

/** Longest title of a clause that has no heading of its own, in characters. */
const LONGEST = 18;

/** Beginning of a clause, up to its first mark of punctuation or `LONGEST` characters. */
function opening(text: string, marker: string): string {
  const words = text.slice(marker.length);
  const phrase = /^[^，。；：]+/.exec(words)?.[0] ?? words;
  return marker + (phrase.length > LONGEST ? `${phrase.slice(0, LONGEST)}…` : phrase);
}

/** Table of contents: the headings; in a document without headings its outermost numbered clauses. */
export function contentsOf(clauses: readonly Clause[]): ContentsEntry[] {
  const headings = clauses.filter((clause) => clause.kind === 'heading');
  if (headings.length === 0) {
    return clauses
      .filter((clause) => clause.parent === null && clause.marker !== '')
      .map(({ id, text, marker }) => ({ id, title: opening(text, marker), depth: 1 }));
  }
  const parents = new Map(clauses.map((clause) => [clause.id, clause.parent]));
  return headings.map(({ id, text, marker, lost }) => ({
    id,
    title: lost ? `${marker}〔原文缺〕` : text,
    depth: parents.get(id) === null ? 1 : 2,
  }));
}
