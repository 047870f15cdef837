import { toHundredths, toPoints } from '../standard/hundredths.ts';
import type { Gate } from '../standard/schema.ts';
import type { ScoredCriterion } from './criterion.ts';
import { fractionOf, isLess, roundHalfUp } from './fraction.ts';
import type { GateResult } from './result.ts';
import type { Sum } from './total.ts';
import { judgeRange } from './verdict.ts';

/** Rates are shown to six decimals: 875 of 892 is 0.980942. */
const SHOWN_DECIMALS = 6;

/**
 * Judges one gate. Without numbers it stays open, also where its criterion does not apply or nothing is left to
 * total: a gate is never met on trust. The points of an open total are decided by the end of the interval that
 * settles them, and that end is the `value`.
 */
export function judgeGate(
  { id, metric, atLeast }: Gate,
  criteria: ReadonlyMap<string, ScoredCriterion>,
  total: Sum,
  blockedBy: readonly string[],
): GateResult {
  const open: GateResult = { id, state: 'open', value: null, atLeast };
  if (metric.kind === 'total') {
    if (total.isEmpty || blockedBy.length > 0) return open;
    const state = judgeRange(total, toHundredths(atLeast));
    return state === 'open' ? open : { id, state, value: toPoints(state === 'met' ? total.low : total.high), atLeast };
  }
  const measure = criteria.get(metric.criterion)?.measure;
  if (measure === undefined) return open;
  const state = isLess(measure.value, fractionOf(atLeast)) ? 'notMet' : 'met';
  return { id, state, value: roundHalfUp(measure.value, SHOWN_DECIMALS), atLeast };
}
