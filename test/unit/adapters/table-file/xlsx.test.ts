import { expect, test } from 'vitest';
import { makeSheet, makeXlsx, read, readOne } from './office-files.ts';

const text = (place: string, content: string): string => `<c r="${place}" t="inlineStr"><is><t>${content}</t></is></c>`;

test('the sheets come in the order of the workbook, by their names, empty ones left out', async () => {
  const sheet = (content: string): string => `<sheetData><row r="1">${content}</row></sheetData>`;
  const bytes = makeXlsx({
    sheets: { 封面: sheet(text('A1', '甲')), 空表: '<sheetData/>', 'R&amp;D': sheet(text('A1', '乙')) },
    states: { 'R&amp;D': 'state="veryHidden"' },
  });
  const { grids, remarks } = await read('表.xlsx', bytes);
  expect(grids.map(({ name, rows }) => [name, rows])).toEqual([
    ['封面', [['甲']]],
    ['R&D', [['乙']]],
  ]);
  expect(remarks).toEqual(['工作表“R&D”在文件里是隐藏的，也读了。']);
});

test('shared strings: runs are joined, reading aids left out, escaped characters restored', async () => {
  const strings =
    '<si><t xml:space="preserve"> 项目 </t></si>' +
    '<si><r><t>考核</t></r><r><rPr><b/></rPr><t>内容</t></r><rPh sb="0" eb="2"><t>kǎohé</t></rPh><phoneticPr fontId="1"/></si>' +
    '<si><t>一_x000D_\n二_x005F_x0041_</t></si>';
  const cell = (place: string, index: number): string => `<c r="${place}" t="s"><v>${index}</v></c>`;
  const grid = await readOne(
    '表.xlsx',
    makeSheet(`<row>${cell('A1', 0)}${cell('B1', 1)}${cell('C1', 2)}</row>`, { strings }),
  );
  expect(grid.rows).toEqual([[' 项目 ', '考核内容', '一\n二_x0041_']]);
});

test('numbers, percentages, days, booleans and errors are what a person sees', async () => {
  const styles =
    '<numFmts count="4"><numFmt numFmtId="176" formatCode="0.00%;[Red]-0.00%"/><numFmt numFmtId="177" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/>' +
    '<numFmt numFmtId="178" formatCode="0&quot;分，年 d%&quot;"/><numFmt numFmtId="179" formatCode="[$-804]General\\d"/></numFmts>' +
    '<cellXfs>' +
    [0, 9, 10, 176, 14, 177, 31, 178, 179].map((id) => `<xf numFmtId="${id}"/>`).join('') +
    '</cellXfs>';
  const cases: [style: number, stored: string, shown: string][] = [
    [0, '0.30000000000000004', '0.3'],
    [0, '4.5', '4.5'],
    [0, '1E-3', '0.001'],
    [0, '1E-7', '0.0000001'],
    [0, '-2', '-2'],
    [1, '0.95', '95%'],
    [2, '0.955', '95.5%'],
    [3, '0.28999999999999998', '29%'],
    [4, '46082', '2026-03-01'],
    [5, '46082.5', '2026-03-01 12:00'],
    [6, '1', '1900-01-01'],
    [6, '61', '1900-03-01'],
    [4, '0.5', '12:00'],
    [7, '5', '5'],
    [8, '6', '6'],
    [99, '7', '7'],
  ];
  const row = cases.map(([style, stored]) => `<c s="${style}"><v>${stored}</v></c>`).join('');
  const others =
    '<c t="b"><v>1</v></c><c t="b"><v>0</v></c><c t="d"><v>2026-03-01T00:00:00</v></c><c t="e"><v>#REF!</v></c>';
  const { grids, remarks } = await read('表.xlsx', makeSheet(`<row>${row}${others}</row>`, { styles }));
  expect(grids[0]?.rows[0]).toEqual([...cases.map(([, , shown]) => shown), 'TRUE', 'FALSE', '2026-03-01', '#REF!']);
  expect(remarks).toEqual(['“考核表”里 T1 是公式出错的结果，请核对。']);
});

