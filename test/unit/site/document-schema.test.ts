import { expect, test } from 'vitest';
import { documentSchema } from '../../../src/site/document-schema.ts';

const valid = {
  piece: 'wen',
  title: '关于某事的通知',
  shortTitle: '某事通知',
  kind: 'notice',
  force: { state: 'unknown', reason: '没有查到。' },
  unitKinds: ['school'],
  topics: ['xinxi-dangan'],
  scope: 'core',
  summary: '说某事。',
  addedOn: '2026-11-21',
  source: { file: 'a.txt', lines: '1-2' },
  edits: [],
  losses: [],
};
/** `path: message` of everything that is wrong. */
const faults = (data: unknown): string[] => {
  const result = documentSchema.safeParse(data);
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
};

test('完整的开头部分可以通过', () => {
  expect(faults(valid)).toEqual([]);
});

test('不认识的字段被拒绝，并说出名字', () => {
  expect(faults({ ...valid, colour: 'red' })).toEqual([': Unrecognized key: "colour"']);
  expect(faults({ ...valid, source: { ...valid.source, page: 3 } })).toEqual(['source: Unrecognized key: "page"']);
});

test('缺字段和错字段都说出在哪里', () => {
  const { title: _, ...untitled } = valid;
  expect(faults(untitled)[0]).toMatch(/^title: /);
  expect(faults({ ...valid, kind: 'poem' })[0]).toMatch(/^kind: /);
  expect(faults({ ...valid, signedOn: '2009年5月' })[0]).toMatch(/^signedOn: /);
  expect(faults({ ...valid, source: { file: 'a.txt', lines: '12' } })[0]).toMatch(/^source\.lines: /);
});

test('日期不带引号时按日取，不受时区影响', () => {
  const result = documentSchema.parse({ ...valid, signedOn: new Date('2009-05-13T00:00:00Z') });
  expect(result.signedOn).toBe('2009-05-13');
});
