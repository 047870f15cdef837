/** What results can be narrowed by. */
import { isSetAside, type SearchRecord } from './record.ts';

export const FACETS = ['kind', 'topic', 'unit', 'year', 'scope', 'force'] as const;
export type Facet = (typeof FACETS)[number];
export type Filters = Readonly<Partial<Record<Facet, string>>>;

type Filtered = Pick<SearchRecord, 'kind' | 'topics' | 'unitKinds' | 'year' | 'scope' | 'force'>;

/** The values of a record in one facet. */
function valuesOf(record: Filtered, facet: Facet): readonly string[] {
  switch (facet) {
    case 'topic':
      return record.topics;
    case 'unit':
      return record.unitKinds;
    case 'year':
      return record.year === '' ? [] : [record.year];
    default:
      return [record[facet]];
  }
}

const fits = (record: Filtered, filters: Filters, but?: Facet): boolean =>
  FACETS.every((facet) => {
    const wanted = filters[facet];
    return facet === but || wanted === undefined || valuesOf(record, facet).includes(wanted);
  });

export interface FacetValue {
  value: string;
  count: number;
}

export interface Narrowed<Result> {
  results: Result[];
  /** Results that are kept for reference or no longer valid, and are not shown. */
  hidden: number;
  /** For each facet, how many results each value would leave. */
  counts: Readonly<Record<Facet, readonly FacetValue[]>>;
}

/** Keeps the results that fit, and counts what each other choice would leave. */
export function narrow<Result extends Filtered>(
  results: readonly Result[],
  filters: Filters,
  everything: boolean,
): Narrowed<Result> {
  const asked = everything || filters.scope === 'offTopic' || filters.force === 'superseded';
  const shown = asked ? results : results.filter((result) => !isSetAside(result));
  const count = (facet: Facet): FacetValue[] => {
    const counts = new Map<string, number>();
    for (const result of shown) {
      if (!fits(result, filters, facet)) continue;
      for (const value of valuesOf(result, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    return [...counts]
      .map(([value, number]) => ({ value, count: number }))
      .sort((a, b) => (facet === 'year' ? (a.value < b.value ? 1 : -1) : b.count - a.count));
  };
  const fitting = shown.filter((result) => fits(result, filters));
  return {
    results: fitting,
    hidden: asked ? 0 : results.filter((result) => isSetAside(result) && fits(result, filters)).length,
    counts: {
      kind: count('kind'),
      topic: count('topic'),
      unit: count('unit'),
      year: count('year'),
      scope: count('scope'),
      force: count('force'),
    },
  };
}

/** Newest first; what has no year last, otherwise as before. */
export const byDate = <Result extends Pick<SearchRecord, 'year'>>(results: readonly Result[]): Result[] => {
  const yearOf = ({ year }: Pick<SearchRecord, 'year'>): number => (/^\d+$/.test(year) ? Number(year) : 0);
  return results
    .map((result, index) => ({ result, index }))
    .sort((a, b) => yearOf(b.result) - yearOf(a.result) || a.index - b.index)
    .map(({ result }) => result);
};
