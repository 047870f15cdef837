import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { type ReadBack, writeCheckedXlsx, type XlsxLook } from '../../../src/adapters/standard-xlsx.ts';
import { readTableFile } from '../../../src/adapters/table-file/read-table-file.ts';
import type { Grid } from '../../../src/sheet/grid.ts';
import { parseXml } from './table-file/office-files.ts';

const readBack: ReadBack = (name, bytes) => readTableFile(name, bytes, { parseXml });

const grid = (rows: string[][], merges: Grid['merges'] = [], name = '考核表'): Grid => ({ name, rows, merges });

const write = async (table: Grid, look?: XlsxLook): Promise<Uint8Array> => {
  const outcome = await writeCheckedXlsx(table, readBack, look);
  if (outcome.kind === 'failed') throw new Error(outcome.message);
  return new Uint8Array(await outcome.file.arrayBuffer());
};
/** What the file holds when it is opened again, which writing does anyway. */
const writeAndRead = async (table: Grid, look?: XlsxLook): Promise<Grid | undefined> => {
  let back: Grid | undefined;
  const outcome = await writeCheckedXlsx(
    table,
    async (name, bytes) => {
      const read = await readBack(name, bytes);
      if (read.kind === 'read') [back] = read.grids;
      return read;
    },
    look,
  );
  if (outcome.kind === 'failed') throw new Error(outcome.message);
  return back;
};
const part = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

test('cells and merges come back as they were', async () => {
  const table = grid(
    [
      ['项目', '考核内容', '分值'],
      ['组织', '入会率达到95%\n（查名册）', '5'],
      ['', '届期', '2.5'],
      ['合计', '', '7.5'],
    ],
    [
      { row: 1, column: 0, rows: 2, columns: 1 },
      { row: 3, column: 0, rows: 1, columns: 2 },
    ],
  );
  expect(await writeAndRead(table)).toEqual(table);
});

test('plain numbers are numbers; texts that only look like it keep every digit', async () => {
  const row = ['5', '-1', '0.5', '001234', '13800138000', '5.0', '1e5', '1,000', '95%', '２', '-0', '.5'];
  const bytes = await write(grid([row]));
  const numbers = part(bytes, 'xl/worksheets/sheet1.xml')
    .match(/<c [^>]*?>/g)
    ?.filter((cell) => !cell.includes('t="s"'));
  expect(numbers).toHaveLength(3);
  expect((await writeAndRead(grid([row])))?.rows).toEqual([row]);
});

/** Starts that a spreadsheet would take for a formula, full-width ones and ones behind blanks among them. */
const FORMULAS = [
  '=1+1',
  '+1+1',
  '-1-1',
  '@SUM(1)',
  '\t=1',
  '\r=1',
  '=1+1\n乙',
  ' =1',
  '\uFEFF=1',
  '＝1',
  '＋1',
  '－1',
  '＠x',
];

test('what looks like a formula stays text', async () => {
  const rows = FORMULAS.map((text) => [text, 'x']);
  const bytes = await write(grid(rows));
  expect(part(bytes, 'xl/worksheets/sheet1.xml')).not.toContain('<f');
  const back = await writeAndRead(grid(rows));
  expect(back?.rows.map(([text]) => text)).toEqual(FORMULAS.map((text) => text.replace('\r', '\n')));
});

test('what XML cannot hold is shown as lost, the rest is kept', async () => {
  const back = await writeAndRead(
    grid([
      [
        'a\u0000b\u0007',
        'c\uD800d',
        '\uDC00e',
        'f\uFFFEg',
        '\uFFFD',
        '😀𠀀',
        ']]>&<>"\'',
        '_x0041_ _x005F_',
        '\u{1FFFE}',
        '甲\u0085乙',
      ],
    ]),
  );
  expect(back?.rows[0]).toEqual([
    'a□b□',
    'c□d',
    '□e',
    'f□g',
    '□',
    '😀𠀀',
    ']]>&<>"\'',
    '_x0041_ _x005F_',
    '□',
    '甲\n乙',
  ]);
});

test('any text comes back, or its lost characters do as □', async () => {
  // Names of what every JavaScript object has: the library keeps its texts by name and mixes those up.
  const names = new Set(Object.getOwnPropertyNames(Object.prototype));
  const text = fc
    .oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('\uD83D', '\uDE00', '\uDBFF', '_x', '0041_', '\r', '\n', ' ', '=', '甲') }),
    )
    .filter((value) => !names.has(value));
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 60 }), async (texts) => {
      const rows = texts.map((value) => [value, 'x']);
      const back = await writeAndRead(grid(rows));
      back?.rows.forEach(([found = ''], index) => {
        const given = (texts[index] ?? '').replace(/\r\n?|[\u0085\u2028]/g, '\n');
        if (given.trim() === '') return expect(found).toBe('');
        expect(found.length).toBeLessThanOrEqual(given.length);
        const printable = given.replace(/[^\u0020-\u007E\u4E00-\u9FFF\n]/g, '');
        expect(found.replace(/[^\u0020-\u007E\u4E00-\u9FFF\n]/g, '')).toBe(printable);
      });
      expect(back?.rows).toHaveLength(texts.length);
    }),
    { numRuns: 10 },
  );
});

