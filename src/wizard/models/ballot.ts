import { countLabel, COUNTS, readCounts, type BallotCounts } from '../../ballot/counts.ts';
import { listSatisfaction, rateAnswer, type Counting, type SatisfactionItem } from '../../ballot/satisfaction.ts';
import { tallyBallot, type Tally } from '../../ballot/tally.ts';
import type { Assessment, Ballot } from '../../assessment/schema.ts';
import { chineseDate } from '../../scoring/calendar.ts';
import { fractionOf, isLess } from '../../scoring/fraction.ts';
import { compareInWords, showMeasure, type Measure } from '../../scoring/measure.ts';
import { ballotInputsOf, type BallotCount, type BallotInputs } from '../../standard/ballot-inputs.ts';
import type { Standard } from '../../standard/schema.ts';
import { withInput, withValue } from './answer.ts';
import type { Session } from './session.ts';

/** One way of counting, as a line of the result. */
export interface FormulaLine {
  counting: Counting;
  label: string;
  /** `43 ÷ 50 = 86%`; empty while a figure is missing. */
  working: string;
  /** Against each threshold: `43 ÷ 50 = 86% < 90%`. */
  verdicts: readonly { title: string; words: string; isMet: boolean }[];
  /** The standard's item is worked out this way now. */
  counts: boolean;
}

/** All that the step and its sheets show of a vote. */
export interface BallotView {
  ids: BallotInputs;
  counts: BallotCounts;
  tally: Tally;
  /** What each count is called. */
  labels: Record<BallotCount, string>;
  formulas: readonly FormulaLine[];
  /** The item of the standard that the vote decides; `undefined` where it has none. */
  item: SatisfactionItem | undefined;
}

const FORMULAS = [
  { counting: 'strict', label: '满意 ÷ 有效票' },
  { counting: 'inclusive', label: '（满意＋基本满意）÷ 有效票' },
] as const satisfies readonly { counting: Counting; label: string }[];

/** A rate as it was worked out; empty while it cannot be. */
export const rateInWords = (measure: Measure | undefined): string => (measure ? showMeasure(measure) : '');

const formulaLine = (
  { counting, label }: (typeof FORMULAS)[number],
  measure: Measure | undefined,
  item: SatisfactionItem | undefined,
): FormulaLine => ({
  counting,
  label,
  working: rateInWords(measure),
  verdicts: (measure ? (item?.thresholds ?? []) : []).map(({ title, atLeast }) => {
    const threshold = fractionOf(atLeast);
    const words = measure ? compareInWords(measure, threshold) : '';
    return { title, words, isMet: measure !== undefined && !isLess(measure.value, threshold) };
  }),
  counts: item?.counting === counting,
});

/** The vote of an assessment. */
export const viewBallot = (standard: Standard, assessment: Assessment): BallotView => {
  const ids = ballotInputsOf(standard);
  const counts = readCounts(assessment.inputs, ids);
  const labels = Object.fromEntries(COUNTS.map((count) => [count, countLabel(standard, ids, count)])) as Record<
    BallotCount,
    string
  >;
  const tally = tallyBallot(counts, (count) => labels[count]);
  const [item] = listSatisfaction(standard, assessment, ids, counts);
  return {
    ids,
    counts,
    tally,
    labels,
    formulas: FORMULAS.map((formula) => formulaLine(formula, tally[formula.counting], item)),
    item,
  };
};

/** Sets one count; `null` takes it back. */
export const withCount = (assessment: Assessment, ids: BallotInputs, count: BallotCount, value: number | null) =>
  withInput(assessment, ids[count], value);

/** Sets what the ballots read out have come to. 不满意 is kept only where it was typed before: else it is what is left. */
export const withVotes = (assessment: Assessment, ids: BallotInputs, counts: BallotCounts): Assessment => {
  const wasTyped = assessment.inputs[ids.dissatisfied] !== undefined;
  const kept = (
    ['valid', 'satisfied', 'basicallySatisfied', ...(wasTyped ? ['dissatisfied' as const] : [])] as const
  ).map((count) => [ids[count], counts[count] ?? 0] as const);
  return { ...assessment, inputs: { ...assessment.inputs, ...Object.fromEntries(kept) } };
};

/** Sets a circumstance of the vote; an empty one is taken away. */
export const withBallot = (assessment: Assessment, key: keyof Ballot, text: string): Assessment => {
  const { ballot: old = {}, ...others } = assessment;
  const { [key]: _old, ...rest } = old;
  const ballot: Ballot = text === '' ? rest : { ...rest, [key]: text };
  return Object.keys(ballot).length === 0 ? others : { ...others, ballot };
};

/** Fills the rate of the standard's item in, where it asks for one; unchanged while a count is missing. */
export const withRate = (assessment: Assessment, { item, counts }: BallotView, counting: Counting): Assessment => {
  const rate = rateAnswer(counts, counting);
  return item && rate ? withValue(assessment, item.criterion.id, { form: 'rate', ...rate }) : assessment;
};

/** What the sheets of a vote say at their head. */
export interface BallotHead {
  unitName: string;
  ballot: Ballot;
}

export const ballotHead = ({ assessment }: Session): BallotHead => ({
  unitName: assessment.value.unit.name,
  ballot: assessment.value.ballot ?? {},
});

/** A day as a sheet shows it; room to write one where it is not known. */
export const chineseDay = (day: string | undefined): string => (day ? chineseDate(day) : '　　　年　　月　　日');
