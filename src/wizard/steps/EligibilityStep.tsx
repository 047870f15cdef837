import { doesApply } from '../../standard/applies-to.ts';
import type { Eligibility } from '../../standard/schema.ts';
import { withAward, withEligibility } from '../models/answer.ts';
import { fullYearsLine } from '../models/dated-words.ts';
import type { Session } from '../models/session.ts';
import { Choices } from '../parts/Choices.tsx';
import { ClauseQuote, Source, Badge } from '../parts/ClauseLine.tsx';
import { DayField } from '../parts/Field.tsx';
import { PreCheck } from '../parts/PreCheck.tsx';

interface Props {
  session: Session;
}

const OPTIONS = [
  { id: 'yes', label: '是' },
  { id: 'no', label: '否' },
  { id: 'unknown', label: '暂不清楚' },
] as const;
const VALUE = { yes: true, no: false, unknown: null } as const;

/** Which award it is for; most of the notice's rules hang on it. */
function AwardField({ session }: Props) {
  const { standard, assessment } = session;
  const award = standard.awards.find(({ id }) => id === assessment.value.award);
  const deadline = standard.calendar.find(({ id }) => id === award?.calendar);
  return (
    <div class="field">
      <label for="award">打算申报哪一项</label>
      <select
        id="award"
        value={award?.id ?? ''}
        onChange={(event) => {
          const { value } = event.currentTarget;
          session.change((current) => withAward(current, value === '' ? null : value));
        }}
      >
        <option value="">还没有定</option>
        {standard.awards.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
      {award && (
        <p class="help">
          考核：{award.assessedBy}。命名：{award.namedBy}。
          {deadline && `申报时间：${deadline.title}。${deadline.note ?? ''}`}
        </p>
      )}
    </div>
  );
}

function Condition({ session, condition }: Props & { condition: Eligibility }) {
  const { bundle, assessment, result } = session;
  const { id, basis, rule } = condition;
  const { unit, inputs, eligibility } = assessment.value;
  const value = eligibility[id];
  const from = result.value.eligibility.find((one) => one.id === id)?.from;
  const write = (next: boolean | string | null, what?: string): void =>
    session.change((current) => withEligibility(current, id, next), what);
  return (
    <section class="criterion" id={`c-${id}`} tabIndex={-1}>
      <fieldset>
        <legend>{condition.question}</legend>
        {!doesApply(condition.appliesTo, unit.kind, new Map(Object.entries(inputs))) ? (
          <p class="given">不适用：{condition.appliesTo?.otherwise}</p>
        ) : rule.kind === 'yesNo' ? (
          <Choices
            name={`eligibility-${id}`}
            options={OPTIONS}
            chosen={value === true ? 'yes' : value === false ? 'no' : 'unknown'}
            onChoose={(choice) => write(VALUE[choice])}
          />
        ) : (
          <>
            <DayField
              session={session}
              item="eligibility"
              field={id}
              label="日期（不清楚的留空）"
              value={typeof value === 'string' ? value : undefined}
              onValue={write}
            />
            {from && <p class="given">{fullYearsLine(rule.years, from)}</p>}
          </>
        )}
      </fieldset>
      {value === false && <p class="points short">下一步：{condition.advice}</p>}
      <ClauseQuote bundle={bundle} basis={basis} />
      <p class="quiet">
        <Source bundle={bundle} basis={basis} short /> <Badge basis={basis} />
        {condition.note && <span class="remark">{condition.note}</span>}
      </p>
    </section>
  );
}

/** 申报资格: what it is applied for, and the conditions of applying. Answers apart from the points; nothing blocks the way. */
export function EligibilityStep({ session }: Props) {
  return (
    <>
      <p class="lead">预审的第二步：看有没有资格申报。这里的回答不影响后面的结果，不清楚的可以先留着，往下填。</p>
      {session.standard.awards.length > 0 && <AwardField session={session} />}
      {session.standard.eligibility.map((condition) => (
        <Condition key={condition.id} session={session} condition={condition} />
      ))}
      <PreCheck session={session} path="eligibility" />
    </>
  );
}
