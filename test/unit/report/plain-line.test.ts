import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainLine, plainLines } from '../../../src/report/plain-line.ts';

test('line breaks, tabs and wide spaces become one space', () => {
  expect(plainLine(' 一\r\n二\t\u3000三\u2028 ')).toBe('一 二 三');
});

test('marks that turn the text around are gone', () => expect(plainLine('甲\u202E乙\u2066丙\u200F')).toBe('甲乙丙'));

test('half an emoji shows as a replacement, a whole one stays', () => {
  expect(plainLine('好\uD83D')).toBe('好\uFFFD');
  expect(plainLine('好👍👨‍👩‍👧')).toBe('好👍👨‍👩‍👧');
});

test('lines are told apart and empty ones left out', () => {
  expect(plainLines('第一行\r\n\r\n 第二行\u2029第三行\n')).toEqual(['第一行', '第二行', '第三行']);
  expect(plainLines(' \n\u200B')).toEqual([]);
});

test('any text becomes one line of characters that a file can hold, and stays so', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const line = plainLine(text);
      expect(line).not.toMatch(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/u);
      expect(plainLine(line)).toBe(line);
    }),
  );
});
