import { toHundredths, toPoints } from '../standard/hundredths.ts';
import type { AnswerForm, Rule } from '../standard/schema.ts';
import { isBareMet, isCaseOfLoss, type Amount, type Fact } from './clause-fact.ts';
import type { Figure } from './figure.ts';
import { askRate, findRateNames } from './rate-name.ts';
import type { ContentFigures } from './scoring-content.ts';

/** A rule made out of what the clauses say. */
export interface MadeRule {
  rule: Rule;
  answer: AnswerForm;
  /** Most that it earns as a bonus; undefined where the sentence does not speak of 加分. */
  bonusCap?: number | undefined;
  isVeto?: boolean;
  /** What to ask for the number, such as 缺几项？ */
  asks?: string;
}

/** The clauses of one sentence, and what stands around it. */
export interface Sentence {
  facts: readonly Fact[];
  content: ContentFigures;
  /** Full points of the item. */
  points: number | undefined;
}

/** A rule, or why there is none. */
export type Outcome = MadeRule | string;

type FactOf<K extends Fact['kind']> = Extract<Fact, { kind: K }>;

/** The rule's numbers stand in the person's own table; whoever knows the table's name puts that in its place. */
export const UNSTATED_BASIS = { kind: 'site' } as const;
const basis = UNSTATED_BASIS;

/** Label of the choice that earns nothing, where the sentence names none. */
export const NONE_OF_THESE = '以上都不符合';
/** Label of the choice that loses nothing. */
export const AS_REQUIRED = '符合要求';

const SEVERAL = '这句话里有几种计分办法，合在一起没有看懂。';
const WITHOUT_POINTS = '没有写明这一项的分值，扣分后得多少算不出来。';
const NO_TARGET = '没有写明要达到多少。';
const SEVERAL_RATES = '说到的比率不止一个，看不出指哪一个。';

const ofKind = <K extends Fact['kind']>(facts: readonly Fact[], kind: K): FactOf<K>[] =>
  facts.filter((fact): fact is FactOf<K> => fact.kind === kind);

const hasOnly = (facts: readonly Fact[], ...kinds: readonly Fact['kind'][]): boolean =>
  facts.every(({ kind }) => kinds.includes(kind));

const differs = (best: number, points: number): string => `句中的最高分是${best}分，与这一项的${points}分不一致。`;
const sum = (numbers: readonly number[]): number => toPoints(numbers.reduce((all, one) => all + toHundredths(one), 0));
const isFull = (amount: Amount, points: number | undefined): boolean => amount === 'full' || amount === points;
/** What is wrong where a single outcome does not give the item's points; an item without points takes any. */
const findGainFault = (amount: Amount, points: number | undefined): string | undefined =>
  amount === 'full' || points === undefined || amount === points ? undefined : differs(amount, points);

/** Makes the one rule that uses every clause, or says why there is none. */
export function makeRule(sentence: Sentence): Outcome {
  const { facts } = sentence;
  if (ofKind(facts, 'veto').length > 0) return makeVeto(facts);
  if (ofKind(facts, 'loseEach').length > 0) return makeDeduct(sentence);
  if (ofKind(facts, 'gainEach').length > 0) return makePerOccurrence(sentence);
  if (ofKind(facts, 'proportion').length > 0) return makeLinear(sentence);
  const counted = asOccurrence(facts);
  if (counted !== undefined) return makePerOccurrence({ ...sentence, facts: counted });
  if (hasFigures(facts)) return makeTiers(sentence);
  if (facts.length === 1 && facts[0]?.kind === 'cap') return makeBonus(facts[0], sentence.points);
  return makeFromWords(sentence);
}

