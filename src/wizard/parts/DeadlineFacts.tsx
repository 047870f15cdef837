import type { FullYears, Reach } from '../../planning/reach.ts';
import { dayInWords, leftInWords, type DatesView } from '../models/dates.ts';
import { fullYearsLine } from '../models/dated-words.ts';
import { toHash } from '../models/route.ts';
import type { Session } from '../models/session.ts';
import { SourceLine } from './ClauseLine.tsx';

interface Props {
  session: Session;
  view: DatesView;
}

const ELIGIBILITY = toHash('eligibility');

function Aim({ view: { target } }: Props) {
  if (target.kind !== 'noAward') {
    return (
      <>
        {target.award.title} <a href={ELIGIBILITY}>改选</a>
      </>
    );
  }
  return target.offered ? (
    <>
      还没有定。<a href={ELIGIBILITY}>到“申报资格”里选</a>，就能算出截止日。
    </>
  ) : (
    <>这张表没有写申报哪些称号、什么时候申报。请按上级的通知，在下面填截止日。</>
  );
}

function LastDay({ view: { target, deadline, daysLeft } }: Props) {
  if (!deadline) {
    return target.kind === 'yearOpen' ? (
      <>表彰年还没有填，算不出日子。</>
    ) : target.kind === 'notNamed' ? (
      <>原文没有写这一项什么时候申报。请按上级的通知，在下面填截止日。</>
    ) : (
      <>还不知道。</>
    );
  }
  const following = deadline.basis && target.kind === 'dated' ? target.rounds[1] : null;
  return (
    <>
      <b>{dayInWords(deadline.date)}</b>
      <span class="left" data-days-left={daysLeft}>
        {leftInWords(daysLeft)}
      </span>
      {following && <span class="left">再下一轮：{dayInWords(following.date)}</span>}
      {!deadline.basis && <p class="quiet">您按上级通知填的日子。</p>}
    </>
  );
}

/** What the source says of the recurring deadline, also while the day itself is not known. */
function CalendarSource({ session, view: { target } }: Props) {
  if (target.kind !== 'dated' && target.kind !== 'yearOpen') return null;
  const { title, basis, note } = target.recurring;
  return (
    <p class="quiet">
      {title}。{note} <SourceLine bundle={session.bundle} basis={basis} />
    </p>
  );
}

const reachInWords = (reach: Reach): string => {
  switch (reach.kind) {
    case 'none':
    case 'open':
      return '';
    case 'inTime':
      return '赶得上这一轮。';
    case 'later':
      return reach.deadline
        ? `赶不上这一轮，最早报 ${dayInWords(reach.deadline.date)}截止的那一轮。`
        : '晚于截止日，这一次赶不上。';
    default:
      return reach satisfies never;
  }
};

function Since({ session, condition, reach }: { session: Session; condition: FullYears; reach: Reach }) {
  return (
    <div>
      <dt>{condition.title}</dt>
      <dd>
        {condition.date === null ? (
          <>
            从哪一天算起还没有填。<a href={ELIGIBILITY}>到“申报资格”里填</a>
          </>
        ) : (
          <>
            {fullYearsLine(condition.years, condition.date)}
            <b class={reach.kind === 'later' ? 'short' : 'good'}>{reachInWords(reach)}</b>
          </>
        )}
        <p class="quiet">
          {condition.note} <SourceLine bundle={session.bundle} basis={condition.basis} />
        </p>
      </dd>
    </div>
  );
}

/** What is applied for, until when, and whether the unit may by then; each with its source. */
export function DeadlineFacts(props: Props) {
  const { session, view } = props;
  return (
    <dl class="deadline">
      <div>
        <dt>打算申报</dt>
        <dd>
          <Aim {...props} />
        </dd>
      </div>
      <div>
        <dt>截止日</dt>
        <dd aria-live="polite">
          <LastDay {...props} />
          <CalendarSource {...props} />
        </dd>
      </div>
      {view.fullYears.map((condition) => (
        <Since key={condition.id} session={session} condition={condition} reach={view.reach} />
      ))}
    </dl>
  );
}
