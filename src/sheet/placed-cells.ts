import { cleanCell } from './cell-text.ts';
import type { Grid, Merge } from './grid.ts';

/** The cells of a grid with their merges, each looked up in constant time. */
export interface PlacedCells {
  rows: number;
  columns: number;
  /** Own text of the cell, cleaned; empty where a merge covers it. */
  text(row: number, column: number): string;
  /** The merge that the cell is part of, its corner included. */
  mergeAt(row: number, column: number): Merge | undefined;
  /** The text seen at this place: of the merge's corner, where a merge covers the cell. */
  seen(row: number, column: number): string;
  /** Is the cell hidden under a merge that begins in a row above? */
  isCoveredFromAbove(row: number, column: number): boolean;
}

/** Lays merges over the cells; undefined where they overlap or reach out of the table. */
export function placeCells(grid: Grid): PlacedCells | undefined {
  const rows = grid.rows.length;
  const columns = grid.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const texts = grid.rows.map((row) => row.map(cleanCell));
  const owners: (Merge | undefined)[] = new Array<Merge | undefined>(rows * columns).fill(undefined);
  for (const merge of grid.merges) {
    const { row, column } = merge;
    if (row < 0 || column < 0 || merge.rows < 1 || merge.columns < 1) return undefined;
    if (row + merge.rows > rows || column + merge.columns > columns) return undefined;
    for (let down = row; down < row + merge.rows; down += 1) {
      for (let across = column; across < column + merge.columns; across += 1) {
        // Each cell belongs to one merge at most, so all merges together cost no more than the table has cells.
        if (owners[down * columns + across] !== undefined) return undefined;
        owners[down * columns + across] = merge;
      }
    }
  }
  const mergeAt = (row: number, column: number): Merge | undefined =>
    column < 0 || column >= columns ? undefined : owners[row * columns + column];
  const isCorner = (merge: Merge | undefined, row: number, column: number): boolean =>
    merge === undefined || (merge.row === row && merge.column === column);
  const text = (row: number, column: number): string =>
    isCorner(mergeAt(row, column), row, column) ? (texts[row]?.[column] ?? '') : '';
  return {
    rows,
    columns,
    text,
    mergeAt,
    seen: (row, column) => {
      const merge = mergeAt(row, column);
      return merge === undefined ? text(row, column) : text(merge.row, merge.column);
    },
    isCoveredFromAbove: (row, column) => {
      const merge = mergeAt(row, column);
      return merge !== undefined && merge.row < row;
    },
  };
}
