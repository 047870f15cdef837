import { constants, deflateRawSync } from 'node:zlib';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readTableFile } from '../../../../src/adapters/table-file/read-table-file.ts';
import { makeDocx, makeSheet, makeXlsx, parseXml, read, refusal, xlsxFiles, zipText } from './office-files.ts';

const SHEET = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';
const sound = makeXlsx({ sheets: { 表: SHEET } });
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const wide = (name: string): number[] => Array.from(name).flatMap((letter) => [letter.charCodeAt(0), 0]);

test('a file is known by its content: another name is said, and does no harm', async () => {
  expect((await read('表.xlsx', sound)).remarks).toEqual([]);
  expect((await read('表.csv', sound)).remarks).toEqual(['文件名是 .csv，内容是 .xlsx，已按 .xlsx 读取。']);
  expect(
    (await read('表', makeDocx('<w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc></w:tr></w:tbl>')))
      .remarks,
  ).toEqual(['没有扩展名，内容是 .docx，已按 .docx 读取。']);
});

test.each([
  ['old .xls', '表.xls', Uint8Array.from([...OLE, ...wide('Workbook')]), '另存为 .xlsx'],
  ['old .xls under another name', '表.xlsx', Uint8Array.from([...OLE, ...wide('Workbook')]), '旧版的表格文件'],
  ['.et', '表.et', Uint8Array.from(OLE), '请在 WPS 或 Excel 里另存为 .xlsx'],
  ['.doc', '表.doc', Uint8Array.from([...OLE, ...wide('WordDocument')]), '另存为 .docx'],
  ['a password', '表.xlsx', Uint8Array.from([...OLE, ...wide('EncryptedPackage')]), '加了密码'],
  ['a PDF named .xlsx', '表.xlsx', strToU8('%PDF-1.7'), '这是 PDF'],
  ['a picture named .docx', '表.docx', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), '这是图片'],
  ['a web page named .xls', '表.xls', strToU8('\uFEFF\n<html xmlns:x="x"><table>'), '内容是网页'],
  ['RTF named .doc', '表.doc', strToU8('{\\rtf1'), '另存为 .docx'],
  ['text named .xlsx', '表.xlsx', strToU8('甲,乙'), '文件名是 .xlsx，内容却不是'],
  ['a saved assessment', '备份.jianjia.json', strToU8('{"type":"jianjia"}'), '内容却不是能读的表格文件'],
  ['nothing', '表.csv', new Uint8Array(), '是空的'],
  ['only white space', '表.csv', strToU8(' \r\n,,\r\n'), '没有找到有文字的表格'],
  ['a zip of something else', '表.xlsx', zipText({ 'a.txt': 'x' }), '这不是 .xlsx'],
  ['the first half of an .xlsx', '表.xlsx', sound.subarray(0, sound.length / 2), '已经损坏'],
  ['5 MB and more', '表.csv', new Uint8Array(5 * 1024 * 1024 + 1).fill(0x41), '超过 5 MB'],
])('%s is refused plainly', async (_, name, bytes, message) => {
  expect(await refusal(name, bytes)).toContain(message);
});

test('a flipped bit is not read as another number', async () => {
  const stored = zipSync(
    Object.fromEntries(
      Object.entries(xlsxFiles({ sheets: { 表: SHEET } })).map(([name, text]) => [name, strToU8(text)]),
    ),
    { level: 0 },
  );
  const at = Buffer.from(stored).indexOf('<v>1</v>') + 3;
  stored[at] = '9'.charCodeAt(0);
  expect(await refusal('表.xlsx', stored)).toContain('已经损坏');
});

/** A workbook whose sheet unpacks to so many megabytes of zeros: one packed megabyte, repeated. */
function makeBomb(megabytes: number): Uint8Array {
  const megabyte = deflateRawSync(new Uint8Array(1024 * 1024), { finishFlush: constants.Z_FULL_FLUSH });
  const packed = Buffer.concat([...Array.from({ length: megabytes }, () => megabyte), deflateRawSync('')]);
  const files = Object.entries(xlsxFiles({ sheets: { 表: SHEET } })).map(
    ([name, text]) => [name, strToU8(text)] as const,
  );
  const bomb = Buffer.from(zipSync({ ...Object.fromEntries(files), [SHEET_PART]: packed }, { level: 0 }));
  // Stored as it is, then called deflated, in the header of the part and in the directory.
  bomb.writeUInt16LE(8, bomb.indexOf(SHEET_PART) - 30 + 8);
  bomb.writeUInt16LE(8, bomb.lastIndexOf(SHEET_PART) - 46 + 10);
  return bomb;
}
const SHEET_PART = 'xl/worksheets/sheet1.xml';

test('300 MB of zeros are refused early, and memory does not grow with them', async () => {
  const bomb = makeBomb(300);
  expect(bomb.length).toBeLessThan(1024 * 1024);
  const before = process.memoryUsage();
  const started = performance.now();
  expect(await refusal('表.xlsx', bomb)).toContain('解开后太大');
  const after = process.memoryUsage();
  expect(performance.now() - started).toBeLessThan(3000);
  expect(after.heapUsed + after.arrayBuffers - before.heapUsed - before.arrayBuffers).toBeLessThan(25 * 1024 * 1024);
});

test('such a workbook of one megabyte is only damaged: the bomb above is refused for its size', async () => {
  expect(await refusal('表.xlsx', makeBomb(1))).toContain('已经损坏');
});

