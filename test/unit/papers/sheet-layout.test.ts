import { expect, test } from 'vitest';
import { countLines, rowLines } from '../../../src/papers/sheet-layout.ts';
import { EMPTY, textCell } from '../../../src/papers/sheet.ts';

test.each([
  ['', 10, 1],
  ['一二三四', 10, 1],
  ['一二三四五', 10, 2],
  ['一\n二\n三', 10, 3],
  ['abcdefgh', 10, 1],
  ['abcdefghi', 10, 2],
  // A figure is not parted: it starts a line of its own.
  ['差：84960÷（531×2%）', 20, 2],
  ['长'.repeat(100), 22, 10],
])('%j in a column of %i takes %i lines', (text, width, lines) => expect(countLines(text, width)).toBe(lines));

test('a row is as high as its longest cell, a note takes the whole width', () => {
  const column = (width: number) => ({ title: '一二三四', width, kind: 'text' as const });
  const lines = rowLines({
    id: 'x',
    title: '表',
    notes: ['一二三四五六七八九十'],
    columns: [column(10), column(6)],
    rows: [{ cells: [textCell('一'), textCell('一二三四')] }, { cells: [EMPTY, EMPTY] }],
    foot: ['完'],
    isLandscape: false,
  });
  expect(lines).toEqual({ notes: [2], titles: 2, rows: [2, 1], foot: [1] });
});
