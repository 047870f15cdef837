import type { ScoringResult } from '../../scoring/result.ts';
import type { Progress } from './autosave.ts';

/** How many criteria are answered, of how many. */
export const countAnswered = ({ criteria }: ScoringResult): Progress => ({
  answered: criteria.filter(({ state }) => state !== 'unanswered').length,
  all: criteria.length,
});
