import { cellText, type Sheet } from './sheet.ts';

/** Programs on Windows take a file without it for GBK. */
const BYTE_ORDER_MARK = '\uFEFF';
const LINE_BREAK = '\r\n';

/** Blanks, marks that show nothing and controls, which some programs drop before they look for a formula. */
const UNSEEN = /^[\s\p{Cc}\p{Cf}\u115F\u1160\u3164\uFFA0]+/u;
/** By which a cell becomes a formula, full-width signs included, as spreadsheets in Chinese take them too. */
const FORMULA_START = /^[=+\-@＝＋－＠﹦﹢﹣﹫−]/;
/** Blanks that start a formula by themselves in some programs. */
const CONTROL_START = /^[\t\r\n\0]/;

/** A text that no spreadsheet takes for a formula: one that starts like one gets an apostrophe in front. */
export const guardFormula = (text: string): string =>
  CONTROL_START.test(text) || FORMULA_START.test(text.replace(UNSEEN, '')) ? `'${text}` : text;

/** Each line of a cell is looked at, as a program may part a cell at its line breaks. */
const guardLines = (text: string): string =>
  text
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map(guardFormula)
    .join('\n');

const quote = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/**
 * A sheet as CSV (RFC 4180) for spreadsheets in Chinese: UTF-8 with byte order mark, every cell quoted, CRLF. Title and
 * notes stand above the table, a line each.
 */
export const renderCsv = ({ title, notes, columns, rows, foot }: Sheet): string => {
  const line = (cells: readonly string[]): string => cells.map(quote).join(',') + LINE_BREAK;
  const single = (text: string): string => line([guardLines(text)]);
  return [
    BYTE_ORDER_MARK,
    ...[title, ...notes].map(single),
    line(columns.map((column) => guardLines(column.title))),
    // Numbers and days are written by this program and need no guard: −3 stays a number.
    ...rows.map(({ cells }) => line(cells.map((cell) => cellText(cell, guardLines)))),
    ...foot.map(single),
  ].join('');
};
