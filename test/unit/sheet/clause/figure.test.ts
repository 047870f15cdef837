import { expect, test } from 'vitest';
import { isSameUnit, readFigure } from '../../../../src/sheet/clause/figure.ts';

test.each([
  ['入会率达到95%以上', 'atLeast', 0.95, '%'],
  ['不低于90%', 'atLeast', 0.9, '%'],
  ['90%以下', 'below', 0.9, '%'],
  ['不足4次', 'below', 4, '次'],
  ['未达到85%', 'below', 0.85, '%'],
  ['3次及以下', 'upTo', 3, '次'],
  ['超过3次', 'above', 3, '次'],
  ['三次', 'exactly', 3, '次'],
  ['每年至少开展活动6次', 'atLeast', 6, '次'],
  ['每季度召开一次会议', 'exactly', 4, '次'],
  ['每月一次', 'exactly', 12, '次'],
  ['走访职工满20人次', 'atLeast', 20, '人次'],
  ['在市级及以上媒体刊发稿件1篇', 'exactly', 1, '篇'],
  ['高于或等于85%', 'atLeast', 0.85, '%'],
])('%s is %s %d%s', (words, bound, value, unit) => {
  expect(readFigure(words)).toMatchObject({ bound, value, unit });
});

test.each(['90%-95%', '90%—95%', '90%至95%', '95%～90%'.normalize('NFKC')])('%s is a range', (words) => {
  expect(readFigure(words)).toMatchObject({ bound: 'between', value: 0.9, upper: 0.95 });
});

test.each(['不足95%但达到90%', '低于95%、高于或等于90%', '95%以下90%以上', '90%以上、95%以下'])(
  '%s is a range',
  (words) => {
    expect(readFigure(words)).toMatchObject({ bound: 'between', value: 0.9, upper: 0.95 });
  },
);

test.each([
  ['人', '名', true],
  ['本', '册', true],
  ['次', '场', true],
  ['人', '人次', false],
  ['项', '次', false],
])('%s and %s count the same: %s', (one, other, is) => {
  expect(isSameUnit(one, other)).toBe(is);
});

test.each([
  '按工资总额2%拨缴',
  '25人以上单位成立工会',
  '低于90%以上',
  '第一次',
  '不超过3次',
  '统一组织',
  '每半年',
  '达到95%左右',
  '人均提出1条以上',
  '不足95%但不足90%',
])('%s is no figure to compare with', (words) => {
  expect(readFigure(words)).toBeUndefined();
});
