import type { ComponentChildren } from 'preact';
import type { Verdict } from '../../scoring/result.ts';
import { withGradeSet } from '../models/answer.ts';
import { resultLine } from '../models/dated-words.ts';
import { gradeInWords, listConditions } from '../models/grade-words.ts';
import { summariseResult, type AnswerLine } from '../models/result-words.ts';
import { toHash } from '../models/route.ts';
import type { Session } from '../models/session.ts';
import type { WizardModel } from '../models/wizard-model.ts';
import { currentGradeSet, currentTicks } from '../models/ticks.ts';
import { Badge } from '../parts/ClauseLine.tsx';
import { DimensionTable } from '../parts/DimensionTable.tsx';
import { FileButtons } from '../parts/FileButtons.tsx';
import { GapTable } from '../parts/GapTable.tsx';
import { IntervalBar } from '../parts/IntervalBar.tsx';
import { TotalLine } from '../parts/TotalLine.tsx';

interface Props {
  session: Session;
}

const MARK = { met: 'good', notMet: 'short', open: 'open' } as const satisfies Record<Verdict, string>;

const Line = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <div>
    <dt>{title}</dt>
    <dd>{children}</dd>
  </div>
);

const Judgement = ({ line: { mark, verdict, detail } }: { line: AnswerLine }) => (
  <>
    <span class={`verdict ${mark}`}>{verdict}</span>
    {detail}
  </>
);

/** The four answers that stand side by side: none of them hides another. */
function FourAnswers({ session }: Props) {
  const { eligibility, vetoes, gates } = summariseResult(session.standard, session.result.value);
  return (
    <dl class="answers">
      <Line title="资格">
        <Judgement line={eligibility} />
      </Line>
      <Line title="否决">
        <Judgement line={vetoes} />
      </Line>
      <Line title="门槛">
        <Judgement line={gates} />
      </Line>
      <Line title="得分">
        <TotalLine total={session.result.value.total} bonusCap={session.standard.bonusCap} lead="" />
      </Line>
    </dl>
  );
}

/** The ladder compared with, and what each of its grades still lacks. */
function Grades({ session }: Props) {
  const { standard, assessment, result } = session;
  const set = currentGradeSet(standard, assessment.value.gradeSet);
  if (!set) return null;
  return (
    <section>
      <h2>与所选口径相比</h2>
      <div class="field no-print">
        <label for="grade-set">对比的口径</label>
        <select
          id="grade-set"
          value={set.id}
          onChange={(event) => {
            const { value } = event.currentTarget;
            session.change((current) => withGradeSet(current, value));
          }}
        >
          {standard.gradeSets.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </div>
      <p>
        {set.title} <Badge basis={set.basis} />：{gradeInWords(set, result.value)}
      </p>
      <ul class="grades">
        {set.grades.map((grade) => (
          <li key={grade.id}>
            <b>{grade.title}</b>
            {listConditions(standard, set, grade, result.value).map(({ title, state, words }) => (
              <span key={title} class={`condition ${MARK[state]}`}>
                {title}：{words}
              </span>
            ))}
          </li>
        ))}
      </ul>
      {set.note && <p class="quiet">{set.note}</p>}
    </section>
  );
}

/** 自评结果, to be read from the top. */
export function ResultStep({ model, session }: Props & { model: WizardModel }) {
  const { standard, assessment, result } = session;
  const { total, errors } = result.value;
  return (
    <div class="result">
      {assessment.value.fictional && <p class="fictional">虚构示例：单位和数字都是编的，只用来看怎么填、怎么算。</p>}
      <p class="quiet">{resultLine(session)}</p>
      <FourAnswers session={session} />
      <IntervalBar score={total} ticks={currentTicks(session)} id="result-bar" />
      <p class="notice">{standard.notice}</p>
      {errors.length > 0 && (
        <div class="notice">
          <p>有 {errors.length} 处互相矛盾，相关的题暂不计分：</p>
          <ul>
            {errors.map(({ item, field, message }) => (
              <li key={item + field + message}>{message}</li>
            ))}
          </ul>
        </div>
      )}
      <FileButtons model={model} session={session} makers={['word', 'markdown', 'assessment']} />
      <p class="quiet no-print">
        自评文件可以拷到别的电脑接着填，也可以发给上级工会。<a href={toHash('start')}>打开别的自评文件</a>
      </p>
      <Grades session={session} />
      <section>
        <h2>差距清单</h2>
        <GapTable session={session} />
      </section>
      <section>
        <h2>各方面得分</h2>
        <DimensionTable session={session} />
      </section>
    </div>
  );
}
