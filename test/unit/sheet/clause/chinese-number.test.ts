import { expect, test } from 'vitest';
import { readNumber } from '../../../../src/sheet/clause/chinese-number.ts';

test.each([
  ['0.5', 0.5],
  ['12', 12],
  ['一', 1],
  ['两', 2],
  ['半', 0.5],
  ['十', 10],
  ['十二', 12],
  ['九十五', 95],
  ['一百', 100],
  ['一百零五', 105],
  ['三百二十', 320],
  ['零点五', 0.5],
  ['一点二五', 1.25],
])('%s is %d', (text, value) => {
  expect(readNumber(text)).toBe(value);
});

test.each(['', '九五', '十百', '百百', '点五', '一点', '1.', '.5', '半分', '一万'])('“%s” is no number', (text) => {
  expect(readNumber(text)).toBeUndefined();
});
