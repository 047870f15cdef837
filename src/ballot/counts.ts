import type { Assessment } from '../assessment/schema.ts';
import type { BallotCount, BallotInputs } from '../standard/ballot-inputs.ts';
import { ownValue } from '../standard/own-value.ts';
import type { Standard } from '../standard/schema.ts';

/** What was counted, as far as it is known. */
export type BallotCounts = Partial<Record<BallotCount, number>>;

/** The counts in the order in which they are entered, each with its name. */
export const COUNT_LABELS = {
  voters: '应参加评议的人数',
  issued: '发出测评票',
  returned: '收回测评票',
  valid: '有效票',
  satisfied: '满意票',
  basicallySatisfied: '基本满意票',
  dissatisfied: '不满意票',
} as const satisfies Record<BallotCount, string>;

/** Every count, in the order in which they are entered. */
export const COUNTS = Object.keys(COUNT_LABELS) as readonly BallotCount[];

/** The counts that an assessment holds; what is no number counts as not entered. */
export const readCounts = (inputs: Assessment['inputs'], ids: BallotInputs): BallotCounts => {
  const known = COUNTS.flatMap((count): [BallotCount, number][] => {
    const value = ownValue(inputs, ids[count]);
    return typeof value === 'number' ? [[count, value]] : [];
  });
  return Object.fromEntries(known);
};

/** What a count is called: in the standard's own words where it asks for it. */
export const countLabel = ({ inputs }: Pick<Standard, 'inputs'>, ids: BallotInputs, count: BallotCount): string =>
  inputs.find(({ id }) => id === ids[count])?.label ?? COUNT_LABELS[count];
