import { expect, test } from 'vitest';
import { addPoints, readAmount } from '../../../src/importer/models/amount.ts';

test.each([
  ['', { kind: 'empty' }],
  [' ', { kind: 'empty' }],
  ['5', { kind: 'number', value: 5 }],
  ['０.５', { kind: 'number', value: 0.5 }],
  ['95%', { kind: 'number', value: 95 }],
  ['10 分', { kind: 'number', value: 10 }],
])('%j is read', (text, amount) => {
  expect(readAmount(text)).toEqual(amount);
});

test.each(['五', '-1', '1.234', '1e3', '9999999'])('%j is refused with words', (text) => {
  expect(readAmount(text)).toMatchObject({ kind: 'wrong' });
});

test('points add up without dust', () => {
  expect(addPoints([0.1, 0.2, 1.15])).toBe(1.45);
});
