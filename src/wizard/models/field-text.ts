import { LARGEST_AMOUNT } from '../../assessment/limits.ts';

/** What a person typed into a field, understood or not. */
export type Reading<T> = { kind: 'empty' } | { kind: 'value'; value: T } | { kind: 'wrong'; message: string };

/** Full-width digits become plain ones; spaces and thousands separators go. */
const tidy = (text: string): string => text.normalize('NFKC').replace(/[\s,，]/g, '');

/** Reads a count or an amount, at least 0, with at most `decimals` decimals: `１，２３４` is 1234. */
export const readAmount = (text: string, decimals: 0 | 2): Reading<number> => {
  const tidied = tidy(text);
  if (tidied === '') return { kind: 'empty' };
  if (!/^\d+(\.\d*)?$/.test(tidied)) return { kind: 'wrong', message: '请只填数字，例如 120。' };
  const value = Number(tidied);
  if (value > LARGEST_AMOUNT) return { kind: 'wrong', message: '这个数太大，请检查。' };
  const [, fraction = ''] = tidied.split('.');
  if (fraction.replace(/0+$/, '').length > decimals) {
    return { kind: 'wrong', message: decimals === 0 ? '请填整数。' : '最多填两位小数。' };
  }
  return { kind: 'value', value };
};

/** Reads points between `min` and `max`, with at most two decimals. */
export const readPoints = (text: string, min: number, max: number): Reading<number> => {
  const reading = readAmount(text, 2);
  if (reading.kind !== 'value' || (reading.value >= min && reading.value <= max)) return reading;
  return { kind: 'wrong', message: `请填 ${min} 到 ${max} 之间的分数。` };
};

/** Reads a year that a deadline may fall in. */
export const readYear = (text: string): Reading<number> => {
  const reading = readAmount(text.replace(/年\s*$/, ''), 0);
  if (reading.kind !== 'value' || (reading.value >= 1990 && reading.value <= 2199)) return reading;
  return { kind: 'wrong', message: '请填四位数的年份，例如 2026。' };
};

/** Reads a day as `YYYY-MM-DD`; `2024.5.1` and `2024/5/1` are taken as well, for browsers without a date field. */
export const readDay = (text: string): Reading<string> => {
  const tidied = tidy(text);
  if (tidied === '') return { kind: 'empty' };
  const [, year, month, day] = /^(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?$/.exec(tidied) ?? [];
  const iso = year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : '';
  const time = new Date(`${iso}T00:00:00Z`);
  // 31 June would roll over to 1 July.
  const exists = !Number.isNaN(time.getTime()) && time.toISOString().startsWith(iso);
  return exists ? { kind: 'value', value: iso } : { kind: 'wrong', message: '请填日期，例如 2024-05-01。' };
};
