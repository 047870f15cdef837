import type { Assessment } from '../assessment/schema.ts';
import { doesApply } from '../standard/applies-to.ts';
import { ownValue } from '../standard/own-value.ts';
import type { Eligibility } from '../standard/schema.ts';
import { addFullYears } from './calendar.ts';
import type { Inputs } from './inputs.ts';
import type { EligibilityResult, InputError } from './result.ts';

/** A condition with what is wrong with its answer, if anything. */
export interface JudgedEligibility {
  result: EligibilityResult;
  error?: InputError;
}

/** Judges one condition of applying; an answer of the wrong kind leaves it open and is reported. */
export function judgeEligibility(
  { id, title, rule, appliesTo }: Eligibility,
  assessment: Assessment,
  inputs: Inputs,
  asOf: string,
): JudgedEligibility {
  if (!doesApply(appliesTo, assessment.unit.kind, inputs.values)) return { result: { id, state: 'notApplicable' } };
  const answer = ownValue(assessment.eligibility, id);
  const open: EligibilityResult = { id, state: 'open' };
  if (answer === undefined) return { result: open };
  const refuse = (what: string) => ({
    result: open,
    error: { item: 'eligibility', field: id, message: `“${title}”应${what}，请重新填写。` },
  });
  if (rule.kind === 'yesNo') {
    return typeof answer === 'boolean'
      ? { result: { id, state: answer ? 'met' : 'notMet' } }
      : refuse('回答“是”或“否”');
  }
  if (typeof answer !== 'string') return refuse('填日期');
  const from = addFullYears(answer, rule.years);
  return { result: { id, state: asOf >= from ? 'met' : 'notMet', from } };
}
