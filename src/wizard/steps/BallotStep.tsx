import type { BallotCount } from '../../standard/ballot-inputs.ts';
import { COUNTS } from '../../ballot/counts.ts';
import type { Ballot } from '../../assessment/schema.ts';
import {
  ballotHead,
  rateInWords,
  viewBallot,
  withBallot,
  withCount,
  withRate,
  withVotes,
  type BallotView,
} from '../models/ballot.ts';
import { toHash } from '../models/route.ts';
import type { Session } from '../models/session.ts';
import { BALLOTS_PER_SHEET, BallotPaper } from '../parts/BallotPaper.tsx';
import { DayField, IntegerField } from '../parts/Field.tsx';
import { PrintButton } from '../parts/PrintButton.tsx';
import { TallySheet } from '../parts/TallySheet.tsx';
import { VoteCounter } from '../parts/VoteCounter.tsx';
import type { StepProps } from './step-props.ts';

interface Props {
  session: Session;
  view: BallotView;
}

const HELP: Partial<Record<BallotCount, string>> = {
  voters: '在会员大会上评议的填会员数，在会员代表大会上评议的填代表数。',
  valid: '只计“总体评价”一行填写清楚的票。',
  dissatisfied: '不填就按有效票减去前两档算；填了就拿来核对。',
};

function Counts({ session, view: { ids, counts, labels } }: Props) {
  return (
    <fieldset class="group">
      <legend>票数</legend>
      <div class="pair">
        {COUNTS.map((count) => (
          <IntegerField
            key={count}
            session={session}
            item="inputs"
            field={ids[count]}
            label={labels[count]}
            unit={count === 'voters' ? '人' : '张'}
            help={HELP[count]}
            value={counts[count]}
            onValue={(value) => session.change((current) => withCount(current, ids, count, value), ids[count])}
          />
        ))}
      </div>
    </fieldset>
  );
}

const CIRCUMSTANCES = [
  { key: 'occasion', label: '在什么会上评的', hint: '例如 第三届二次会员代表大会' },
  { key: 'countedBy', label: '计票', hint: '填岗位或小组，不填个人姓名' },
  { key: 'watchedBy', label: '监票', hint: '填岗位或小组，不填个人姓名' },
] as const satisfies readonly { key: keyof Ballot; label: string; hint: string }[];

function Circumstances({ session }: { session: Session }) {
  const { ballot = {} } = session.assessment.value;
  const set = (key: keyof Ballot, text: string): void =>
    session.change((current) => withBallot(current, key, text), `ballot-${key}`);
  return (
    <fieldset class="group">
      <legend>开会情况</legend>
      <div class="pair">
        <DayField
          session={session}
          item="ballot"
          field="date"
          label="评议日期"
          value={ballot.date}
          onValue={(day) => set('date', day ?? '')}
        />
        {CIRCUMSTANCES.map(({ key, label, hint }) => (
          <div key={key} class="field">
            <label for={`ballot-${key}`}>{label}</label>
            <p class="help" id={`ballot-${key}-help`}>
              {hint}
            </p>
            <input
              id={`ballot-${key}`}
              type="text"
              maxLength={100}
              autocomplete="off"
              aria-describedby={`ballot-${key}-help`}
              value={ballot[key] ?? ''}
              onInput={(event) => set(key, event.currentTarget.value)}
            />
          </div>
        ))}
      </div>
    </fieldset>
  );
}

/** What is decided by the vote, and what the person can do about it. */
function Item({ session, view }: Props) {
  const { item, formulas } = view;
  if (!item) return <p class="quiet">这张考核表没有单问满意率的题；这里的结果可以打印统计表，写进自查报告。</p>;
  const { criterion, isFed, counting } = item;
  const link = <a href={toHash(`criterion/${criterion.id}`)}>“{criterion.title}”</a>;
  if (isFed) {
    const chosen = formulas.find((formula) => formula.counts)?.label;
    return (
      <p>
        票数已自动用到{link}
        {chosen && `，现在按“${chosen}”算`}。上级工会另有算法的，到这道题里改选。
      </p>
    );
  }
  return (
    <div class="fill-in no-print">
      <p>
        这张考核表在{link}里直接问满意率
        {counting ? '，已按下面打勾的一种填入。' : '。问清上级工会怎么算，再点一种填入：'}
      </p>
      <p class="buttons">
        {formulas
          .filter(({ working }) => working !== '')
          .map(({ counting: way, label, working }) => (
            <button
              key={way}
              type="button"
              aria-pressed={counting === way}
              onClick={() => session.change((current) => withRate(current, view, way))}
            >
              {counting === way && '✓ '}按“{label}”填入：{working}
            </button>
          ))}
      </p>
    </div>
  );
}

