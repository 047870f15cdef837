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
  const path = data.map((row, y) => drawRow(row, y)).join('');
  return { size, path };
}

/** The dark runs of a row. Only the first is placed on the sheet: `m2 0h1` repeats, which halves the size after gzip. */
function drawRow(row: readonly boolean[], y: number): string {
  let at: number | undefined;
  const runs = [...row.map(Number).join('').matchAll(/1+/g)].map(({ index, 0: { length } }) => {
    const move = at === undefined ? `M${index} ${y}` : `m${index - at} 0`;
    at = index + length;
    return `${move}h${length}`;
  });
  return runs.join('');
}
