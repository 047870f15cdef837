import { expect, test } from 'vitest';
import { search } from '../../../src/search/search.ts';
import { corpus } from './support.ts';

const find = async (query: string, literal = false) => {
  const { results, ...answer } = await search(query, corpus(), { literal });
  return { ...answer, urls: results.map(({ url, match }) => `${match} ${url}`) };
};

test('原文有这几个字：规定在先，术语其次，别人的材料在后', async () => {
  const { label, urls } = await find('入会率');
  expect(label).toBe('exact');
  expect(urls.slice(0, 3)).toEqual([
    'exact /notices/tongzhi/#s1',
    'near /terms/ruhuilv/',
    'exact /reports/zongjie/#s1',
  ]);
});

test('打字的几种写法都算原文', async () => {
  for (const query of ['百分之九十五', '入會率 95％', '一式三份', '四月底', '新工基组[2009] 2号']) {
    expect((await find(query)).label, query).toBe('exact');
  }
  expect((await find('新工基组[2009]2号')).urls[0]).toBe('exact /notices/tongzhi/');
});

test.each([
  ['ruhuilv', '入会率', '/notices/tongzhi/#s1'],
  ['rhl', '入会率', '/notices/tongzhi/#s1'],
  ['ru hui lv', '入会率', '/notices/tongzhi/#s1'],
  ['cwgk', '厂务公开', '/reports/zongjie/#s2'],
  ['入汇率', '入会率', '/notices/tongzhi/#s1'],
  ['场务公开', '厂务公开', '/reports/zongjie/#s2'],
])('%s 按“%s”搜索，不说原文有', async (query, instead, first) => {
  const answer = await find(query);
  expect(answer).toMatchObject({ label: 'near', instead });
  expect(answer.urls[0]).toBe(`near ${first}`);
});

test('问句去掉问的字再找', async () => {
  expect((await find('申报材料要交几份')).urls[0]).toBe('near /notices/tongzhi/#s2');
  expect((await find('上交的材料什么时候')).urls[0]).toBe('near /notices/tongzhi/#s2');
  expect((await find('怎么慰问困难职工')).urls[0]).toBe('near /reports/zongjie/#s2');
});

test('文件里没有的词，不给不相干的结果', async () => {
  for (const query of ['区块链', '咖啡机', 'xyz']) {
    expect(await find(query), query).toMatchObject({ label: 'none', urls: [] });
  }
});

test('一半的词哪里都没有，就给另一半的相近内容，不说原文有', async () => {
  const { label, urls } = await find('路灯困难职工');
  expect(label).toBe('near');
  expect(urls[0]).toBe('near /reports/zongjie/#s2');
});

test('只按原样搜索时不改字', async () => {
  expect(await find('入汇率', true)).toMatchObject({ label: 'none', urls: [] });
});

test('几个词要在同一条里才算原文有', async () => {
  expect((await find('入会率 95%')).label).toBe('exact');
  expect((await find('入会率 3份')).label).not.toBe('exact');
});
