import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/assessment/schema.ts';
import { count, makeCriterion, makeStandard, rate } from '../standard/maker.ts';
import { notApplicable, score, share, times } from './maker.ts';

const text = { title: '某项', basis: { kind: 'site' }, advice: '去办。' } as const;

describe('gates', () => {
  const standard = makeStandard(
    {
      x: [
        makeCriterion(rate, { kind: 'linear', zero: 0.5, full: 1 }, { id: 'a', fullPoints: 10 }),
        makeCriterion(count, { kind: 'allOrNothing', atLeast: 1 }, { id: 'b', fullPoints: 10 }),
      ],
    },
    {
      gates: [
        { id: 'rate', ...text, metric: { kind: 'criterion', criterion: 'a' }, atLeast: 0.95 },
        { id: 'count', ...text, metric: { kind: 'criterion', criterion: 'b' }, atLeast: 3 },
        { id: 'total', ...text, metric: { kind: 'total' }, atLeast: 15 },
      ],
    },
  );
  const gate = (id: string, answers: Record<string, Answer>) =>
    score(standard, answers).gates.find((item) => item.id === id);

  test.each([
    [share(19, 20), 'met', 0.95],
    [share(875, 892), 'met', 0.980942],
    [share(94, 99), 'notMet', 0.949495],
    // Short by a hair: shown as 0.95, and still not met.
    [share(949_999_999, 1_000_000_000), 'notMet', 0.95],
    [share(0, 7), 'notMet', 0],
  ] as const)('a rate: %j', (answer, state, value) => {
    expect(gate('rate', { a: answer })).toEqual({ id: 'rate', state, value, atLeast: 0.95 });
  });

  test.each([
    [times(3), 'met', 3],
    [times(2), 'notMet', 2],
  ] as const)('a count: %j', (answer, state, value) => {
    expect(gate('count', { b: answer })).toEqual({ id: 'count', state, value, atLeast: 3 });
  });

  test.each([
    ['nobody answered', {}],
    ['暂不清楚', { a: { form: 'unknown' } }],
    ['不适用', { a: notApplicable }],
    ['a contradiction', { a: share(2, 1) }],
  ] as [string, Record<string, Answer>][])('without numbers it stays open: %s', (_name, answers) => {
    expect(gate('rate', answers)).toEqual({ id: 'rate', state: 'open', value: null, atLeast: 0.95 });
  });

  test('the total is judged by what is surely reached or surely out of reach', () => {
    expect(gate('total', {})).toMatchObject({ state: 'open', value: null });
    expect(gate('total', { a: share(1, 1) })).toMatchObject({ state: 'open', value: null });
    expect(gate('total', { a: share(3, 4), b: times(1) })).toMatchObject({ state: 'met', value: 15 });
    expect(gate('total', { b: times(0) })).toMatchObject({ state: 'notMet', value: 10 });
    expect(gate('total', { a: notApplicable, b: notApplicable })).toMatchObject({ state: 'open', value: null });
  });

  test('evidence is a matter of points, not of the rate', () => {
    const strict = makeStandard(
      { x: [makeCriterion(rate, { kind: 'allOrNothing', atLeast: 0.95 }, { requiresEvidence: true })] },
      { gates: [{ id: 'rate', ...text, metric: { kind: 'criterion', criterion: 'a' }, atLeast: 0.95 }] },
    );
    const result = score(strict, { a: share(1, 1) });
    expect(result.total.points).toBe(0);
    expect(result.gates[0]?.state).toBe('met');
  });
});
