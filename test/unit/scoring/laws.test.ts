import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/assessment/schema.ts';
import type { Interval, ScoringResult } from '../../../src/scoring/result.ts';
import { count, makeCriterion, makeStandard, rate, type RuleInput } from '../standard/maker.ts';
import { randomCase, type Entry } from './arbitrary.ts';
import { notApplicable, score, share } from './maker.ts';

const answersOf = (entries: readonly Entry[], pick: 'answer' | 'better' = 'answer'): Record<string, Answer> =>
  Object.fromEntries(entries.map((entry) => [entry.id, entry[pick]]));

/** A case with some of its entries left out, and with some more of them. */
const partlyAnswered = randomCase.chain((made) =>
  fc.tuple(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 12, maxLength: 12 })).map(([when]) => ({
    ...made,
    early: made.entries.filter((_, index) => when[index] === 0),
    late: made.entries.filter((_, index) => when[index] !== 2),
  })),
);

const expectInside = (inner: Interval, outer: Interval): void => {
  expect(inner.low).toBeGreaterThanOrEqual(outer.low);
  expect(inner.high).toBeLessThanOrEqual(outer.high);
};

const pointsOf = ({ total, bonus, dimensions, criteria }: ScoringResult) => ({ total, bonus, dimensions, criteria });

describe('for every sound standard', () => {
  test('points lie between the lowest and the full mark', () => {
    fc.assert(
      fc.property(partlyAnswered, ({ standard, early }) => {
        const result = score(standard, answersOf(early));
        expect(result.errors).toEqual([]);
        const goesBelow = JSON.stringify(standard).includes('"min":-');
        for (const item of [...result.criteria, ...result.dimensions]) {
          expect(item.low).toBeLessThanOrEqual(item.high);
          expect(item.high).toBeLessThanOrEqual(item.fullPoints);
          if (!goesBelow) expect(item.low).toBeGreaterThanOrEqual(0);
          if (item.points !== null) expect([item.low, item.high]).toEqual([item.points, item.points]);
        }
        expect(result.total.low).toBeLessThanOrEqual(result.total.high);
        expect(result.total.high * 100).toBeLessThan((result.total.fullPoints + standard.bonusCap) * 100 + 0.5);
        if (!goesBelow && standard.aggregation.kind === 'sum') expect(result.total.low).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('answering more never widens what can be reached, and settles nothing anew', () => {
    fc.assert(
      fc.property(partlyAnswered, ({ standard, early, late }) => {
        const before = score(standard, answersOf(early));
        const after = score(standard, answersOf(late));
        after.criteria.forEach((item, index) => expectInside(item, before.criteria[index] ?? item));
        // Where nothing is left that applies there are no points to compare.
        after.dimensions.forEach((item, index) => {
          if (item.fullPoints > 0) expectInside(item, before.dimensions[index] ?? item);
        });
        if (after.total.fullPoints === 0) return;
        expectInside(after.total, before.total);
        if (before.gates[0]?.state !== 'open') expect(after.gates[0]?.state).toBe(before.gates[0]?.state);
      }),
    );
  });

  test('a better answer never lowers the total', () => {
    fc.assert(
      fc.property(partlyAnswered, fc.nat(), ({ standard, late }, which) => {
        const improved = late[which % Math.max(1, late.length)];
        if (improved === undefined) return;
        const before = score(standard, answersOf(late)).total;
        const after = score(standard, { ...answersOf(late), [improved.id]: improved.better }).total;
        expect(after.low).toBeGreaterThanOrEqual(before.low);
        expect(after.high).toBeGreaterThanOrEqual(before.high);
      }),
    );
  });

  test('the order of answers does not matter', () => {
    fc.assert(
      fc.property(
        randomCase.chain((made) =>
          fc.tuple(fc.constant(made), fc.shuffledSubarray(made.entries, { minLength: made.entries.length })),
        ),
        ([{ standard, entries }, shuffled]) => {
          expect(score(standard, answersOf(shuffled))).toEqual(score(standard, answersOf(entries)));
        },
      ),
    );
  });

  test('a veto never changes points', () => {
    fc.assert(
      fc.property(
        partlyAnswered,
        fc.constantFrom('absent', 'present', 'unknown', 'notApplicable'),
        ({ standard, late }, v) => {
          const answers = answersOf(late);
          expect(pointsOf(score(standard, answers, { vetoes: { v } }))).toEqual(pointsOf(score(standard, answers)));
        },
      ),
    );
  });

  test('where nothing applies nothing is divided by zero', () => {
    fc.assert(
      fc.property(randomCase, ({ standard, entries }) => {
        const result = score(standard, Object.fromEntries(entries.map(({ id }) => [id, notApplicable])));
        // JSON has no NaN and no infinity: it writes null for them.
        expect(JSON.parse(JSON.stringify(result))).toEqual(result);
        if (standard.notApplicable === 'rescale' || standard.notApplicable === 'leave') {
          expect(result.total).toEqual({ points: null, low: 0, high: 0, fullPoints: 0 });
        } else {
          expect(result.total.points).not.toBeNull();
        }
      }),
    );
  });

  test('the total is what its parts add up to', () => {
    fc.assert(
      fc.property(partlyAnswered, ({ standard, late }) => {
        fc.pre(standard.aggregation.kind === 'sum' && standard.notApplicable !== 'rescale');
        const { total, dimensions, criteria, bonus } = score(standard, answersOf(late));
        const cents = (values: readonly number[]): number =>
          values.reduce((sum, value) => sum + Math.round(value * 100), 0);
        const floor = standard.aggregation.min ?? -Infinity;
        const points = cents(dimensions.map(({ low }) => low));
        // Where nothing is left that applies there is no total, whatever bonus there is.
        const isEmpty = total.fullPoints === 0 && standard.notApplicable === 'leave';
        expect(cents([total.low])).toBe(isEmpty ? 0 : Math.max(floor * 100, points) + cents([bonus.low]));
        const regular = new Set(
          standard.dimensions.flatMap((item) => item.criteria.flatMap(({ id, bonus: extra }) => (extra ? [] : id))),
        );
        expect(cents(dimensions.map(({ high }) => high))).toBe(
          cents(criteria.filter(({ id }) => regular.has(id)).map(({ high }) => high)),
        );
      }),
    );
  });
});

/**
 * The rules for rates worked out again with whole numbers of any length: thresholds in thousandths, points in
 * hundredths. Nothing here is shared with the engine.
 */
describe('against an independent computation in BigInt', () => {
  type Numbers = Record<'numerator' | 'denominator' | 'full' | 'first' | 'second' | 'each', bigint>;

  const halfUp = (top: bigint, bottom: bigint): bigint =>
    top < 0n ? -halfUp(-top, bottom) : (2n * top + bottom) / (2n * bottom);
  const reaches = ({ numerator, denominator }: Numbers, thousandths: bigint): boolean =>
    numerator * 1000n >= thousandths * denominator;

  const expected: Record<string, (n: Numbers) => bigint> = {
    allOrNothing: (n) => (reaches(n, n.second) ? n.full : 0n),
    tiers: (n) => (reaches(n, n.second) ? n.full : reaches(n, n.first) ? n.full / 2n : 0n),
    linear: (n) => {
      if (reaches(n, n.second)) return n.full;
      const above = n.numerator * 1000n - n.first * n.denominator;
      return above <= 0n ? 0n : halfUp(n.full * above, (n.second - n.first) * n.denominator);
    },
    prorate: (n) => {
      const short = n.second * n.denominator - n.numerator * 1000n;
      if (short <= 0n) return n.full;
      // One step is ten thousandths, that is one percentage point.
      const points = halfUp(n.full * n.denominator * 10n - n.each * short, n.denominator * 10n);
      return points < 0n ? 0n : points;
    },
    up: (n) => {
      const short = n.second * n.denominator - n.numerator * 1000n;
      if (short <= 0n) return n.full;
      const steps = (short + n.denominator * 10n - 1n) / (n.denominator * 10n);
      const points = n.full - n.each * steps;
      return points < 0n ? 0n : points;
    },
  };

  const ruleOf = (kind: string, n: Numbers): RuleInput => {
    const [first, second, full] = [Number(n.first) / 1000, Number(n.second) / 1000, Number(n.full) / 100];
    if (kind === 'allOrNothing') return { kind, atLeast: second };
    if (kind === 'linear') return { kind, zero: first, full: second };
    const half = Number(n.full / 2n) / 100;
    if (kind === 'tiers')
      return {
        kind,
        tiers: [
          { atLeast: first, points: half },
          { atLeast: second, points: full },
        ],
      };
    return {
      kind: 'deduct',
      target: second,
      per: 0.01,
      each: Number(n.each) / 100,
      partial: kind === 'up' ? 'up' : 'prorate',
    };
  };

  const small = fc.integer({ min: 1, max: 3000 });
  const large = fc.integer({ min: 1, max: 1e12 });

  test.each(Object.keys(expected))('%s', (kind) => {
    fc.assert(
      fc.property(
        fc
          .oneof(small, large)
          .chain((denominator) => fc.tuple(fc.integer({ min: 0, max: denominator }), fc.constant(denominator))),
        fc.integer({ min: 1, max: 1000 }),
        fc.nat(999),
        fc.integer({ min: 1, max: 998 }),
        fc.integer({ min: 0, max: 300 }),
        ([numerator, denominator], full, a, span, each) => {
          const first = Math.min(a, 999 - span);
          const [n] = [
            { numerator, denominator, full, first: Math.max(0, first), second: Math.max(0, first) + span, each },
          ].map(
            (values) =>
              Object.fromEntries(Object.entries(values).map(([name, value]) => [name, BigInt(value)])) as Numbers,
          );
          if (n === undefined) throw new Error('no numbers');
          const standard = makeStandard({ x: [makeCriterion(rate, ruleOf(kind, n), { fullPoints: full / 100 })] });
          expect(score(standard, { a: share(numerator, denominator) }).total.points).toBe(
            Number(expected[kind]?.(n)) / 100,
          );
        },
      ),
    );
  });

  test('counts in proportion', () => {
    fc.assert(
      fc.property(
        fc.nat(500),
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 1000 }),
        (value, full, points) => {
          const standard = makeStandard({
            x: [makeCriterion(count, { kind: 'linear', zero: 0, full }, { fullPoints: points / 100 })],
          });
          const earned = value >= full ? BigInt(points) : halfUp(BigInt(points * value), BigInt(full));
          expect(score(standard, { a: { form: 'count', value } }).total.points).toBe(Number(earned) / 100);
        },
      ),
    );
  });
});