function Outcome({ session, view }: Props) {
  const { tally, formulas, counts } = view;
  const waiting = <span class="open">票数还不齐</span>;
  return (
    <section>
      <h2>结果</h2>
      {tally.contradictions.length > 0 && (
        <div class="notice warning" role="status">
          <p>有对不上的票数，先核对；相关的比率先不算：</p>
          <ul>
            {tally.contradictions.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </div>
      )}
      <dl class="tally">
        <div>
          <dt>收回率</dt>
          <dd>{rateInWords(tally.returnRate) || waiting}</dd>
        </div>
        <div>
          <dt>参评率</dt>
          <dd>
            {rateInWords(tally.turnout) || waiting}
            <span class="remark">
              没有查到统一的最低参评率。公开的两家办法分别要求不少于 30% 和 60%（公开细则参考）。
            </span>
          </dd>
        </div>
        <div>
          <dt>不满意</dt>
          <dd>
            {tally.dissatisfied === undefined ? waiting : `${tally.dissatisfied} 张`}
            {tally.invalid !== undefined && counts.valid !== undefined && `；废票 ${tally.invalid} 张`}
          </dd>
        </div>
        {formulas.map(({ counting, label, working, verdicts, counts: isUsed }) => (
          <div key={counting} data-formula={counting}>
            <dt>
              满意率
              {isUsed && <span class="tag">现在按这一种</span>}
            </dt>
            <dd>
              <span class="formula">{label}：</span>
              {working ? <b>{working}</b> : waiting}
              {verdicts.map(({ title, words, isMet }) => (
                <span key={title} class={isMet ? 'remark good' : 'remark short'}>
                  {title}：{words}，{isMet ? '到线' : '没到线'}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <Item session={session} view={view} />
    </section>
  );
}

/** 会员评家计票器: the vote of the members, from the ballots to the rate that counts. */
export function BallotStep({ session }: StepProps) {
  const { standard, assessment } = session;
  const view = viewBallot(standard, assessment.value);
  const { ids, counts } = view;
  const head = ballotHead(session);
  const sheets = counts.voters === undefined ? 0 : Math.ceil(counts.voters / BALLOTS_PER_SHEET);
  return (
    <div class="ballot-step">
      <p class="lead">把会员评家的票数填在这里，或者当场唱票。参评率、满意率自动算好，用到有关的题里。</p>
      <details>
        <summary>怎么评、按什么算</summary>
        <ul>
          <li>
            评什么：工会工作、建家工作，工会主席（副主席）履职。总体评价分满意、基本满意、不满意三档。（公开细则参考）
          </li>
          <li>多久评：每年一次；申报上级荣誉时另评一次。（公开细则参考）</li>
          <li>
            谁来组织：3 至 7 人的评家小组，由党政、工会和会员代表组成；评主席时由不在工会任职的人牵头。（公开细则参考）
          </li>
          <li>满意率怎么算：没有查到规定算法的正式文件。本站从严，只计“满意”；两种算法都列出来。（本站参考）</li>
          <li>评完：当场计票，公布结果，列出整改事项，报上一级工会和同级党组织，票和统计表归档。（公开细则参考）</li>
        </ul>
      </details>
      <section class="no-print">
        <h2>唱票</h2>
        <VoteCounter counts={counts} onCount={(next) => session.change((current) => withVotes(current, ids, next))} />
      </section>
      <Counts session={session} view={view} />
      <Circumstances session={session} />
      <Outcome session={session} view={view} />
      <section class="no-print">
        <h2>打印</h2>
        <p class="quiet">
          测评表每张 A4 纸 {BALLOTS_PER_SHEET} 份，印好沿虚线裁开
          {sheets > 0 && `；${counts.voters ?? 0} 人参加，印 ${sheets} 张`}。份数在打印窗口里填。
        </p>
        <div class="prints">
          <PrintButton label="打印空白测评表" sheet={() => <BallotPaper {...head} />} />
          <PrintButton label="打印统计表（已填）" sheet={() => <TallySheet {...head} view={view} isBlank={false} />} />
          <PrintButton label="打印统计表（空白）" sheet={() => <TallySheet {...head} view={view} isBlank />} />
        </div>
      </section>
    </div>
  );
}
