import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { expect, test } from 'vitest';
import { makeDocx, read, readOne } from './office-files.ts';

const p = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const tc = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`;
const tr = (...cells: string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const tbl = (...rows: string[]): string => `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;
const span = (columns: number): string => `<w:gridSpan w:val="${columns}"/>`;
const down = '<w:vMerge/>';
const start = '<w:vMerge w:val="restart"/>';

test('every table in order, by number; text outside tables is no table', async () => {
  const { grids } = await read(
    '表.docx',
    makeDocx(p('通知') + tbl(tr(tc('甲'))) + p('附件') + tbl(tr(tc(''))) + tbl(tr(tc('乙')))),
  );
  expect(grids.map(({ name, rows }) => [name, rows[0]])).toEqual([
    ['表格 1', ['甲']],
    ['表格 2', ['乙']],
  ]);
});

test('cells merged across and down', async () => {
  const grid = await readOne(
    '表.docx',
    makeDocx(
      tbl(
        tr(tc('题目', span(3))),
        tr(tc('组织', start), tc('一', span(2))),
        tr(tc('', down), tc('二'), tc('3')),
        tr(tc('制度', start), tc('三'), tc('4')),
      ),
    ),
  );
  expect(grid.rows).toEqual([
    ['题目', '', ''],
    ['组织', '一', ''],
    ['', '二', '3'],
    ['制度', '三', '4'],
  ]);
  expect(grid.merges).toEqual([
    { row: 0, column: 0, rows: 1, columns: 3 },
    { row: 1, column: 0, rows: 2, columns: 1 },
    { row: 1, column: 1, rows: 1, columns: 2 },
  ]);
});

test('a row that starts further right, and rows in content controls', async () => {
  const late = `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('乙')}</w:tr>`;
  const wrapped = `<w:sdt><w:sdtPr/><w:sdtContent>${tr(`<w:sdt><w:sdtContent>${tc('丙')}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`;
  expect((await readOne('表.docx', makeDocx(tbl(tr(tc('甲')), late, wrapped)))).rows).toEqual([
    ['甲', ''],
    ['', '乙'],
    ['丙', ''],
  ]);
});

test('paragraphs and breaks part lines; deletions are left out, insertions kept, and both are said', async () => {
  const cell =
    '<w:p><w:r><w:t>一</w:t><w:br/><w:t xml:space="preserve">二 </w:t></w:r><w:ins><w:r><w:t>新</w:t></w:r></w:ins>' +
    '<w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>搬走</w:t></w:r></w:moveFrom></w:p>' +
    '<w:p><w:r><w:t>三</w:t><w:noBreakHyphen/><w:sym w:font="Wingdings" w:char="F0FC"/><w:sym w:font="x" w:char="F001"/></w:r></w:p>';
  const gone = `<w:tr><w:trPr><w:del/></w:trPr>${tc('删去的行')}</w:tr>`;
  const { grids, remarks } = await read('表.docx', makeDocx(tbl(tr(tc(cell)), gone)));
  expect(grids[0]?.rows).toEqual([['一\n二 新\n三-√\uFFFD']]);
  expect(remarks).toEqual(['“表格 1”里有修订痕迹：删去的文字没有读，新加的读了。']);
});

test('automatic numbers are not in the text, which is said', async () => {
  const { remarks } = await read(
    '表.docx',
    makeDocx(tbl(tr(tc('<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>')))),
  );
  expect(remarks).toEqual(['“表格 1”里有自动编号，编号的数字没有存在文字里，没有读。']);
});

test('a table inside a cell is part of the cell; only one copy of an alternative is read', async () => {
  const alternative =
    '<mc:AlternateContent><mc:Choice><w:r><w:t>新</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>旧</w:t></w:r></mc:Fallback></mc:AlternateContent>';
  const cell = `${p('甲')}${tbl(tr(tc('乙'), tc('丙')))}<w:p>${alternative}</w:p>`;
  expect((await readOne('表.docx', makeDocx(tbl(tr(tc(cell)))))).rows).toEqual([['甲\n乙\n丙\n新']]);
});

test('a document of another program', async () => {
  const cell = (text: string, more: { columnSpan?: number; rowSpan?: number } = {}): TableCell =>
    new TableCell({ children: [new Paragraph(text)], ...more });
  const table = new Table({
    rows: [
      new TableRow({ children: [cell('题目', { columnSpan: 2 })] }),
      new TableRow({ children: [cell('甲', { rowSpan: 2 }), cell('1')] }),
      new TableRow({ children: [cell('2')] }),
    ],
  });
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children: [table] }] }));
  expect(await readOne('表.docx', bytes)).toEqual({
    name: '表格 1',
    rows: [
      ['题目', ''],
      ['甲', '1'],
      ['', '2'],
    ],
    merges: [
      { row: 0, column: 0, rows: 1, columns: 2 },
      { row: 1, column: 0, rows: 2, columns: 1 },
    ],
  });
});
