import type { GradeSet, Standard } from '../../standard/schema.ts';
import type { Session } from './session.ts';

/** Where a grade begins, in points of the sheet. */
export interface Tick {
  at: number;
  title: string;
}

/** The ladder that the unit compares itself with. */
export const currentGradeSet = (standard: Standard, chosen: string | undefined): GradeSet | undefined =>
  standard.gradeSets.find(({ id }) => id === chosen) ?? standard.gradeSets[0];

/** Points at which the grades of the current ladder begin, lowest first. */
export const currentTicks = ({ standard, assessment }: Session): Tick[] =>
  (currentGradeSet(standard, assessment.value.gradeSet)?.grades ?? [])
    .flatMap(({ totalAtLeast, title }) => (totalAtLeast === undefined ? [] : [{ at: totalAtLeast, title }]))
    .reverse();
