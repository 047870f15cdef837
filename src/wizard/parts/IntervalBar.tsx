import type { Score } from '../../scoring/result.ts';
import type { Tick } from '../models/ticks.ts';

interface Props {
  score: Score;
  ticks: readonly Tick[];
  /** What it shows, in words. */
  label: string;
  /** Unique in the page, for the pattern of the open part. */
  id: string;
}

const TRACK_TOP = 4;
const TRACK_HEIGHT = 12;
const LABEL_TOP = 32;

/** The score on a track from 0 to the full mark: solid what is earned, hatched what is still open, ticks at the grades. */
export function IntervalBar({ score, ticks, label, id }: Props) {
  const { low, high, fullPoints } = score;
  // Bonus points can lead past the full mark; the track then ends where they do.
  const end = Math.max(fullPoints, high, 1);
  const at = (points: number): string => `${(Math.max(points, 0) / end) * 100}%`;
  return (
    <svg class="interval-bar" role="img" aria-label={label} width="100%" height="36">
      <defs>
        <pattern id={`${id}-open`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line class="hatch" x1="0" y1="0" x2="0" y2="6" stroke-width="4" />
        </pattern>
      </defs>
      <rect class="track" x="0" y={TRACK_TOP} width="100%" height={TRACK_HEIGHT} rx="2" />
      <rect
        class="open"
        x={at(low)}
        y={TRACK_TOP}
        width={at(high - low)}
        height={TRACK_HEIGHT}
        fill={`url(#${id}-open)`}
      />
      <rect class="earned" x="0" y={TRACK_TOP} width={at(low)} height={TRACK_HEIGHT} rx="2" />
      {ticks.map((tick) => (
        <g key={tick.at}>
          <line class="tick" x1={at(tick.at)} x2={at(tick.at)} y1={TRACK_TOP - 4} y2={TRACK_TOP + TRACK_HEIGHT + 4} />
          <text class="tick-label" x={at(tick.at)} y={LABEL_TOP} text-anchor="middle">
            {tick.at}
          </text>
        </g>
      ))}
    </svg>
  );
}
