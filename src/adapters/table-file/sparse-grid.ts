import { cellName, type Grid, type Merge } from '../../sheet/grid.ts';
import { MAX_CELLS, MAX_COLUMNS, MAX_MERGES, MAX_ROWS, MAX_TABLES } from './limits.ts';
import { DAMAGED, Unreadable } from './outcome.ts';

/** A cell with text. Row and column count from 0. */
export interface PlacedText {
  row: number;
  column: number;
  text: string;
}

/** A table as it was found: only cells with text, and merges that may reach too far or over one another. */
export interface SparseGrid {
  name: string;
  texts: readonly PlacedText[];
  merges: readonly Merge[];
}

/**
 * The grid up to the last row and column with text; `undefined` where there is no text at all. Merges are cut to it,
 * the first of two that overlap stands, and text under a merge is left out. `covered` names such cells.
 * @throws Unreadable for a table beyond the limits
 */
export const toGrid = ({ name, texts, merges }: SparseGrid): { grid: Grid; covered: string[] } | undefined => {
  const filled = texts.filter(({ text }) => text.trim() !== '');
  if (filled.length === 0) return undefined;
  const height = filled.reduce((last, { row }) => Math.max(last, row), 0) + 1;
  const width = filled.reduce((last, { column }) => Math.max(last, column), 0) + 1;
  const isTooLarge = height > MAX_ROWS || width > MAX_COLUMNS || height * width > MAX_CELLS;
  if (isTooLarge || merges.length > MAX_MERGES) {
    throw new Unreadable(
      `“${name}”太大：有内容的格子一直到第 ${height} 行、第 ${width} 列，超出了能读的大小。请只留考核表再试。`,
    );
  }

  const rows = Array.from({ length: height }, () => Array.from({ length: width }, () => ''));
  for (const { row, column, text } of filled) {
    const cells = rows[row];
    if (cells !== undefined) cells[column] = text;
  }
  const covered: string[] = [];
  const kept = keepMerges(merges, height, width);
  for (const merge of kept) {
    eachCoveredCell(merge, (row, column) => {
      const cells = rows[row];
      if (cells === undefined || cells[column] === '') return;
      cells[column] = '';
      covered.push(cellName(row, column));
    });
  }
  return { grid: { name, rows, merges: kept }, covered };
};

/** @throws Unreadable where there are more tables than a page can offer */
export const checkTableCount = (count: number): void => {
  if (count > MAX_TABLES) throw new Unreadable(`里面有超过 ${MAX_TABLES} 张表，没有读取。请只留考核表再试。`);
};

function keepMerges(merges: readonly Merge[], height: number, width: number): Merge[] {
  const taken = new Set<number>();
  const kept: Merge[] = [];
  let area = 0;
  for (const { row, column, rows, columns } of merges) {
    const cut = { row, column, rows: Math.min(rows, height - row), columns: Math.min(columns, width - column) };
    if (cut.rows < 1 || cut.columns < 1 || cut.rows * cut.columns === 1) continue;
    area += cut.rows * cut.columns;
    // Merges that lie over one another many times are no office program's work.
    if (area > 2 * height * width) throw new Unreadable(DAMAGED);
    const cells: number[] = [];
    for (let r = row; r < row + cut.rows; r++) {
      for (let c = column; c < column + cut.columns; c++) cells.push(r * width + c);
    }
    if (cells.some((cell) => taken.has(cell))) continue;
    cells.forEach((cell) => taken.add(cell));
    kept.push(cut);
  }
  return kept;
}

/** Every cell of a merge but its corner. */
function eachCoveredCell(merge: Merge, visit: (row: number, column: number) => void): void {
  for (let row = merge.row; row < merge.row + merge.rows; row++) {
    for (let column = merge.column; column < merge.column + merge.columns; column++) {
      if (row !== merge.row || column !== merge.column) visit(row, column);
    }
  }
}
