import { expect, test } from 'vitest';
import { cutText, limitInWords } from '../../../src/wizard/models/text-limit.ts';

test('text is cut at the limit and says how much was left out', () => {
  expect(cutText('一二三', 3)).toEqual({ text: '一二三', lost: 0 });
  expect(cutText('一二三四', 3)).toEqual({ text: '一二三', lost: 1 });
});

test('no character is cut in two', () => {
  expect(cutText('一二𠮷四', 3)).toEqual({ text: '一二', lost: 3 });
});

test('the room that is left is told only near the limit', () => {
  expect(limitInWords(89, 100)).toBe('');
  expect(limitInWords(90, 100)).toBe('还可以写 10 字');
  expect(limitInWords(100, 100)).toBe('已写满 100 字');
});
