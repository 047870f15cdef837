import { findWay, type Way } from '../../scoring/ways.ts';
import type { Session } from './session.ts';

/** The fewest items that lead to a grade of the ladder compared with; `undefined` where that has no such grade. */
export const wayTo = ({ standard, assessment, result }: Session, gradeId: string): Way | undefined =>
  findWay(standard, assessment.value, result.value.asOf, gradeId);
