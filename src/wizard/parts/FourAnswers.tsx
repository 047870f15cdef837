import type { ComponentChildren } from 'preact';
import { hasScore } from '../../standard/scored.ts';
import { summariseResult, type AnswerLine } from '../models/result-words.ts';
import type { Session } from '../models/session.ts';
import { checksLeftInWords } from '../models/total-words.ts';
import { TotalLine } from './TotalLine.tsx';

const Line = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <div>
    <dt>{title}</dt>
    <dd>{children}</dd>
  </div>
);

const Judgement = ({ title, line: { mark, verdict, detail } }: { title: string; line: AnswerLine }) => (
  <Line title={title}>
    <span class={`verdict ${mark}`}>{verdict}</span>
    {detail}
  </Line>
);

/** The four answers that stand side by side, 资格 · 否决 · 门槛 · 得分: none of them hides another. */
export function FourAnswers({ session }: { session: Session }) {
  const { standard, result } = session;
  const { eligibility, vetoes, gates } = summariseResult(standard, result.value);
  const isScored = hasScore(standard);
  return (
    <dl class="answers">
      {standard.eligibility.length > 0 && <Judgement title="资格" line={eligibility} />}
      {standard.vetoes.length > 0 && <Judgement title="否决" line={vetoes} />}
      {gates && <Judgement title="门槛" line={gates} />}
      <Line title={isScored ? '得分' : '情况'}>
        <TotalLine session={session} lead="" aside={isScored ? '' : checksLeftInWords(result.value)} />
      </Line>
    </dl>
  );
}
