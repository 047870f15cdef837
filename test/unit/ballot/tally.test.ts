import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COUNT_LABELS, COUNTS, readCounts, type BallotCounts } from '../../../src/ballot/counts.ts';
import { tallyBallot } from '../../../src/ballot/tally.ts';
import { showMeasure } from '../../../src/scoring/measure.ts';
import { ballotInputsOf } from '../../../src/standard/ballot-inputs.ts';
import { makeStandard, makeYesNo } from '../standard/maker.ts';

const tally = (counts: BallotCounts) => tallyBallot(counts, (count) => COUNT_LABELS[count]);
const words = (counts: BallotCounts): string[] => tally(counts).contradictions.map(({ message }) => message);
const shown = (measure: ReturnType<typeof tally>['strict']): string => (measure ? showMeasure(measure) : '');

/** The example of a post office, 2018: 141 sent, 137 returned, 127 satisfied, 10 basically satisfied. */
const POST: BallotCounts = { issued: 141, returned: 137, valid: 137, satisfied: 127, basicallySatisfied: 10 };

test('a published vote gives both rates, seven points apart, and the rate of return', () => {
  const { strict, inclusive, returnRate, turnout, dissatisfied, invalid, contradictions } = tally(POST);
  expect([strict, inclusive, returnRate].map(shown)).toEqual([
    '127 ÷ 137 = 92.7%',
    '（127 + 10）÷ 137 = 100%',
    '137 ÷ 141 = 97.16%',
  ]);
  expect(turnout).toBeUndefined();
  expect([dissatisfied, invalid]).toEqual([0, 0]);
  expect(contradictions).toEqual([]);
});

test.each<[BallotCounts, string]>([
  [{ voters: 50, issued: 51 }, '“发出测评票”（51）大于“应参加评议的人数”（50），请核对这两个数字。'],
  [{ issued: 50, returned: 51 }, '“收回测评票”（51）大于“发出测评票”（50），请核对这两个数字。'],
  [{ returned: 50, valid: 51 }, '“有效票”（51）大于“收回测评票”（50），请核对这两个数字。'],
  [{ voters: 50, valid: 51 }, '“有效票”（51）大于“应参加评议的人数”（50），请核对这两个数字。'],
  [{ valid: 50, satisfied: 51 }, '“满意票”（51）大于“有效票”（50），请核对这两个数字。'],
  [{ valid: 50, satisfied: 40, basicallySatisfied: 11 }, '满意票和基本满意票加起来多于有效票，请核对测评结果统计表。'],
  [
    { valid: 50, satisfied: 40, basicallySatisfied: 5, dissatisfied: 4 },
    '满意、基本满意、不满意加起来是 49 张，有效票是 50 张，两边不相等，请核对测评结果统计表。',
  ],
])('%o is contradicted in words', (counts, message) => {
  expect(words(counts)).toEqual([message]);
});

test('a contradicted count is not worked with; the others are', () => {
  const found = tally({ voters: 60, issued: 50, returned: 51, valid: 48, satisfied: 40, basicallySatisfied: 5 });
  expect(found.returnRate).toBeUndefined();
  expect(found.invalid).toBeUndefined();
  expect(shown(found.turnout)).toBe('48 ÷ 60 = 80%');
  expect(shown(found.strict)).toBe('40 ÷ 48 = 83.33%');
});

test('counts that contradict each other through one between them make no rate', () => {
  const counts = { voters: 1, issued: 0, returned: 2, valid: 2 };
  expect(words(counts)).toEqual(['“收回测评票”（2）大于“发出测评票”（0），请核对这两个数字。']);
  expect(tally(counts).turnout).toBeUndefined();
});

test('no rate is worked out of nothing', () => {
  expect(tally({ valid: 0, satisfied: 0, basicallySatisfied: 0 }).strict).toBeUndefined();
  expect(tally({ valid: 5 }).strict).toBeUndefined();
  expect(tally({ satisfied: 5 }).inclusive).toBeUndefined();
});

const anyCount = fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined });
const anyCounts = fc
  .record({
    voters: anyCount,
    issued: anyCount,
    returned: anyCount,
    valid: anyCount,
    satisfied: anyCount,
    basicallySatisfied: anyCount,
    dissatisfied: anyCount,
  })
  .map(
    (counts): BallotCounts =>
      Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== undefined)) as BallotCounts,
  );

test('no rate is ever above one, and the inclusive one is never below the strict one', () => {
  fc.assert(
    fc.property(anyCounts, (counts) => {
      const { strict, inclusive, turnout, returnRate, dissatisfied, invalid } = tally(counts);
      for (const rate of [strict, inclusive, turnout, returnRate]) {
        if (rate) expect(Number(rate.value.top)).toBeLessThanOrEqual(Number(rate.value.bottom));
      }
      if (strict?.kind === 'rate' && inclusive?.kind === 'rate')
        expect(Number(inclusive.numerator.top)).toBeGreaterThanOrEqual(Number(strict.numerator.top));
      expect(dissatisfied ?? 0).toBeGreaterThanOrEqual(0);
      expect(invalid ?? 0).toBeGreaterThanOrEqual(0);
    }),
    { numRuns: 2000 },
  );
});

test('counts are read from the inputs of the standard, and what is no number is not entered', () => {
  const home = makeStandard(
    { x: [makeYesNo('a', 1)] },
    { inputs: [{ id: 'home-satisfied', label: '小家满意票', group: '小家评议', kind: 'integer' }] },
  );
  const ids = ballotInputsOf(home);
  expect(readCounts({ 'home-satisfied': 3, satisfied: 9, 'home-voters': '2026-01-01' }, ids)).toEqual({ satisfied: 3 });
  expect(readCounts({ satisfied: 9 }, ballotInputsOf({ inputs: [] }))).toEqual({ satisfied: 9 });
  expect(new Set(Object.values(ids)).size).toBe(COUNTS.length);
});
