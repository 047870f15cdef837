import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readTableFile } from '../../../src/adapters/table-file/read-table-file.ts';
import { renderCsv } from '../../../src/papers/csv.ts';
import type { Cell, Sheet } from '../../../src/papers/sheet.ts';
import { parseXml } from '../adapters/table-file/office-files.ts';

const sheet = (cells: readonly Cell[], more: Partial<Sheet> = {}): Sheet => ({
  id: 'test',
  title: '表',
  notes: [],
  columns: cells.map((_, index) => ({ title: `列${index}`, width: 10, kind: 'text' })),
  rows: [{ cells }],
  foot: [],
  isLandscape: false,
  ...more,
});
const text = (words: string): Cell => ({ kind: 'text', text: words });

/** The fields of a CSV file by RFC 4180, taken apart by hand. */
const parse = (csv: string): string[][] => {
  expect(csv.startsWith('\uFEFF')).toBe(true);
  expect(csv.endsWith('"\r\n')).toBe(true);
  const fields = csv.slice(1).match(/"(?:[^"]|"")*"(?:,|\r\n)/g) ?? [];
  expect(fields.join('')).toBe(csv.slice(1));
  const rows: string[][] = [[]];
  for (const field of fields) {
    rows[rows.length - 1]?.push(field.replace(/^"|"(?:,|\r\n)$/g, '').replace(/""/g, '"'));
    if (field.endsWith('\n')) rows.push([]);
  }
  return rows.slice(0, -1);
};

/** What a spreadsheet may drop before it looks for a formula. */
const isFormula = (line: string): boolean =>
  /^[=+\-@＝＋－＠]/.test(line.replace(/^[\s\u0000-\u001F\u007F-\u009F\u200B-\u200F\u2060\uFEFF]+/, ''));

const MEASURED = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(1)',
  '\t=1',
  '\r=1',
  '=1+1\nnote',
  '@x\ny',
  ' =1',
  '\uFEFF=1',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
  '\u3000=1',
  '\u0000=1',
  '\u200B=1',
  '甲\n=1',
  '甲\r\n@x',
  '甲\u2028=1',
];

test.each(MEASURED)('S03 %j starts no formula in a cell, a note or a title', (words) => {
  const rows = parse(renderCsv(sheet([text(words)], { title: words, notes: [words], foot: [words] })));
  for (const line of rows.flat().flatMap((field) => field.split(/[\r\n\u2028]/))) expect(isFormula(line)).toBe(false);
  expect(rows.flat().join('')).toContain("'");
});

test('S03 no text starts a formula, and all of it is there', () => {
  const starts = fc.constantFrom('', ...MEASURED, '\t', '\r\n', '-', '\uFEFF', '"');
  const words = fc.tuple(starts, fc.string({ unit: 'binary' })).map(([start, rest]) => start + rest);
  fc.assert(
    fc.property(fc.array(words, { minLength: 1, maxLength: 4 }), (texts) => {
      const rows = parse(renderCsv(sheet(texts.map(text))));
      const fields = rows[2] ?? [];
      expect(fields).toHaveLength(texts.length);
      for (const [index, field] of fields.entries()) {
        const lines = field.split('\n');
        expect(lines.filter(isFormula)).toEqual([]);
        const plain = lines.map((line) => (line.startsWith("'") ? line.slice(1) : line)).join('\n');
        const asked = (texts[index] ?? '').split(/\r\n|[\r\n\u2028\u2029]/).join('\n');
        expect(plain.replace(/'/g, '')).toBe(asked.replace(/'/g, ''));
      }
    }),
  );
});

test('numbers and days need no guard; what looks harmless is left alone', () => {
  const cells: Cell[] = [
    { kind: 'number', value: -3.5 },
    { kind: 'date', day: '2026-11-20' },
    { kind: 'empty' },
    text('入会率"95%"以上'),
    text('1-2'),
  ];
  const csv = renderCsv(sheet(cells));
  expect(csv).toContain('"-3.5","2026-11-20","","入会率""95%""以上","1-2"\r\n');
});

test('the project’s own reader opens it again', async () => {
  const csv = renderCsv(sheet([text('甲\n乙'), text('a,b'), { kind: 'number', value: 2 }], { notes: ['说明'] }));
  const read = await readTableFile('a.csv', new TextEncoder().encode(csv), { parseXml });
  expect(read.kind === 'read' && read.grids[0]?.rows[3]).toEqual(['甲\n乙', 'a,b', '2']);
});
