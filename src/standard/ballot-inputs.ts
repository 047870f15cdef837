import type { Standard } from './schema.ts';

/** What is counted at a members' vote on the union (会员评家). */
export type BallotCount =
  'voters' | 'issued' | 'returned' | 'valid' | 'satisfied' | 'basicallySatisfied' | 'dissatisfied';

/** Where each count is kept among the inputs of an assessment. */
export type BallotInputs = Readonly<Record<BallotCount, string>>;

/** The vote of the whole union. */
const UNION: BallotInputs = {
  voters: 'voters',
  issued: 'ballots-issued',
  returned: 'ballots-returned',
  valid: 'ballots-valid',
  satisfied: 'satisfied',
  basicallySatisfied: 'basically-satisfied',
  dissatisfied: 'dissatisfied',
};

/** The vote of one small home (小家). */
const SMALL_HOME: BallotInputs = {
  voters: 'home-voters',
  issued: 'home-ballots-issued',
  returned: 'home-ballots-returned',
  valid: 'home-ballots-valid',
  satisfied: 'home-satisfied',
  basicallySatisfied: 'home-basically-satisfied',
  dissatisfied: 'home-dissatisfied',
};

const ALL = [UNION, SMALL_HOME] as const;

/** The ids that a standard's vote is counted under: those that it asks for itself, else those of the whole union. */
export const ballotInputsOf = ({ inputs }: Pick<Standard, 'inputs'>): BallotInputs => {
  const asked = new Set(inputs.map(({ id }) => id));
  return ALL.find((ids) => Object.values(ids).some((id) => asked.has(id))) ?? UNION;
};

const KNOWN = new Set<string>(ALL.flatMap((ids) => Object.values(ids)));

/** Is it the id of a count that the tally keeps, whether or not the standard asks for it? */
export const isBallotInputId = (id: string): boolean => KNOWN.has(id);
