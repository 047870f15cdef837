/** Calendar days are strings, `YYYY-MM-DD`, so that no time zone can move them; they compare as text. */
type Day = string;

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

const split = (day: Day): { year: number; month: number; date: number } => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  date: Number(day.slice(8)),
});

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const isMissing = (year: number, month: number, date: number): boolean => month === 2 && date === 29 && !isLeap(year);

/**
 * First day on which so many full years have passed: 2007-05-13 and 2 give 2009-05-13. From 29 February, in a year
 * without one, it is 1 March.
 */
export function addFullYears(day: Day, years: number): Day {
  const { year, month, date } = split(day);
  const later = year + years;
  if (isMissing(later, month, date)) return `${pad(later, 4)}-03-01`;
  return `${pad(later, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
}

/**
 * Last day of a term of so many years: the corresponding day, and the last of the month where there is none
 * (民法典第二百零二条), so 2024-02-29 and 1 give 2025-02-28.
 */
export function lastDayOfTerm(day: Day, years: number): Day {
  const { year, month, date } = split(day);
  const later = year + years;
  return `${pad(later, 4)}-${pad(month, 2)}-${pad(isMissing(later, month, date) ? 28 : date, 2)}`;
}

/** 2009-05-13 as it is written in Chinese: 2009年5月13日. */
export function chineseDate(day: Day): string {
  const { year, month, date } = split(day);
  return `${year}年${month}月${date}日`;
}
