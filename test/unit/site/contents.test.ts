import { expect, test } from 'vitest';
import { numberClauses } from '../../../src/clauses/clause.ts';
import { citeClause } from '../../../src/site/citation.ts';
import { contentsOf } from '../../../src/site/document/contents.ts';

const document = (lines: readonly ['heading' | 'paragraph', string][]) =>
  numberClauses(lines.map(([kind, text]) => ({ kind, inlines: [{ kind: 'text', text }] }))).clauses;

test('有标题的文件，目录就是标题', () => {
  const clauses = document([
    ['heading', '一、总则'],
    ['paragraph', '文'],
    ['heading', '（一）细则'],
  ]);
  expect(contentsOf(clauses)).toEqual([
    { id: 's1', title: '一、总则', depth: 1 },
    { id: 's1-1', title: '（一）细则', depth: 2 },
  ]);
});

test('没有标题的文件，目录是各条的开头', () => {
  const clauses = document([
    ['paragraph', '一、“职工之家”是进行健身、休闲等活动的场所，仅向内部开放。'],
    ['paragraph', '二、学习。'],
  ]);
  expect(contentsOf(clauses)).toEqual([
    { id: 's1', title: '一、“职工之家”是进行健身、休闲等活动的…', depth: 1 },
    { id: 's2', title: '二、学习', depth: 1 },
  ]);
});

test('引用写成《名称》（文号）条号，没有文号就省去', () => {
  expect(citeClause({ title: '通知', number: '新工基组〔2009〕2号' }, '七（二）5')).toBe(
    '《通知》（新工基组〔2009〕2号）七（二）5',
  );
  expect(citeClause({ title: '规定' }, '五')).toBe('《规定》五');
});
