import type { Score } from '../../scoring/result.ts';
import type { Session } from '../models/session.ts';
import { toHash } from '../models/route.ts';
import { Radar } from './Radar.tsx';

const share = (part: number, whole: number): string => (whole > 0 ? `${(part / whole) * 100}%` : '0%');

/** A dimension's points on its own track; the numbers stand beside it. */
function ScoreBar({ score }: { score: Score }) {
  const { low, high, fullPoints } = score;
  return (
    <svg class="interval-bar small" aria-hidden="true" width="100%" height="12">
      <rect class="track" width="100%" height="12" rx="2" />
      <rect
        class="open"
        x={share(low, fullPoints)}
        width={share(high - low, fullPoints)}
        height="12"
        fill="url(#dimension-open)"
      />
      <rect class="earned" width={share(low, fullPoints)} height="12" rx="2" />
    </svg>
  );
}

/** 各方面得分: the radar, and the table of the same numbers with a bar in each row. */
export function DimensionTable({ session }: { session: Session }) {
  const { standard, result } = session;
  const rows = standard.dimensions.flatMap((dimension) => {
    const score = result.value.dimensions.find(({ id }) => id === dimension.id);
    return score ? [{ ...dimension, score }] : [];
  });
  return (
    <div class="dimensions">
      <svg width="0" height="0" aria-hidden="true" class="defs">
        <defs>
          <pattern id="dimension-open" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line class="hatch" x1="0" y1="0" x2="0" y2="6" stroke-width="4" />
          </pattern>
        </defs>
      </svg>
      {rows.length > 2 && (
        <Radar
          axes={rows.map(({ title, score }) => ({
            title,
            low: score.fullPoints > 0 ? score.low / score.fullPoints : 0,
            high: score.fullPoints > 0 ? score.high / score.fullPoints : 0,
          }))}
        />
      )}
      <table class="dimension-table">
        <caption class="hidden">各方面得分</caption>
        <thead>
          <tr>
            <th scope="col">方面</th>
            <th scope="col">得分</th>
            <th scope="col">满分</th>
            <th scope="col" class="bar">
              图示
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, title, score }) => (
            <tr key={id}>
              <th scope="row">
                <a href={toHash(`criteria/${id}`)}>{title}</a>
              </th>
              <td>{score.points ?? `${score.low} 到 ${score.high}`}</td>
              <td>{score.fullPoints}</td>
              <td class="bar">
                <ScoreBar score={score} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
