import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readPasted } from '../../../../src/adapters/table-file/read-pasted.ts';
import type { Grid } from '../../../../src/sheet/grid.ts';
import {
  branch,
  enterprise,
  office,
  qualified,
  type SampleTable,
  totalOf,
  workshop,
} from '../../../tools/table-sample-texts.ts';
import { parseHtml, read } from './office-files.ts';

const bytesOf = (name: string): Uint8Array =>
  readFileSync(new URL(`../../../fixtures/tables/${name}`, import.meta.url));

/** The columns of content, points and scoring of the rows that have points, except the sums. */
function itemsOf(grid: Grid | undefined, content: number, points: number, scoring: number): unknown[] {
  return (grid?.rows ?? [])
    .filter((row) => /^\d+(\.\d+)?$/.test(row[points] ?? '') && row[scoring] !== '')
    .map((row) => [
      (row[content] ?? '').replace(/^\d+．/, ''),
      Number(row[points]),
      (row[scoring] ?? '').replace(/\n/g, ''),
    ]);
}
const textsOf = ({ parts }: SampleTable): unknown[] => parts.flatMap(([, , items]) => items);
const mergesIn = (grid: Grid | undefined, column: number): number[] =>
  (grid?.merges ?? []).filter((merge) => merge.column === column && merge.rows > 1).map(({ rows }) => rows);

test('every sample adds up to 100 points', () => {
  for (const table of [enterprise, qualified, office, branch, workshop]) expect(totalOf(table)).toBe(100);
});

test('.xlsx with parts merged downwards', async () => {
  const { grids, remarks } = await read('a.xlsx', bytesOf('enterprise-model-home.xlsx'));
  const [grid] = grids;
  expect(itemsOf(grid, 2, 3, 4).slice(0, -1)).toEqual(textsOf(enterprise));
  expect(mergesIn(grid, 0)).toEqual([5, 4, 5, 4, 5, 3]);
  expect(grid?.rows[29]).toEqual(['合  计', '', '', '100', '', '', '', '']);
  expect(remarks).toEqual([]);
});

test('.xlsx as a spreadsheet program saves it', async () => {
  const { grids, remarks } = await read('a.xlsx', bytesOf('qualified-home.xlsx'));
  expect(itemsOf(grids[0], 1, 3, 4)).toEqual(textsOf(qualified));
  expect(grids[0]?.rows[1]).toEqual(['施行日期：', '', '2026-03-01', '合格线：', '75%', '', '']);
  expect(grids[0]?.rows[3]?.[0]).toBe('一、组织健全（18分）');
  expect(grids[0]?.rows[36]?.[3]).toBe('100');
  expect(remarks).toEqual(['工作表“填表说明”在文件里是隐藏的，也读了。']);
});

test('.docx form', async () => {
  const { grids } = await read('a.docx', bytesOf('office-form.docx'));
  expect(itemsOf(grids[0], 1, 2, 3)).toEqual(textsOf(office));
  expect(mergesIn(grids[0], 0)).toEqual([9, 6, 6, 5]);
  expect(grids[0]?.rows[1]?.[0]).toBe('一、组织建设\n（21分）');
  expect(grids).toHaveLength(2);
});

test('GBK .csv', async () => {
  const { grids, remarks } = await read('a.csv', bytesOf('bank-branch.gbk.csv'));
  expect(itemsOf(grids[0], 2, 3, 4)).toEqual(textsOf(branch));
  expect(remarks).toEqual(['按 GBK 编码读取。如果文字是乱码，请换一种编码。']);
});

test('table pasted from Word', () => {
  const page = new TextDecoder().decode(bytesOf('workshop-pasted.html'));
  // Only what xmldom understands: no attribute without quotes, no tag of Office. Browsers read it all.
  const html = page
    .slice(page.indexOf('<table'), page.indexOf('</table>') + 8)
    .replace(/<!\[[^>]*>|<\/?o:p>/g, '')
    .replace(/(\s\w+)=(\w+)(?=[\s>])/g, '$1="$2"');
  const outcome = readPasted({ html: `<html><body>${html}</body></html>`, text: '' }, { parseHtml });
  const [grid] = outcome.kind === 'read' ? outcome.grids : [];
  expect(itemsOf(grid, 1, 2, 3)).toEqual(textsOf(workshop));
  expect(mergesIn(grid, 0)).toEqual([4, 3, 4, 3, 4]);
  expect(grid?.rows[2]?.[0]).toBe('安全之家\n24分');
});
