/**
 * A tabular paper as a tree: what stands in it and how wide, without any file format. Spreadsheet, CSV, print and
 * screen only render it.
 */
import { plainLines } from '../report/plain-line.ts';
import { chineseDate } from '../scoring/calendar.ts';

/** One cell. `isMissing` text reads 【待补充…】 and is marked by every renderer that can. */
export type Cell =
  | { kind: 'text'; text: string; isMissing?: true }
  | { kind: 'number'; value: number }
  /** A day, YYYY-MM-DD. */
  | { kind: 'date'; day: string }
  | { kind: 'empty' };

export interface SheetColumn {
  title: string;
  /** In characters of Latin text; a Chinese character takes two. */
  width: number;
  /** What the column mostly holds; `blank` is left to be filled in by hand. */
  kind: 'text' | 'number' | 'date' | 'blank';
}

export interface SheetRow {
  /** One for each column. */
  cells: readonly Cell[];
  /** Sums and titles of groups. */
  isStrong?: true;
}

export interface Sheet {
  /** Name of the sheet in a file, such as `gaps`. */
  id: string;
  title: string;
  /** Lines between title and table, such as whose it is, of what day, and that weights are for reference. */
  notes: readonly string[];
  columns: readonly SheetColumn[];
  rows: readonly SheetRow[];
  /** Lines below the table, such as who signs. */
  foot: readonly string[];
  isLandscape: boolean;
}

/** What a cell holds, as text; `ofText` and `ofDay` (from YYYY-MM-DD) say how. Numbers stay as they are. */
export const cellText = (
  cell: Cell,
  ofText: (text: string) => string = (text) => text,
  ofDay: (day: string) => string = (day) => day,
): string => {
  switch (cell.kind) {
    case 'text':
      return ofText(cell.text);
    case 'number':
      return String(cell.value);
    case 'date':
      return ofDay(cell.day);
    case 'empty':
      return '';
    default:
      return cell satisfies never;
  }
};

/** A cell in the words of an official paper. */
export const cellWords = (cell: Cell): string => cellText(cell, undefined, chineseDate);

export const EMPTY: Cell = { kind: 'empty' };

/** A text as a cell, cleaned of what turns or hides text; its lines stay lines. */
export const textCell = (text: string | undefined): Cell => {
  const shown = plainLines(text ?? '').join('\n');
  return shown === '' ? EMPTY : { kind: 'text', text: shown };
};

/** 【待补充：…】, to be filled in by the unit. */
export const missingCell = (what: string): Cell => ({ kind: 'text', text: `【待补充：${what}】`, isMissing: true });

export const numberCell = (value: number | undefined): Cell =>
  value === undefined ? EMPTY : { kind: 'number', value };

export const dateCell = (day: string | undefined): Cell => (day === undefined ? EMPTY : { kind: 'date', day });
