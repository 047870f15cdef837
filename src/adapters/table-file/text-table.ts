import type { Grid } from '../../sheet/grid.ts';
import { toGrid, type PlacedText } from './sparse-grid.ts';

/** Signs that part the cells of a line. */
export type Delimiter = ',' | ';' | '\t';

/**
 * A table out of text, as RFC 4180 writes it: a cell in quotes may hold the delimiter, line breaks and doubled
 * quotes. `undefined` where there is no text. @throws Unreadable past a limit
 */
export const readTextTable = (name: string, text: string, delimiter = guessDelimiter(text)): Grid | undefined =>
  toGrid({ name, texts: splitCells(text, delimiter), merges: [] })?.grid;

/** The delimiter that stands most often in the first line, outside quotes; a comma where none does. */
const guessDelimiter = (text: string): Delimiter => {
  const firstLine = /^(?:"[^"]*"|[^"\r\n])*/.exec(text)?.[0].replace(/"[^"]*"/g, '') ?? '';
  const count = (delimiter: Delimiter): number => firstLine.split(delimiter).length;
  return ([',', ';', '\t'] as const).reduce((best, next) => (count(next) > count(best) ? next : best));
};

function splitCells(text: string, delimiter: Delimiter): PlacedText[] {
  const cells: PlacedText[] = [];
  let row = 0;
  let column = 0;
  let at = 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at) : undefined;
    // What follows a closing quote belongs to the cell: "甲"乙 is 甲乙.
    const from = cell?.end ?? at;
    const end = nextBreak(text, from, delimiter);
    cells.push({ row, column, text: ((cell?.text ?? '') + text.slice(from, end)).replace(/\r\n?/g, '\n') });
    if (text[end] === delimiter) column++;
    else {
      row++;
      column = 0;
    }
    at = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
  }
  return cells;
}

function nextBreak(text: string, from: number, delimiter: Delimiter): number {
  let at = from;
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}

/** The text between the quote at `start` and its closing quote; `undefined` where it is never closed: then it is text. */
function quotedCell(text: string, start: number): { text: string; end: number } | undefined {
  let content = '';
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return undefined;
    content += text.slice(from, quote);
    if (text[quote + 1] !== '"') return { text: content, end: quote + 1 };
    content += '"';
    from = quote + 2;
  }
}
