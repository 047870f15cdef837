import type { Cell, Sheet } from './sheet.ts';

/** Width of a text in characters of Latin text; a Chinese character takes two. */
const widthOf = (line: string): number => line.length + line.replace(/[\u0000-\u2E7F]/g, '').length;

/** How many lines a text takes in a column; at least one. */
export const countLines = (text: string, width: number): number => {
  // What a program keeps free on both sides of a cell.
  const room = Math.max(1, width - 1);
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / room)), 0);
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
