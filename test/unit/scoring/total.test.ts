import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/assessment/schema.ts';
import { count, makeCriterion, makeStandard, makeYesNo } from '../standard/maker.ts';
import { no, notApplicable, score, times, yes } from './maker.ts';

/** Self-rated points are the shortest way to any number of points. */
const rated = (id: string, fullPoints: number, more = {}) =>
  makeCriterion({ form: 'selfRated' }, { kind: 'selfRated' }, { id, fullPoints, ...more });
const points = (value: number): Answer => ({ form: 'selfRated', points: value });

describe('sums', () => {
  test('are exact where sums of decimals are not', () => {
    const standard = makeStandard({ x: [rated('a', 1), rated('b', 1), rated('c', 1)] });
    const { total, dimensions } = score(standard, { a: points(0.1), b: points(0.2), c: points(0.7) });
    expect(total).toEqual({ points: 1, low: 1, high: 1, fullPoints: 3 });
    expect(dimensions).toEqual([{ id: 'x', points: 1, low: 1, high: 1, fullPoints: 3, percent: 33 }]);
    expect(score(standard, { a: points(0.1), b: points(0.2) }).total).toEqual({
      points: null,
      low: 0.3,
      high: 1.3,
      fullPoints: 3,
    });
  });
});

describe('rescale', () => {
  const standard = makeStandard({ x: [rated('a', 6), rated('b', 3), rated('c', 1)], y: [rated('d', 10)] });
  const scoreWith = (answers: Record<string, Answer>) => score(standard, answers);

  test('spreads the points of what does not apply over the rest of its dimension', () => {
    const { dimensions, total, criteria } = scoreWith({
      a: points(3),
      b: notApplicable,
      c: points(0.5),
      d: points(9),
    });
    // (3 + 0.5) × 10 ÷ 7
    expect(dimensions[0]).toEqual({ id: 'x', points: 5, low: 5, high: 5, fullPoints: 10, percent: 50 });
    expect(total).toEqual({ points: 14, low: 14, high: 14, fullPoints: 20 });
    expect(criteria[0]?.points).toBe(3);
  });

  test('is rounded once, half up, at the dimension', () => {
    // 1 × 10 ÷ 7 = 1.42857…
    expect(scoreWith({ a: points(1), b: notApplicable, c: points(0), d: points(0) }).total.points).toBe(1.43);
    // 0.33 × 10 ÷ 4 = 0.825
    expect(scoreWith({ a: notApplicable, b: points(0.33), c: points(0), d: points(0) }).total.points).toBe(0.83);
  });

  test('spreads both ends of what is still open', () => {
    const { dimensions } = scoreWith({ b: notApplicable, c: points(0.7) });
    expect(dimensions[0]).toEqual({ id: 'x', points: null, low: 1, high: 9.57, fullPoints: 10, percent: 10 });
  });

  test('lets a dimension of which nothing applies leave the total', () => {
    const { dimensions, total } = scoreWith({ a: points(4.5), b: points(3), c: points(0), d: notApplicable });
    expect(dimensions[1]).toEqual({ id: 'y', points: null, low: 0, high: 0, fullPoints: 0, percent: 0 });
    expect(total).toEqual({ points: 15, low: 15, high: 15, fullPoints: 20 });
  });

  test('has no total where nothing applies at all', () => {
    const all = { a: notApplicable, b: notApplicable, c: notApplicable, d: notApplicable };
    expect(scoreWith(all).total).toEqual({ points: null, low: 0, high: 0, fullPoints: 0 });
  });

  test('keeps items that can only cost points', () => {
    const penalty = makeCriterion(
      count,
      { kind: 'deduct', target: 2, per: 1, each: 3, min: -5 },
      { id: 'p', fullPoints: 0 },
    );
    const sheet = makeStandard({ x: [rated('a', 6)], y: [penalty, rated('b', 4)] });
    expect(score(sheet, { a: points(6), p: times(1), b: points(4) }).total).toMatchObject({
      points: 7,
      fullPoints: 10,
    });
    expect(score(sheet, { a: points(6), p: times(1), b: notApplicable }).dimensions[1]).toMatchObject({
      points: -3,
      fullPoints: 0,
    });
    expect(score(sheet, { a: points(6), p: times(1), b: notApplicable }).total.points).toBe(5);
    expect(score(sheet, { a: points(6), b: notApplicable }).total).toMatchObject({ points: null, low: 1.67, high: 10 });
    const deductions = makeStandard({ y: [penalty] }, { aggregation: { kind: 'deductFrom', start: 100 } });
    expect(score(deductions, { p: times(1) }).total).toEqual({ points: 97, low: 97, high: 97, fullPoints: 100 });
  });

  test('does not stretch points below zero', () => {
    const deduct = { kind: 'deduct', target: 4, per: 1, each: 3, min: -5 } as const;
    const minus = makeStandard({ x: [makeCriterion(count, deduct, { fullPoints: 4 }), rated('b', 4)] });
    expect(score(minus, { a: times(2) }).total).toMatchObject({ low: -2, high: 2 });
    expect(score(minus, { a: times(2), b: notApplicable }).total).toMatchObject({ points: -2 });
  });
});

