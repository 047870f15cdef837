import { chooseGradeSet } from '../../standard/ladder.ts';
import { WayToGrade } from '../parts/WayToGrade.tsx';
import type { StepProps } from './step-props.ts';

/** 达标路线: the fewest items that lead to a grade. */
export function WayStep({ session }: StepProps) {
  const set = chooseGradeSet(session.standard, session.assessment.value.gradeSet);
  return <div class="result">{set && <WayToGrade key={set.id} session={session} set={set} />}</div>;
}
