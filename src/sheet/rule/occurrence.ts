import { toHundredths, toPoints } from '../../standard/hundredths.ts';
import { type Figure, isSameUnit } from '../clause/figure.ts';
import { type Fact, type FactOf, hasOnly, ofKind } from '../clause/fact.ts';
import {
  countOf,
  differs,
  howMany,
  isFull,
  isNothingDone,
  type Made,
  type Sentence,
  UNSTATED_BASIS,
  WHY,
} from './made-rule.ts';

const basis = UNSTATED_BASIS;

/** 一次1分，最多3分: a single 一次 beside a higher limit means each time. */
export function asOccurrence(facts: readonly Fact[]): Fact[] | undefined {
  const [gain, ...others] = ofKind(facts, 'gain');
  if (gain === undefined || others.length > 0 || gain.when.kind !== 'figure' || gain.points === 'full')
    return undefined;
  const { bound, value, unit } = gain.when.figure;
  const earned = gain.points;
  const isLimited = facts.some((fact) => fact.kind === 'countCap' || (fact.kind === 'cap' && fact.points > earned));
  if (bound !== 'exactly' || value !== 1 || unit === '%' || !isLimited || gain.isShared) return undefined;
  const each: Fact = { kind: 'gainEach', per: 1, unit, points: earned, isBonus: gain.isBonus };
  return facts.map((fact) => (fact === gain ? each : fact));
}

/** 每次1分，最多3分. */
export function makePerOccurrence({ facts, points }: Sentence): Made {
  const [step, ...others] = ofKind(facts, 'gainEach');
  if (step === undefined || others.length > 0) return WHY.several;
  if (!hasOnly(facts, 'gainEach', 'gain', 'cap', 'countCap', 'zero', 'target', 'requirement', 'onceEach'))
    return WHY.several;
  if (step.per !== 1) return '不是按每一次计分，没有看懂。';
  const caps = ofKind(facts, 'cap').filter((cap) => cap.of !== 'total' || cap.points !== points);
  const [cap] = caps;
  if (caps.length > 1 || cap?.of === 'loss') return WHY.several;
  const [times, ...moreTimes] = ofKind(facts, 'countCap');
  if (moreTimes.length > 0 || (times !== undefined && times.unit !== step.unit)) return WHY.several;
  const mostByTimes = times === undefined ? undefined : toPoints(toHundredths(step.points) * times.value);
  const most = cap?.points ?? mostByTimes ?? points;
  if (most === undefined) return '没有写明最多得几分。';
  if (points !== undefined && most !== points) return differs(most, points);
  if (mostByTimes !== undefined && mostByTimes !== most) return differs(mostByTimes, most);
  if (step.points > most) return `一次得${step.points}分，多于最多的${most}分。`;
  if (!ofKind(facts, 'zero').every(isNothingDone)) return WHY.several;
  const reachesFull = ({ bound, unit, value }: Figure): boolean =>
    (bound === 'atLeast' || bound === 'exactly') &&
    isSameUnit(unit, step.unit) &&
    toHundredths(step.points) * value === toHundredths(most);
  if (!ofKind(facts, 'target').every(({ figure }) => reachesFull(figure))) return WHY.several;
  // 达到6次得满分 after 每次0.5分 says the limit once more; 每增加1次得0.5分 after 10次得5分 goes beyond it.
  const isLimit = (gain: FactOf<'gain'>): boolean =>
    facts.indexOf(gain) > facts.indexOf(step) &&
    isFull(gain.points, most) &&
    !gain.isBonus &&
    gain.when.kind === 'figure' &&
    reachesFull(gain.when.figure);
  if (!ofKind(facts, 'gain').every(isLimit)) return WHY.several;
  return {
    rule: { kind: 'perOccurrence', each: step.points, cap: most, basis },
    answer: countOf(step.unit),
    asks: howMany(step.unit),
    bonusCap: step.isBonus || cap?.of === 'bonus' ? most : undefined,
  };
}
