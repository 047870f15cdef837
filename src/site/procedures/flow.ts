/**
 * Where the parts of the flow diagram stand: one box below the other, so that the text stays readable on a phone.
 * Lengths are units of the drawing's own grid; a phone shows one unit as about one CSS pixel.
 */
import type { ProcedureData, Step } from './schema.ts';

/** Width of the drawing. */
export const FLOW_WIDTH = 340;
export const BOX = { width: 304, height: 58 } as const;
/** From one box to the next; the arrow stands in it. */
const GAP = 22;
/** Room for the name of a lane above the first box of all, and above the first box of a later lane. */
const LANE_LABEL = { first: 26, later: 38 } as const;
/** Half the width of a line, so that the edge of a box is not cut off. */
const MARGIN = 2;

const LANES: Record<Step['lane'], string> = { unit: '本单位', higher: '上级工会' };

export interface FlowBox {
  /** Number of the step, from 1; undefined for the box that leads back. */
  number?: number;
  title: string;
  who?: string;
  lane?: Step['lane'];
  /** Top edge. */
  y: number;
}

export interface Flow {
  height: number;
  boxes: FlowBox[];
  lanes: { title: string; y: number }[];
  /** Vertical arrows between boxes. */
  arrows: { from: number; to: number }[];
  /** The way back: from the middle of the last box to the middle of an earlier one. */
  back?: { from: number; to: number };
}

/** Lays the steps out from top to bottom. @throws if the way back leads to no step. */
export function layOutFlow({ steps, again }: Pick<ProcedureData, 'steps' | 'again'>): Flow {
  const flow: Flow = { height: 0, boxes: [], lanes: [], arrows: [] };
  let y = MARGIN;
  const place = (box: Omit<FlowBox, 'y'>): void => {
    flow.boxes.push({ ...box, y });
    y += BOX.height;
  };
  const leaveGap = (): void => {
    if (flow.boxes.length === 0) return;
    flow.arrows.push({ from: y, to: y + GAP });
    y += GAP;
  };
  steps.forEach(({ title, who, lane }, index) => {
    if (steps[index - 1]?.lane !== lane) {
      // The name of the lane stands left of the arrow, so that the arrow reaches the box.
      const top = y;
      y += index === 0 ? LANE_LABEL.first : LANE_LABEL.later;
      if (index > 0) flow.arrows.push({ from: top, to: y });
      flow.lanes.push({ title: LANES[lane], y: y - 8 });
    } else leaveGap();
    place({ number: index + 1, title, who, lane });
  });
  if (again) {
    const target = flow.boxes[steps.findIndex(({ id }) => id === again.from)];
    if (!target) throw new Error(`again.from: no step ${again.from}`);
    leaveGap();
    flow.back = { from: y + BOX.height / 2, to: target.y + BOX.height / 2 };
    place({ title: again.title });
  }
  flow.height = y + MARGIN;
  return flow;
}
