import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { listLosses } from '../../../src/sheet/export-losses.ts';
import { readTable } from '../../../src/sheet/table.ts';
import { standardSchema } from '../../../src/standard/schema.ts';
import { loadTable, standardOf } from './tables.ts';

test('a standard made from a table loses nothing in a table', () => {
  expect(listLosses(standardOf(readTable(loadTable('category-rows'))))).toEqual([]);
});

test('a standard of this site loses what a table has no place for', () => {
  const file = new URL('../../../content/standards/xj-edu-model-home.2009.yaml', import.meta.url);
  const losses = listLosses(standardSchema.parse(parse(readFileSync(file, 'utf8'))));
  const about = ['计分办法', '依据', '单位数据', '只适用于', '门槛', '申报条件', '等级口径', '奖项'];
  expect(losses).toEqual(about.map((word): unknown => expect.stringContaining(word)));
});
