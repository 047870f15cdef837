import { expect, test } from 'vitest';
import { basisLabel } from '../../../src/standard/basis.ts';
import type { Basis } from '../../../src/standard/schema.ts';

test.each([
  [{ kind: 'clause', clause: 'notice#s1' }, '官方条款'],
  [{ kind: 'law', law: '工会法', article: '第四十三条' }, '官方条款'],
  [{ kind: 'published', source: '某市考核细则' }, '公开细则参考'],
  [{ kind: 'site' }, '本站参考'],
] satisfies [Basis, string][])('%j is badged %s', (basis, label) => {
  expect(basisLabel(basis)).toBe(label);
});