test('a text that the library mixes up is refused and not handed out wrong', async () => {
  const outcome = await writeCheckedXlsx(grid([['甲', 'constructor']]), readBack);
  expect(outcome).toMatchObject({ kind: 'failed', message: expect.stringContaining('B1') as string });
});

test('a text of 40,000 characters is refused by name', async () => {
  const outcome = await writeCheckedXlsx(grid([['甲'], ['乙'.repeat(40_000)]]), readBack);
  expect(outcome).toMatchObject({ kind: 'failed', message: expect.stringContaining('A2') as string });
});

test('a table too large for the library is refused', async () => {
  const text = Array.from({ length: 300 }, (_, index) => [`${index}${'甲'.repeat(200)}`]);
  expect((await writeCheckedXlsx(grid(text), readBack)).kind).toBe('failed');
  const cells = Array.from({ length: 1000 }, () => ['1', '2', '3', '4']);
  expect((await writeCheckedXlsx(grid(cells), readBack)).kind).toBe('failed');
});

test('a file that reads back differently, or not at all, is not handed out', async () => {
  const table = grid([['甲', '乙']], []);
  const wrong = async (other: Partial<Grid>): Promise<string> => {
    const outcome = await writeCheckedXlsx(
      grid(
        [
          ['甲', '乙'],
          ['', '丙'],
        ],
        [{ row: 0, column: 0, rows: 2, columns: 1 }],
      ),
      async () => ({ kind: 'read', grids: [{ ...table, ...other }] }),
    );
    return outcome.kind === 'failed' ? outcome.message : '';
  };
  expect(await wrong({})).toContain('B2 的内容');
  expect(
    await wrong({
      rows: [
        ['甲', '乙'],
        ['', '丙'],
      ],
    }),
  ).toContain('A1 的合并');
  const refused = await writeCheckedXlsx(table, async () => ({ kind: 'refused', message: '' }));
  expect(refused.kind).toBe('failed');
  const thrown = await writeCheckedXlsx(table, async () => Promise.reject(new Error('x')));
  expect(thrown.kind).toBe('failed');
});

test('printed across on A4, one page wide, headings in bold and on every page', async () => {
  const table = grid(
    [
      ['题目', ''],
      ['项目', '分值'],
      ['甲', '5'],
    ],
    [{ row: 0, column: 0, rows: 1, columns: 2 }],
    "甲[1]:'乙'&<丙>/丁".repeat(3),
  );
  const bytes = await write(table, { headerRows: { from: 1, count: 1 } });
  const sheet = part(bytes, 'xl/worksheets/sheet1.xml');
  expect(sheet).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
  expect(sheet).toMatch(/<worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr>/);
  const workbook = parseXml(part(bytes, 'xl/workbook.xml'));
  const name = workbook.getElementsByTagName('sheet')[0]?.getAttribute('name') ?? '';
  expect(name).toMatch(/^[^[\]/\\:*?']{1,31}$/);
  expect(workbook.getElementsByTagName('definedName')[0]?.textContent).toBe(`'${name}'!$2:$2`);
});

test('widths follow the text between narrow and wide, or what is asked for', async () => {
  const widths = (bytes: Uint8Array): number[] =>
    [...part(bytes, 'xl/worksheets/sheet1.xml').matchAll(/<col [^>]*?width="(\d+)"/g)].map(([, width]) =>
      Number(width),
    );
  expect(widths(await write(grid([['1', '入会率达到', '长'.repeat(200)]])))).toEqual([8, 12, 46]);
  expect(widths(await write(grid([['1', '2']]), { columnWidths: [9, 30] }))).toEqual([9, 30]);
});

test('rows are as high as their text, one that is merged over several rows included', async () => {
  const heights = (bytes: Uint8Array): number[] =>
    [...part(bytes, 'xl/worksheets/sheet1.xml').matchAll(/<row [^>]*?ht="(\d+)"/g)].map(([, height]) => Number(height));
  const rows = [
    ['项目', '内容'],
    ['一\n二\n三\n四', '长'.repeat(40)],
    ['', '短'],
  ];
  const look = { columnWidths: [10, 41] };
  expect(heights(await write(grid(rows), look))).toEqual([20, 68, 20]);
  expect(heights(await write(grid(rows, [{ row: 1, column: 0, rows: 2, columns: 1 }]), look))).toEqual([20, 36, 32]);
});
