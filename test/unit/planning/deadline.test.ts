import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answer } from '../../../src/assessment/schema.ts';
import { addDays, daysBetween } from '../../../src/planning/day.ts';
import { deadlineFrom, findTarget, type Target } from '../../../src/planning/deadline.ts';
import { findReach, listFullYears } from '../../../src/planning/reach.ts';
import { listTerms } from '../../../src/planning/terms.ts';
import { makeAssessment } from '../assessment/maker.ts';
import { AS_OF, score } from '../scoring/maker.ts';
import { standard } from './planning-maker.ts';

const [yearly, biennial] = standard.calendar;
if (!yearly || !biennial) throw new Error('no calendar');
const datesOf = (target: Target): unknown =>
  target.kind === 'dated' ? target.rounds.map(({ date }) => date) : target.kind;
const targetOf = (award: string | undefined, awardYear?: number, asOf = AS_OF): Target =>
  findTarget(
    standard,
    makeAssessment({}, { ...(award && { award }), ...(awardYear === undefined ? {} : { awardYear }) }),
    asOf,
  );

test.each([
  ['2026-11-21', 2026, ['2028-01-31', '2030-01-31']],
  ['2026-11-21', 2027, ['2027-01-31', '2029-01-31']],
  ['2026-11-21', 2009, ['2027-01-31', '2029-01-31']],
  ['2026-11-21', 2031, ['2027-01-31', '2029-01-31']],
  ['2027-01-31', 2027, ['2027-01-31', '2029-01-31']],
  ['2027-02-01', 2027, ['2029-01-31', '2031-01-31']],
] as const)('R17 on %s, with awards in %i, the next two rounds end on %j', (asOf, year, rounds) => {
  expect(datesOf(targetOf('biennial', year, asOf))).toEqual(rounds);
});

test.each([
  ['2027-04-30', ['2027-04-30', '2028-04-30']],
  ['2027-05-01', ['2028-04-30', '2029-04-30']],
] as const)('R17 a yearly deadline on %s', (asOf, rounds) => {
  expect(datesOf(targetOf('yearly', undefined, asOf))).toEqual(rounds);
});

test('without a year the cycle of two years gives no date; without an award or a calendar neither', () => {
  expect(datesOf(targetOf('biennial'))).toBe('yearOpen');
  expect(datesOf(targetOf('undated'))).toBe('notNamed');
  expect(targetOf(undefined)).toEqual({ kind: 'noAward', offered: true });
});

test('R17 a deadline is the nearest of its cycle that is not past, whatever the day and the cycle', () => {
  const day = fc.integer({ min: 0, max: 70_000 }).map((days) => addDays('2000-01-01', days));
  const monthDay = fc.constantFrom('01-01', '01-31', '02-29', '04-31', '06-30', '12-31');
  fc.assert(
    fc.property(
      day,
      monthDay,
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1990, max: 2199 }),
      (asOf, deadline, everyYears, year) => {
        const recurring = { ...biennial, everyYears, deadline };
        const { date } = deadlineFrom(recurring, year, asOf);
        expect(date >= asOf).toBe(true);
        expect(Math.abs(Number(date.slice(0, 4)) - year) % everyYears).toBe(0);
        expect(daysBetween(asOf, date)).toBeLessThanOrEqual(366 * everyYears);
        // On the day itself it is still that day, the day after the next of the cycle.
        expect(deadlineFrom(recurring, year, date).date).toBe(date);
        expect(deadlineFrom(recurring, year, addDays(date, 1)).date > date).toBe(true);
      },
    ),
  );
});

const reachOf = (since: string | undefined, award: string) => {
  const more = { award, awardYear: 2027, ...(since && { eligibility: { 'two-years': since } }) };
  const target = targetOf(award, 2027);
  const next = target.kind === 'dated' ? target.rounds[0] : null;
  return findReach(listFullYears(standard, score(standard, {}, more)), next, target, makeAssessment({}, more));
};

test('two full years on the last day itself are in time, a day later only for the next round', () => {
  expect(reachOf('2025-01-31', 'biennial')).toEqual({ kind: 'inTime', from: '2027-01-31' });
  expect(reachOf('2025-02-01', 'biennial')).toMatchObject({
    kind: 'later',
    from: '2027-02-01',
    deadline: { date: '2029-01-31' },
  });
  expect(reachOf('2024-02-29', 'yearly')).toEqual({ kind: 'inTime', from: '2026-03-01' });
  expect(reachOf(undefined, 'yearly')).toEqual({ kind: 'open' });
  expect(reachOf('2025-01-31', 'undated')).toEqual({ kind: 'none' });
});

const termOf = (id: string, answer: Answer | undefined, asOf = AS_OF) => {
  const answers = answer ? { [id]: answer } : {};
  const found = listTerms(standard, makeAssessment(answers), score(standard, answers, {}, asOf));
  return found.find((term) => term.id === id);
};
const until = (to: string) => ({ form: 'date' as const, from: '2021-06-11', to });

test.each([
  ['2026-11-20', 'overdue', -1],
  ['2026-11-21', 'soon', 0],
  ['2027-05-20', 'soon', 180],
  ['2027-05-21', 'inTerm', 181],
] as const)('R17 a term that ends on %s is %s', (to, state, daysLeft) => {
  expect(termOf('term', until(to))).toMatchObject({ date: to, state, daysLeft });
});

test('a yearly matter is due a year after the last time, and what is not there is said', () => {
  expect(termOf('review', { form: 'date', from: '2024-02-29' })).toMatchObject({
    date: '2025-02-28',
    state: 'overdue',
  });
  expect(termOf('term', { form: 'none' })).toMatchObject({ date: null, state: 'none' });
  expect(termOf('term', undefined)).toMatchObject({ date: null, state: 'open' });
  expect(termOf('term', { form: 'notApplicable', reason: '没有' })).toBeUndefined();
});