test('a part that packs well is refused only where it is large', async () => {
  const spaces = ' '.repeat(1_000_000);
  await read('表.xlsx', makeXlsx({ sheets: { 表: `${spaces}${SHEET}` } }));
  expect(await refusal('表.xlsx', makeXlsx({ sheets: { 表: `${spaces.repeat(2)}${SHEET}` } }))).toContain('解开后太大');
});

test('parts together may not pass 20 MB', async () => {
  // Some noise, so that no part alone packs a hundredfold.
  const noise = (seed: number): string => (((seed + 1) * 2654435761) >>> 0).toString(36).repeat(20) + ' '.repeat(2000);
  const sheets = Object.fromEntries(
    Array.from({ length: 6 }, (_, index) => [
      `表${index}`,
      `${SHEET}<!--${Array.from({ length: 2000 }, (_unused, part) => noise(part * 6 + index)).join('')}-->`,
    ]),
  );
  const bytes = makeXlsx({ sheets });
  expect(bytes.length).toBeLessThan(5 * 1024 * 1024);
  // The parser of the tests is slow on long comments, and is not what is tested.
  const withoutComments = (xml: string): Document => parseXml(xml.replace(/<!--[^]*?-->/g, ''));
  const outcome = await readTableFile('表.xlsx', bytes, { parseXml: withoutComments });
  expect(outcome).toMatchObject({ kind: 'refused', message: expect.stringContaining('解开后太大') as string });
});

test('more than 200 parts', async () => {
  const many = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`x${index}`, 'x']));
  expect(await refusal('表.xlsx', zipText({ ...xlsxFiles({ sheets: { 表: SHEET } }), ...many }))).toContain(
    '超过 200 个部件',
  );
});

/** Opening tags of the parts that a reader of each kind of file looks into. */
const OPENINGS = ['<worksheet', '<sst', '<workbook', '<Relationships', '<w:document'] as const;

describe.each([
  ['a document type', '<!DOCTYPE x SYSTEM "http://x/x.dtd">'],
  ['an entity bomb', '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'],
  ['an entity behind a comment', '<!-- <worksheet> --><!ENTITY a "a">'],
])('S10 %s', (_, declaration) => {
  test.each(OPENINGS)('before %s is refused before parsing', async (opening) => {
    const sound =
      opening === '<w:document'
        ? makeDocx('<w:tbl><w:tr><w:tc><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:tc></w:tr></w:tbl>')
        : makeXlsx({ sheets: { 表: SHEET }, strings: '<si><t>甲</t></si>' });
    const parts = Object.entries(unzipSync(sound)).map(([name, part]) => [
      name,
      strFromU8(part).replace(opening, `${declaration}${opening}`),
    ]);
    const guarded = (xml: string): Document => {
      if (/<!(DOCTYPE|ENTITY)/.test(xml)) throw new Error('was parsed');
      return parseXml(xml);
    };
    const outcome = await readTableFile('表.xlsx', zipText(Object.fromEntries(parts) as Record<string, string>), {
      parseXml: guarded,
    });
    expect(outcome).toMatchObject({ kind: 'refused', message: expect.stringContaining('DTD') as string });
  });
});

test('words that only look like a declaration are text', async () => {
  const { grids } = await read(
    '表.xlsx',
    makeSheet('<row><c t="inlineStr"><is><t>&lt;!DOCTYPE&gt;<![CDATA[<!ENTITY]]></t></is></c></row>'),
  );
  expect(grids[0]?.rows).toEqual([['<!DOCTYPE><!ENTITY']]);
});

test('elements a thousand deep, or half a million of them', async () => {
  const deep = '<g>'.repeat(1000) + '</g>'.repeat(1000);
  expect(await refusal('表.xlsx', makeXlsx({ sheets: { 表: SHEET + deep } }))).toContain('套得太深');
  const many = Array.from({ length: 500_000 }, (_, index) => `<c r="${(index * 7919).toString(36)}"/>`).join('');
  expect(await refusal('表.xlsx', makeXlsx({ sheets: { 表: SHEET + many } }))).toContain('表太大');
});

test('one stray cell at the end of the sheet does not make a table of a million rows', async () => {
  const row = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
  expect(await refusal('表.xlsx', makeSheet(row))).toContain('第 1048576 行');
});

test('broken XML, a missing part, and two parts of one name', async () => {
  const files = xlsxFiles({ sheets: { 表: SHEET } });
  expect(
    await refusal('表.xlsx', zipText({ ...files, 'xl/worksheets/sheet1.xml': '<worksheet><a></worksheet>' })),
  ).toContain('损坏');
  expect(await refusal('表.xlsx', zipText({ ...files, 'xl/worksheets/sheet1.xml': '<worksheet' }))).toContain('损坏');
  const { 'xl/worksheets/sheet1.xml': _, ...without } = files;
  expect(await refusal('表.xlsx', zipText(without))).toContain('损坏');
  const twice = zipText({ ...files, 'xl/worksheets/sheetX.xml': SHEET });
  const text = Buffer.from(twice).toString('latin1').replaceAll('sheetX.xml', 'sheet1.xml');
  expect(await refusal('表.xlsx', Buffer.from(text, 'latin1'))).toContain('损坏');
});

test('targets outside the file and paths that climb are only names', async () => {
  const files = xlsxFiles({ sheets: { 表: SHEET } });
  const relations = files['xl/_rels/workbook.xml.rels'] ?? '';
  for (const target of ['../../../../etc/passwd', 'http://x/sheet1.xml', '/etc/passwd']) {
    const moved = relations.replace('worksheets/sheet1.xml', target);
    expect(await refusal('表.xlsx', zipText({ ...files, 'xl/_rels/workbook.xml.rels': moved }))).toContain('损坏');
  }
});
