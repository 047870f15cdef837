import type { Grid, Merge } from '../../sheet/grid.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import { settle, type TableFileOutcome, Unreadable } from './outcome.ts';
import { htmlText, ignoresSpan } from './html-text.ts';
import { checkTableCount, type PlacedText, toGrid } from './sparse-grid.ts';
import { readTextTable } from './text-table.ts';
import { childrenOf } from './xml.ts';

/** What a paste event brings: `clipboardData.getData('text/html')` and `getData('text/plain')`; empty where there is none. */
export interface Pasted {
  html: string;
  text: string;
}

/** What the reader is given from outside. */
export interface PastedDeps {
  /** Parses HTML without running it: in a browser `(html) => new DOMParser().parseFromString(html, 'text/html')`. */
  parseHtml: (html: string) => Document;
}

const NAME = '粘贴的表格';

/** Reads the tables out of what was pasted from Word, Excel or WPS; without a table in the HTML, the text by its tabs. */
export const readPasted = ({ html, text }: Pasted, { parseHtml }: PastedDeps): TableFileOutcome =>
  settle(() => {
    if (html.length > MAX_FILE_BYTES || text.length > MAX_FILE_BYTES) {
      throw new Unreadable('粘贴的内容太多，没有读取。请只复制考核表再试。');
    }
    const grids = html === '' ? [] : readHtml(parseHtml(html));
    const fromText = grids.length === 0 ? readTextTable(NAME, text, '\t') : undefined;
    if (fromText !== undefined) grids.push(fromText);
    if (grids.length === 0)
      throw new Unreadable('粘贴的内容里没有文字。请在 WPS、Word 或 Excel 里选中整张表，复制后再粘贴。');
    return { grids, remarks: [] };
  });

function readHtml(document: Document): Grid[] {
  const tables = outermost(document.documentElement, 'table');
  checkTableCount(tables.length);
  return tables.flatMap((table, index) => {
    const name = tables.length === 1 ? NAME : `${NAME} ${index + 1}`;
    return toGrid({ name, ...readTable(table) })?.grid ?? [];
  });
}

/** Elements of this name that lie in no other of it, in order. */
function outermost(element: Element, name: string): Element[] {
  return childrenOf(element).flatMap((child) =>
    child.localName.toLowerCase() === name ? [child] : outermost(child, name),
  );
}

/** The rows of a table, whether or not they stand in thead, tbody or tfoot. */
const rowsOf = (table: Element): Element[] =>
  childrenOf(table).flatMap((child) => (child.localName.toLowerCase() === 'tr' ? [child] : rowGroupRows(child)));

const rowGroupRows = (group: Element): Element[] =>
  ['thead', 'tbody', 'tfoot'].includes(group.localName.toLowerCase())
    ? childrenOf(group).filter((child) => child.localName.toLowerCase() === 'tr')
    : [];

const isCell = ({ localName }: Element): boolean => ['td', 'th'].includes(localName.toLowerCase());

function readTable(table: Element): { texts: PlacedText[]; merges: Merge[] } {
  const texts: PlacedText[] = [];
  const merges: Merge[] = [];
  /** First row that is free again, by column: cells of the rows above may reach down. */
  const freeFrom: number[] = [];
  const rows = rowsOf(table);
  rows.forEach((rowElement, row) => {
    let column = 0;
    for (const cell of childrenOf(rowElement).filter(isCell)) {
      while ((freeFrom[column] ?? 0) > row) column++;
      const columns = spanOf(cell, 'colspan', MOST_COLUMNS);
      // A span of 0 reaches to the end of the table.
      const down = spanOf(cell, 'rowspan', rows.length - row);
      texts.push({ row, column, text: htmlText(cell) });
      // Excel says so where a long text only runs over empty neighbours.
      if (!ignoresSpan(cell, 'colspan')) merges.push({ row, column, rows: down, columns });
      for (let covered = column; covered < Math.min(column + columns, MOST_COLUMNS); covered++)
        freeFrom[covered] = row + down;
      column += columns;
    }
  });
  return { texts, merges: merges.filter((merge) => merge.rows * merge.columns > 1) };
}

/** Browsers do not go beyond it either. */
const MOST_COLUMNS = 1000;

function spanOf(cell: Element, attribute: 'colspan' | 'rowspan', most: number): number {
  const value = Number.parseInt(cell.getAttribute(attribute) ?? '1', 10);
  if (value === 0 && attribute === 'rowspan') return most;
  return Number.isInteger(value) && value > 0 ? Math.min(value, most) : 1;
}
