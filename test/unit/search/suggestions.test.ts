import { expect, test } from 'vitest';
import { textDirective } from '../../../src/search/arrival.ts';
import { suggestionsFor } from '../../../src/search/suggestions.ts';

const WORDS = {
  terms: [
    { record: 1, names: ['入会率', '会员比例'], readings: ['ru hui lv', 'hui yuan bi li'] },
    { record: 2, names: ['会员大会'], readings: ['hui yuan da hui'] },
  ],
  titles: [{ title: '某会会员活动小结', url: '/x/', reading: 'mou hui hui yuan huo dong xiao jie' }],
};
const offered = (typed: string): string[] => suggestionsFor(typed, WORDS).map(({ text }) => text);

test('以所打的字开头的在前，术语先于文件', () => {
  expect(offered('会员')).toEqual(['会员比例', '会员大会', '某会会员活动小结']);
});

test('打拼音或首字母也提示', () => {
  expect(offered('rhl')).toEqual(['入会率']);
  expect(offered('huiyuanda')).toEqual(['会员大会']);
});

test('没有打字、已经打全，都不提示', () => {
  expect(offered(' ')).toEqual([]);
  expect(offered('入会率')).toEqual([]);
});

test('点开结果时标出的是原文的字，带前后文，免得标到别处', () => {
  expect(decodeURIComponent(textDirective('信赖，职工入会率在百分之九十五以上，职工满意', ['95%']))).toBe(
    ':~:text=职工入会率在-,百分之九十五,-以上',
  );
  expect(textDirective('甲，乙', ['乙'])).toBe(`:~:text=${encodeURIComponent('乙')}`);
  expect(textDirective('职工', ['会员'])).toBe('');
});
