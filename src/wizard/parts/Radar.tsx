/** One spoke: what is earned and what can still be reached, as shares 0–1 of its points. */
export interface Axis {
  title: string;
  low: number;
  high: number;
}

const WIDTH = 380;
const HEIGHT = 230;
const RADIUS = 84;
const RINGS = [0.25, 0.5, 0.75, 1];
const LABEL_GAP = 14;
const LABEL_CHARACTERS = 6;
const LABEL_LINE = 15;

/** A long title in lines that fit beside the spokes. */
const linesOf = (title: string): string[] => title.match(new RegExp(`.{1,${LABEL_CHARACTERS}}`, 'gu')) ?? [];

const percent = (rate: number): string => `${Math.round(rate * 100)}%`;

/** A small radar of at least three axes, three to eight being readable. Its numbers stand in the table beside it. */
export function Radar({ axes }: { axes: readonly Axis[] }) {
  const angle = (index: number): number => (index / axes.length) * 2 * Math.PI - Math.PI / 2;
  const point = (index: number, rate: number, extra = 0): { x: number; y: number } => ({
    x: WIDTH / 2 + Math.cos(angle(index)) * (RADIUS * rate + extra),
    y: HEIGHT / 2 + Math.sin(angle(index)) * (RADIUS * rate + extra),
  });
  const shape = (rate: (axis: Axis) => number): string =>
    axes
      .map((axis, index) => point(index, rate(axis)))
      .map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`)
      .join(' ');
  const words = axes
    .map(({ title, low, high }) => `${title} ${low === high ? percent(low) : `${percent(low)} 到 ${percent(high)}`}`)
    .join('；');
  return (
    <svg class="radar" role="img" aria-label={`各方面得分占满分的比例：${words}。`} viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
      {RINGS.map((ring) => (
        <polygon key={ring} class="ring" points={shape(() => ring)} />
      ))}
      {axes.map(({ title }, index) => {
        const end = point(index, 1);
        const label = point(index, 1, LABEL_GAP);
        const lines = linesOf(title);
        const side = Math.abs(label.x - WIDTH / 2) < 1 ? 'middle' : label.x > WIDTH / 2 ? 'start' : 'end';
        return (
          <g key={title}>
            <line class="ring" x1={WIDTH / 2} y1={HEIGHT / 2} x2={end.x} y2={end.y} />
            <text y={label.y + 4 - ((lines.length - 1) * LABEL_LINE) / 2} text-anchor={side}>
              {lines.map((line, at) => (
                <tspan key={at} x={label.x} dy={at === 0 ? 0 : LABEL_LINE}>
                  {line}
                </tspan>
              ))}
            </text>
          </g>
        );
      })}
      <polygon class="reach" points={shape(({ high }) => Math.min(high, 1))} />
      <polygon class="held" points={shape(({ low }) => Math.min(low, 1))} />
    </svg>
  );
}
