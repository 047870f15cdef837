/** By how much a threshold is missed, in words: for the gap list and for 为什么还差. */
import { toHundredths, toPoints } from '../standard/hundredths.ts';
import type { Standard } from '../standard/schema.ts';
import { hasScore } from '../standard/scored.ts';
import type { Range, ScoredCriterion } from './criterion.ts';
import { fractionOf } from './fraction.ts';
import { compareInWords, shortfallInWords } from './measure.ts';
import type { Sum } from './total.ts';

/** What points are called: 分, or 项 where a standard has no score and every point is a check. */
export const pointUnit = (standard: Standard): '分' | '项' => (hasScore(standard) ? '分' : '项');

/** 88 分 or 80～96 分. */
export const showRange = ({ low, high }: Range, unit: string): string =>
  low === high ? `${toPoints(low)} ${unit}` : `${toPoints(low)}～${toPoints(high)} ${unit}`;

/** What a total lacks up to `atLeast`, which it does not surely reach. */
export function missingTotal(total: Sum, atLeast: number, unit: string): string {
  if (total.isEmpty) return '各项都不适用，没有总分可比';
  const least = toHundredths(atLeast);
  const lacking = total.high < least ? `，至少还差 ${toPoints(least - total.high)} ${unit}` : '，还有项目未作答';
  return `现为 ${showRange(total, unit)}，要求 ${atLeast} ${unit}以上${lacking}`;
}

/** What the rate or count of a criterion lacks up to a threshold that it does not reach. */
export function missingMeasure(scored: ScoredCriterion | undefined, atLeast: number): string {
  if (scored?.measure === undefined) {
    return scored?.state === 'notApplicable' ? '已选不适用，请向上级工会确认是否仍要求' : '所需数字还没有填齐';
  }
  const threshold = fractionOf(atLeast);
  const shortfall = shortfallInWords(scored.measure, threshold);
  return `${compareInWords(scored.measure, threshold)}${shortfall === undefined ? '' : `，${shortfall}`}`;
}
