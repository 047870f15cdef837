import type { ScoringResult } from '../../scoring/result.ts';

/** What is still to be answered. */
export interface OpenQuestions {
  count: number;
  /** Path of the next one; empty where all are answered. */
  next: string;
}

/** The questions without an answer, in the order of the standard. */
export const openQuestions = ({ criteria }: ScoringResult): OpenQuestions => {
  const open = criteria.filter(({ state }) => state === 'unanswered');
  const [first] = open;
  return { count: open.length, next: first ? `criterion/${first.id}` : '' };
};
