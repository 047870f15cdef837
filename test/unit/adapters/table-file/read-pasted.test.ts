import { expect, test } from 'vitest';
import { readPasted } from '../../../../src/adapters/table-file/read-pasted.ts';
import type { Grid } from '../../../../src/sheet/grid.ts';
import { parseHtml } from './office-files.ts';

const page = (body: string): string => `<html><head><title>x</title></head><body>${body}</body></html>`;
const readHtml = (body: string, text = ''): Grid[] => {
  const outcome = readPasted({ html: page(body), text }, { parseHtml });
  if (outcome.kind === 'refused') throw new Error(outcome.message);
  return outcome.grids;
};
const rowsOf = (body: string): readonly (readonly string[])[] | undefined => readHtml(body)[0]?.rows;
const table = (...rows: string[]): string => `<table>${rows.map((row) => `<tr>${row}</tr>`).join('')}</table>`;

test('spans become merges, and cells move past those that reach down', () => {
  const [grid] = readHtml(
    table(
      '<td colspan="3">题目</td>',
      '<td rowspan="2">组织</td><td>一</td><td>5</td>',
      '<td>二</td><td>6</td>',
      '<td rowspan="0">末</td><td colspan="99999">三</td>',
      '<td>四</td>',
    ),
  );
  expect(grid).toEqual({
    name: '粘贴的表格',
    rows: [
      ['题目', '', ''],
      ['组织', '一', '5'],
      ['', '二', '6'],
      ['末', '三', ''],
      ['', '四', ''],
    ],
    merges: [
      { row: 0, column: 0, rows: 1, columns: 3 },
      { row: 1, column: 0, rows: 2, columns: 1 },
      { row: 3, column: 0, rows: 2, columns: 1 },
      { row: 3, column: 1, rows: 1, columns: 2 },
    ],
  });
});

test('rows in thead, tbody and tfoot, and several tables', () => {
  const grids = readHtml(
    '<table><thead><tr><th>项目</th></tr></thead><tbody><tr><td>甲</td></tr></tbody><tfoot><tr><td>计</td></tr></tfoot></table><p>说明</p><div><table><tr><td>乙</td></tr></table></div>',
  );
  expect(grids.map(({ name, rows }) => [name, rows])).toEqual([
    ['粘贴的表格 1', [['项目'], ['甲'], ['计']]],
    ['粘贴的表格 2', [['乙']]],
  ]);
});

test('a table in a cell is part of the cell', () => {
  expect(rowsOf(table(`<td>甲${table('<td>乙</td><td>丙</td>')}</td><td>丁</td>`))).toEqual([['甲\n乙 丙', '丁']]);
});

test('paragraphs and breaks part lines; other white space is one space, and none between Han characters', () => {
  expect(rowsOf(table('<td><p>一\n   二</p><p>三<br/>四&#160;&#160;五</p><p>&#160;</p><p>a\n b</p></td>'))).toEqual([
    ['一二\n三\n四 五\na b'],
  ]);
});

test('what Office adds: overflow is no merge, hidden and deleted text is left out', () => {
  const overflow = '<td colspan="2" style="mso-ignore:colspan">长标题</td>';
  const [grid] = readHtml(
    table(
      `${overflow}<td>x</td>`,
      '<td><del>旧</del><ins>新</ins><span style="display:none;mso-hide:all">藏</span><style>p{}</style><script>1</script></td><td>b</td><td>c</td>',
    ),
  );
  expect(grid?.rows).toEqual([
    ['长标题', '', 'x'],
    ['新', 'b', 'c'],
  ]);
  expect(grid?.merges).toEqual([]);
});

test('formulas and markup written as text stay text', () => {
  expect(rowsOf(table('<td>=1+1</td><td>&lt;img onerror=x&gt;</td>'))).toEqual([['=1+1', '<img onerror=x>']]);
});

test('without a table the text counts, cut at tabs, with lines inside quotes', () => {
  const grids = readHtml('<p>没有表格</p>', '项目\t分值\r\n"一\n二"\t5');
  expect(grids).toEqual([
    {
      name: '粘贴的表格',
      rows: [
        ['项目', '分值'],
        ['一\n二', '5'],
      ],
      merges: [],
    },
  ]);
});

test('nothing, and too much', () => {
  expect(readPasted({ html: '', text: ' \n' }, { parseHtml })).toMatchObject({ kind: 'refused' });
  const much = 'x'.repeat(5 * 1024 * 1024 + 1);
  expect(readPasted({ html: '', text: much }, { parseHtml })).toMatchObject({ kind: 'refused' });
  const wide = table('<td colspan="1000">x</td><td>y</td>');
  expect(readPasted({ html: page(wide), text: '' }, { parseHtml })).toMatchObject({ kind: 'refused' });
});

test('a million spans, and 50,000 line breaks, take no time', () => {
  const started = performance.now();
  const wide = page(table('<td colspan="1000"></td>'.repeat(20_000), '<td>x</td>'));
  expect(readPasted({ html: wide, text: '' }, { parseHtml })).toMatchObject({ kind: 'refused' });
  expect(rowsOf(table(`<td>甲${'\n'.repeat(50_000)}x</td>`))).toEqual([['甲 x']]);
  expect(performance.now() - started).toBeLessThan(3000);
});
