import { expect, test } from 'vitest';
import { basisLabel, sourceInWords } from '../../../src/standard/basis.ts';
import type { Basis } from '../../../src/standard/schema.ts';

test.each([
  [{ kind: 'clause', clause: 'notice#s1' }, '官方条款'],
  [{ kind: 'law', law: '工会法', article: '第四十三条' }, '官方条款'],
  [{ kind: 'published', source: '某市考核细则' }, '公开细则参考'],
  [{ kind: 'site' }, '本站参考'],
] satisfies [Basis, string][])('%j is badged %s', (basis, label) => {
  expect(basisLabel(basis)).toBe(label);
});

test.each<[Basis, string]>([
  [{ kind: 'clause', clause: 'notice#s1' }, '《通知》一'],
  [{ kind: 'clause', clause: 'other#s1' }, 'other#s1'],
  [{ kind: 'law', law: '工会法', article: '第十六条', edition: '2021-12-24' }, '《工会法》第十六条（2021年文本）'],
  [{ kind: 'law', law: '工会法', article: '第十六条' }, '《工会法》第十六条'],
  [{ kind: 'published', source: '某省考核表' }, '某省考核表'],
  [{ kind: 'imported', source: '本单位考核表', cell: 'E5' }, '本单位考核表 E5'],
  [{ kind: 'imported', source: '本单位考核表' }, '本单位考核表'],
  [{ kind: 'site' }, '本站拟定'],
])('the source of %j in words', (basis, words) =>
  expect(sourceInWords(basis, { 'notice#s1': { citation: '《通知》一', text: '', href: '' } })).toBe(words),
);
