import type { BallotCount } from '../standard/ballot-inputs.ts';
import type { BallotCounts } from './counts.ts';

/** The three grades of a ballot, in the order in which they stand on it. */
export const GRADES = [
  { count: 'satisfied', label: '满意' },
  { count: 'basicallySatisfied', label: '基本满意' },
  { count: 'dissatisfied', label: '不满意' },
] as const satisfies readonly { count: BallotCount; label: string }[];

/** One grade of a ballot. */
export type Vote = (typeof GRADES)[number]['count'];

/** Counts from which to read the ballots out: nothing counted yet. */
export const NO_VOTES: BallotCounts = { valid: 0, satisfied: 0, basicallySatisfied: 0, dissatisfied: 0 };

/** Ballots read out so far for each grade; what was never typed is what is left of the valid ones, at least 0. */
export const votesOf = (counts: BallotCounts): Record<Vote, number> => {
  const { satisfied = 0, basicallySatisfied = 0, valid = 0 } = counts;
  const left = Math.max(valid - satisfied - basicallySatisfied, 0);
  return { satisfied, basicallySatisfied, dissatisfied: counts.dissatisfied ?? left };
};

/** The counts with one ballot more, or with `by` = −1 one less, never below 0. The valid ballots are their sum. */
export const countVote = (counts: BallotCounts, vote: Vote, by: 1 | -1 = 1): BallotCounts => {
  const votes = votesOf(counts);
  const next = { ...votes, [vote]: Math.max(votes[vote] + by, 0) };
  return { ...counts, ...next, valid: next.satisfied + next.basicallySatisfied + next.dissatisfied };
};
