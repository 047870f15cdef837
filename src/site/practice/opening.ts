import type { Clause } from '../../clauses/clause.ts';

/** Longest beginning of a clause, in characters. */
const LONGEST = 20;

/** How a clause begins, by which a reader knows it again; a lost beginning is named. */
export function openingOf({ marker, text }: Pick<Clause, 'marker' | 'text'>): string {
  const words = text.startsWith(marker) ? text : `${marker}〔原文缺〕${text}`;
  return words.length > LONGEST ? `${words.slice(0, LONGEST)}…` : words;
}
