import {
  add,
  divide,
  fractionOf,
  isLess,
  multiply,
  roundDown,
  roundHalfUp,
  roundUp,
  subtract,
  type Fraction,
} from './fraction.ts';

/** What a count or a rate comes to, exactly, with what is needed to show how. */
export type Measure =
  | { kind: 'count'; value: Fraction; unit: string }
  | {
      kind: 'rate';
      /** numerator ÷ denominator. */
      value: Fraction;
      numerator: Fraction;
      denominator: Fraction;
      /** Unit of the numerator where a shortfall can be told in it, such as 人. */
      unit: string | undefined;
      /** As written: `875 ÷ 892 = `. */
      expression: string;
    };

/** One side of a rate: the numbers entered, which are added up, and the multiple of them that counts. */
export interface RateSide {
  /** At least one. */
  amounts: readonly number[];
  times: number | undefined;
  unit: string | undefined;
}

const PERCENT_DECIMALS = 2;
const HUNDRED = fractionOf(100);

/** What a side comes to. */
export function sideValue({ amounts, times }: RateSide): Fraction {
  const sum = amounts.map(fractionOf).reduce(add, fractionOf(0));
  return times === undefined ? sum : multiply(sum, fractionOf(times));
}

const isCompound = ({ amounts, times }: RateSide): boolean => times !== undefined || amounts.length > 1;

/** A side as entered: `892`, `（127 + 10）`, `（1000000 × 2%）`. */
export function showSide(side: RateSide): string {
  const { amounts, times } = side;
  if (!isCompound(side)) return amounts.join('');
  const sum = amounts.join(' + ');
  if (times === undefined) return `（${sum}）`;
  const factor = times < 1 ? showPercent(fractionOf(times), 4) : String(times);
  return `（${amounts.length > 1 ? `（${sum}）` : sum} × ${factor}）`;
}

const showPercent = (value: Fraction, decimals: number): string =>
  `${roundHalfUp(multiply(value, HUNDRED), decimals)}%`;

/** What stands between a side and a sign: full-width brackets bring their own space. */
const gapBeside = (side: RateSide): string => (isCompound(side) ? '' : ' ');

/** The rate of two sides; the denominator must be above 0. */
export function rateOf(numerator: RateSide, denominator: RateSide): Extract<Measure, { kind: 'rate' }> {
  const top = sideValue(numerator);
  const bottom = sideValue(denominator);
  const gap = gapBeside(denominator);
  return {
    kind: 'rate',
    value: divide(top, bottom),
    numerator: top,
    denominator: bottom,
    unit: numerator.times === undefined ? numerator.unit : undefined,
    expression: `${showSide(numerator)}${gapBeside(numerator)}÷${gap}${showSide(denominator)}${gap}= `,
  };
}

/** A rate as 98.09%, a count as 3 次. */
export const showValue = (measure: Measure, value: Fraction): string =>
  measure.kind === 'rate' ? showPercent(value, PERCENT_DECIMALS) : `${roundHalfUp(value, 6)} ${measure.unit}`;

/** A difference of two values, above 0: 5 个百分点, 3 次. */
export function showDifference(measure: Measure, value: Fraction): string {
  if (measure.kind === 'count') return showValue(measure, value);
  const percent = roundHalfUp(multiply(value, HUNDRED), PERCENT_DECIMALS);
  return percent === 0 ? '不到 0.01 个百分点' : `${percent} 个百分点`;
}

/** The measure as it was worked out: `875 ÷ 892 = 98.09%`, `3 次`. */
export const showMeasure = (measure: Measure): string => withExpression(measure, showValue(measure, measure.value));

const withExpression = (measure: Measure, shown: string): string =>
  measure.kind === 'rate' ? `${measure.expression}${shown}` : shown;

/** Sets the measure beside a threshold: `875 ÷ 892 = 98.09% ≥ 95%`, `0 次 < 1 次`. */
export function compareInWords(measure: Measure, threshold: Fraction): string {
  const limit = showValue(measure, threshold);
  if (!isLess(measure.value, threshold)) return `${showMeasure(measure)} ≥ ${limit}`;
  const shown = showValue(measure, measure.value);
  return `${withExpression(measure, shown === limit && measure.kind === 'rate' ? cutPercent(measure.value) : shown)} < ${limit}`;
}

/** Sets a measure that must not be above a limit beside it: `0 次 ≤ 2 次`, `5.01% > 5%`. */
export function compareFromAbove(measure: Measure, limit: Fraction): string {
  const shown = showValue(measure, limit);
  if (!isLess(limit, measure.value)) return `${showMeasure(measure)} ≤ ${shown}`;
  const value = showValue(measure, measure.value);
  return `${withExpression(measure, value === shown && measure.kind === 'rate' ? raisePercent(measure.value) : value)} > ${shown}`;
}

/** 5.001% raised to 5.01%: rounded, it would read 5% > 5%. */
const raisePercent = (value: Fraction): string => `${roundUp(multiply(value, fractionOf(10_000))) / 100}%`;

/** 94.999% cut to 94.99%: rounded, it would read 95% < 95%. */
const cutPercent = (value: Fraction): string => `${roundDown(multiply(value, fractionOf(10_000))) / 100}%`;

/** What the numerator or the count lacks up to a threshold: `还差 5 人`; undefined where it cannot be told in a unit. */
export function shortfallInWords(measure: Measure, threshold: Fraction): string | undefined {
  if (measure.unit === undefined || !isLess(measure.value, threshold)) return undefined;
  const missing =
    measure.kind === 'rate'
      ? subtract(multiply(threshold, measure.denominator), measure.numerator)
      : subtract(threshold, measure.value);
  return `还差 ${roundUp(missing)} ${measure.unit}`;
}
