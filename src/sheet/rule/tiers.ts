import type { Rule } from '../../standard/schema.ts';
import { type Condition, type Fact, type FactOf, hasOnly, ofKind } from '../clause/fact.ts';
import {
  countedName,
  countOf,
  differs,
  howMany,
  isRest,
  type Made,
  type Sentence,
  sum,
  UNSTATED_BASIS,
  WHY,
} from './made-rule.ts';
import { isSameUnit } from '../clause/figure.ts';
import { askRate } from './rate-name.ts';
import { isBareMet } from '../clause/plain-words.ts';
import { chooseRate, contentTarget } from './target.ts';

const basis = UNSTATED_BASIS;

/** 低于90%扣2分 as what is left on either side of the line. Only a single such line is sure to be no running total. */
export function asTiers(facts: readonly Fact[], points: number | undefined): readonly Fact[] {
  const [lose, ...others] = ofKind(facts, 'lose');
  if (lose === undefined || others.length > 0 || points === undefined || lose.when.kind !== 'figure') return facts;
  if (!hasOnly(facts, 'lose', 'target', 'requirement')) return facts;
  const lost = lose.points === 'full' ? points : lose.points;
  if (lost > points || lose.when.figure.bound !== 'below') return facts;
  const { figure } = lose.when;
  const plain = { isBonus: false, isShared: false };
  const reached: Fact = {
    kind: 'gain',
    when: { kind: 'figure', figure: { ...figure, bound: 'atLeast' }, words: '' },
    points,
    ...plain,
  };
  const left: Fact =
    lost === points
      ? { kind: 'zero', when: lose.when }
      : { kind: 'gain', when: lose.when, points: sum([points, -lost]), ...plain };
  return facts.flatMap((fact) => (fact === lose ? [reached, left] : [fact]));
}

/** 全部落实 beside 落实率达80%以上 is the whole of the same rate, and 达标 the target of the content. */
export function asWhole(sentence: Sentence): readonly Fact[] {
  const { facts, content } = sentence;
  const names = facts.flatMap((fact) =>
    'when' in fact && fact.when.kind === 'figure' && fact.when.figure.unit === '%' ? [fact.when.figure.name] : [],
  );
  if (names.length === 0) return facts;
  const known = [...names, ...content.rateNames];
  return facts.map((fact) => {
    if (fact.kind !== 'gain' || fact.when.kind !== 'words') return fact;
    const target = isBareMet(fact.when.words) ? contentTarget(sentence, '%') : undefined;
    if (target !== undefined) return { ...fact, when: wholeRate(target, fact.when.words) };
    const [whole, done = ''] = /^(?:全部|全员|全额)([^\d%、]{2,6})$/.exec(fact.when.words) ?? [];
    if (whole === undefined || !known.some((name) => name.includes(done))) return fact;
    return { ...fact, when: wholeRate(1, whole) };
  });
}

const wholeRate = (value: number, words: string): Condition => ({
  kind: 'figure',
  figure: { bound: 'exactly', value, unit: '%', name: '' },
  words,
});

/** A tier before it is checked: from `atLeast` on, up to `upper` where the sentence gives an end. */
interface Tier {
  atLeast: number;
  upper: number | undefined;
  points: number;
}

