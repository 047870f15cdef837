import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderXlsx } from '../../../src/adapters/sheet-xlsx.ts';
import { readTableFile } from '../../../src/adapters/table-file/read-table-file.ts';
import { buildPaper } from '../../../src/papers/build-paper.ts';
import { PAPERS } from '../../../src/papers/papers.ts';
import type { Cell, Sheet } from '../../../src/papers/sheet.ts';
import { CASES, cellText } from '../papers/cases.ts';
import { attribute, find, findAll, partOf, unzipXml } from './docx-xml.ts';
import { parseXml } from './table-file/office-files.ts';

const sheet = (cells: readonly Cell[], more: Partial<Sheet> = {}): Sheet => ({
  id: 'test',
  title: '表',
  notes: [],
  columns: cells.map((_, index) => ({ title: `列${index}`, width: 20, kind: 'text' })),
  rows: [{ cells }],
  foot: [],
  isLandscape: true,
  ...more,
});
const text = (words: string): Cell => ({ kind: 'text', text: words });

const readRows = async (bytes: Uint8Array): Promise<readonly (readonly string[])[]> => {
  const read = await readTableFile('a.xlsx', bytes, { parseXml });
  if (read.kind !== 'read') throw new Error(read.message);
  return read.grids[0]?.rows ?? [];
};

const worksheet = (bytes: Uint8Array) => partOf(unzipXml(bytes), 'xl/worksheets/sheet1.xml');

const SHEETS = PAPERS.filter(({ formats }) => formats[0] === 'xlsx');

describe.each(CASES)('%s', (_, current) => {
  test.each(SHEETS)('$title comes back cell by cell', async ({ id }) => {
    const paper = buildPaper(id, current);
    if (paper.kind !== 'sheet') throw new Error(`${id} is no sheet`);
    const { title, notes, columns, rows, foot } = paper.sheet;
    const back = await readRows(renderXlsx(paper.sheet));
    const head = [title, ...notes];
    expect(back.slice(0, head.length).map(([first]) => first)).toEqual(head);
    expect(back[head.length]).toEqual(columns.map((column) => column.title));
    const body = back.slice(head.length + 1, head.length + 1 + rows.length);
    expect(body).toEqual(rows.map(({ cells }) => cells.map(cellText)));
    expect(back.slice(head.length + 1 + rows.length).map(([first]) => first)).toEqual(foot);
  });
});

test('numbers and days are typed, every other cell is text and none a formula', () => {
  const cells: Cell[] = [
    { kind: 'number', value: -1.25 },
    { kind: 'date', day: '2026-11-20' },
    text('001234'),
    text('=1+1'),
    text('3-1'),
    { kind: 'empty' },
  ];
  const found = worksheet(renderXlsx(sheet(cells)));
  const row = findAll(found, 'row')[2];
  const types = row ? findAll(row, 'c').map((cell) => [cell.attributes['t'], attribute(cell, 'v', 't')]) : [];
  expect(types.map(([type]) => type)).toEqual([undefined, undefined, 's', 's', 's', undefined]);
  const values = row ? findAll(row, 'v').map(({ children }) => children[0]) : [];
  // 2026-11-20 is day 46346 of the calendar that starts with 1900.
  expect(values.slice(0, 2)).toEqual(['-1.25', '46346']);
  expect(findAll(found, 'f')).toEqual([]);
});

test('a day that spreadsheets count wrong stays a text', async () => {
  const rows = await readRows(
    renderXlsx(
      sheet([
        { kind: 'date', day: '1900-02-28' },
        { kind: 'date', day: '1900-03-01' },
      ]),
    ),
  );
  expect(rows[2]).toEqual(['1900-02-28', '1900-03-01']);
});

test.each([true, false])(
  'prints on A4, one page wide, its titles on every page and in view (across: %s)',
  (isLandscape) => {
    const bytes = renderXlsx(sheet([text('甲'), text('乙')], { notes: ['一', '二'], isLandscape }));
    const found = worksheet(bytes);
    expect(find(found, 'pageSetup').attributes).toMatchObject({
      paperSize: '9',
      orientation: isLandscape ? 'landscape' : 'portrait',
      fitToWidth: '1',
      fitToHeight: '0',
    });
    expect(attribute(found, 'pageSetUpPr', 'fitToPage')).toBe('1');
    expect(find(found, 'pane').attributes).toMatchObject({ ySplit: '4', topLeftCell: 'A5', state: 'frozen' });
    const name = find(partOf(unzipXml(bytes), 'xl/workbook.xml'), 'definedName');
    expect(name.attributes).toEqual({ name: '_xlnm.Print_Titles', localSheetId: '0' });
    expect(name.children).toEqual(["'表'!$4:$4"]);
    expect(findAll(found, 'mergeCell').map(({ attributes }) => attributes['ref'])).toEqual(['A1:B1', 'A2:B2', 'A3:B3']);
    expect(findAll(found, 'col').map(({ attributes }) => attributes['width'])).toEqual(['20', '20']);
    // The order that the schema asks for; Excel refuses another.
    expect(found.children.map((child) => (typeof child === 'string' ? child : child.name))).toEqual([
      'sheetPr',
      'dimension',
      'sheetViews',
      'sheetFormatPr',
      'cols',
      'sheetData',
      'mergeCells',
      'printOptions',
      'pageMargins',
      'pageSetup',
      'headerFooter',
    ]);
  },
);

