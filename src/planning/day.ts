/**
 * Counting with calendar days, which are strings, `YYYY-MM-DD`, as everywhere. The zone of the computer never counts:
 * each day is taken as one in UTC, where all days are equally long.
 */
type Day = string;

const DAY_MS = 24 * 60 * 60 * 1000;

const toNumber = (day: Day): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;

/** So many days later, earlier for a negative number: 2024-02-28 and 2 give 2024-03-01. */
export const addDays = (day: Day, days: number): Day =>
  new Date((toNumber(day) + days) * DAY_MS).toISOString().slice(0, 10);

/** Days from one day to another: 0 for the same day, negative where `to` is the earlier. */
export const daysBetween = (from: Day, to: Day): number => toNumber(to) - toNumber(from);

const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const;

/** 星期, such as 周五. 1970-01-01 was a Thursday. */
export const weekdayOf = (day: Day): string => `周${WEEKDAYS[(((toNumber(day) + 4) % 7) + 7) % 7] ?? ''}`;

/**
 * A day of each year, `MM-DD`, in one of them. Where the month is shorter, its last day: 02-29 of 2027 is
 * 2027-02-28, and 04-31 is 04-30.
 */
export const dayInYear = (year: number, monthDay: string): Day => {
  const month = `${String(year).padStart(4, '0')}-${monthDay.slice(0, 2)}`;
  const asked = addDays(`${month}-01`, Number(monthDay.slice(3)) - 1);
  return asked.startsWith(month) ? asked : addDays(asked, -Number(asked.slice(8)));
};
