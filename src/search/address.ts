/** A search as it stands in the address of the page, so that it can be linked to. */
import { FACETS, type Facet, type Filters } from './facets.ts';

export type Order = 'relevance' | 'date';

export interface SearchRequest {
  query: string;
  filters: Filters;
  order: Order;
  /** Search the words as typed and nothing else. */
  literal: boolean;
  /** Show what is kept for reference or no longer valid. */
  everything: boolean;
}

export const NO_REQUEST: SearchRequest = {
  query: '',
  filters: {},
  order: 'relevance',
  literal: false,
  everything: false,
};

/** Reads the parameters of the address. Unknown ones are left out. */
export function parseRequest(given: { get(name: string): string | null }): SearchRequest {
  const filters: Partial<Record<Facet, string>> = {};
  for (const facet of FACETS) {
    const value = given.get(facet);
    if (value !== null && value !== '') filters[facet] = value;
  }
  return {
    query: given.get('q')?.trim() ?? '',
    filters,
    order: given.get('sort') === 'date' ? 'date' : 'relevance',
    literal: given.get('literal') === '1',
    everything: given.get('all') === '1',
  };
}

/** What stands behind `?`; empty for no search. */
export function formatRequest({ query, filters, order, literal, everything }: SearchRequest): string {
  if (query === '') return '';
  const parts: [string, string][] = [['q', query]];
  for (const facet of FACETS) {
    const value = filters[facet];
    if (value !== undefined) parts.push([facet, value]);
  }
  if (order === 'date') parts.push(['sort', 'date']);
  if (literal) parts.push(['literal', '1']);
  if (everything) parts.push(['all', '1']);
  return `?${parts.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&')}`;
}
