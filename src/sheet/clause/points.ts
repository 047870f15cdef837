import { readNumber } from './chinese-number.ts';

/** Points as the schema holds them: to 0.01; undefined for anything else. */
export function readPoints(text: string): number | undefined {
  const amount = readNumber(text);
  return amount !== undefined && Number(amount.toFixed(2)) === amount && amount <= 1000 ? amount : undefined;
}
