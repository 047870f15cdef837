import type { CriterionResult, ScoringResult } from '../scoring/result.ts';

/** How the checks of a standard without a score stand, or those of one dimension; what does not apply is left out. */
export interface CheckCount {
  /** Checks that apply. */
  all: number;
  met: number;
  notMet: number;
  open: number;
}

/** How one check stands. */
export type CheckState = 'met' | 'notMet' | 'open' | 'notApplicable';

export const checkState = ({ state, points, fullPoints }: CriterionResult): CheckState => {
  if (state === 'notApplicable') return 'notApplicable';
  if (state === 'unanswered') return 'open';
  return (points ?? 0) >= fullPoints ? 'met' : 'notMet';
};

/** Counts the checks of the criteria with these ids; without ids, all. */
export const countChecks = ({ criteria }: ScoringResult, ids?: readonly string[]): CheckCount => {
  const states = criteria.filter(({ id }) => ids?.includes(id) ?? true).map(checkState);
  const count = (wanted: CheckState): number => states.filter((state) => state === wanted).length;
  return {
    all: states.length - count('notApplicable'),
    met: count('met'),
    notMet: count('notMet'),
    open: count('open'),
  };
};

/** How one check stands, as the report and the screen say it. */
export const CHECK_WORDS = {
  met: '做到',
  notMet: '没有做到',
  open: '待定',
  notApplicable: '不适用',
} as const satisfies Record<CheckState, string>;
