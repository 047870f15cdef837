/** Cells that belong together, as Excel and Word merge them. `row` and `column` count from 0. */
export interface Merge {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** A table as cells of text, however it came in: pasted, or out of a file. */
export interface Grid {
  /** Name of the sheet, or of the place in the document, for messages. */
  name: string;
  /** All rows have the same number of cells. A cell covered by a merge is empty; its text stands at the merge's corner. */
  rows: readonly (readonly string[])[];
  merges: readonly Merge[];
}

/** A cell as a spreadsheet names it: row 4 and column 4, counted from 0, are `E5`. */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return `${letters}${row + 1}`;
}
