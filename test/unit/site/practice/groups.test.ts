import { expect, test } from 'vitest';
import { groupByCriterion } from '../../../../src/site/practice/groups.ts';
import { openingOf } from '../../../../src/site/practice/opening.ts';

test('one group for each criterion, in the order of their ids, those without one last', () => {
  const item = (says: string, id?: string) => ({ says, criterion: id === undefined ? undefined : { id } });
  const groups = groupByCriterion([item('无'), item('乙', 'b01'), item('甲', 'a11'), item('乙二', 'b01')]);
  expect(groups.map(({ criterion, items }) => [criterion?.id, items.map(({ says }) => says)])).toEqual([
    ['a11', ['甲']],
    ['b01', ['乙', '乙二']],
    [undefined, ['无']],
  ]);
});

test('a clause is known by its beginning, and a lost beginning is named', () => {
  expect(openingOf({ marker: '一、', text: '一、短句。' })).toBe('一、短句。');
  expect(openingOf({ marker: '1、', text: '件，支持工会' })).toBe('1、〔原文缺〕件，支持工会');
  expect(openingOf({ marker: '', text: '字'.repeat(40) })).toBe(`${'字'.repeat(20)}…`);
});
