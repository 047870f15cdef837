import { expect, test } from 'vitest';
import { totalPerYear } from '../../../../src/site/procedures/quotas.ts';

test('合计是每地家数乘地州市数再相加', () => {
  const clause = 'wen#s1';
  expect(totalPerYear([])).toBe(0);
  expect(
    totalPerYear([
      { perYear: 4, prefectures: ['甲', '乙'], clause },
      { perYear: 5, prefectures: ['丙'], clause },
    ]),
  ).toBe(13);
});
