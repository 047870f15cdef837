import type { Score } from '../../scoring/result.ts';

interface Props {
  total: Score;
  /** Said at the other end of the line. */
  aside?: string;
}

/** The total as an interval, and as one number once nothing is open. */
export function TotalLine({ total, aside }: Props) {
  const { points, low, high, fullPoints } = total;
  return (
    <p class="total-line">
      <span>
        {points === null ? '得分 ' : '得 '}
        <b data-total>{points}</b>
        <span class={points === null ? undefined : 'hidden'}>
          <b data-total-low>{low}</b> 到 <b data-total-high>{high}</b>
        </span>{' '}
        分<span class="of">，满分 {fullPoints}</span>
      </span>
      {aside && <span class="aside">{aside}</span>}
    </p>
  );
}
