import { encode } from 'uqr';

/** White modules that a code needs around it to be read. */
const QUIET = 4;

/** A QR code as one SVG path of unit strokes, for `viewBox="0 -0.5 size size"`. */
export interface QrDrawing {
  /** Modules along one side, the quiet zone among them. */
  size: number;
  /** One stroke of width 1 for each run of dark modules. */
  path: string;
}

/** Draws a text, an address as a rule, so that a phone reads it also where a fold or a stain hides a part. */
export function drawQr(text: string): QrDrawing {
  const { size, data } = encode(text, { ecc: 'M', border: QUIET });
  const runs = data.flatMap((row, y) => {
    const line = row.map((dark) => (dark ? '1' : '0')).join('');
    return [...line.matchAll(/1+/g)].map((run) => `M${run.index} ${y}h${run[0].length}`);
  });
  return { size, path: runs.join('') };
}
