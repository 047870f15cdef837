import { useState } from 'preact/hooks';
import { withAwardYear } from '../models/answer.ts';
import { viewDates } from '../models/dates.ts';
import { DayField, YearField } from '../parts/Field.tsx';
import { BackPlan } from '../parts/BackPlan.tsx';
import { FileButtons } from '../parts/FileButtons.tsx';
import { DeadlineFacts } from '../parts/DeadlineFacts.tsx';
import { TermList } from '../parts/TermList.tsx';
import type { StepProps } from './step-props.ts';

/** 时间安排: until when, whether the unit can make it, what to do when, and which terms end. */
export function DatesStep({ model, session }: StepProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const view = viewDates(session, typed);
  const { target, aim } = view;
  const recurring = target.kind === 'yearOpen' || target.kind === 'dated' ? target.recurring : undefined;
  return (
    <div class="dates">
      <h2>什么时候截止</h2>
      <DeadlineFacts session={session} view={view} />
      <div class="pair no-print">
        {recurring && recurring.everyYears > 1 && (
          <YearField
            session={session}
            item="award"
            field="year"
            label="表彰年是哪一年"
            unit="年"
            help={`每 ${recurring.everyYears} 年一次，原文没有写是哪些年。问清上级工会，填任何一个表彰年，前后的由此推算。`}
            value={session.assessment.value.awardYear}
            onValue={(year) => session.change((current) => withAwardYear(current, year), 'awardYear')}
          />
        )}
        <DayField
          session={session}
          item="dates"
          field="typed"
          label="上级通知写的截止日（没有就留空）"
          help="填了就从这一天往前排。这一天不保存，离开本页后要重新填。"
          value={typed ?? undefined}
          onValue={setTyped}
        />
      </div>
      {aim && aim.daysLeft < 0 && <p class="notice warning">这一天已经过了。请核对日子，或者等下一轮。</p>}
      {aim && aim.daysLeft >= 0 && <BackPlan session={session} {...aim} />}
      {!aim && (
        <>
          <h2>从截止日往前排</h2>
          <p>知道了截止日，这里就排出一周、三天或者一天里先做什么、后做什么。</p>
        </>
      )}
      <TermList session={session} terms={view.terms} />
      <h2 class="no-print">放进日历</h2>
      <p class="quiet no-print">
        截止日、届满、合同到期和季度清查，每条写明依据，提前一周提醒。手机和电脑的日历都能导入。
      </p>
      <FileButtons model={model} session={session} makers={['calendar']} typedDeadline={typed ?? undefined} />
    </div>
  );
}
