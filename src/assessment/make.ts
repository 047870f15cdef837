import type { Assessment, Unit } from './schema.ts';
import { ASSESSMENT_VERSION } from './version.ts';

/** What a new assessment starts from; clock and chance stay with the caller. */
export interface NewAssessment {
  /** Random id, 8 to 40 of a-z, 0-9 and -. */
  id: string;
  standard: Assessment['standard'];
  unit: Unit;
  /** ISO time, such as `2026-11-21T02:46:31.000Z`. */
  savedAt: string;
}

/** An assessment in which nothing is answered yet. */
export const newAssessment = ({ id, standard, unit, savedAt }: NewAssessment): Assessment => ({
  type: 'jianjia/assessment',
  version: ASSESSMENT_VERSION,
  id,
  standard,
  unit,
  inputs: {},
  answers: {},
  vetoes: {},
  eligibility: {},
  savedAt,
});
