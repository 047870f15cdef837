import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { dayInChina } from '../../../src/adapters/clock.ts';
import { addDays, dayInYear, daysBetween, weekdayOf } from '../../../src/planning/day.ts';

const day = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const zoneBefore = process.env['TZ'];
/** Zones on both sides of the date line, with and without summer time, and one that has skipped a whole day. */
const ZONES = ['Asia/Shanghai', 'UTC', 'America/Los_Angeles', 'Pacific/Apia', 'Pacific/Kiritimati', 'Asia/Urumqi'];

afterAll(() => {
  if (zoneBefore === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zoneBefore;
});

test.each([
  ['2024-02-28', 1, '2024-02-29'],
  ['2024-02-29', 1, '2024-03-01'],
  ['2026-02-28', 1, '2026-03-01'],
  ['2026-08-31', 30, '2026-09-30'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2027-01-01', -1, '2026-12-31'],
  ['2100-02-28', 1, '2100-03-01'],
])('R17 %s and %i days is %s', (from, days, to) => {
  expect(addDays(from, days)).toBe(to);
  expect(daysBetween(from, to)).toBe(days);
});

test('R17 counting forth and back ends on the same day, and a day later is one day more', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -40_000, max: 40_000 }), (start, days) => {
      const end = addDays(start, days);
      expect(end).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(daysBetween(start, end)).toBe(days);
      expect(daysBetween(start, addDays(end, 1))).toBe(days + 1);
      expect(addDays(end, -days)).toBe(start);
    }),
  );
});

describe('R17 the zone of the computer', () => {
  test.each(ZONES)('%s moves no day', (zone) => {
    process.env['TZ'] = zone;
    // Proves that the zone is really in force; its offset of 1 January is the zone's own.
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(zone);
    expect(daysBetween('2026-11-21', '2027-01-31')).toBe(71);
    expect(addDays('2011-12-29', 2)).toBe('2011-12-31');
    expect(daysBetween('2026-03-07', '2026-03-09')).toBe(2);
    expect(dayInYear(2028, '02-29')).toBe('2028-02-29');
  });

  test.each(ZONES)('%s does not move midnight of China', (zone) => {
    process.env['TZ'] = zone;
    const lastSecond = dayInChina(new Date('2027-01-31T15:59:59Z'));
    const firstSecond = dayInChina(new Date('2027-01-31T16:00:00Z'));
    expect([lastSecond, firstSecond]).toEqual(['2027-01-31', '2027-02-01']);
    expect(daysBetween(lastSecond, '2027-01-31')).toBe(0);
    expect(daysBetween(firstSecond, '2027-01-31')).toBe(-1);
  });
});

test.each([
  [2028, '02-29', '2028-02-29'],
  [2027, '02-29', '2027-02-28'],
  [2100, '02-29', '2100-02-28'],
  [2026, '04-31', '2026-04-30'],
  [2026, '02-31', '2026-02-28'],
  [2026, '01-31', '2026-01-31'],
  [2026, '12-31', '2026-12-31'],
])('R17 in %i, %s is %s', (year, monthDay, expected) => {
  expect(dayInYear(year, monthDay)).toBe(expected);
});

test('a weekday is the one of the calendar', () => {
  expect(['2026-11-21', '2026-11-22', '1970-01-01', '1969-12-31', '2000-02-29'].map(weekdayOf)).toEqual([
    '周六',
    '周日',
    '周四',
    '周三',
    '周二',
  ]);
});
