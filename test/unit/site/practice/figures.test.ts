import { expect, test } from 'vitest';
import { foreignFigures } from '../../../../src/site/practice/figures.ts';

const TEXT =
  '会员总数875人，占98.09%，补助２０００元，收到１，２００条，阅读量超过10万，七期，每年召开两次，慰问13余万元。';

test.each([
  '会员 875 人，98.09%',
  '补助 2000 元',
  '1200 条',
  '阅读量超过 10 万',
  '全年七期',
  '每年两次',
  '13 余万元',
  '一线职工',
])('%s stands in the clause, whatever its width and spacing', (says) => {
  expect(foreignFigures(says, TEXT)).toEqual([]);
});

test.each([
  ['876 人', '876'],
  ['75 人', '75'],
  ['98.1%', '98.1%'],
  ['98.09 分', '98.09'],
  ['10 人', '10'],
  ['六期', '六期'],
  ['每年三次', '三次'],
])('%s does not', (says, figure) => {
  expect(foreignFigures(says, TEXT)).toEqual([figure]);
});

test('a figure marked as computed here needs no source; the others still do', () => {
  expect(foreignFigures('88.4%（本站计算），875 人', TEXT)).toEqual([]);
  expect(foreignFigures('88.4%（本站计算），876 人', TEXT)).toEqual(['876']);
});
