/** A number that a person typed, or what to do about it. */
export type Amount = { kind: 'empty' } | { kind: 'number'; value: number } | { kind: 'wrong'; message: string };

const MOST = 100_000;

/** Reads a number from 0 with at most two decimals: `０.５` is 0.5, `95%` is 95. */
export const readAmount = (text: string): Amount => {
  const tidied = text.normalize('NFKC').replace(/[\s,%分]/g, '');
  if (tidied === '') return { kind: 'empty' };
  if (!/^\d+(\.\d{0,2})?$/.test(tidied)) return { kind: 'wrong', message: '请只填数字，最多两位小数，例如 0.5。' };
  const value = Number(tidied);
  return value > MOST ? { kind: 'wrong', message: '这个数太大，请检查。' } : { kind: 'number', value };
};

/** Adds points of at most two decimals without the dust of binary fractions. */
export const addPoints = (points: readonly number[]): number =>
  points.reduce((sum, value) => sum + Math.round(value * 100), 0) / 100;
