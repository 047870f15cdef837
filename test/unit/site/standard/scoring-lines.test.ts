import { expect, test } from 'vitest';
import { dimensionPoints, scoringLines } from '../../../../src/site/standard/scoring-lines.ts';
import type { Criterion } from '../../../../src/standard/schema.ts';
import { makeCriterion, makeStandard, makeYesNo, yesNo } from '../../standard/maker.ts';

const sum = { aggregation: { kind: 'sum' } } as const;
const checks = { aggregation: { kind: 'checks' } } as const;
const linesOf = (criterion: ReturnType<typeof makeCriterion>, policy: typeof sum | typeof checks = sum): string[] =>
  makeStandard({ x: [criterion] }).dimensions.flatMap(({ criteria }) =>
    criteria.flatMap((each: Criterion) => scoringLines(policy, each)),
  );
const items = [
  { id: 'i', label: '台账' },
  { id: 'j', label: '照片' },
];

test('a graded item says what each choice earns', () => {
  const graded = makeCriterion(
    {
      form: 'grade',
      options: [
        { id: 'g0', label: '没有' },
        { id: 'g1', label: '有' },
      ],
    },
    { kind: 'graded', points: { g0: 0, g1: 4 } },
    { requiresEvidence: true },
  );
  expect(linesOf(graded)).toEqual(['没有：0 分', '有：4 分', '没有佐证不得分']);
});

test('a list names its parts, with points where they have some', () => {
  const list = { form: 'checklist', items } as const;
  expect(linesOf(makeCriterion({ ...list, items: [...items] }, { kind: 'checklist' }))).toEqual([
    '按已有项数占比得分，全有得 4 分',
    '台账',
    '照片',
  ]);
  const weighed = makeCriterion({ ...list, items: [...items] }, { kind: 'checklist', points: { i: 3, j: 1 } });
  expect(linesOf(weighed)).toEqual(['按所选各项得分，共 4 分', '台账：3 分', '照片：1 分']);
  expect(linesOf(weighed, checks)).toEqual(['各项都有算做到', '台账', '照片']);
});

test('anything else is one line, and its provisos', () => {
  expect(linesOf(makeCriterion(yesNo, { kind: 'allOrNothing' }, { blocksTotal: true }))).toEqual([
    '是得 4 分，否不得分',
    '这一项没有得满分，就不计总分',
  ]);
});

test('points of a dimension leave bonus items out, unless it holds nothing else', () => {
  const points = (bonus: boolean): string[] =>
    makeStandard({ x: [makeYesNo('a', 0.1, { bonus }), makeYesNo('b', 0.2, { bonus: true })], y: [makeYesNo('c', 1)] })
      .dimensions.slice(0, 1)
      .map(dimensionPoints);
  expect(points(false)).toEqual(['0.1 分']);
  expect(points(true)).toEqual(['加分 0.3 分']);
});
