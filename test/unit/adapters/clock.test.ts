import { expect, test } from 'vitest';
import { dayAndTime, dayInChina, timeOfDay } from '../../../src/adapters/clock.ts';

test.each([
  ['2026-11-20T15:59:59Z', '2026-11-20'],
  ['2026-11-20T16:00:00Z', '2026-11-21'],
  ['2024-02-28T16:00:00Z', '2024-02-29'],
  ['2026-12-31T20:00:00Z', '2027-01-01'],
])('at %s it is %s in China, whatever zone the computer is set to', (now, day) => {
  expect(dayInChina(new Date(now))).toBe(day);
});

test('times for people are those of the computer', () => {
  const now = new Date(2026, 10, 5, 9, 3);
  expect(timeOfDay(now)).toBe('09:03');
  expect(dayAndTime(now)).toBe('2026-11-05 09:03');
  expect(dayAndTime(new Date('?'))).toBe('');
});
