import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/assessment/schema.ts';
import type { Light } from '../../../src/scoring/result.ts';
import { makeStandard, makeYesNo } from '../standard/maker.ts';
import { no, notApplicable, score, yes } from './maker.ts';

const site = { kind: 'site' } as const;
const standard = makeStandard(
  {
    x: [makeYesNo('a', 1, { mandatory: true }), makeYesNo('b', 1), makeYesNo('c', 1)],
    y: [makeYesNo('d', 1)],
  },
  {
    aggregation: { kind: 'checks' },
    notApplicable: 'leave',
    gradeSets: [
      {
        id: 'set',
        title: '六有',
        basis: site,
        grades: [{ id: 'all', title: '齐备', dimensionFloor: 1, basis: site }],
      },
    ],
  },
);
const unknown: Answer = { form: 'unknown' };

describe('a standard without a score', () => {
  test.each([
    [yes, yes, yes, 'green'],
    [yes, no, yes, 'amber'],
    [yes, no, no, 'amber'],
    [no, yes, yes, 'red'],
    [no, no, no, 'red'],
    [notApplicable, no, no, 'red'],
    [notApplicable, no, yes, 'amber'],
    [notApplicable, notApplicable, yes, 'green'],
    [yes, yes, unknown, 'open'],
    [yes, no, unknown, 'amber'],
    [unknown, no, no, 'open'],
    [unknown, no, yes, 'open'],
    [no, unknown, unknown, 'red'],
    [notApplicable, notApplicable, notApplicable, undefined],
  ] as [Answer, Answer, Answer, Light | undefined][])('%j, %j, %j is %s', (a, b, c, light) => {
    expect(score(standard, { a, b, c }).dimensions[0]?.light).toBe(light);
  });

  test('counts checks, and what does not apply leaves both counts', () => {
    const result = score(standard, { a: yes, b: no, c: notApplicable, d: yes });
    expect(result.dimensions).toEqual([
      { id: 'x', points: 1, low: 1, high: 1, fullPoints: 2, percent: 50, light: 'amber' },
      { id: 'y', points: 1, low: 1, high: 1, fullPoints: 1, percent: 100, light: 'green' },
    ]);
    expect(result.total).toEqual({ points: 2, low: 2, high: 2, fullPoints: 3 });
    expect(result.percent).toBe(67);
    expect(result.criteria.map(({ points }) => points)).toEqual([1, 0, null, 1]);
  });

  test('speaks of no points anywhere', () => {
    const results = [{}, { a: yes, b: no, c: notApplicable }, { a: no, b: no, c: no, d: no }].map((answers) =>
      score(standard, answers as Record<string, Answer>),
    );
    for (const { criteria, gaps, grade } of results) {
      const words = [
        ...criteria.map(({ working }) => working),
        ...gaps.map(({ missing }) => missing),
        ...grade.ladder.flatMap(({ conditions }) => conditions.map(({ lacking }) => lacking)),
      ];
      expect(words.join()).not.toContain('分');
    }
    expect(results[1]?.criteria.map(({ working }) => working)).toEqual([
      '回答“是”，做到',
      '回答“否”，没有做到',
      '不适用：本单位没有此项。本项不计入总数',
      '尚未作答',
    ]);
    expect(results[1]?.gaps.map(({ ref, missing, state }) => [ref, missing, state])).toEqual([
      ['b', '回答“否”，没有做到', 'short'],
      ['d', '尚未作答', 'open'],
    ]);
    expect(results[1]?.grade.ladder[0]?.conditions.map(({ lacking }) => lacking)).toEqual([
      '现为 1 项，至少要 2 项，还差 1 项',
      '现为 0～1 项，至少要 1 项，还有项目未作答',
    ]);
  });

  test('shows no lights where points are scored', () => {
    const scored = makeStandard({ x: [makeYesNo('a', 1)] });
    expect(score(scored, { a: yes }).dimensions[0]).not.toHaveProperty('light');
  });
});

describe('what does not apply and leaves a scored standard', () => {
  const leaving = makeStandard(
    { x: [makeYesNo('a', 6), makeYesNo('b', 4)], y: [makeYesNo('c', 5)] },
    { notApplicable: 'leave' },
  );
  test('takes its points out of the full mark', () => {
    expect(score(leaving, { a: yes, b: notApplicable, c: no }).total).toEqual({
      points: 6,
      low: 6,
      high: 6,
      fullPoints: 11,
    });
    expect(score(leaving, { a: yes, b: no, c: notApplicable }).total).toMatchObject({ points: 6, fullPoints: 10 });
  });
  test('and says so', () => {
    const { criteria } = score(leaving, { b: notApplicable });
    expect(criteria[1]).toMatchObject({ points: null, working: '不适用：本单位没有此项。本项不计入总数' });
  });
});
