import { hasScore } from '../../standard/scored.ts';
import type { Session } from '../models/session.ts';
import { blockersInWords } from '../models/total-words.ts';

interface Props {
  session: Session;
  /** Word in front of the points. */
  lead: string;
  /** Said at the other end of the line. */
  aside?: string;
}

/** The total as an interval, and as one number once nothing is open: points, or, without a score, checks that are met. */
export function TotalLine({ session, lead, aside }: Props) {
  const { standard, result } = session;
  const { points, low, high, fullPoints } = result.value.total;
  const isScored = hasScore(standard);
  const front = isScored ? lead : '做到';
  const blockers = blockersInWords(standard, result.value);
  return (
    <p class="total-line">
      <span>
        {blockers && <span class="short">先做到{blockers}才有总分；</span>}
        {blockers ? '各项合计 ' : front && `${front} `}
        <b data-total>{points}</b>
        <span class={points === null ? undefined : 'hidden'}>
          <b data-total-low>{low}</b>
          <span class={low === high ? 'hidden' : undefined}>
            {' '}
            到 <b data-total-high>{high}</b>
          </span>
        </span>{' '}
        {isScored ? '分' : '项'}
        <span class="of">
          {isScored ? `，满分 ${fullPoints}` : `，共 ${fullPoints} 项`}
          {standard.bonusCap > 0 && `＋加分 ${standard.bonusCap}`}
        </span>
      </span>
      {aside && <span class="aside">{aside}</span>}
    </p>
  );
}
