import { expect, test } from 'vitest';
import { readAmount, readDay, readPoints } from '../../../src/wizard/models/field-text.ts';

const WRONG = expect.objectContaining({ kind: 'wrong' }) as unknown;

test.each([
  ['', 0, { kind: 'empty' }],
  ['  ', 0, { kind: 'empty' }],
  ['0', 0, { kind: 'value', value: 0 }],
  ['１２３４', 0, { kind: 'value', value: 1234 }],
  ['1,234', 0, { kind: 'value', value: 1234 }],
  ['1，234', 0, { kind: 'value', value: 1234 }],
  ['12.0', 0, { kind: 'value', value: 12 }],
  ['12.5', 0, WRONG],
  ['12.50', 2, { kind: 'value', value: 12.5 }],
  ['12.555', 2, WRONG],
  ['-3', 0, WRONG],
  ['1e5', 0, WRONG],
  ['八', 0, WRONG],
  ['9999999999999', 0, WRONG],
] as const)('an amount %j with %i decimals', (text, decimals, reading) => {
  expect(readAmount(text, decimals)).toEqual(reading);
});

test.each([
  ['', { kind: 'empty' }],
  ['2024-05-01', { kind: 'value', value: '2024-05-01' }],
  ['2024.5.1', { kind: 'value', value: '2024-05-01' }],
  ['2024年5月1日', { kind: 'value', value: '2024-05-01' }],
  ['2024-02-29', { kind: 'value', value: '2024-02-29' }],
  ['2023-02-29', WRONG],
  ['2024-06-31', WRONG],
  ['2024-13-01', WRONG],
  ['24-5-1', WRONG],
  ['去年', WRONG],
] as const)('a day %j', (text, reading) => {
  expect(readDay(text)).toEqual(reading);
});

test('points stay within their limits', () => {
  expect(readPoints('2.5', 0, 4)).toEqual({ kind: 'value', value: 2.5 });
  expect(readPoints('5', 0, 4)).toEqual({ kind: 'wrong', message: '请填 0 到 4 之间的分数。' });
});
