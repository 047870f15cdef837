import { useState } from 'preact/hooks';
import type { Deadline } from '../../planning/deadline.ts';
import { PLAN_DAYS, type PlanLength } from '../../planning/site-tasks.ts';
import { choosePlan, dayInWords, leftInWords, planDays } from '../models/dates.ts';
import type { Session } from '../models/session.ts';
import { Choices } from './Choices.tsx';
import { Badge, Source } from './ClauseLine.tsx';

interface Props {
  session: Session;
  deadline: Deadline;
  daysLeft: number;
}

const LENGTHS = [
  { id: 'week', label: '一周' },
  { id: 'threeDays', label: '三天' },
  { id: 'oneDay', label: '一天' },
] as const satisfies readonly { id: PlanLength; label: string }[];

/** 倒排: what to finish on which day, by the time that is left or the time that the person asks for. */
export function BackPlan({ session, deadline, daysLeft }: Props) {
  const [picked, setPicked] = useState<PlanLength | null>(null);
  const length = picked ?? choosePlan(daysLeft);
  return (
    <section class="back-plan">
      <h2>从截止日往前排</h2>
      <fieldset class="no-print">
        <legend>按几天来排</legend>
        <Choices name="plan-length" options={LENGTHS} chosen={length} onChoose={setPicked} />
      </fieldset>
      <p>
        {dayInWords(deadline.date)}截止，{leftInWords(daysLeft)}。
        {PLAN_DAYS[length] > daysLeft && '日子不够这样排，前面几步都排在今天。'}
      </p>
      <p class="quiet">
        要做什么，依据写在每条后面。哪一天做，没有文件规定，由本站建议 <Badge basis={{ kind: 'site' }} />
        ，没有扣除周末和节假日。
      </p>
      <ol class="task-days">
        {planDays(session, deadline, length).map(({ date, heading, tasks }) => (
          <li key={date}>
            <h3>{heading}</h3>
            <ul>
              {tasks.map(({ title, note, basis }) => (
                <li key={title}>
                  <span class="task">{title}</span>{' '}
                  <span class="from">
                    {basis.kind !== 'site' && <Source bundle={session.bundle} basis={basis} short />}{' '}
                    <Badge basis={basis} />
                  </span>
                  {note && <p class="quiet">{note}</p>}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}
