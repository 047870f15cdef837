import { chooseGradeSet } from '../../standard/ladder.ts';
import { hasScore } from '../../standard/scored.ts';
import { resultLine } from '../models/dated-words.ts';
import { openQuestions } from '../models/unanswered.ts';
import { toHash } from '../models/route.ts';
import type { Session } from '../models/session.ts';
import { siteWeightsInWords } from '../models/site-weights.ts';
import { currentTicks } from '../models/ticks.ts';
import { totalInWords } from '../models/total-words.ts';
import { ConfidenceChoice } from '../parts/ConfidenceChoice.tsx';
import { DimensionTable } from '../parts/DimensionTable.tsx';
import { FileButtons } from '../parts/FileButtons.tsx';
import { FourAnswers } from '../parts/FourAnswers.tsx';
import { GapTable } from '../parts/GapTable.tsx';
import { Grades } from '../parts/Grades.tsx';
import { IntervalBar } from '../parts/IntervalBar.tsx';
import { LightTable } from '../parts/LightTable.tsx';
import { Reminders } from '../parts/Reminders.tsx';
import { StandardLine } from '../parts/StandardLine.tsx';
import { TrialPanel } from '../parts/TrialPanel.tsx';
import type { StepProps } from './step-props.ts';

interface Props {
  session: Session;
}

/** What is still to be answered, and the way on. */
function StillOpen({ session }: Props) {
  const { count, next } = openQuestions(session.result.value);
  if (count === 0) return null;
  return (
    <p>
      还有 {count} 题没有答完。
      <a class="no-print" href={toHash(next)}>
        接着答
      </a>
    </p>
  );
}

/** Answers that contradict one another: what they touch does not count until they are put right. */
function Contradictions({ session }: Props) {
  const { errors } = session.result.value;
  if (errors.length === 0) return null;
  return (
    <div class="notice">
      <p>有 {errors.length} 处互相矛盾，相关的题先不算：</p>
      <ul>
        {errors.map(({ item, field, message }) => (
          <li key={item + field + message}>{message}</li>
        ))}
      </ul>
    </div>
  );
}

/** 自评结果, to be read from the top. */
export function ResultStep({ model, session }: StepProps) {
  const { standard, assessment, result } = session;
  const isScored = hasScore(standard);
  const ticks = currentTicks(session);
  const set = chooseGradeSet(standard, assessment.value.gradeSet);
  return (
    <div class="result">
      {assessment.value.fictional && <p class="fictional">虚构示例：单位和数字都是编的，只用来看怎么填、怎么算。</p>}
      <p class="quiet">{resultLine(session)}</p>
      <FourAnswers session={session} />
      {isScored ? (
        <IntervalBar
          score={result.value.total}
          ticks={ticks}
          label={totalInWords(standard, result.value, ticks)}
          id="result-bar"
        />
      ) : (
        <LightTable session={session} />
      )}
      <StillOpen session={session} />
      <Contradictions session={session} />
      {set && <Grades session={session} set={set} />}
      <section>
        <h2>这个结果怎么看</h2>
        <ConfidenceChoice session={session} />
        <p class="notice">
          {standard.notice}
          {siteWeightsInWords(standard)}
        </p>
      </section>
      <FileButtons model={model} session={session} makers={['word', 'markdown', 'assessment', 'link']} />
      <p class="quiet no-print">
        自评文件可以拷到别的电脑接着填，也可以发给上级工会。<a href="/guide/assessment-file/">文件里有什么</a>　
        <a href={toHash('start')}>打开别的自评文件</a>
      </p>
      <section>
        <h2>{isScored ? '差距清单' : '缺项清单'}</h2>
        <p class="no-print">
          只想知道最少补哪几项：<a href={toHash('way')}>看达标路线</a>
        </p>
        <TrialPanel session={session} />
        <GapTable session={session} />
      </section>
      <Reminders session={session} />
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
