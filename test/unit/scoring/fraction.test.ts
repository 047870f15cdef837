import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import {
  divide,
  fractionOf,
  isLess,
  multiply,
  roundDown,
  roundHalfUp,
  roundUp,
  subtract,
} from '../../../src/scoring/fraction.ts';

/** A decimal as a BigInt fraction, read from its digits: an independent way to the same numbers. */
function exact(value: number): { top: bigint; bottom: bigint } {
  const [digits = '0', exponent = '0'] = value.toString().split('e');
  const [whole = '0', decimals = ''] = digits.split('.');
  const places = decimals.length - Number(exponent);
  const top = BigInt(whole + decimals);
  return places >= 0 ? { top, bottom: 10n ** BigInt(places) } : { top: top * 10n ** BigInt(-places), bottom: 1n };
}

/** Rounds a BigInt fraction half away from zero, in units of 10^-decimals. */
function roundExactly(top: bigint, bottom: bigint, decimals: number): number {
  const scaled = (top < 0n ? -top : top) * 10n ** BigInt(decimals);
  const rounded = Number(`${(2n * scaled + bottom) / (2n * bottom)}e-${decimals}`);
  return top < 0n && rounded !== 0 ? -rounded : rounded;
}

const amount = fc.oneof(
  fc.integer({ min: 0, max: 2000 }),
  fc.integer({ min: 0, max: 1e12 }),
  fc.integer({ min: 0, max: 1e8 }).map((cents) => cents / 100),
  fc.integer({ min: 0, max: 1e6 }).map((parts) => parts / 1e6),
);
const positive = amount.filter((value) => value > 0);

describe('against BigInt', () => {
  test('comparing rates', () => {
    fc.assert(
      fc.property(amount, positive, amount, positive, (a, b, c, d) => {
        const [ea, eb, ec, ed] = [exact(a), exact(b), exact(c), exact(d)];
        const left = ea.top * eb.bottom * ec.bottom * ed.top;
        const right = ec.top * ed.bottom * ea.bottom * eb.top;
        expect(isLess(divide(fractionOf(a), fractionOf(b)), divide(fractionOf(c), fractionOf(d)))).toBe(left < right);
      }),
    );
  });

  test('rounding the difference of a rate and a number', () => {
    fc.assert(
      fc.property(amount, positive, amount, fc.integer({ min: 0, max: 6 }), (a, b, c, decimals) => {
        const [ea, eb, ec] = [exact(a), exact(b), exact(c)];
        const [top, bottom] = [ea.top * eb.bottom, ea.bottom * eb.top];
        const value = subtract(divide(fractionOf(a), fractionOf(b)), fractionOf(c));
        expect(roundHalfUp(value, decimals)).toBe(
          roundExactly(top * ec.bottom - ec.top * bottom, bottom * ec.bottom, decimals),
        );
      }),
    );
  });

  test('rounding a product down and up', () => {
    fc.assert(
      fc.property(amount, positive, positive, (a, b, c) => {
        const [ea, eb, ec] = [exact(a), exact(b), exact(c)];
        const [top, bottom] = [ea.top * eb.bottom * ec.top, ea.bottom * eb.top * ec.bottom];
        // Steps and people are counted far below the largest integer that a number holds.
        fc.pre(top / bottom < 2n ** 53n);
        const value = multiply(divide(fractionOf(a), fractionOf(b)), fractionOf(c));
        expect(roundDown(value)).toBe(Number(top / bottom));
        expect(roundUp(value)).toBe(Number((top + bottom - 1n) / bottom));
      }),
    );
  });
});

test.each([
  [1.005, 1.01],
  [-1.005, -1.01],
  [2.675, 2.68],
  [0.004, 0],
  [-0.004, 0],
  [1.0049999, 1],
  [12345678.125, 12345678.13],
])('%s is rounded to %s', (value, rounded) => {
  expect(roundHalfUp(fractionOf(value), 2)).toBe(rounded);
});

test('a number with many decimals is taken as it is written', () => {
  expect(isLess(fractionOf(0.1234567890123), fractionOf(0.1234567890124))).toBe(true);
  expect(isLess(fractionOf(1e-7), fractionOf(0))).toBe(false);
});
