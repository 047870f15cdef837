import { chooseGradeSet } from '../../standard/ladder.ts';
import type { Session } from './session.ts';

/** Where a grade begins, in points of the sheet. */
export interface Tick {
  at: number;
  title: string;
}

/** Points at which the grades of the current ladder begin, lowest first. */
export const currentTicks = ({ standard, assessment }: Session): Tick[] =>
  (chooseGradeSet(standard, assessment.value.gradeSet)?.grades ?? [])
    .flatMap(({ totalAtLeast, title }) => (totalAtLeast === undefined ? [] : [{ at: totalAtLeast, title }]))
    .reverse();
