import type { Answer, Assessment } from '../assessment/schema.ts';
import type { BallotInputs } from '../standard/ballot-inputs.ts';
import { listCriteria } from '../standard/criteria.ts';
import { chooseFormula, inputsOfSide, listFormulas, type Formula } from '../standard/formulas.ts';
import { chooseGradeSet, gatesOf } from '../standard/ladder.ts';
import { ownValue } from '../standard/own-value.ts';
import { hasScore } from '../standard/scored.ts';
import type { AnswerForm, Criterion, Rule, Standard } from '../standard/schema.ts';
import type { BallotCounts } from './counts.ts';

/** `strict`: 满意 ÷ 有效票; `inclusive`: （满意 + 基本满意）÷ 有效票. */
export type Counting = 'strict' | 'inclusive';

/** A line that the rate is held against. */
export interface Threshold {
  title: string;
  /** A rate, 0–1. */
  atLeast: number;
}

/** The item of a standard that asks how many members are satisfied. */
export interface SatisfactionItem {
  criterion: Criterion;
  /** It takes the counts by itself; else its rate is asked and can be filled in. */
  isFed: boolean;
  /** Which way of counting stands in the answer now; `undefined`: neither. */
  counting: Counting | undefined;
  thresholds: readonly Threshold[];
}

type RateForm = Extract<AnswerForm, { form: 'rate' }>;

/** Words by which a table of the unit's own asks for this rate. */
const SATISFACTION = /满意率|满意度|满意票|满意人数/;

const countingOf = ({ numerator, denominator }: Formula, ids: BallotInputs): Counting | undefined => {
  if (denominator.input !== ids.valid || numerator.input !== ids.satisfied) return undefined;
  const others = inputsOfSide(numerator).slice(1);
  if (others.length === 0) return 'strict';
  return others.length === 1 && others[0] === ids.basicallySatisfied ? 'inclusive' : undefined;
};

const isAskedFor = ({ title, question }: Criterion, { numerator, denominator }: RateForm): boolean =>
  numerator.input === undefined &&
  denominator.input === undefined &&
  [title, question, numerator.label].some((words) => SATISFACTION.test(words));

/** The rate at which a rule gives everything it has; `undefined` where it knows no such rate. */
const fullMarkAt = (rule: Rule): number | undefined => {
  switch (rule.kind) {
    case 'allOrNothing':
      return rule.atLeast;
    case 'linear':
      return rule.full;
    case 'deduct':
      return rule.when === 'short' ? rule.target : undefined;
    case 'tiers':
      return Math.max(...rule.tiers.map(({ atLeast }) => atLeast));
    default:
      return undefined;
  }
};

const thresholdsOf = (standard: Standard, gradeSet: string | undefined, { id, rule }: Criterion): Threshold[] => {
  const set = chooseGradeSet(standard, gradeSet);
  const gates = (set ? gatesOf(standard, set) : standard.gates)
    .filter(({ metric }) => metric.kind === 'criterion' && metric.criterion === id)
    .map(({ title, atLeast }) => ({ title: `门槛“${title}”`, atLeast }));
  const full = fullMarkAt(rule);
  // One line is enough where the rule asks for no more than the gate.
  if (full === undefined || gates.some(({ atLeast }) => atLeast === full)) return gates;
  return [...gates, { title: hasScore(standard) ? '本题拿满分' : '本题做到', atLeast: full }];
};

/** The answer of a rate that is asked, from the counts; `undefined` while one is missing. */
export const rateAnswer = (
  counts: BallotCounts,
  counting: Counting,
): { numerator: number; denominator: number } | undefined => {
  const { satisfied, basicallySatisfied, valid } = counts;
  if (valid === undefined || satisfied === undefined) return undefined;
  if (counting === 'strict') return { numerator: satisfied, denominator: valid };
  if (basicallySatisfied === undefined) return undefined;
  return { numerator: satisfied + basicallySatisfied, denominator: valid };
};

const countingOfAnswer = (answer: Answer | undefined, counts: BallotCounts): Counting | undefined => {
  if (answer?.form !== 'rate') return undefined;
  return (['strict', 'inclusive'] as const).find((counting) => {
    const rate = rateAnswer(counts, counting);
    return rate?.numerator === answer.numerator && rate?.denominator === answer.denominator;
  });
};

/** The items that the vote decides: those that take its counts, else those that ask for the rate; may be none. */
export const listSatisfaction = (
  standard: Standard,
  assessment: Assessment,
  ids: BallotInputs,
  counts: BallotCounts,
): SatisfactionItem[] => {
  const rates = listCriteria(standard).flatMap(({ criterion }) =>
    criterion.answer.form === 'rate' ? [{ criterion, form: criterion.answer }] : [],
  );
  const thresholds = (criterion: Criterion): Threshold[] => thresholdsOf(standard, assessment.gradeSet, criterion);
  const fed = rates
    .filter(({ form }) => listFormulas(form).some((formula) => countingOf(formula, ids) !== undefined))
    .map(({ criterion, form }) => {
      const answer = ownValue(assessment.answers, criterion.id);
      const formula = chooseFormula(form, answer?.form === 'rate' ? answer.formula : undefined);
      return { criterion, isFed: true, counting: countingOf(formula, ids), thresholds: thresholds(criterion) };
    });
  if (fed.length > 0) return fed;
  return rates
    .filter(({ criterion, form }) => isAskedFor(criterion, form))
    .map(({ criterion }) => {
      const counting = countingOfAnswer(ownValue(assessment.answers, criterion.id), counts);
      return { criterion, isFed: false, counting, thresholds: thresholds(criterion) };
    });
};
