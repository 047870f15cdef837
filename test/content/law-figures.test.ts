import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { checkLawFigures } from '../../src/site/law/check.ts';

const read = (name: string): unknown => parse(readFileSync(new URL(`../../content/${name}`, import.meta.url), 'utf8'));
const topics = new Set((read('topics.yaml') as { id: string }[]).map(({ id }) => id));
const { laws, figures } = checkLawFigures(read('law-figures.yaml'), topics);

test('读过原文的都写出条号；政府网页和办法可以没有', () => {
  const withoutArticle = figures
    .filter(({ read, sources }) => read === 'A' && sources.some(({ article }) => article === undefined))
    .map(({ id }) => id);
  expect(withoutArticle).toEqual(['weiyuan-renshu', 'faren-dengji']);
});

test('地方的规定写明地区，全国的法律不写', () => {
  for (const { id, region, sources } of figures) {
    const local = sources.some(({ law }) => /^(sh|bj|zz|hn|cq|zj)-|^futian$/.test(law));
    expect(region !== undefined, id).toBe(local);
  }
});

test('见于转载的条目不写数字', () => {
  for (const { says, lines = [] } of figures.filter(({ read }) => read === 'B')) {
    expect([says, ...lines].join('')).not.toMatch(/[0-9０-９%]|[二三四五六七八九十百]分之/);
  }
});

test('外链只指向写明的两个政府网页', () => {
  expect(Object.values(laws).flatMap(({ link }) => link ?? [])).toHaveLength(2);
});
