import type { AnswerForm, Rule } from '../../standard/schema.ts';
import { isSameUnit, isShortfall } from '../clause/figure.ts';
import { type Fact, type FactOf, hasOnly, ofKind } from '../clause/fact.ts';
import {
  countOf,
  differs,
  howMany,
  isNothingDone,
  type Made,
  type Sentence,
  sum,
  UNSTATED_BASIS,
  WHY,
} from './made-rule.ts';
import { askRate } from './rate-name.ts';
import { chooseRate, contentTarget, statedTarget } from './target.ts';

const basis = UNSTATED_BASIS;

/** 每缺一项扣0.5分: points come off by steps, from a target or for each fault. */
export function makeDeduct(sentence: Sentence): Made {
  const { facts, points } = sentence;
  const [step, ...others] = ofKind(facts, 'loseEach');
  if (step === undefined || others.length > 0) return WHY.several;
  if (!hasOnly(facts, 'loseEach', 'target', 'gain', 'zero', 'floor', 'cap', 'begunStep', 'noLoss', 'requirement'))
    return WHY.several;
  // A penalty without points of its own comes off the whole, which no rule of one item can do.
  if (points === undefined) return WHY.withoutPoints;
  if (step.points > points) return `一次扣${step.points}分，多于这一项的${points}分。`;
  const gains = ofKind(facts, 'gain');
  if (gains.length > 1 || gains.some(({ when }) => when.kind === 'words' && NOT_BY_STEPS.test(when.words)))
    return WHY.several;
  const min = lowestPoints(facts, points);
  if (typeof min === 'string') return min;
  const [begun, ...more] = ofKind(facts, 'begunStep');
  if (more.length > 0 || (begun !== undefined && (begun.per !== step.per || begun.unit !== step.unit)))
    return WHY.several;
  const partial = begun?.partial ?? 'up';
  const target = statedTarget(facts, step.unit, points);
  if (target === null) return WHY.several;
  const zeros = ofKind(facts, 'zero');
  const make = (rule: { target: number; when: 'short' | 'over' }, answer: AnswerForm, asks?: string): Made => {
    const made: Rule = { kind: 'deduct', ...rule, per: step.per, each: step.points, partial, min, basis };
    if (!zeros.every((zero) => isImplied(zero, made, step.unit, points))) return WHY.several;
    return { rule: made, answer, ...(asks === undefined ? {} : { asks }) };
  };
  if (step.unit === '%') {
    const rate = chooseRate(sentence);
    if (rate === null) return WHY.severalRates;
    const share = target ?? contentTarget(sentence, '%');
    if (share === undefined) return WHY.noTarget;
    return share > 1 ? WHY.noTarget : make({ target: share, when: 'short' }, askRate(rate));
  }
  const wanted = step.way === 'short' ? (target ?? contentTarget(sentence, step.unit)) : target;
  if (step.way === 'short' && wanted !== undefined)
    return make({ target: wanted, when: 'short' }, countOf(step.unit), howMany(step.unit));
  if (wanted !== undefined) return WHY.several;
  return make({ target: 0, when: 'over' }, countOf(step.unit), step.asks);
}

/** 在届内得4分 and 有体现即得分 are all that counts; 有方案有总结 is a list of which something may lack. */
const NOT_BY_STEPS = /^有(?![^有]+有)|[届期]内$/;

/** Fewest points that deductions leave, or why that is not known. */
function lowestPoints(facts: readonly Fact[], points: number | undefined): number | string {
  const caps = ofKind(facts, 'cap').filter((cap) => cap.of !== 'total');
  const [cap] = caps;
  if (cap === undefined) return 0;
  if (caps.length > 1 || cap.of !== 'loss') return WHY.several;
  if (points === undefined) return WHY.withoutPoints;
  return cap.points > points ? differs(cap.points, points) : sum([points, -cap.points]);
}

/** Does the deduction itself leave 0 points in this case (未召开不得分 beside 每少一次扣1分, 低于90%不得分 beside 每低1%)? */
function isImplied(
  zero: FactOf<'zero'>,
  rule: Extract<Rule, { kind: 'deduct' }>,
  unit: string,
  points: number,
): boolean {
  if (rule.when !== 'short' || rule.min > 0) return false;
  // All points must be used up whichever way a begun step is counted.
  const isUsedUpAt = (value: number): boolean =>
    Math.floor((rule.target - value) / rule.per + 1e-9) * rule.each >= points - 1e-9;
  if (zero.when.kind !== 'figure') return unit !== '%' && isNothingDone(zero) && isUsedUpAt(0);
  const { figure } = zero.when;
  if (!isShortfall(figure) || !isSameUnit(figure.unit, unit)) return false;
  return isUsedUpAt(figure.bound === 'below' && unit !== '%' ? figure.value - 1 : figure.value);
}
