import type { ComponentChildren } from 'preact';
import { countChecks } from '../../report/check-count.ts';
import type { ScoringResult } from '../../scoring/result.ts';
import { chooseGradeSet } from '../../standard/ladder.ts';
import { hasScore } from '../../standard/scored.ts';
import { resultLine } from '../models/dated-words.ts';
import { summariseResult, type AnswerLine } from '../models/result-words.ts';
import { toHash } from '../models/route.ts';
import type { Session } from '../models/session.ts';
import type { WizardModel } from '../models/wizard-model.ts';
import { totalInWords } from '../models/total-words.ts';
import { currentTicks } from '../models/ticks.ts';
import { DimensionTable } from '../parts/DimensionTable.tsx';
import { FileButtons } from '../parts/FileButtons.tsx';
import { LightTable } from '../parts/LightTable.tsx';
import { StandardLine } from '../parts/StandardLine.tsx';
import { GapTable } from '../parts/GapTable.tsx';
import { Grades } from '../parts/Grades.tsx';
import { IntervalBar } from '../parts/IntervalBar.tsx';
import { TotalLine } from '../parts/TotalLine.tsx';

interface Props {
  session: Session;
}

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

/** What is not among the checks that are met: `没有做到 3 项，待定 2 项`; empty where nothing is. */
const checksLeft = (result: ScoringResult): string => {
  const { notMet, open } = countChecks(result);
  return [notMet > 0 && `没有做到 ${notMet} 项`, open > 0 && `待定 ${open} 项`].filter(Boolean).join('，');
};

/** The four answers that stand side by side: none of them hides another. */
function FourAnswers({ session }: Props) {
  const { standard, result } = session;
  const { eligibility, vetoes, gates } = summariseResult(standard, result.value);
  return (
    <dl class="answers">
      {standard.eligibility.length > 0 && (
        <Line title="资格">
          <Judgement line={eligibility} />
        </Line>
      )}
      {standard.vetoes.length > 0 && (
        <Line title="否决">
          <Judgement line={vetoes} />
        </Line>
      )}
      {gates && (
        <Line title="门槛">
          <Judgement line={gates} />
        </Line>
      )}
      <Line title={hasScore(standard) ? '得分' : '情况'}>
        <TotalLine session={session} lead="" aside={hasScore(standard) ? '' : checksLeft(result.value)} />
      </Line>
    </dl>
  );
}

/** 自评结果, to be read from the top. */
export function ResultStep({ model, session }: Props & { model: WizardModel }) {
  const { standard, assessment, result } = session;
  const { total, errors } = result.value;
  const isScored = hasScore(standard);
  const ticks = currentTicks(session);
  const set = chooseGradeSet(standard, assessment.value.gradeSet);
  return (
    <div class="result">
      {assessment.value.fictional && <p class="fictional">虚构示例：单位和数字都是编的，只用来看怎么填、怎么算。</p>}
      <p class="quiet">{resultLine(session)}</p>
      <FourAnswers session={session} />
      {isScored ? (
        <IntervalBar score={total} ticks={ticks} label={totalInWords(standard, result.value, ticks)} id="result-bar" />
      ) : (
        <LightTable session={session} />
      )}
      <p class="notice">{standard.notice}</p>
      {errors.length > 0 && (
        <div class="notice">
          <p>有 {errors.length} 处互相矛盾，相关的题先不算：</p>
          <ul>
            {errors.map(({ item, field, message }) => (
              <li key={item + field + message}>{message}</li>
            ))}
          </ul>
        </div>
      )}
      <FileButtons model={model} session={session} makers={['word', 'markdown', 'assessment', 'link']} />
      <p class="quiet no-print">
        自评文件可以拷到别的电脑接着填，也可以发给上级工会。<a href="/guide/assessment-file/">文件里有什么</a>
        <a href={toHash('start')}>打开别的自评文件</a>
      </p>
      {set && <Grades session={session} set={set} />}
      <section>
        <h2>{isScored ? '差距清单' : '缺项清单'}</h2>
        <p class="no-print">
          只想知道最少补哪几项：<a href={toHash('way')}>看达标路线</a>
        </p>
        <GapTable session={session} />
      </section>
      {isScored && (
        <section>
          <h2>各方面得分</h2>
          <DimensionTable session={session} />
        </section>
      )}
      <StandardLine session={session} />
    </div>
  );
}
