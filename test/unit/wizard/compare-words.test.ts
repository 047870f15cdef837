import { expect, test } from 'vitest';
import type { Change } from '../../../src/comparison/compare.ts';
import {
  changeWords,
  listRetired,
  retiredText,
  scoreWords,
  totalLines,
} from '../../../src/wizard/models/compare-words.ts';
import { makeAssessment } from '../assessment/maker.ts';

const change = (more: Partial<Change>): Change => ({
  kind: 'criterion',
  isChanged: true,
  id: 'a',
  title: '入会率',
  before: '90%',
  after: '95%',
  earnedBefore: '',
  earnedAfter: '',
  gain: 0,
  turn: 'other',
  ...more,
});

test.each([
  [{ gain: 2 }, true, '入会率：多 2 分，由“90%”变为“95%”'],
  [{ gain: -0.5, after: '90%' }, true, '入会率：少 0.5 分'],
  [{ gain: -1, after: '' }, false, '入会率：不再问'],
  [{ before: '' }, true, '入会率：新增的一项'],
  [{ after: '90%' }, false, '入会率'],
])('a change %j (with points: %s) reads %s', (more, isScored, words) => {
  expect(changeWords(change(more), isScored)).toBe(words);
});

test('totals of both sides are one sentence, with what is surely gained', () => {
  const score = (low: number, high: number) => ({ points: null, low, high, fullPoints: 100 });
  const comparison = {
    total: { before: score(60.1, 80), after: score(62.4, 62.4) },
    grade: { before: null, after: '合格' },
    dimensions: [],
    items: [],
  };
  const names = { before: '当时', after: '现在' };
  expect(totalLines(comparison, names, true)).toEqual([
    '得分：当时确定 60.1 分，最高 80 分（满分 100 分）；现在得 62.4 分（满分 100 分），确定的分多了 2.3 分。',
    '等级：当时还没有到等级；现在到“合格”。',
  ]);
  expect(totalLines(comparison, names, false)).toHaveLength(1);
  expect(scoreWords(score(5, 5))).toBe('得 5 分（满分 100 分）');
});

test('R26 retired answers read as what they were, with note and evidence', () => {
  const lines = listRetired(
    makeAssessment(
      {},
      {
        retired: {
          a: {
            title: '公开栏',
            answer: { form: 'yesNo', value: true, note: '大厅', evidence: [{ number: '3', title: '照片' }] },
          },
          'veto.v1': { answer: { form: 'yesNo', value: false } },
          'input.n': { title: '职工总数', answer: { form: 'count', value: 60 } },
          'eligibility.since': { title: '获得称号满两年', answer: { form: 'date', from: '2020-05-06' } },
          b: { title: '比率', answer: { form: 'rate', numerator: 3 } },
        },
      },
    ),
  );
  expect(retiredText(lines).split('\n')).toEqual([
    '考核项目　公开栏：是（大厅；附件3 照片）',
    '否决项　编号 v1：不存在',
    '单位数据　职工总数：60',
    '申报条件　获得称号满两年：2020年5月6日',
    '考核项目　比率：3÷（未填）',
  ]);
});
