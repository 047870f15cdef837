import { expect, test } from 'vitest';
import { excerpt, groupResults } from '../../../src/search/results.ts';
import type { SearchResult } from '../../../src/search/search.ts';

const result = (title: string, label: string): SearchResult => ({
  url: `/${title}/#${label}`,
  title,
  label,
  text: '',
  kind: 'notice',
  names: [],
  topics: [],
  unitKinds: [],
  year: '2009',
  scope: 'core',
  force: 'unknown',
  match: 'exact',
});

test('同一文件的几条归在一起，按最好的一条排先后', () => {
  const groups = groupResults([result('甲', '一'), result('乙', '一'), result('甲', '二')]);
  expect(groups.map(({ title, results }) => [title, results.map(({ label }) => label)])).toEqual([
    ['甲', ['一', '二']],
    ['乙', ['一']],
  ]);
});

test('摘要从第一个词前后取，标出词，文字不变', () => {
  const text = `${'前'.repeat(60)}入会率在95%以上${'后'.repeat(200)}`;
  const segments = excerpt(text, ['入会率', '95%']);
  expect(segments.filter(({ marked }) => marked).map((each) => each.text)).toEqual(['入会率', '95%']);
  const words = segments.map((each) => each.text).join('');
  expect(words.startsWith('…')).toBe(true);
  expect(words.endsWith('…')).toBe(true);
  expect(text).toContain(words.slice(1, -1));
});

test('原文用另一种写法，标的是原文的字', () => {
  const marked = excerpt('满意率百分之九十五以上，一式三份', ['95%', '3份']).filter((each) => each.marked);
  expect(marked.map(({ text }) => text)).toEqual(['百分之九十五', '三份']);
});

test('没有这几个字就从头显示', () => {
  expect(excerpt('短文', ['长'])).toEqual([{ text: '短文', marked: false }]);
});