/** 达到95%得5分，90%以上得3分: a number and what it earns from which line on. */
export function makeTiers(sentence: Sentence): Made {
  const { facts, points } = sentence;
  if (!hasOnly(facts, 'gain', 'zero', 'target', 'requirement', 'cap', 'highestOnly')) return WHY.several;
  const figures = facts.flatMap((fact) => ('when' in fact && fact.when.kind === 'figure' ? [fact.when.figure] : []));
  const unit = figures[0]?.unit ?? '';
  const all = [...figures, ...ofKind(facts, 'target').map(({ figure }) => figure)];
  if (all.some((figure) => !isSameUnit(figure.unit, unit))) return WHY.several;
  const isRate = unit === '%';
  const rate = isRate ? chooseRate(sentence) : undefined;
  if (rate === null) return WHY.severalRates;
  if (!isRate && new Set(all.map(({ name }) => countedName(name)).filter((name) => name !== '')).size > 1)
    return '说到的次数不止一种，看不出指哪一种。';
  const gains = ofKind(facts, 'gain');
  if (gains.some((gain) => gain.isShared)) return WHY.several;
  // 否则不得分 ends what is said of one figure; tiers after it are of another.
  const rest = facts.findIndex((fact) => fact.kind === 'zero' && isRest(fact, false));
  if (rest >= 0 && facts.slice(rest).some(({ kind }) => kind === 'gain')) return WHY.several;
  const tiers: Tier[] = [];
  for (const gain of gains) {
    const tier = readTier(gain, points, isRate);
    if (typeof tier === 'string') return tier;
    tiers.push(tier);
  }
  const isBonus = gains.some((gain) => gain.isBonus);
  const floor = readFloor(facts, isRate);
  if (typeof floor === 'string') return floor;
  const answer = isRate ? askRate(rate) : countOf(unit);
  const asks = isRate ? {} : { asks: howMany(unit) };
  if (tiers.length === 0) {
    if (floor === undefined || floor <= 0 || ofKind(facts, 'target').some(({ figure }) => figure.value !== floor))
      return WHY.several;
    return { rule: { kind: 'allOrNothing', atLeast: floor, basis }, answer, ...asks };
  }
  const sorted = tiers.sort((a, b) => b.atLeast - a.atLeast).filter((tier) => tier.points > 0);
  const fault = findTierFault(sorted, isRate, floor, points);
  if (fault !== undefined) return fault;
  const best = sorted[0]?.points ?? 0;
  const caps = ofKind(facts, 'cap');
  if (caps.some((cap) => cap.of === 'loss' || cap.points !== best)) return WHY.several;
  if (ofKind(facts, 'target').some(({ figure }) => figure.value !== sorted[0]?.atLeast)) return WHY.several;
  const bonusCap = isBonus || caps.some((cap) => cap.of === 'bonus') ? best : undefined;
  const [single] = sorted;
  const rule: Rule =
    sorted.length === 1 && single !== undefined && single.points === (points ?? single.points)
      ? { kind: 'allOrNothing', atLeast: single.atLeast, basis }
      : { kind: 'tiers', tiers: sorted.map((tier) => ({ atLeast: tier.atLeast, points: tier.points })), basis };
  return { rule, answer, bonusCap, ...asks };
}

function readTier(gain: FactOf<'gain'>, points: number | undefined, isRate: boolean): Tier | string {
  const earned = gain.points === 'full' ? points : gain.points;
  if (earned === undefined) return WHY.withoutPoints;
  if (gain.when.kind === 'words' && gain.when.sense === 'otherwise')
    return { atLeast: 0, upper: undefined, points: earned };
  if (gain.when.kind !== 'figure') return WHY.several;
  const { bound, value, upper } = gain.when.figure;
  if (isRate && value > 1) return '比率超过了100%。';
  switch (bound) {
    case 'atLeast':
    case 'exactly':
      return { atLeast: value, upper: undefined, points: earned };
    case 'between':
      return { atLeast: value, upper, points: earned };
    case 'below':
      return { atLeast: 0, upper: value, points: earned };
    case 'above':
      return isRate ? '“超过”是否含本数没有写明。' : { atLeast: value + 1, upper: undefined, points: earned };
    case 'upTo':
      return isRate ? '“及以下”的分档没有看懂。' : { atLeast: 0, upper: value, points: earned };
    default:
      return bound satisfies never;
  }
}

/** Below which figure there are no points; undefined where it is left to what remains. */
function readFloor(facts: readonly Fact[], isRate: boolean): number | undefined | string {
  let floor: number | undefined;
  for (const zero of ofKind(facts, 'zero')) {
    if (zero.when.kind === 'none') return WHY.several;
    if (zero.when.kind === 'words') {
      if (!isRest(zero, !isRate)) return WHY.several;
      continue;
    }
    const { bound, value } = zero.when.figure;
    if (bound === 'exactly' && value === 0) continue;
    if (floor !== undefined || (bound !== 'below' && (bound !== 'upTo' || isRate))) return WHY.several;
    floor = bound === 'upTo' ? value + 1 : value;
  }
  return floor;
}

/** The tiers, best first, must leave no gap, give less for less, and begin with the full points. */
function findTierFault(
  tiers: readonly Tier[],
  isRate: boolean,
  floor: number | undefined,
  points: number | undefined,
): string | undefined {
  const [best] = tiers;
  const last = tiers[tiers.length - 1];
  if (best === undefined || last === undefined) return WHY.several;
  if (points !== undefined && best.points !== points) return differs(best.points, points);
  if (isRate && best.upper !== undefined && best.upper < 1) return '最高一档有上限，上限以上得几分没有写。';
  // 80%—89% beside 90%以上: whole percents leave no gap between them.
  const grain = isRate ? 0.01 : 1;
  for (const [index, tier] of tiers.entries()) {
    const above = tiers[index - 1];
    if (above === undefined) continue;
    if (tier.atLeast >= above.atLeast || tier.points >= above.points) return '各档的高低与分数对不上。';
    if (tier.upper === undefined) continue;
    const gap = above.atLeast - tier.upper;
    if (gap < 0 || gap > grain + 1e-9) return '各档之间没有接上。';
  }
  if (floor !== undefined && floor !== last.atLeast) return '各档之间没有接上。';
  return undefined;
}