describe('the other policies', () => {
  const all = { a: notApplicable, b: points(1) };
  test.each([
    ['full', 7],
    ['zero', 1],
  ] as const)('%s', (notApplicablePolicy, total) => {
    const standard = makeStandard({ x: [rated('a', 6), rated('b', 3)] }, { notApplicable: notApplicablePolicy });
    expect(score(standard, all).total).toMatchObject({ points: total, fullPoints: 9 });
    expect(score(standard, { a: notApplicable, b: notApplicable }).total.points).toBe(
      notApplicablePolicy === 'full' ? 9 : 0,
    );
  });
});

describe('bonus items', () => {
  const bonus = (id: string) => rated(id, 3, { bonus: true });
  const standard = makeStandard({ x: [rated('a', 10), bonus('b')], y: [bonus('c')] }, { bonusCap: 5 });

  test('stand outside the full mark and add to the total up to the cap', () => {
    const result = score(standard, { a: points(8), b: points(3), c: points(2.5) });
    expect(result.total).toEqual({ points: 13, low: 13, high: 13, fullPoints: 10 });
    expect(result.bonus).toEqual({ low: 5, high: 5 });
    expect(result.dimensions).toMatchObject([
      { points: 8, fullPoints: 10 },
      { points: null, fullPoints: 0 },
    ]);
  });

  test('leave the total open while nobody answered them, but not beyond the cap', () => {
    expect(score(standard, { a: points(8), b: points(3) }).bonus).toEqual({ low: 3, high: 5 });
    const capped = makeStandard({ x: [rated('a', 10), bonus('b'), bonus('c')] }, { bonusCap: 3 });
    expect(score(capped, { a: points(8), b: points(3) }).total.points).toBe(11);
  });

  test('that do not apply are simply not there, whatever the policy', () => {
    const full = makeStandard({ x: [rated('a', 10), bonus('b')] }, { bonusCap: 5, notApplicable: 'full' });
    const result = score(full, { a: points(8), b: notApplicable });
    expect(result.total.points).toBe(8);
    expect(result.criteria[1]).toMatchObject({
      state: 'notApplicable',
      points: null,
      working: '不适用：本单位没有此项',
    });
  });
});

describe('deductFrom', () => {
  const items = { x: [makeYesNo('a', 10), makeYesNo('b', 20)] };
  test.each([
    [
      { kind: 'deductFrom', start: 100 },
      { a: yes, b: no },
      { points: 80, low: 80, high: 80, fullPoints: 100 },
    ],
    [{ kind: 'deductFrom', start: 100 }, { a: no }, { points: null, low: 70, high: 90, fullPoints: 100 }],
    [
      { kind: 'deductFrom', start: 10 },
      { a: no, b: no },
      { points: -20, low: -20, high: -20, fullPoints: 10 },
    ],
    [
      { kind: 'deductFrom', start: 10, min: 0 },
      { a: no, b: no },
      { points: 0, low: 0, high: 0, fullPoints: 10 },
    ],
    [{ kind: 'deductFrom', start: 10, min: 0 }, { b: no }, { points: 0, low: 0, high: 0, fullPoints: 10 }],
  ] as const)('%j with %j', (aggregation, answers, total) => {
    expect(score(makeStandard(items, { aggregation }), answers).total).toEqual(total);
  });
});
