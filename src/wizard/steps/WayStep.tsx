import { chooseGradeSet } from '../../standard/ladder.ts';
import { resultLine } from '../models/dated-words.ts';
import { TrialPanel } from '../parts/TrialPanel.tsx';
import { WayToGrade } from '../parts/WayToGrade.tsx';
import type { StepProps } from './step-props.ts';

/** 达标路线: the fewest items that lead to a grade, to try out and to put on the ledger. */
export function WayStep({ session }: StepProps) {
  const set = chooseGradeSet(session.standard, session.assessment.value.gradeSet);
  return (
    <div class="result">
      <p class="quiet">{resultLine(session)}</p>
      <TrialPanel session={session} />
      {set && <WayToGrade key={set.id} session={session} set={set} />}
    </div>
  );
}
