import Big from 'big.js';

/**
 * An exact number: a plain number while it is an integer that the machine holds exactly, a Big (any decimal)
 * otherwise. People are counted in plain numbers, so the slow kind is rare.
 */
type Exact = number | Big;

/** `top` ÷ `bottom`, never divided out: 19 of 20 stays 19/20. `bottom` is above 0. */
export interface Fraction {
  top: Exact;
  bottom: Exact;
}

/** Decimals that thresholds and sums of money are written with; whatever has more goes through Big. */
const POWERS_OF_TEN = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];

const HALF_UP = 1;
/** Divides to so many decimals, rounding half up; big.js keeps that setting on the constructor. */
const dividers = new Map<number, typeof Big>();

function dividerFor(decimals: number): typeof Big {
  let divider = dividers.get(decimals);
  if (divider === undefined) {
    divider = Big();
    divider.DP = decimals;
    divider.RM = HALF_UP;
    dividers.set(decimals, divider);
  }
  return divider;
}

function product(a: Exact, b: Exact): Exact {
  if (typeof a === 'number' && typeof b === 'number') {
    const result = a * b;
    return Number.isSafeInteger(result) ? result : Big(a).times(b);
  }
  return Big(a).times(b);
}

function difference(a: Exact, b: Exact): Exact {
  if (typeof a === 'number' && typeof b === 'number') {
    const result = a - b;
    return Number.isSafeInteger(result) ? result : Big(a).minus(b);
  }
  return Big(a).minus(b);
}

function sum(a: Exact, b: Exact): Exact {
  if (typeof a === 'number' && typeof b === 'number') {
    const result = a + b;
    return Number.isSafeInteger(result) ? result : Big(a).plus(b);
  }
  return Big(a).plus(b);
}

const isBelow = (a: Exact, b: Exact): boolean =>
  typeof a === 'number' && typeof b === 'number' ? a < b : Big(a).lt(b);

/** A number as it is written: 0.95 becomes 95/100, not the binary number nearest to it. */
export function fractionOf(value: number): Fraction {
  for (const bottom of POWERS_OF_TEN) {
    const top = Math.round(value * bottom);
    if (top / bottom === value && Number.isSafeInteger(top)) return { top, bottom };
  }
  return { top: Big(value), bottom: 1 };
}

/** a × b. */
export const multiply = (a: Fraction, b: Fraction): Fraction => ({
  top: product(a.top, b.top),
  bottom: product(a.bottom, b.bottom),
});

/** a ÷ b; b must be above 0. */
export const divide = (a: Fraction, b: Fraction): Fraction => ({
  top: product(a.top, b.bottom),
  bottom: product(a.bottom, b.top),
});

/** a + b. */
export const add = (a: Fraction, b: Fraction): Fraction => ({
  top: sum(product(a.top, b.bottom), product(b.top, a.bottom)),
  bottom: product(a.bottom, b.bottom),
});

/** a − b. */
export const subtract = (a: Fraction, b: Fraction): Fraction => ({
  top: difference(product(a.top, b.bottom), product(b.top, a.bottom)),
  bottom: product(a.bottom, b.bottom),
});

/** Is a below b? Compared by cross-multiplying. */
export const isLess = (a: Fraction, b: Fraction): boolean =>
  isBelow(product(a.top, b.bottom), product(b.top, a.bottom));

/** Rounds half up (四舍五入, a tie away from 0) to so many decimals. */
export function roundHalfUp({ top, bottom }: Fraction, decimals: number): number {
  const scale = POWERS_OF_TEN[decimals] ?? 10 ** decimals;
  const scaled = product(product(top, scale), 2);
  if (typeof scaled === 'number' && typeof bottom === 'number' && Number.isSafeInteger(bottom * 2)) {
    const doubled = Math.abs(scaled) + bottom;
    if (Number.isSafeInteger(doubled)) {
      const rounded = (doubled - (doubled % (bottom * 2))) / (bottom * 2);
      return (scaled < 0 && rounded !== 0 ? -rounded : rounded) / scale;
    }
  }
  // Adding 0 turns the -0 of big.js into a plain 0.
  return dividerFor(decimals)(top).div(bottom).toNumber() + 0;
}

/** The largest whole number not above the fraction, which must not be below 0. */
export function roundDown({ top, bottom }: Fraction): number {
  if (typeof top === 'number' && typeof bottom === 'number') return (top - (top % bottom)) / bottom;
  return Number(Big(top).minus(Big(top).mod(bottom)).div(bottom).toFixed(0));
}

/** The smallest whole number not below the fraction, which must not be below 0. */
export function roundUp(fraction: Fraction): number {
  const down = roundDown(fraction);
  return isLess(fractionOf(down), fraction) ? down + 1 : down;
}
