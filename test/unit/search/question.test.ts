import { expect, test } from 'vitest';
import { answerForm, partsOf } from '../../../src/search/question.ts';

test.each([
  ['活动室几点开放', ['活动室', '开放']],
  ['五必访是哪五访', ['五必访', '五访']],
  ['材料要交几份', ['材料']],
  ['每年能报几家', ['每年']],
  ['怎样申报', ['申报']],
  ['怎么组织生日会', ['生日会']],
])('“%s”要找的是 %j', (query, parts) => {
  expect(partsOf([query])).toEqual(parts);
});

test('只有问话的字，就照原样找', () => {
  expect(partsOf(['怎么办'])).toEqual(['怎么办']);
});

test('问数量和时间的，答案里有数和时间', () => {
  expect(answerForm('要交几份')?.test('一式3份')).toBe(true);
  expect(answerForm('能报几家')?.test('每年选报4家')).toBe(true);
  expect(answerForm('几点开放')?.test('下午18:00')).toBe(true);
  expect(answerForm('什么时候申报')?.test('4月底前')).toBe(true);
  expect(answerForm('入会率')).toBeUndefined();
});
