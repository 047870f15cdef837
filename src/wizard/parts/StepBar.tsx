import { hasScore } from '../../standard/scored.ts';
import type { Screen } from '../models/screen.ts';
import type { Session } from '../models/session.ts';
import { currentTicks } from '../models/ticks.ts';
import { toHash } from '../models/route.ts';
import { totalInWords } from '../models/total-words.ts';
import { IntervalBar } from './IntervalBar.tsx';
import { TotalLine } from './TotalLine.tsx';

interface Props {
  session: Session;
  /** Heading that the step stands under; the steps of the result show the score themselves. */
  group: Screen['group'];
  before: Screen | undefined;
  next: Screen | undefined;
  /** May stop the way onward to point at contradictions first. */
  onNext: (event: Event) => void;
}

/** The bar at the foot of every step: the way back, where the score stands, the way on. */
export function StepBar({ session, group, before, next, onNext }: Props) {
  const { total, criteria } = session.result.value;
  const ticks = currentTicks(session);
  const answered = criteria.filter(({ state }) => state !== 'unanswered').length;
  // From the result on the score stands in the page itself; the bar is only the way back and on.
  const isAnswering = next !== undefined && group !== '结果';
  return (
    <div class={isAnswering ? 'step-bar no-print' : 'step-bar end no-print'}>
      {before && (
        <a class="button back" href={toHash(before.path)}>
          上一步
        </a>
      )}
      {next && (
        <>
          {isAnswering && (
            <div class="standing">
              <TotalLine session={session} lead="得分" aside={`已答 ${answered} / ${criteria.length}`} />
              {hasScore(session.standard) && (
                <IntervalBar
                  score={total}
                  ticks={ticks}
                  label={totalInWords(session.standard, session.result.value, ticks)}
                  id="step-bar"
                />
              )}
            </div>
          )}
          <a class="button primary next" href={toHash(next.path)} onClick={onNext}>
            {next.kind === 'result' ? '看结果' : '下一步'}
          </a>
        </>
      )}
    </div>
  );
}
