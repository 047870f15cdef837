import { expect, test } from 'vitest';
import { countWords, LENGTH_GUIDE, reportLength } from '../../../src/report/length.ts';
import { listSentences, sentenceText } from '../../../src/report/tree.ts';
import { makeReport } from './tiny-case.ts';

test.each([
  ['', 0],
  ['职工之家', 4],
  ['入会率98.09%。', 5],
  ['“好”……', 5],
  ['Word 2016 版', 3],
  ['（一）组织（应得40分，自评40分）', 16],
  ['𠮷家', 2],
])('%j counts %i, as Word counts', (text, expected) => {
  expect(countWords(text)).toBe(expected);
});

test('the whole is the text, the tables and the frame; the text is that of its sections', () => {
  const report = makeReport({ papers: { guidance: '为职工服务' } });
  const { all, text, sections } = reportLength(report);
  expect(Object.keys(sections)).toEqual(report.sections.map(({ id }) => id));
  const headings = report.blocks.flatMap((block) => (block.kind === 'heading' ? [sentenceText(block.sentence)] : []));
  const counts = [...Object.values(sections), ...headings.map(countWords)];
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(text);
  expect(sections['guidance']).toBe(6);
  const sentences = listSentences(report).reduce((sum, one) => sum + countWords(sentenceText(one)), 0);
  expect(Math.abs(all - sentences)).toBeLessThan(60);
  expect(all).toBeGreaterThan(text);
  expect(LENGTH_GUIDE).toEqual({ from: 2000, to: 3500 });
});
