import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renderPlainText } from '../../../src/report/plain-text.ts';
import { sentence } from '../../../src/report/sentence.ts';
import type { Report } from '../../../src/report/tree.ts';
import { makeReport } from './tiny-case.ts';

test('it reads from title to date without markup', () => {
  const text = renderPlainText(makeReport());
  expect(text).toMatch(/^某市第一中学工会关于创建模范职工之家的自查报告\n\n某市教育工会：\n/);
  expect(text).toContain('\n\n一、单位和工会基本情况\n职工总数100人');
  expect(text).toContain('\n1.领导小组：标准分 10，自评分 10\n');
  expect(text).toContain('\n合计：标准分 80，自评分 80\n');
  expect(text).toMatch(/\n\n某市第一中学工会\n2026年11月20日\n$/);
  expect(text).not.toMatch(/[*#|\\]/);
  expect(text).not.toContain('\n\n\n');
});

test('whatever is typed adds no line and turns no direction', () => {
  const reportWith = (typed: string): Report => ({
    title: [sentence(['frame'], '题', typed)],
    salutation: sentence(['frame'], '送', typed),
    sections: [],
    blocks: [
      { kind: 'heading', level: 1, id: 'one', sentence: sentence(['frame'], '一、', typed) },
      { kind: 'paragraph', sentences: [sentence(['frame'], '说', typed)] },
      {
        kind: 'table',
        columns: [
          { title: '甲', share: 0.5, align: 'left' },
          { title: '乙', share: 0.5, align: 'left' },
        ],
        rows: [{ strong: false, cells: [sentence(['frame'], '格', typed), sentence(['frame'], '值', typed)] }],
      },
    ],
    attachments: [{ number: `1${typed}`, title: sentence(['frame'], '件', typed) }],
    signature: sentence(['frame'], '名', typed),
    date: sentence(['frame'], '2026年11月20日'),
  });
  const lines = renderPlainText(reportWith('')).split('\n').length;
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (typed) => {
      const text = renderPlainText(reportWith(typed));
      expect(text.split('\n')).toHaveLength(lines);
      expect(text).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u0000-\u0009\u000B-\u001F]/);
    }),
  );
});