test('the calendar that starts in 1904', async () => {
  const styles = '<cellXfs><xf numFmtId="14"/></cellXfs>';
  const workbook = '<workbookPr date1904="1"/>';
  const grid = await readOne('表.xlsx', makeSheet('<row><c s="0"><v>44620</v></c></row>', { styles, workbook }));
  expect(grid.rows).toEqual([['2026-03-01']]);
});

test('a formula is its saved value, never its text; without a value the cell is empty and named', async () => {
  const row =
    '<row><c r="A1"><f>SUM(B1:B2)</f><v>15</v></c><c r="B1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="C1"><f>HYPERLINK("http://x")</f></c><c r="D1"><v>1</v></c></row>';
  const { grids, remarks } = await read('表.xlsx', makeSheet(row));
  expect(grids[0]?.rows).toEqual([['15', 'ab', '', '1']]);
  expect(remarks).toHaveLength(1);
  expect(remarks[0]).toContain('C1 是公式');
});

test('merges keep their shape, are cut to the table, and hide what lies under them', async () => {
  const sheet =
    `<sheetData><row r="1">${text('A1', '题目')}</row><row r="2">${text('A2', '甲')}${text('B2', '乙')}</row>` +
    `<row r="3">${text('A3', '遮住')}${text('B3', '丙')}</row></sheetData>` +
    '<mergeCells><mergeCell ref="A1:XFD1"/><mergeCell ref="A2:A9"/><mergeCell ref="A2:B2"/><mergeCell ref="B3:B9"/><mergeCell ref="nonsense"/></mergeCells>';
  const { grids, remarks } = await read('表.xlsx', makeXlsx({ sheets: { 考核表: sheet } }));
  expect(grids[0]).toEqual({
    name: '考核表',
    rows: [
      ['题目', ''],
      ['甲', '乙'],
      ['', '丙'],
    ],
    merges: [
      { row: 0, column: 0, rows: 1, columns: 2 },
      { row: 1, column: 0, rows: 2, columns: 1 },
    ],
  });
  expect(remarks).toEqual(['“考核表”里 A3 的内容被合并的格子遮住，没有读。']);
});

test('hidden rows and columns are read and named; those beyond the table are not', async () => {
  const sheet =
    `<cols><col min="2" max="2" hidden="1"/><col min="5" max="16384" hidden="true"/></cols>` +
    `<sheetData><row r="1">${text('A1', '甲')}${text('C1', '丙')}</row><row r="3" hidden="1">${text('B3', '乙')}</row><row r="9" hidden="1"/></sheetData>`;
  const { grids, remarks } = await read('表.xlsx', makeXlsx({ sheets: { 考核表: sheet } }));
  expect(grids[0]?.rows).toEqual([
    ['甲', '', '丙'],
    ['', '', ''],
    ['', '乙', ''],
  ]);
  expect(remarks).toEqual(['“考核表”里 第 3 行、第 2 列 是隐藏的，也读了。']);
});

test('rows and cells without a place follow the one before', async () => {
  const row = '<row><c><v>1</v></c><c r="C1"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>';
  expect((await readOne('表.xlsx', makeSheet(row))).rows).toEqual([
    ['1', '', '3', '4'],
    ['5', '', '', ''],
  ]);
});

test('a sheet of another namespace or prefix reads the same', async () => {
  const sheet =
    '<x:sheetData xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:row r="1"><x:c r="A1"><x:v>8</x:v></x:c></x:row></x:sheetData>';
  expect((await readOne('表.xlsx', makeXlsx({ sheets: { 考核表: sheet } }))).rows).toEqual([['8']]);
});

test('a number format of half a million brackets takes no time', async () => {
  const styles = `<numFmts><numFmt numFmtId="200" formatCode="${'['.repeat(500_000)}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs>`;
  const started = performance.now();
  expect((await readOne('表.xlsx', makeSheet('<row><c s="0"><v>5</v></c></row>', { styles }))).rows).toEqual([['5']]);
  expect(performance.now() - started).toBeLessThan(2000);
});
