import type { Assessment } from '../assessment/schema.ts';
import { doesApply } from '../standard/applies-to.ts';
import { ownValue } from '../standard/own-value.ts';
import type { Veto } from '../standard/schema.ts';
import type { Inputs } from './inputs.ts';
import type { VetoResult } from './result.ts';

/** Judges one veto: nobody said anything means unknown, and it never touches the points. */
export function judgeVeto({ id, appliesTo }: Veto, assessment: Assessment, inputs: Inputs): VetoResult {
  if (!doesApply(appliesTo, assessment.unit.kind, inputs.values)) return { id, state: 'notApplicable' };
  return { id, state: ownValue(assessment.vetoes, id) ?? 'unknown' };
}