/** 一次1分，最多3分: a single 一次 beside a higher limit means each time. */
function asOccurrence(facts: readonly Fact[]): Fact[] | undefined {
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

const hasFigures = (facts: readonly Fact[]): boolean =>
  facts.some((fact) => (fact.kind === 'gain' || fact.kind === 'zero') && fact.when.kind === 'figure');

function makeVeto(facts: readonly Fact[]): Outcome {
  const named = ofKind(facts, 'veto').filter((veto) => veto.case !== '');
  // A case of its own beside the veto's case: 未建立不得分，发生事故一票否决 are two rules.
  if (!hasOnly(facts, 'veto') && (named.length > 0 || !hasOnly(facts, 'veto', 'zero', 'requirement'))) return SEVERAL;
  return { rule: { kind: 'allOrNothing', basis }, answer: { form: 'yesNo' }, isVeto: true };
}

function makeBonus(cap: FactOf<'cap'>, points: number | undefined): Outcome {
  if (cap.of !== 'bonus') return '只写了最高分，没有写怎么得分。';
  if (points !== undefined && points !== cap.points) return differs(cap.points, points);
  return { rule: { kind: 'selfRated', min: 0, basis }, answer: { form: 'selfRated' }, bonusCap: cap.points };
}

/** Name of the one rate that is meant; null where there are several. */
function chooseRate({ facts, content }: Sentence): string | undefined | null {
  const names = new Set(facts.flatMap(namesIn).flatMap(findRateNames));
  const [stated, ...others] = names.size > 0 ? [...names] : content.rateNames;
  if (others.length > 0) return null;
  // 合同签订率 beside a content that says 劳动合同签订率 means that one.
  const longer = content.rateNames.filter((name) => stated !== undefined && name.endsWith(stated));
  return longer.length === 1 ? longer[0] : stated;
}

const namesIn = (fact: Fact): string[] => {
  if (fact.kind === 'target') return [fact.figure.name];
  if (fact.kind === 'requirement') return [fact.words];
  if (fact.kind === 'loseEach') return [fact.name];
  return 'when' in fact && fact.when.kind === 'figure' ? [fact.when.figure.name] : [];
};

/** A target out of the content, where it holds just one of this unit. */
function contentTarget({ content, facts }: Sentence, unit: string): number | undefined {
  const fitting = content.figures.filter((figure) => figure.unit === unit);
  const [target] = fitting;
  if (target === undefined || fitting.length > 1) return undefined;
  if (unit !== '%') return target.value;
  const [named] = facts.flatMap(namesIn).flatMap(findRateNames);
  const [other] = findRateNames(target.name);
  return named === undefined || other === undefined || named.endsWith(other) || other.endsWith(named)
    ? target.value
    : undefined;
}

const unitOf = (unit: string): AnswerForm => ({ form: 'count', unit });
const howMany = (unit: string): string => `实际有几${unit}？`;

function makeDeduct(sentence: Sentence): Outcome {
  const { facts, points } = sentence;
  const [step, ...others] = ofKind(facts, 'loseEach');
  if (step === undefined || others.length > 0) return SEVERAL;
  if (!hasOnly(facts, 'loseEach', 'target', 'gain', 'zero', 'floor', 'cap', 'begunStep', 'noLoss', 'requirement'))
    return SEVERAL;
  // A penalty without points of its own comes off the whole, which no rule of one item can do.
  if (points === undefined) return WITHOUT_POINTS;
  if (step.points > points) return `一次扣${step.points}分，多于这一项的${points}分。`;
  const min = lowestPoints(facts, points);
  if (typeof min === 'string') return min;
  const [begun, ...more] = ofKind(facts, 'begunStep');
  if (more.length > 0 || (begun !== undefined && (begun.per !== step.per || begun.unit !== step.unit))) return SEVERAL;
  const partial = begun?.partial ?? 'up';
  const target = statedTarget(facts, step.unit, points);
  if (target === null) return SEVERAL;
  const zeros = ofKind(facts, 'zero');
  const make = (rule: { target: number; when: 'short' | 'over' }, answer: AnswerForm, asks?: string): Outcome => {
    const made: Rule = { kind: 'deduct', ...rule, per: step.per, each: step.points, partial, min, basis };
    if (!zeros.every((zero) => isImplied(zero, made, points))) return SEVERAL;
    return { rule: made, answer, ...(asks === undefined ? {} : { asks }) };
  };
  if (step.unit === '%') {
    const rate = chooseRate(sentence);
    if (rate === null) return SEVERAL_RATES;
    const share = target ?? contentTarget(sentence, '%');
    if (share === undefined) return NO_TARGET;
    return share > 1 ? NO_TARGET : make({ target: share, when: 'short' }, askRate(rate));
  }
  const wanted = step.way === 'short' ? (target ?? contentTarget(sentence, step.unit)) : target;
  if (step.way === 'short' && wanted !== undefined)
    return make({ target: wanted, when: 'short' }, unitOf(step.unit), howMany(step.unit));
  if (wanted !== undefined) return SEVERAL;
  return make({ target: 0, when: 'over' }, unitOf(step.unit), step.asks);
}

/** Fewest points that deductions leave, or why that is not known. */
function lowestPoints(facts: readonly Fact[], points: number | undefined): number | string {
  const caps = ofKind(facts, 'cap').filter((cap) => cap.of !== 'total');
  const [cap] = caps;
  if (cap === undefined) return 0;
  if (caps.length > 1 || cap.of !== 'loss') return SEVERAL;
  if (points === undefined) return WITHOUT_POINTS;
  return cap.points > points ? differs(cap.points, points) : sum([points, -cap.points]);
}

/** The target that the sentence itself names; null where a figure in it is no target. */
function statedTarget(facts: readonly Fact[], unit: string, points: number | undefined): number | undefined | null {
  const values = new Set<number>();
  for (const fact of facts) {
    if (fact.kind === 'gain' && !isFull(fact.points, points)) return null;
    if (fact.kind === 'gain' && (fact.isBonus || fact.isShared)) return null;
    const figure =
      fact.kind === 'target'
        ? fact.figure
        : (fact.kind === 'gain' || fact.kind === 'noLoss') && fact.when.kind === 'figure'
          ? fact.when.figure
          : undefined;
    if (figure === undefined) continue;
    const isBelow = figure.bound === 'below' && fact.kind === 'target';
    if (figure.unit !== unit || !(isBelow || figure.bound === 'atLeast' || figure.bound === 'exactly')) return null;
    values.add(figure.value);
  }
  const [value] = values;
  return values.size > 1 ? null : value;
}

/** Does the deduction itself leave 0 points in this case (未召开不得分 beside 每少一次扣1分)? */
function isImplied(zero: FactOf<'zero'>, rule: Extract<Rule, { kind: 'deduct' }>, points: number | undefined): boolean {
  if (zero.when.kind !== 'words' || points === undefined || rule.when !== 'short' || rule.min > 0) return false;
  const isNothingDone = /^(?:全年|年内|一次)?(?:都|也)?(?:未|没有|没)(?:召开|开展|组织|举办|进行|举行)/.test(
    zero.when.words,
  );
  return isNothingDone && (rule.target / rule.per) * rule.each >= points;
}

function makePerOccurrence({ facts, points }: Sentence): Outcome {
  const [step, ...others] = ofKind(facts, 'gainEach');
  if (step === undefined || others.length > 0) return SEVERAL;
  if (!hasOnly(facts, 'gainEach', 'cap', 'countCap', 'zero', 'target', 'requirement')) return SEVERAL;
  if (step.per !== 1) return '不是按每一次计分，没有看懂。';
  const caps = ofKind(facts, 'cap').filter((cap) => cap.of !== 'total' || cap.points !== points);
  const [cap] = caps;
  if (caps.length > 1 || cap?.of === 'loss') return SEVERAL;
  const [times, ...moreTimes] = ofKind(facts, 'countCap');
  if (moreTimes.length > 0 || (times !== undefined && times.unit !== step.unit)) return SEVERAL;
  const mostByTimes = times === undefined ? undefined : toPoints(toHundredths(step.points) * times.value);
  const most = cap?.points ?? mostByTimes ?? points;
  if (most === undefined) return '没有写明最多得几分。';
  if (points !== undefined && most !== points) return differs(most, points);
  if (mostByTimes !== undefined && mostByTimes !== most) return differs(mostByTimes, most);
  if (step.points > most) return `一次得${step.points}分，多于最多的${most}分。`;
  const isNothing = (zero: FactOf<'zero'>): boolean => zero.when.kind === 'words' && zero.when.sense !== 'met';
  if (!ofKind(facts, 'zero').every(isNothing)) return SEVERAL;
  const reachesFull = ({ figure }: FactOf<'target'>): boolean =>
    figure.unit === step.unit && toHundredths(step.points) * figure.value === toHundredths(most);
  if (!ofKind(facts, 'target').every(reachesFull)) return SEVERAL;
  return {
    rule: { kind: 'perOccurrence', each: step.points, cap: most, basis },
    answer: unitOf(step.unit),
    asks: howMany(step.unit),
    bonusCap: step.isBonus || cap?.of === 'bonus' ? most : undefined,
  };
}

function makeLinear(sentence: Sentence): Outcome {
  const { facts, points } = sentence;
  const [proportion, ...others] = ofKind(facts, 'proportion');
  if (proportion === undefined || others.length > 0) return SEVERAL;
  if (!hasOnly(facts, 'proportion', 'gain', 'zero', 'target', 'requirement', 'cap')) return SEVERAL;
  if (!ofKind(facts, 'cap').every((cap) => cap.points === points && cap.of !== 'loss')) return SEVERAL;
  const figures = [...ofKind(facts, 'target'), ...ofKind(facts, 'gain'), ...ofKind(facts, 'zero')].flatMap((fact) =>
    fact.kind === 'target' ? [fact.figure] : fact.when.kind === 'figure' ? [fact.when.figure] : [],
  );
  const unit =
    figures[0]?.unit ?? (contentTarget(sentence, '%') === undefined ? sentence.content.figures[0]?.unit : '%');
  const full = statedTarget(facts, unit ?? '%', points);
  const zero = findZeroLine(facts, unit);
  if (full === null || zero === null) return SEVERAL;
  if (zero !== undefined && full === undefined) return NO_TARGET;
  if (proportion.isBetween && zero === undefined) return SEVERAL;
  const rate = chooseRate(sentence);
  if (rate === null) return SEVERAL_RATES;
  const wanted = full ?? (unit === undefined ? undefined : contentTarget(sentence, unit));
  if (unit !== undefined && unit !== '%') {
    if (wanted === undefined || wanted <= (zero ?? 0)) return NO_TARGET;
    return {
      rule: { kind: 'linear', zero: zero ?? 0, full: wanted, basis },
      answer: unitOf(unit),
      asks: howMany(unit),
    };
  }
  if (wanted === undefined && rate === undefined && !proportion.isDone) return '没有写明按什么的比例。';
  if (wanted === undefined && sentence.content.figures.length > 0) return NO_TARGET;
  const line = wanted ?? 1;
  if (line > 1 || line <= (zero ?? 0)) return NO_TARGET;
  const name = rate ?? (wanted === undefined ? '完成率' : undefined);
  return { rule: { kind: 'linear', zero: zero ?? 0, full: line, basis }, answer: askRate(name) };
}

/** Where points begin (75%以下不得分); null where the sentence says it in a way that is not read. */
function findZeroLine(facts: readonly Fact[], unit: string | undefined): number | undefined | null {
  const zeros = ofKind(facts, 'zero');
  const [zero] = zeros;
  if (zero === undefined) return undefined;
  if (zeros.length > 1 || zero.when.kind !== 'figure') return null;
  const { figure } = zero.when;
  return figure.unit === unit && (figure.bound === 'below' || figure.bound === 'upTo') ? figure.value : null;
}

/** A tier before it is checked: from `atLeast` on, up to `upper` where the sentence gives an end. */
interface Tier {
  atLeast: number;
  upper: number | undefined;
  points: number;
}

function makeTiers(sentence: Sentence): Outcome {
  const { facts, points } = sentence;
  if (!hasOnly(facts, 'gain', 'zero', 'target', 'requirement', 'cap', 'highestOnly')) return SEVERAL;
  const figures = facts.flatMap((fact) => ('when' in fact && fact.when.kind === 'figure' ? [fact.when.figure] : []));
  const unit = figures[0]?.unit ?? '';
  const all = [...figures, ...ofKind(facts, 'target').map(({ figure }) => figure)];
  if (all.some((figure) => figure.unit !== unit)) return SEVERAL;
  const isRate = unit === '%';
  const rate = isRate ? chooseRate(sentence) : undefined;
  if (rate === null) return SEVERAL_RATES;
  if (!isRate && new Set(all.map(({ name }) => countedName(name)).filter((name) => name !== '')).size > 1)
    return '说到的次数不止一种，看不出指哪一种。';
  const gains = ofKind(facts, 'gain');
  if (gains.some((gain) => gain.isShared)) return SEVERAL;
  const tiers: Tier[] = [];
  for (const gain of gains) {
    const tier = readTier(gain, points, isRate);
    if (typeof tier === 'string') return tier;
    tiers.push(tier);
  }
  const isBonus = gains.some((gain) => gain.isBonus);
  const floor = readFloor(facts, isRate);
  if (typeof floor === 'string') return floor;
  const answer = isRate ? askRate(rate) : unitOf(unit);
  const asks = isRate ? {} : { asks: howMany(unit) };
  if (tiers.length === 0) {
    if (floor === undefined || floor <= 0 || ofKind(facts, 'target').some(({ figure }) => figure.value !== floor))
      return SEVERAL;
    return { rule: { kind: 'allOrNothing', atLeast: floor, basis }, answer, ...asks };
  }
  const sorted = tiers.sort((a, b) => b.atLeast - a.atLeast).filter((tier) => tier.points > 0);
  const fault = findTierFault(sorted, isRate, floor, points);
  if (fault !== undefined) return fault;
  const best = sorted[0]?.points ?? 0;
  const caps = ofKind(facts, 'cap');
  if (caps.some((cap) => cap.of === 'loss' || cap.points !== best)) return SEVERAL;
  if (ofKind(facts, 'target').some(({ figure }) => figure.value !== sorted[0]?.atLeast)) return SEVERAL;
  const bonusCap = isBonus || caps.some((cap) => cap.of === 'bonus') ? best : undefined;
  const [single] = sorted;
  const rule: Rule =
    sorted.length === 1 && single !== undefined && single.points === (points ?? single.points)
      ? { kind: 'allOrNothing', atLeast: single.atLeast, basis }
      : { kind: 'tiers', tiers: sorted.map((tier) => ({ atLeast: tier.atLeast, points: tier.points })), basis };
  return { rule, answer, bonusCap, ...asks };
}

/** What is counted, without the words for holding it. */
const countedName = (name: string): string =>
  name.replace(
    /每个?(?:年度?|季度?|月|半年|学期|学年)|全年|年内|当年|本年度|召开|开展|组织|举办|进行|举行|完成|达到?|共|有|在|为|获得?|建立|成立|工会/g,
    '',
  );

function readTier(gain: FactOf<'gain'>, points: number | undefined, isRate: boolean): Tier | string {
  const earned = gain.points === 'full' ? points : gain.points;
  if (earned === undefined) return WITHOUT_POINTS;
  if (gain.when.kind === 'words' && gain.when.sense === 'otherwise')
    return { atLeast: 0, upper: undefined, points: earned };
  if (gain.when.kind !== 'figure') return SEVERAL;
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
    if (zero.when.kind === 'none') return SEVERAL;
    if (zero.when.kind === 'words') {
      if (zero.when.sense === 'met') return SEVERAL;
      continue;
    }
    const { bound, value } = zero.when.figure;
    if (bound === 'exactly' && value === 0) continue;
    if (floor !== undefined || (bound !== 'below' && (bound !== 'upTo' || isRate))) return SEVERAL;
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
  if (best === undefined || last === undefined) return SEVERAL;
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

function makeFromWords(sentence: Sentence): Outcome {
  const { facts, points } = sentence;
  if (
    !hasOnly(
      facts,
      'gain',
      'zero',
      'lose',
      'noLoss',
      'target',
      'requirement',
      'allNeeded',
      'cap',
      'highestOnly',
      'floor',
    )
  )
    return SEVERAL;
  const gains = ofKind(facts, 'gain');
  const loses = ofKind(facts, 'lose');
  const term = makeInTerm(sentence);
  if (term !== undefined) return term;
  if (gains.some((gain) => gain.isShared)) return makeShared(sentence);
  if (gains.length > 1 || ofKind(facts, 'highestOnly').length > 0) {
    return loses.length > 0 ? SEVERAL : makeGraded(sentence);
  }
  if (loses.length > 0) return makeFromLosses(sentence);
  const zeros = ofKind(facts, 'zero');
  const [gain] = gains;
  if (!hasOnly(facts, 'gain', 'zero', 'target', 'requirement', 'allNeeded', 'cap')) return SEVERAL;
  if (gain?.when.kind === 'none' && zeros.length === 0) return '没有写明什么情况得分。';
  if (gain === undefined && zeros.length === 0 && ofKind(facts, 'allNeeded').length === 0) return '没有写明怎么计分。';
  if (zeros.some((zero) => zero.when.kind === 'none')) return '没有写明什么情况不得分。';
  const fault = gain === undefined ? undefined : findGainFault(gain.points, points);
  if (fault !== undefined) return fault;
  if (gain?.when.kind === 'words' && gain.when.sense === 'otherwise') return SEVERAL;
  if (zeros.some((zero) => zero.when.kind === 'words' && isBareMet(zero.when.words))) return SEVERAL;
  const caps = ofKind(facts, 'cap');
  const full = typeof gain?.points === 'number' ? gain.points : points;
  if (caps.some((cap) => cap.of === 'loss' || cap.points !== full)) return SEVERAL;
  const isBonus = gain?.isBonus === true || caps.some((cap) => cap.of === 'bonus');
  return askWhetherMet(sentence, isBonus ? full : undefined);
}

/** Times that a thing is good for: what asks for its days, and the words for being within and past them. */
const TERMS = [
  {
    within: /^(?:工会委员会|工会|委员会|本届)?(?:仍)?(?:处于|处在|在)?(?:任期|届期|届)之?内$/,
    past: /^(?:超届|超期|超任期|超过任期|过期|(?:任期)?(?:届满|到期|逾期|超期|任期满)未换届)$/,
    ownPast: /^(?:超届|(?:任期)?(?:届满|到期|逾期|超期|任期满)未换届)$/,
    answer: { form: 'date', fromLabel: '换届选举日期', toLabel: '届满日期', noneLabel: '没有选举产生本届委员会' },
  },
  {
    within: /^[^\d%、]{0,10}?(?:仍)?(?:处于|处在|在)?有效期限?之?内$/,
    past: /^(?:过期|失效|超期|已过期|已失效|超过有效期|逾期|到期未续签|到期未换证)$/,
    ownPast: /^(?:超过有效期|到期未续签|到期未换证)$/,
    answer: {
      form: 'date',
      fromLabel: '有效期开始日期',
      toLabel: '有效期届满日期',
      noneLabel: '没有签订或者没有办理',
    },
  },
] as const;

/** 在届内得3分，超期不得分: by the days; undefined where the sentence is about something else. */
function makeInTerm({ facts, points }: Sentence): Outcome | undefined {
  const gains = ofKind(facts, 'gain');
  const zeros = ofKind(facts, 'zero');
  const [gain] = gains;
  const wordsOf = ({ when }: FactOf<'gain' | 'zero'>): string => (when.kind === 'words' ? when.words : '');
  for (const { within, past, ownPast, answer } of TERMS) {
    const isNamed = gain === undefined ? zeros.some((zero) => ownPast.test(wordsOf(zero))) : within.test(wordsOf(gain));
    if (!isNamed) continue;
    const isPast = (zero: FactOf<'zero'>): boolean =>
      past.test(wordsOf(zero)) || (zero.when.kind === 'words' && zero.when.sense === 'otherwise');
    if (gains.length > 1 || !hasOnly(facts, 'gain', 'zero', 'requirement') || !zeros.every(isPast)) return SEVERAL;
    const fault = gain === undefined ? undefined : findGainFault(gain.points, points);
    if (fault !== undefined) return fault;
    return { rule: { kind: 'inTerm', basis }, answer, bonusCap: gain?.isBonus === true ? points : undefined };
  }
  return undefined;
}

/** Yes or no; or the figure itself, where the requirement is just one figure. */
function askWhetherMet(sentence: Sentence, bonusCap: number | undefined): Outcome {
  const { facts, content } = sentence;
  const plain: MadeRule = { rule: { kind: 'allOrNothing', basis }, answer: { form: 'yesNo' }, bonusCap };
  const targets = ofKind(facts, 'target').map(({ figure }) => figure);
  const conditions = [...ofKind(facts, 'gain'), ...ofKind(facts, 'zero')].map(({ when }) => when);
  const isAboutFigure = conditions.every(
    (when) => when.kind === 'words' && (isBareMet(when.words) || when.sense === 'otherwise'),
  );
  const [stated, ...others] = targets;
  if (stated === undefined) {
    const isReach = isAboutFigure && conditions.length > 0 && ofKind(facts, 'requirement').length === 0;
    return isReach && content.only !== undefined ? (reach(sentence, content.only, bonusCap) ?? plain) : plain;
  }
  if (others.length > 0 || ofKind(facts, 'allNeeded').length > 0) return SEVERAL;
  const isOnce = stated.value === 1 && stated.unit !== '%';
  if (!isAboutFigure && !isOnce) return SEVERAL;
  return reach(sentence, stated, bonusCap) ?? SEVERAL;
}

function reach(sentence: Sentence, { bound, value, unit }: Figure, bonusCap: number | undefined): MadeRule | undefined {
  if ((bound !== 'atLeast' && bound !== 'exactly') || (unit === '%' && value > 1)) return undefined;
  const rule: Rule = { kind: 'allOrNothing', atLeast: value, basis };
  if (unit !== '%') return { rule, answer: unitOf(unit), bonusCap, asks: howMany(unit) };
  const rate = chooseRate(sentence);
  return rate === null ? undefined : { rule, answer: askRate(rate), bonusCap };
}

/** Words of a scale, of which one holds, against things that can all be there. */
const SCALE =
  /优|良|较好|^好|好$|一般|及格|合格|达标|^差|较差|^中|国家|全国|[省市县区州校院部厅局镇]级|自治区|^省|^市|^县|级$|等奖?$|基本|部分|完全|全部|较|满意|名$/;
const BEFORE_LABEL = /^(?:获得|荣获|获|受到|被评为|评为|评定为|考核为|评价为|达到|为|属于)+/;

const hasTwice = (labels: readonly string[]): boolean => new Set(labels).size < labels.length;

/** A case or a thing, and what it earns or costs. */
interface Entry {
  label: string;
  points: number;
}

/** Is there a weaker form of the label: 较规范 beside 规范, 不及时 beside 及时? */
const isLessened = (label: string, entries: readonly Entry[]): boolean =>
  entries.some((entry) => {
    const [, rest] = /^(?:较为?|比较|基本|部分|大部分|不太?|欠)(.+)$/.exec(entry.label) ?? [];
    return rest !== undefined && (label === entry.label || label.endsWith(rest));
  });

/** Several …得N分: one of them holds (graded), or each counts (checklist). */
function makeGraded({ facts, points }: Sentence): Outcome {
  if (!hasOnly(facts, 'gain', 'zero', 'requirement', 'cap', 'highestOnly')) return SEVERAL;
  const entries: Entry[] = [];
  const gains = ofKind(facts, 'gain');
  for (const { when, points: earned } of gains) {
    if (when.kind !== 'words' || earned === 'full') return SEVERAL;
    if (when.sense === 'otherwise') return SEVERAL;
    entries.push({ label: when.words, points: earned });
  }
  const earned = entries.map((entry) => entry.points);
  const best = Math.max(...earned);
  const isOneOnly = ofKind(facts, 'highestOnly').length > 0;
  const isScale = isOneOnly || entries.some(({ label }) => SCALE.test(label) || isLessened(label, entries));
  const isBonus = gains.some((gain) => gain.isBonus);
  if (isScale) {
    const isWhole =
      isOneOnly || entries.every(({ label }) => SCALE.test(label) || isBareMet(label) || isLessened(label, entries));
    if (!isWhole) return SEVERAL;
    if (points !== undefined && best !== points) return differs(best, points);
    const caps = ofKind(facts, 'cap');
    if (caps.some((cap) => cap.of === 'loss' || cap.points !== best)) return SEVERAL;
    const zeros = ofKind(facts, 'zero').map(({ when }) =>
      when.kind === 'words' ? (when.sense === 'otherwise' ? NONE_OF_THESE : when.words) : '',
    );
    if (zeros.includes('')) return SEVERAL;
    const bonusCap = isBonus || caps.some((cap) => cap.of === 'bonus') ? best : undefined;
    const isComplete = ofKind(facts, 'highestOnly').some((fact) => fact.isComplete);
    return grade([...entries, ...zeros.map((label) => ({ label, points: 0 }))], isComplete, bonusCap);
  }
  if (ofKind(facts, 'zero').length > 0) return SEVERAL;
  return checklist(entries, points, isBonus);
}

/** A scale to choose from; where the sentence need not name every case, one more choice earns nothing. */
function grade(entries: readonly Entry[], isComplete: boolean, bonusCap?: number): Outcome {
  const labelled = entries.map(({ label, points }) => ({ label: label.replace(BEFORE_LABEL, '') || label, points }));
  if (!isComplete && labelled.every(({ points }) => points > 0)) labelled.push({ label: NONE_OF_THESE, points: 0 });
  if (hasTwice(labelled.map(({ label }) => label))) return '同一个等次写了两次。';
  const options = labelled.map(({ label }, index) => ({ id: `option-${index + 1}`, label }));
  const listed = Object.fromEntries(labelled.map(({ points }, index) => [`option-${index + 1}`, points]));
  return { rule: { kind: 'graded', points: listed, basis }, answer: { form: 'grade', options }, bonusCap };
}

function checklist(entries: readonly Entry[], points: number | undefined, isBonus = false): Outcome {
  if (points === undefined) return WITHOUT_POINTS;
  const total = sum(entries.map((entry) => entry.points));
  if (total !== points) return `各小项加起来是${total}分，与这一项的${points}分不一致。`;
  if (hasTwice(entries.map(({ label }) => label))) return '同一个小项写了两次。';
  const items = entries.map(({ label }, index) => ({ id: `item-${index + 1}`, label }));
  const listed = Object.fromEntries(entries.map((entry, index) => [`item-${index + 1}`, entry.points]));
  return {
    rule: { kind: 'checklist', points: listed, basis },
    answer: { form: 'checklist', items },
    bonusCap: isBonus ? points : undefined,
  };
}

/** 有牌子、有场地各得1分. */
function makeShared({ facts, points }: Sentence): Outcome {
  if (!hasOnly(facts, 'gain', 'requirement')) return SEVERAL;
  const [gain, ...others] = ofKind(facts, 'gain');
  if (gain === undefined || others.length > 0 || gain.points === 'full' || gain.when.kind !== 'words') return SEVERAL;
  const earned = gain.points;
  const words = [...ofKind(facts, 'requirement').map((fact) => fact.words), gain.when.words];
  const labels = words.flatMap((list) => list.split(/[、和及]/)).filter((label) => label !== '');
  if (labels.length < 2) return SEVERAL;
  return checklist(
    labels.map((label) => ({ label, points: earned })),
    points,
    gain.isBonus,
  );
}

function makeFromLosses({ facts, points }: Sentence): Outcome {
  if (!hasOnly(facts, 'gain', 'zero', 'lose', 'noLoss', 'requirement', 'floor', 'cap')) return SEVERAL;
  if (points === undefined) return WITHOUT_POINTS;
  if (!ofKind(facts, 'cap').every((cap) => cap.of === 'total' && cap.points === points)) return SEVERAL;
  if (!ofKind(facts, 'gain').every((gain) => isFull(gain.points, points))) return SEVERAL;
  const zeros = ofKind(facts, 'zero');
  const entries: Entry[] = [];
  for (const { when, points: lost } of ofKind(facts, 'lose')) {
    if (when.kind !== 'words' || !isCaseOfLoss(when.words)) return SEVERAL;
    const amount = lost === 'full' ? points : lost;
    if (amount > points) return `扣${amount}分，多于这一项的${points}分。`;
    entries.push({ label: when.words, points: amount });
  }
  const [entry] = entries;
  if (entry === undefined) return SEVERAL;
  if (entries.length > 1) {
    const items = entries.map(({ label, points: lost }) => ({ label: turnAround(label), points: lost }));
    const isWhole = zeros.length === 0 && ofKind(facts, 'floor').length === 0;
    if (!isWhole || items.some(({ label }) => label === undefined)) return SEVERAL;
    return checklist(
      items.map((item) => ({ label: item.label ?? '', points: item.points })),
      points,
    );
  }
  if (zeros.length > 1) return SEVERAL;
  const [zero] = zeros;
  if (entry.points === points && zero === undefined)
    return { rule: { kind: 'allOrNothing', basis }, answer: { form: 'yesNo' } };
  const lower = { label: entry.label, points: sum([points, -entry.points]) };
  const [gain] = ofKind(facts, 'gain');
  const best = gain?.when.kind === 'words' && !isBareMet(gain.when.words) ? gain.when.words : AS_REQUIRED;
  if (zero === undefined) return grade([{ label: best, points }, lower], true);
  if (zero.when.kind !== 'words' || !isCaseOfLoss(zero.when.words) || lower.points <= 0) return SEVERAL;
  return grade([{ label: best, points }, lower, { label: zero.when.words, points: 0 }], true);
}

/** 无计划 as the thing that should be there: 有计划; undefined where it cannot be turned round. */
function turnAround(words: string): string | undefined {
  const [, lacking, unmet] = /^(?:(?:无|没有|缺少|缺)(.+)|未(.+))$/.exec(words) ?? [];
  if (lacking !== undefined) return `有${lacking}`;
  return unmet === undefined ? undefined : `已${unmet}`;
}
