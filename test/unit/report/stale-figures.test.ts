import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findStaleFigures } from '../../../src/report/stale-figures.ts';

const BASIS = '职工入会率为98.09%（875人÷892人），2026年3月5日核对。本年度召开会议3次。';
const NOW = '职工入会率为97.31%（868人÷892人），2026年3月9日核对。本年度召开会议3次。';

test('a figure taken over and no longer there is named with the one in its place', () => {
  const text = '我校现有会员875名，入会率98.09%，3月和6月各开会一次，共开会3次。';
  expect(findStaleFigures({ text, basis: BASIS }, NOW)).toEqual([
    { old: '875名', now: '868人', context: '我校现有会员875名，入会率98.09%，3…' },
    { old: '98.09%', now: '97.31%', context: '…现有会员875名，入会率98.09%，3月和6月各开会一次，…' },
  ]);
});

test('a date is one figure', () => {
  const stale = findStaleFigures({ text: '核对于2026年3月5日。', basis: BASIS }, NOW);
  expect(stale.map(({ old, now }) => [old, now])).toEqual([['2026年3月5日', '2026年3月9日']]);
});

test('what the person brought in is left alone, and what has gone has nothing in its place', () => {
  expect(findStaleFigures({ text: '慰问12人次，发放6000元。', basis: BASIS }, NOW)).toEqual([]);
  expect(findStaleFigures({ text: '会员875人。', basis: BASIS }, '没有数字了。')).toEqual([
    { old: '875人', now: null, context: '会员875人。' },
  ]);
});

const amount = fc.integer({ min: 1, max: 9_999 });
const told = (members: number, votes: number, day: number): string =>
  `会员${String(members)}人，满意票${String(votes)}张，2026年5月${String(day)}日评议。`;

test('while the answers stay as they were nothing is out of date, whatever the person wrote', () => {
  fc.assert(
    fc.property(amount, amount, fc.string(), (members, votes, own) => {
      const basis = told(members, votes, 6);
      expect(findStaleFigures({ text: `${own}${basis}`, basis }, basis)).toEqual([]);
    }),
  );
});

test('every figure that was copied and has changed is found once, with the new one', () => {
  const others = fc.uniqueArray(amount, { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(others, fc.constantFrom('', '另外，', '说明：'), ([one = 1, two = 2, three = 3, four = 4], before) => {
      // Numbers that are days as well would be found there.
      fc.pre([one, two, three, four].every((number) => ![6, 7].includes(number)));
      const basis = told(one, two, 6);
      const text = `${before}${basis}${basis}`;
      const stale = findStaleFigures({ text, basis }, told(three, four, 7));
      expect(stale.map(({ old, now }) => [old, now])).toEqual([
        [`${String(one)}人`, `${String(three)}人`],
        [`${String(two)}张`, `${String(four)}张`],
        ['2026年5月6日', '2026年5月7日'],
      ]);
      for (const { old, context } of stale) expect(context).toContain(old);
    }),
  );
});
