import { expect, test } from 'vitest';
import { normalize, wordsOf } from '../../../src/search/query.ts';
import { excerpt, type Found, listResults } from '../../../src/search/results.ts';

const found = (title: string, label: string, text: string): Found => ({
  url: `/${title}#${label}`,
  title,
  label,
  text,
  kind: 'notice',
});

test('文号的括号和全角数字怎么写都一样', () => {
  const forms = ['新工基组〔2009〕2号', '新工基组[2009]2号', '新工基组（２００９）2号', '新工基组【2009】 2号'];
  expect(new Set(forms.map(normalize))).toEqual(new Set(['新工基组(2009)2号']));
  expect(wordsOf(' 入会率　95％ ')).toEqual(['入会率', '95%']);
});

test('正文有这几个字的在前，标题有的其次，都没有的标相近', () => {
  const list = listResults('入会率', [
    found('甲', '一', '会员入会情况'),
    found('入会率办法', '二', '第一条'),
    found('乙', '三', '职工入会率在95%以上'),
  ]);
  expect(list.label).toBe('exact');
  expect(list.groups.map(({ title, results }) => [title, results[0]?.match])).toEqual([
    ['乙', 'exact'],
    ['入会率办法', 'exact'],
    ['甲', 'near'],
  ]);
});

test('本站页面里转述的，排在原文后面；只有本站页面说到，不算原文有', () => {
  const page: Found = { ...found('清单', '', '一式3份'), kind: 'page' };
  const list = listResults('一式3份', [page, found('通知', '七（六）', '材料一律按一式3份打印')]);
  expect(list.groups.map(({ title }) => title)).toEqual(['通知', '清单']);
  expect(list.label).toBe('exact');
  expect(listResults('一式3份', [page]).label).toBe('near');
});

test('几个词要都在才算原文有', () => {
  expect(listResults('入会率 90%', [found('甲', '一', '入会率在95%以上')]).label).toBe('near');
  expect(listResults('入会率 95%', [found('甲', '一', '入会率在95%以上')]).label).toBe('exact');
  expect(listResults('甲 95%', [found('甲', '一', '入会率在95%以上')]).label).toBe('exact');
});

test('一条也没有就说没有', () => {
  expect(listResults('咖啡', [])).toEqual({ label: 'none', groups: [] });
});

test('同一文件的几条归在一起', () => {
  const list = listResults('会', [found('甲', '一', '会'), found('乙', '一', '会'), found('甲', '二', '会')]);
  expect(list.groups.map(({ results }) => results.map(({ label }) => label))).toEqual([['一', '二'], ['一']]);
});

test('摘要从第一个词前后取，标出词，文字不变', () => {
  const text = `${'前'.repeat(60)}入会率在95%以上${'后'.repeat(200)}`;
  const segments = excerpt(text, '入会率 95%');
  expect(segments.filter(({ marked }) => marked).map((each) => each.text)).toEqual(['入会率', '95%']);
  const words = segments.map((each) => each.text).join('');
  expect(words.startsWith('…')).toBe(true);
  expect(words.endsWith('…')).toBe(true);
  expect(text).toContain(words.slice(1, -1));
});

test('没有这几个字就从头显示', () => {
  expect(excerpt('短文', '长')).toEqual([{ text: '短文', marked: false }]);
});
