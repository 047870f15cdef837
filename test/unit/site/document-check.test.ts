import { expect, test } from 'vitest';
import type { Clause } from '../../../src/clauses/clause.ts';
import { checkDocument, checkFileNames } from '../../../src/site/document-check.ts';
import { documentSchema } from '../../../src/site/document-schema.ts';

const FILE = 'content/reports/mou-pian.mdx';
const data = documentSchema.parse({
  piece: 'mou-pian',
  title: '某篇',
  shortTitle: '某篇',
  kind: 'report',
  force: { state: 'notApplicable', reason: '这是总结。' },
  unitKinds: ['school'],
  topics: ['xinxi-dangan'],
  scope: 'core',
  summary: '说某事。',
  addedOn: '2026-11-21',
  source: { file: 'a.txt', lines: '1-2' },
  edits: [{ kind: 'asWritten', clause: 's1', text: '原文如此。' }],
  losses: [],
});
const lists = {
  topics: [
    { id: 'xinxi-dangan', title: '信息档案' },
    { id: 'nv-zhigong', title: '女职工' },
  ],
  units: [{ id: 'school', title: '学校' }],
};
const clauses = ['s1', 's1-1', 's1-2', 's2', 's2-1', 's2-1-p1', 's3'].map((id): Clause => ({
  id,
  parent: null,
  kind: 'paragraph',
  label: id,
  marker: '',
  text: '某',
  lost: false,
}));
const faults = (changes: Partial<typeof data>, file = FILE): string[] =>
  checkDocument(file, { ...data, ...changes }, clauses, lists);

test('都对得上时没有话说', () => {
  expect(faults({})).toEqual([]);
});

test('不在表里的主题和单位类型：说出字段、文件和可用的', () => {
  expect(faults({ topics: ['foo', 'nv-zhigong'] })).toEqual([
    `${FILE}：topics 里的 foo 不在 content/topics.yaml 里。可用的有：xinxi-dangan（信息档案）、nv-zhigong（女职工）。`,
  ]);
  expect(faults({ unitKinds: ['hospital'] })).toEqual([
    `${FILE}：unitKinds 里的 hospital 不在 content/units.yaml 里。可用的有：school（学校）。`,
  ]);
});

test('没有的条款编号：说出是第几条，给出相近的编号', () => {
  expect(faults({ edits: [...data.edits, { kind: 'note', clause: 's2-9', text: '某。' }] })).toEqual([
    `${FILE}：edits 第 2 条的 clause 填的是 s2-9，本文没有这个条款编号。相近的有：s1、s1-1、s2、s2-1、s2-1-p1。编号就是页面上点条号后，网址 # 号后面的字。`,
  ]);
  expect(faults({ losses: [{ clause: 'x', text: '缺。' }] })[0]).toMatch(/：losses 第 1 条的 clause 填的是 x，/);
  expect(faults({ losses: [{ text: '全文有缺。' }] })).toEqual([]);
});

test('编号和文件名不同、放错文件夹', () => {
  expect(faults({ piece: 'bie-pian' })).toEqual([`${FILE}：piece 填的是 bie-pian，要和文件名一样，填 mou-pian。`]);
  expect(faults({ kind: 'notice' })).toEqual([
    `${FILE}：kind 填的是 notice（通知），这类文件放在 content/notices/ 里。请移动文件，或者改 kind。`,
  ]);
});

test('几处错误一次说完', () => {
  expect(faults({ piece: 'x', topics: ['foo'], unitKinds: ['bar'] })).toHaveLength(3);
});

test('同一个文件名在两个文件夹里', () => {
  expect(checkFileNames([FILE, 'content/reports/lingyi-pian.mdx'])).toEqual([]);
  expect(checkFileNames([FILE, 'content/notices/mou-pian.mdx'])).toEqual([
    `${FILE} 和 content/notices/mou-pian.mdx：两个文件都叫 mou-pian。文件名就是文件的编号（piece），全站只能用一次，请给其中一个改名，piece 也跟着改。`,
  ]);
});
