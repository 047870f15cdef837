import { toHundredths, toPoints } from '../standard/hundredths.ts';
import type { Standard } from '../standard/schema.ts';
import type { Range, ScoredCriterion } from './criterion.ts';
import { roundHalfUp } from './fraction.ts';
import type { DimensionResult, Interval, Light, Score } from './result.ts';

/** Points that are summed up, in hundredths. */
export interface Sum extends Range {
  full: number;
  /** Nothing of it applies, so that there is no score: all numbers are 0. */
  isEmpty: boolean;
}

/** A dimension's sum with its id. */
export interface DimensionSum extends Sum {
  id: string;
}

const NOTHING: Sum = { low: 0, high: 0, full: 0, isEmpty: true };

/**
 * What `hundredths` of `rest` come to when `rest` has to stand for `full`. Points below 0 are not stretched: else an
 * item that turns out not to apply could push a total below what was reachable.
 */
const stretch = (hundredths: number, full: number, rest: number): number =>
  hundredths <= 0 || full === rest ? hundredths : roundHalfUp({ top: hundredths * full, bottom: rest }, 0);

/** Lets the points of `rest` stand for `full`. Items of 0 points, which can only cost some, have nothing to stand for. */
const spread = ({ low, high }: Range, full: number, rest: number): Sum => ({
  low: stretch(low, full, rest),
  high: stretch(high, full, rest),
  full: rest === 0 ? 0 : full,
  isEmpty: false,
});

function addUp(items: readonly Range[]): Range {
  let low = 0;
  let high = 0;
  for (const item of items) {
    low += item.low;
    high += item.high;
  }
  return { low, high };
}

const sumFull = (items: readonly { full: number }[]): number => items.reduce((sum, { full }) => sum + full, 0);

/** Sums one dimension, bonus items left out, and spreads the points of what does not apply if the policy says so. */
export function sumDimension(
  id: string,
  criteria: readonly ScoredCriterion[],
  policy: Standard['notApplicable'],
): DimensionSum {
  const regular = criteria.filter(({ criterion }) => !criterion.bonus);
  const isLeft = policy === 'rescale' || policy === 'leave';
  const counted = isLeft ? regular.filter(({ state }) => state !== 'notApplicable') : regular;
  const full = sumFull(policy === 'leave' ? counted : regular);
  const sum = counted.length === 0 ? NOTHING : spread(addUp(counted), full, sumFull(counted));
  return { id, ...sum };
}

/** What bonus items add, at most the standard's `bonusCap`. */
export function sumBonus(criteria: readonly ScoredCriterion[], bonusCap: number): Range {
  const { low, high } = addUp(criteria.filter(({ criterion }) => criterion.bonus));
  const cap = toHundredths(bonusCap);
  return { low: Math.min(cap, low), high: Math.min(cap, high) };
}

/**
 * The total, bonus included. A dimension of which nothing applies leaves it, and the others stand for its points as
 * well. Where nothing at all applies there is no total: all its numbers are 0, whatever bonus there is.
 */
export function sumTotal(standard: Standard, dimensions: readonly DimensionSum[], bonus: Range): Sum {
  const { aggregation } = standard;
  if (dimensions.every(({ isEmpty }) => isEmpty)) return NOTHING;
  const rest = sumFull(dimensions);
  const base = spread(
    addUp(dimensions),
    standard.notApplicable === 'leave' ? rest : toHundredths(standard.fullPoints),
    rest,
  );
  if (aggregation.kind === 'checks') return base;
  const floor = aggregation.min === undefined ? -Infinity : toHundredths(aggregation.min);
  const full = aggregation.kind === 'sum' ? base.full : toHundredths(aggregation.start);
  return {
    low: Math.max(floor, full - base.full + base.low) + bonus.low,
    high: Math.max(floor, full - base.full + base.high) + bonus.high,
    full,
    isEmpty: false,
  };
}

/** Whole percent of the full mark that is surely reached: rounded, but 100 only where nothing is missing. */
export function percentOf({ low, full }: Sum): number {
  if (full <= 0 || low <= 0) return 0;
  return low >= full ? 100 : Math.min(99, roundHalfUp({ top: low * 100, bottom: full }, 0));
}

/** A sum as the result shows it: `points` only where nothing is open and there is something to score. */
export const showScore = (sum: Sum): Score => ({
  points: sum.low === sum.high && !sum.isEmpty ? toPoints(sum.low) : null,
  low: toPoints(sum.low),
  high: toPoints(sum.high),
  fullPoints: toPoints(sum.full),
});

/** The total as the result shows it. While an item that blocks it is not met there are no points to name. */
export function showTotal(total: Sum, isBlocked: boolean): Score {
  const score = showScore(total);
  return isBlocked ? { ...score, points: null } : score;
}

export const showDimension = (sum: DimensionSum, light: Light | undefined): DimensionResult => ({
  id: sum.id,
  ...showScore(sum),
  percent: percentOf(sum),
  ...(light === undefined ? {} : { light }),
});

export const showInterval = ({ low, high }: Range): Interval => ({ low: toPoints(low), high: toPoints(high) });
