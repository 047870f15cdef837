import { expect, test } from 'vitest';
import { formatRequest, NO_REQUEST, parseRequest } from '../../../src/search/address.ts';
import { byDate, narrow } from '../../../src/search/facets.ts';
import { record } from './support.ts';

const results = [
  record({ url: '/a/', title: '甲', text: '', kind: 'notice', year: '2009' }),
  record({ url: '/b/', title: '乙', text: '', kind: 'report', year: '2012', topics: ['帮扶送温暖'] }),
  record({ url: '/c/', title: '丙', text: '', kind: 'report', year: '年份不详' }),
  record({ url: '/d/', title: '丁', text: '', kind: 'report', year: '2020', scope: 'offTopic' }),
];
const urls = (list: readonly { url: string }[]): string[] => list.map(({ url }) => url);

test('参考存档默认不列，说出有几条', () => {
  const narrowed = narrow(results, {}, false);
  expect(urls(narrowed.results)).toEqual(['/a/', '/b/', '/c/']);
  expect(narrowed.hidden).toBe(1);
  expect(narrow(results, {}, true)).toMatchObject({ hidden: 0, results: { length: 4 } });
  expect(urls(narrow(results, { scope: 'offTopic' }, false).results)).toEqual(['/d/']);
});

test('每一项后面是选了它会剩几条', () => {
  const { counts, results: left } = narrow(results, { kind: 'report' }, false);
  expect(urls(left)).toEqual(['/b/', '/c/']);
  expect(counts.kind).toEqual([
    { value: 'report', count: 2 },
    { value: 'notice', count: 1 },
  ]);
  expect(counts.topic).toEqual([{ value: '帮扶送温暖', count: 1 }]);
});

test('按时间排，没有年份的在最后', () => {
  expect(urls(byDate(results))).toEqual(['/d/', '/b/', '/a/', '/c/']);
});

test('搜索写成地址再读回来不变', () => {
  const request = {
    query: '入会率 95%',
    filters: { kind: 'notice', year: '2009' },
    order: 'date',
    literal: true,
    everything: true,
  } as const;
  expect(parseRequest(new URLSearchParams(formatRequest(request)))).toEqual(request);
  expect(formatRequest(NO_REQUEST)).toBe('');
  expect(parseRequest(new URLSearchParams('?q= 会 &kind=&x=1'))).toEqual({ ...NO_REQUEST, query: '会' });
});