test('every style that a cell names is there, wraps, and marks what is missing', () => {
  const bytes = renderXlsx(sheet([text('甲'), { kind: 'text', text: '【待补充】', isMissing: true }]));
  const styles = partOf(unzipXml(bytes), 'xl/styles.xml');
  const formats = findAll(find(styles, 'cellXfs'), 'xf');
  expect(attribute(styles, 'cellXfs', 'count')).toBe(String(formats.length));
  const used = findAll(worksheet(bytes), 'c').map(({ attributes }) => formats[Number(attributes['s'])]);
  for (const format of used) expect(format && attribute(format, 'alignment', 'wrapText')).toBe('1');
  const fills = findAll(find(styles, 'fills'), 'fill');
  const marked = used[used.length - 1]?.attributes['fillId'];
  expect(attribute(fills[Number(marked)] ?? styles, 'fgColor', 'rgb')).toBe('FFFFFF99');
});

test('a row is as high as its longest cell, and no higher than a row can be', () => {
  const heightOf = (words: string): number => {
    const row = findAll(worksheet(renderXlsx(sheet([text(words), text('短')]))), 'row')[2];
    return Number(row?.attributes['ht']);
  };
  expect(heightOf('短')).toBeLessThan(heightOf('一二三四五六七八九十一二'));
  expect(heightOf('甲\n乙\n丙\n丁')).toBeGreaterThanOrEqual(4 * 15);
  expect(heightOf('长'.repeat(20_000))).toBe(409);
});

/** What stands for a character that the file cannot hold, or none. */
const LOST =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

test('S04 what XML cannot hold shows as a box, the rest is kept', async () => {
  const words = 'a\u0000b\u0007c\uD800d\uDC00e\uFFFEf]]>&<g>"h\'\u{1F600}i_x0041_j\u2028k\rl';
  const rows = await readRows(
    renderXlsx(sheet([text(words), text('乙')], { title: words.slice(0, 9), notes: [words] })),
  );
  const shown = 'a□b□c□d□e□f]]>&<g>"h\'\u{1F600}i_x0041_j\nk\nl';
  expect(rows[1]?.[0]).toBe(shown);
  expect(rows[3]?.[0]).toBe(shown);
});

test('S04 any text makes a well-formed file and comes back, or shows what is lost', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { minLength: 2, maxLength: 4 }),
      async (texts) => {
        const bytes = renderXlsx(sheet([text('首'), ...texts.map(text), text('尾')]));
        unzipXml(bytes);
        const row = (await readRows(bytes))[2] ?? [];
        expect([row[0], row[texts.length + 1]]).toEqual(['首', '尾']);
        for (const [index, words] of texts.entries()) {
          const kept = (of: string): string =>
            of
              .replace(LOST, '')
              .replace(/[□\s\u0085\u2028\u2029\uFFFD\uFDD0-\uFDEF]|\p{Noncharacter_Code_Point}/gu, '');
          expect(kept(row[index + 1] ?? '')).toBe(kept(words));
        }
      },
    ),
    { numRuns: 30 },
  );
}, 30_000);

test('S04 a text longer than a cell can be ends in words that say so', async () => {
  const rows = await readRows(renderXlsx(sheet([text('长'.repeat(40_000)), text('\u{20000}'.repeat(20_000))])));
  for (const cell of rows[2] ?? []) {
    expect(cell.length).toBeLessThanOrEqual(32_767);
    expect(cell).toMatch(/太长，表格放不下，其余见自评文件）$/);
    expect(cell).not.toContain('\uFFFD');
  }
});

test('equal sheets give equal bytes', () => {
  const cells = [text('甲'), text('甲')];
  expect(renderXlsx(sheet(cells))).toEqual(renderXlsx(sheet(cells)));
});
