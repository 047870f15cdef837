import type { Criterion } from '../../standard/schema.ts';
import type { GapRow } from '../../papers/gap-rows.ts';

/** Which gaps are shown; every part narrows the others. */
export interface GapFilter {
  state: 'all' | 'short' | 'open' | 'noEvidence';
  /** Id of a dimension; empty: all. */
  dimension: string;
  /** `null`: whatever the work. */
  effort: Criterion['effort'] | null;
}

/** Shows everything. */
export const ALL_GAPS: GapFilter = { state: 'all', dimension: '', effort: null };

const hasState = (row: GapRow, state: GapFilter['state']): boolean => {
  if (state === 'all') return true;
  return state === 'noEvidence' ? row.lacksEvidence : row.gap.state === state;
};

/** The rows that a filter lets through, in their order. */
export const filterGaps = (rows: readonly GapRow[], { state, dimension, effort }: GapFilter): GapRow[] =>
  rows.filter(
    (row) =>
      hasState(row, state) &&
      (dimension === '' || row.dimension === dimension) &&
      (effort === null || row.effort === effort),
  );

/** How many rows each state would show with the rest of the filter as it is. */
export const countByState = (rows: readonly GapRow[], filter: GapFilter): Record<GapFilter['state'], number> => {
  const count = (state: GapFilter['state']): number => filterGaps(rows, { ...filter, state }).length;
  return { all: count('all'), short: count('short'), open: count('open'), noEvidence: count('noEvidence') };
};
