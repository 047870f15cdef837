import type { Answer, Assessment } from '../../../src/assessment/schema.ts';
import type { CriterionResult, ScoringResult } from '../../../src/scoring/result.ts';
import { scoreAssessment } from '../../../src/scoring/score.ts';
import type { Standard } from '../../../src/standard/schema.ts';
import { makeAssessment } from '../assessment/maker.ts';
import { makeCriterion, makeStandard, type FormInput, type RuleInput } from '../standard/maker.ts';

export const AS_OF = '2026-11-21';

/** Scores answers by criterion id, on one fixed day. */
export const score = (
  standard: Standard,
  answers: Record<string, Answer> = {},
  more: Partial<Assessment> = {},
  asOf = AS_OF,
): ScoringResult => scoreAssessment(standard, '0123456789abcdef', makeAssessment(answers, more), asOf);

/** Scores one criterion alone. */
export function scoreOne(
  form: FormInput,
  rule: RuleInput,
  answer: Answer | undefined,
  more: Parameters<typeof makeCriterion>[2] = {},
  asOf = AS_OF,
): CriterionResult & Pick<ScoringResult, 'errors' | 'gaps'> {
  const standard = makeStandard({ x: [makeCriterion(form, rule, more)] });
  const { criteria, errors, gaps } = score(standard, answer === undefined ? {} : { a: answer }, {}, asOf);
  const [only] = criteria;
  if (only === undefined) throw new Error('no criterion');
  return { ...only, errors, gaps };
}

export const yes: Answer = { form: 'yesNo', value: true };
export const no: Answer = { form: 'yesNo', value: false };
export const times = (value: number): Answer => ({ form: 'count', value });
export const share = (numerator: number, denominator: number): Answer => ({ form: 'rate', numerator, denominator });
export const notApplicable: Answer = { form: 'notApplicable', reason: '本单位没有此项' };
