import { expect, test } from 'vitest';
import { holdingAll } from '../../../src/search/candidates.ts';
import { keysOf, packIndex, shardOf, unpack } from '../../../src/search/pair-index.ts';
import { record, RECORDS } from './support.ts';

const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => record({ url: `/${index}/`, title: '甲', text: '会员' }));

test('每一对相邻的字是一个键，词与词之间不相连', () => {
  expect([...keysOf('会员 3份')]).toEqual(['会', '会员', '员', '3', '3份', '#份', '份']);
});

test('每个键在它该在的那一片里', () => {
  const shards = packIndex(RECORDS);
  for (const [number, shard] of shards.entries()) {
    for (const key of Object.keys(shard)) expect(shardOf(key, shards.length)).toBe(number);
  }
});

test('再多的记录也只列前面的，并记下没有列完', () => {
  const list = unpack(packIndex(numbered(3005))[0]?.['会员']);
  expect(list.cut).toBe(true);
  expect(list.ids).toHaveLength(3000);
  expect(list.ids[2999]).toBe(2999);
});

test('没有列完的键不挡住别的键找到的记录', () => {
  const postings = new Map([
    ['会员', { ids: [0, 1], cut: true }],
    ['员大', { ids: [1, 7], cut: false }],
  ]);
  expect(holdingAll(['会员大'], postings)).toEqual([1, 7]);
  expect(holdingAll(['会长'], postings)).toEqual([]);
});
