import { toHundredths, toPoints } from '../standard/hundredths.ts';
import { ownValue } from '../standard/own-value.ts';
import type { Criterion, Rule } from '../standard/schema.ts';
import { chineseDate, lastDayOfTerm } from './calendar.ts';
import {
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
import { compareFromAbove, compareInWords, showDifference, showMeasure, showValue, type Measure } from './measure.ts';

/** An answer that is complete and sound, ready to be turned into points. */
export type Given =
  | { form: 'yesNo'; value: boolean }
  | { form: 'measure'; measure: Measure; formula?: ChosenFormula }
  | { form: 'grade'; option: string; label: string }
  | { form: 'date'; from: string | undefined; to: string | undefined }
  | { form: 'none'; label: string }
  | { form: 'checklist'; ticked: ReadonlySet<string>; all: number }
  | { form: 'selfRated'; points: number };

/** Which of several ways of counting was used. */
export interface ChosenFormula {
  label: string;
  /** What the other ways give, in words. */
  beside: string;
}

/** Points in hundredths, rounded, and the sum in words without its result. */
export interface Earned {
  hundredths: number;
  working: string;
  /** For `allOrNothing`, also where it is worth no points: was it reached? */
  isReached?: boolean;
}

type RuleOf<K extends Rule['kind']> = Extract<Rule, { kind: K }>;
type GivenOf<F extends Given['form']> = Extract<Given, { form: F }>;

/**
 * Turns a sound answer into points by the criterion's rule.
 * @throws TypeError if the rule does not fit the answer's form, which `checkStandard` rules out.
 */
export function applyRule({ rule, fullPoints }: Criterion, given: Given, asOf: string): Earned {
  const full = toHundredths(fullPoints);
  if (given.form === 'none') return { hundredths: 0, working: given.label };
  switch (rule.kind) {
    case 'allOrNothing':
      return given.form === 'yesNo'
        ? yesOrNothing(given.value, full)
        : reachOrNothing(rule, take(given, 'measure').measure, full);
    case 'tiers':
      return tiers(rule, take(given, 'measure').measure);
    case 'linear':
      return linear(rule, take(given, 'measure').measure, full);
    case 'deduct':
      return deduct(rule, take(given, 'measure').measure, full);
    case 'perOccurrence':
      return perOccurrence(rule, take(given, 'measure').measure, full);
    case 'graded':
      return graded(rule, take(given, 'grade'));
    case 'inTerm':
      return inTerm(rule, take(given, 'date'), full, asOf);
    case 'checklist':
      return checklist(rule, take(given, 'checklist'), full);
    case 'selfRated':
      return { hundredths: roundPoints(fractionOf(take(given, 'selfRated').points)), working: '自评分' };
    default:
      return rule satisfies never;
  }
}

/** Fewest hundredths that the rule can give, at most 0: an item may turn out not to apply or to lack evidence. */
export const lowestHundredths = (rule: Rule): number =>
  rule.kind === 'deduct' ? Math.min(0, toHundredths(rule.min)) : 0;

function take<F extends Given['form']>(given: Given, form: F): GivenOf<F> {
  if (given.form === form) return given as GivenOf<F>;
  throw new TypeError(`a rule for ${form} met an answer of form ${given.form}`);
}

const NOTHING = fractionOf(0);

/** Points to whole hundredths: the one rounding of a criterion. */
const roundPoints = (points: Fraction): number => roundHalfUp(multiply(points, fractionOf(100)), 0);

const yesOrNothing = (value: boolean, full: number): Earned => ({
  hundredths: value ? full : 0,
  isReached: value,
  working: value ? '回答“是”' : '回答“否”',
});

function reachOrNothing(rule: RuleOf<'allOrNothing'>, measure: Measure, full: number): Earned {
  if (rule.atLeast === undefined) throw new TypeError('an allOrNothing rule for a count or rate has no atLeast');
  const atLeast = fractionOf(rule.atLeast);
  const isReached = !isLess(measure.value, atLeast);
  return { hundredths: isReached ? full : 0, isReached, working: compareInWords(measure, atLeast) };
}

function tiers(rule: RuleOf<'tiers'>, measure: Measure): Earned {
  const falling = [...rule.tiers].sort((a, b) => b.atLeast - a.atLeast);
  const reached = falling.find((tier) => !isLess(measure.value, fractionOf(tier.atLeast)));
  const nearest = reached ?? falling[falling.length - 1];
  return {
    hundredths: reached === undefined ? 0 : toHundredths(reached.points),
    working: nearest === undefined ? showMeasure(measure) : compareInWords(measure, fractionOf(nearest.atLeast)),
  };
}

function linear(rule: RuleOf<'linear'>, measure: Measure, full: number): Earned {
  const [from, to] = [fractionOf(rule.zero), fractionOf(rule.full)];
  if (!isLess(measure.value, to)) return { hundredths: full, working: compareInWords(measure, to) };
  if (!isLess(from, measure.value)) {
    // Where points begin at 0, the line to reach says more than the line to leave.
    const line = rule.zero === 0 ? to : from;
    const words = rule.zero === 0 ? '没有达到' : '不高于起分线';
    return { hundredths: 0, working: `${showMeasure(measure)}，${words} ${showValue(measure, line)}` };
  }
  const share = divide(subtract(measure.value, from), subtract(to, from));
  const span = `${showValue(measure, from)}～${showValue(measure, to)}`;
  return {
    hundredths: roundHalfUp(multiply(fractionOf(full), share), 0),
    working: `${showMeasure(measure)}，在 ${span}之间按比例计算（满分 ${toPoints(full)} 分）`,
  };
}

function deduct(rule: RuleOf<'deduct'>, measure: Measure, full: number): Earned {
  const target = fractionOf(rule.target);
  const isOver = rule.when === 'over';
  const distance = isOver ? subtract(measure.value, target) : subtract(target, measure.value);
  if (!isLess(NOTHING, distance)) {
    const working = isOver ? compareFromAbove(measure, target) : compareInWords(measure, target);
    return { hundredths: full, working };
  }
  const per = fractionOf(rule.per);
  const exactSteps = divide(distance, per);
  const steps =
    rule.partial === 'prorate'
      ? exactSteps
      : fractionOf(rule.partial === 'up' ? roundUp(exactSteps) : roundDown(exactSteps));
  const points = subtract(divide(fractionOf(full), fractionOf(100)), multiply(fractionOf(rule.each), steps));
  const rounded = roundPoints(points);
  const lowest = toHundredths(rule.min);
  const comparison = isOver ? compareFromAbove(measure, target) : compareInWords(measure, target);
  const away = `${isOver ? '多' : '差'} ${showDifference(measure, distance)}`;
  const counted = `每 ${showDifference(measure, per)}扣 ${rule.each} 分`;
  // A count of faults says itself how many steps there are, and whole things have no begun step.
  const isCountOfFaults = isOver && rule.target === 0 && measure.kind === 'count';
  const rest =
    isCountOfFaults && rule.per === 1
      ? ''
      : { up: '，不足一档按一档计', down: '，不足一档不计', prorate: '，按比例计' }[rule.partial];
  const floor = rounded < lowest ? `，最低 ${rule.min} 分` : '';
  const working = isCountOfFaults ? `${showMeasure(measure)}，${counted}` : `${comparison}，${away}，${counted}`;
  return { hundredths: Math.max(lowest, rounded), working: `${working}${rest}${floor}` };
}

function perOccurrence(rule: RuleOf<'perOccurrence'>, measure: Measure, full: number): Earned {
  const cap = rule.cap === undefined ? full : toHundredths(rule.cap);
  const earned = roundPoints(multiply(measure.value, fractionOf(rule.each)));
  const limit = earned > cap ? `，最高 ${toPoints(cap)} 分` : '';
  return { hundredths: Math.min(cap, earned), working: `${showMeasure(measure)} × ${rule.each} 分${limit}` };
}

function graded(rule: RuleOf<'graded'>, { option, label }: GivenOf<'grade'>): Earned {
  return { hundredths: toHundredths(ownValue(rule.points, option) ?? 0), working: `选“${label}”` };
}

function inTerm(rule: RuleOf<'inTerm'>, { from, to }: GivenOf<'date'>, full: number, asOf: string): Earned {
  const ends = [to, rule.years === undefined || from === undefined ? undefined : lastDayOfTerm(from, rule.years)];
  // Whichever end is later decides: the item asks for either, not for both.
  const end = ends.reduce(
    (latest, day) => (latest === undefined || (day !== undefined && day > latest) ? day : latest),
    undefined,
  );
  const today = chineseDate(asOf);
  if (from !== undefined && asOf < from)
    return { hundredths: 0, working: `${chineseDate(from)}起算，到${today}尚未开始` };
  if (end !== undefined && asOf > end) return { hundredths: 0, working: `${chineseDate(end)}到期，到${today}已过期` };
  const start = from === undefined ? '' : `${chineseDate(from)}起，`;
  return { hundredths: full, working: `${start}${end === undefined ? '' : `${chineseDate(end)}到期，`}${today}在期内` };
}

function checklist(rule: RuleOf<'checklist'>, { ticked, all }: GivenOf<'checklist'>, full: number): Earned {
  const working = `${all} 项中有 ${ticked.size} 项`;
  if (rule.points === undefined) {
    return { hundredths: roundHalfUp({ top: full * ticked.size, bottom: all }, 0), working };
  }
  const listed = rule.points;
  return { hundredths: [...ticked].reduce((sum, id) => sum + toHundredths(ownValue(listed, id) ?? 0), 0), working };
}
