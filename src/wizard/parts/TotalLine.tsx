import type { Score } from '../../scoring/result.ts';

interface Props {
  total: Score;
  /** Most that bonus items can add beyond the full mark; 0 where there are none. */
  bonusCap: number;
  /** Word in front of the number. */
  lead: string;
  /** Said at the other end of the line. */
  aside?: string;
}

/** The total as an interval, and as one number once nothing is open. */
export function TotalLine({ total, bonusCap, lead, aside }: Props) {
  const { points, low, high, fullPoints } = total;
  return (
    <p class="total-line">
      <span>
        {lead && `${lead} `}
        <b data-total>{points}</b>
        <span class={points === null ? undefined : 'hidden'}>
          <b data-total-low>{low}</b> 到 <b data-total-high>{high}</b>
        </span>{' '}
        分
        <span class="of">
          ，满分 {fullPoints}
          {bonusCap > 0 && `＋加分 ${bonusCap}`}
        </span>
      </span>
      {aside && <span class="aside">{aside}</span>}
    </p>
  );
}
