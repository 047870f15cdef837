import type { Cell, Sheet } from './sheet.ts';

/** Width of a text in characters of Latin text; a Chinese character takes two, and so do ÷ and “ in Chinese fonts. */
const widthOf = (line: string): number => line.length + line.replace(/[\u0000-\u007F]/g, '').length;

/** What no program breaks a line within: words, figures and the workings of rates. */
const PIECES = /[!-~÷×（）]+|[^!-~÷×（）]/gu;

/** Lines of one paragraph; a piece longer than a line goes on in the next. */
const wrap = (line: string, room: number): number => {
  let lines = 1;
  let used = 0;
  for (const piece of line.match(PIECES) ?? []) {
    const width = widthOf(piece);
    if (used > 0 && used + width > room) {
      lines += 1;
      used = 0;
    }
    used += width;
    const further = Math.ceil(used / room) - 1;
    if (further > 0) {
      lines += further;
      used -= further * room;
    }
  }
  return lines;
};

/** How many lines a text takes in a column; at least one. */
export const countLines = (text: string, width: number): number => {
  // What a program keeps free on both sides of a cell, and what it moves down so that no line starts with a full stop.
  const room = Math.max(2, width - 2);
  return text.split('\n').reduce((sum, line) => sum + wrap(line, room), 0);
};

const textOf = (cell: Cell | undefined): string => (cell?.kind === 'text' ? cell.text : '');

/** How many lines each row of a sheet takes: those above the table, its titles, its rows, those below. */
export const rowLines = ({
  notes,
  columns,
  rows,
  foot,
}: Sheet): Record<'notes' | 'rows' | 'foot', number[]> & {
  titles: number;
} => {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  return {
    notes: notes.map((text) => countLines(text, whole)),
    titles: Math.max(1, ...columns.map(({ title, width }) => countLines(title, width))),
    rows: rows.map(({ cells }) =>
      Math.max(1, ...columns.map(({ width }, index) => countLines(textOf(cells[index]), width))),
    ),
    foot: foot.map((text) => countLines(text, whole)),
  };
};
