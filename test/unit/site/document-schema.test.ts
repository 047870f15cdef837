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

test('不认识的字段被拒绝，说出名字和可用的字段', () => {
  expect(faults({ ...valid, colour: 'red' })[0]).toMatch(
    /^: 不认识的字段 colour，请改名或删掉。这里可用的字段：piece、title、.*、losses。$/,
  );
  expect(faults({ ...valid, source: { ...valid.source, page: 3 } })).toEqual([
    'source: 不认识的字段 page，请改名或删掉。这里可用的字段：file、lines、copies。',
  ]);
});

test('缺字段、空字段和错字段都说出在哪里、该填什么', () => {
  const { title: _, ...untitled } = valid;
  expect(faults(untitled)).toEqual(['title: 缺这一项。这里填文字；只有数字或日期的，两边加引号。']);
  for (const title of [null, '', '  ']) {
    expect(faults({ ...valid, title })).toEqual(['title: 还没有填。这里填文字；只有数字或日期的，两边加引号。']);
  }
  expect(faults({ ...valid, title: 2009 })).toEqual(['title: 填得不对。这里填文字；只有数字或日期的，两边加引号。']);
  expect(faults({ ...valid, kind: 'poem' })[0]).toMatch(/^kind: 填得不对。只能填下面之一：notice 通知；/);
  expect(faults({ ...valid, scope: null })[0]).toMatch(/^scope: 还没有填。只能填下面之一：core 工会文书；/);
  expect(faults({ ...valid, signedOn: '2009年5月' })).toEqual(['signedOn: 填得不对。日期写成 2009-05-13 这样。']);
  expect(faults({ ...valid, source: { file: 'a.txt', lines: '12' } })).toEqual([
    'source.lines: 填得不对。写成 起行-止行，如 79-106。',
  ]);
  expect(faults({ ...valid, topics: [] })[0]).toMatch(/^topics: 还没有填。至少填一个，用 content\/topics.yaml 里的 id/);
  expect(faults({ ...valid, edits: null })).toEqual(['edits: 还没有填。每一条前面加短横线；一条也没有就写 []。']);
  expect(faults({ ...valid, losses: [{ clause: 's1' }] })[0]).toMatch(/^losses\.0\.text: 缺这一项。/);
  expect(faults({ ...valid, force: 'unknown' })).toEqual(['force: 填得不对。这里要有下面几项：state、reason。']);
  expect(faults({ ...valid, period: { year: '二〇〇五', inferred: true, reason: '某。' } })).toEqual([
    'period.year: 填得不对。填四位数的年份。',
  ]);
});

test('日期不带引号时按日取，不受时区影响', () => {
  const result = documentSchema.parse({ ...valid, signedOn: new Date('2009-05-13T00:00:00Z') });
  expect(result.signedOn).toBe('2009-05-13');
});
