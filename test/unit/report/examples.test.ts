import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { assessmentSchema } from '../../../src/assessment/schema.ts';
import { buildReport } from '../../../src/report/build-report.ts';
import { type Report, sentenceText } from '../../../src/report/tree.ts';
import { scoreAssessment } from '../../../src/scoring/score.ts';
import { standardSchema } from '../../../src/standard/schema.ts';
import { reportText, tablesOf } from './tiny-case.ts';

const read = (path: string): string => readFileSync(new URL(`../../../content/${path}`, import.meta.url), 'utf8');
const standard = standardSchema.parse(parse(read('standards/xj-edu-model-home.2009.yaml')));

const buildExample = (name: string, gradeSet?: string): Report => {
  const saved = assessmentSchema.parse(JSON.parse(read(`examples/${name}.jianjia.json`)));
  const assessment = gradeSet === undefined ? saved : { ...saved, gradeSet };
  const result = scoreAssessment(standard, assessment.standard.hash, assessment, '2026-11-20');
  return buildReport(standard, assessment, result, '2026-11-20');
};

/** What a reader reads through: everything but the tables and the list of papers. */
const runningText = (report: Report): string =>
  reportText({ ...report, attachments: [], blocks: report.blocks.filter((block) => block.kind !== 'table') });

test.each(['school-short', 'school-reaches'])('the report of %s is whole and of a length that is read', (name) => {
  const report = buildExample(name);
  expect(reportText(report)).not.toMatch(/undefined|NaN|\[object|\{value\}|null|共计0/);
  expect(runningText(report).length).toBeGreaterThanOrEqual(1_500);
  expect(runningText(report).length).toBeLessThanOrEqual(6_000);
  expect(sentenceText(report.title[report.title.length - 1] ?? report.date)).toBe('（虚构示例）');
  expect(tablesOf(report.blocks).length).toBe(2);
});

test.each([
  ['xj-2009', ['入会率97.31%，不低于口径要求的95%', '对照否决情形7项'], ['口径要求的90%。入会率', '双亮']],
  ['xj-2009-strict', ['入会率97.31%，不低于口径要求的95%', '对照否决情形13项', '双亮'], []],
  ['national-2015', ['入会率97.31%，不低于口径要求的90%', '对照否决情形7项'], ['口径要求的95%', '双亮']],
  ['luohe', ['漯河口径', '对照否决情形7项'], ['口径要求的', '双亮']],
])('the conclusion by the ladder %s speaks of its own gates and vetoes only', (gradeSet, said, unsaid) => {
  const text = reportText(buildExample('school-reaches', gradeSet));
  const conclusion = text.slice(text.indexOf('七、自评结论'));
  for (const words of said) expect(conclusion).toContain(words);
  for (const words of unsaid) expect(conclusion).not.toContain(words);
});

test('notes and papers of the examples reach their reports', () => {
  const text = reportText(buildExample('school-short'));
  expect(text).toContain('换届请示已起草，尚未报出。');
  expect(text).toContain('关于成立职工之家建设领导小组的通知（校字〔2024〕5号）');
  expect(text).toContain('【待补充：上级工会评价】');
});
