import type { Assessment } from '../../assessment/schema.ts';
import { readCounts } from '../../ballot/counts.ts';
import { ballotInputsOf, type BallotCount } from '../../standard/ballot-inputs.ts';
import type { Standard } from '../../standard/schema.ts';

/** Counts without which the rates stay open. */
const NEEDED = ['voters', 'valid', 'satisfied', 'basicallySatisfied'] as const satisfies readonly BallotCount[];

/** How many of the counts that the rates need are entered. */
export const ballotProgress = (standard: Standard, { inputs }: Assessment): { done: number; all: number } => {
  const counts = readCounts(inputs, ballotInputsOf(standard));
  return { done: NEEDED.filter((count) => counts[count] !== undefined).length, all: NEEDED.length };
};
