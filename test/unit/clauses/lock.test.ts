import { expect, test } from 'vitest';
import {
  compareWithLock,
  extendLock,
  knownClauses,
  lostDocumentAdvice,
  lostDocuments,
} from '../../../src/clauses/lock.ts';

const locked = { ids: ['s1', 's1-p1', 's2'], aliases: { s0: 's1' } };

test('消失的 id 和新的 id 都看得见', () => {
  expect(compareWithLock(['s1', 's2', 's3'], locked)).toEqual({ vanished: ['s1-p1'], added: ['s3'], broken: [] });
});

test('有别名的 id 可以消失，别名必须通到现有的 id', () => {
  const renamed = { ids: ['s1', 's2'], aliases: { s2: 's2-1' } };
  expect(compareWithLock(['s1', 's2-1'], renamed)).toEqual({ vanished: [], added: ['s2-1'], broken: [] });
  expect(compareWithLock(['s1'], renamed).broken).toEqual(['s2 → s2-1']);
});

test('新文件没有登记过', () => {
  expect(compareWithLock(['s1'], undefined)).toEqual({ vanished: [], added: ['s1'], broken: [] });
});

test('登记只增不减', () => {
  expect(extendLock(['s1', 's3'], locked)).toEqual({ ids: ['s1', 's3', 's1-p1', 's2'], aliases: { s0: 's1' } });
});

test('可引用的条款含别名', () => {
  expect([...knownClauses({ a: locked })]).toEqual(['a#s1', 'a#s1-p1', 'a#s2', 'a#s0']);
});

test('发布过的文件不见了会说出来；改名后条目跟着新名字走', () => {
  const lock = { jiu: { ids: ['s1'], aliases: {} } };
  expect(lostDocuments(lock, ['xin'])).toEqual(['jiu']);
  expect(lostDocumentAdvice('jiu')).toContain('"formerly": ["<原文件夹>/jiu"]');
  const renamed = { xin: { ids: ['s1'], aliases: {}, formerly: ['notices/jiu'] } };
  expect(lostDocuments(renamed, ['xin'])).toEqual([]);
  expect(extendLock(['s1', 's2'], renamed.xin)).toEqual({ ids: ['s1', 's2'], aliases: {}, formerly: ['notices/jiu'] });
});
