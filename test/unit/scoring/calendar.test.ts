import { describe, expect, test } from 'vitest';
import { addFullYears, chineseDate, lastDayOfTerm } from '../../../src/scoring/calendar.ts';

describe('full years', () => {
  test.each([
    ['2007-05-13', 2, '2009-05-13'],
    ['2023-12-31', 1, '2024-12-31'],
    ['2024-02-29', 1, '2025-03-01'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2096-02-29', 4, '2100-03-01'],
    ['1996-02-29', 4, '2000-02-29'],
    ['2023-01-29', 1, '2024-01-29'],
    ['2024-02-28', 1, '2025-02-28'],
    ['0999-02-03', 1, '1000-02-03'],
  ])('%s and %i are over on %s', (day, years, later) => {
    expect(addFullYears(day, years)).toBe(later);
  });
});

describe('a term', () => {
  test.each([
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2024-03-29', 3, '2027-03-29'],
    ['2096-02-29', 4, '2100-02-28'],
  ])('from %s of %i years ends on %s', (day, years, last) => {
    expect(lastDayOfTerm(day, years)).toBe(last);
  });
});

test('a day in Chinese has no leading zeros', () => {
  expect(chineseDate('2009-05-03')).toBe('2009年5月3日');
});
