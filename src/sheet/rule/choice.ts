import { type Fact, type FactOf, hasOnly, ofKind } from '../clause/fact.ts';
import { isBareMet } from '../clause/plain-words.ts';
import { countedName, differs, type Made, type Sentence, sum, UNSTATED_BASIS, WHY } from './made-rule.ts';
import { isOpposite, sharesWords } from './opposite.ts';

const basis = UNSTATED_BASIS;

/** Label of the choice that earns nothing, where the sentence names none. */
export const NONE_OF_THESE = '以上都不符合';
/** Label of the choice that loses nothing. */
export const AS_REQUIRED = '符合要求';

/** Words of a scale, of which one holds, against things that can all be there. */
const SCALE =
  /优|良|较好|^好|好$|一般|及格|合格|达标|^差|较差|^中|国家|全国|[省市县区州校院部厅局镇]级|自治区|^省|^市|^县|级$|等奖?$|基本|部分|完全|全部|较|满意|名$/;
const BEFORE_LABEL = /^(?:获得|荣获|获|受到|被评为|评为|评定为|考核为|评价为|达到|为|属于)+/;

const hasTwice = (labels: readonly string[]): boolean => new Set(labels).size < labels.length;

/** A case or a thing, and what it earns or costs. */
export interface Entry {
  label: string;
  points: number;
}

/** Is there a weaker form of the label: 较规范 beside 规范, 不及时 beside 及时? */
const isLessened = (label: string, entries: readonly Entry[]): boolean =>
  entries.some((entry) => {
    const [, rest] = /^(?:较为?|比较|基本|部分|大部分|不太?|欠)(.+)$/.exec(entry.label) ?? [];
    return rest !== undefined && (label === entry.label || label.endsWith(rest) || label.startsWith(rest));
  });

/** Several …得N分: one of them holds (graded), or each counts (checklist). */
export function makeGraded({ facts, points }: Sentence): Made {
  if (!hasOnly(facts, 'gain', 'zero', 'requirement', 'cap', 'highestOnly')) return WHY.several;
  const entries: Entry[] = [];
  const gains = ofKind(facts, 'gain');
  for (const { when, points: earned } of gains) {
    if (when.kind !== 'words' || earned === 'full') return WHY.several;
    if (when.sense === 'otherwise') return WHY.several;
    entries.push({ label: when.words, points: earned });
  }
  if (entries.length === 0) return WHY.several;
  const earned = entries.map((entry) => entry.points);
  const best = Math.max(...earned);
  const isOneOnly = ofKind(facts, 'highestOnly').length > 0;
  // 建成得3分，已建成但未开放得1分: the second is less of the first.
  const isReserved =
    (entries.length === 2 && /但是?[未不没]/.test(entries[1]?.label ?? '')) || isWorseAndWorse(facts, entries, points);
  const isNamedScale = isOneOnly || entries.some(({ label }) => SCALE.test(label) || isLessened(label, entries));
  const isScale = isNamedScale || isReserved;
  const isBonus = gains.some((gain) => gain.isBonus);
  if (isScale) {
    // Two scales one after the other would not run in one direction.
    const steps = earned.slice(1).map((one, index) => Math.sign(one - (earned[index] ?? 0)));
    if (steps.some((step) => step === 0 || step !== steps[0])) return WHY.several;
    if (isBonus && gains[0]?.isBonus !== true) return WHY.several;
    const isWhole =
      isOneOnly || isReserved || entries.every(({ label }) => SCALE.test(label) || isLessened(label, entries));
    if (!isWhole) return WHY.several;
    if (points !== undefined && best !== points) return differs(best, points);
    const caps = ofKind(facts, 'cap');
    if (caps.some((cap) => cap.of === 'loss' || cap.points !== best)) return WHY.several;
    const zeros = ofKind(facts, 'zero').map(({ when }) =>
      when.kind === 'words' ? (when.sense === 'otherwise' ? NONE_OF_THESE : when.words) : '',
    );
    if (zeros.includes('') || zeros.length > 1) return WHY.several;
    if (!isNamedScale && !zeros.every((zero) => zero === NONE_OF_THESE || isOfThese(zero, entries))) return WHY.several;
    const bonusCap = isBonus || caps.some((cap) => cap.of === 'bonus') ? best : undefined;
    const isComplete = ofKind(facts, 'highestOnly').some((fact) => fact.isComplete);
    // 未成立不得分 leaves no choice for those who are set up and won nothing.
    const isNothingWon = (zero: string): boolean =>
      zero === NONE_OF_THESE || SCALE.test(zero) || /^(?:未|没有?|无)[获得受评]/.test(zero);
    if (isBonus && !isComplete && !zeros.every(isNothingWon)) return WHY.several;
    return grade([...entries, ...zeros.map((label) => ({ label, points: 0 }))], isComplete, bonusCap);
  }
  if (!ofKind(facts, 'zero').every((zero) => isLackOfPart(zero, facts))) return WHY.several;
  if (isBonus && !gains.every((gain) => gain.isBonus)) return WHY.several;
  return checklist(entries, points, isBonus);
}

/** 无投诉得3分，有投诉但妥善处理得1分，处理不当不得分: of one thing, from all points down to none. */
function isWorseAndWorse(facts: readonly Fact[], entries: readonly Entry[], points: number | undefined): boolean {
  const [best, ...lower] = entries;
  if (best?.points !== points || lower.length === 0 || facts[facts.length - 1]?.kind !== 'zero') return false;
  return lower.every(({ label }, index) => {
    const better = entries.slice(0, index + 1);
    return (label.includes('但') && isOfThese(label, better)) || better.some((one) => isOpposite(label, one.label));
  });
}

const isOfThese = (words: string, entries: readonly Entry[]): boolean =>
  entries.some(({ label }) => sharesWords(words, label));

/** A scale to choose from; where the sentence need not name every case, one more choice earns nothing. */
export function grade(entries: readonly Entry[], isComplete: boolean, bonusCap?: number): Made {
  const labelled = entries.map(({ label, points }) => ({ label: label.replace(BEFORE_LABEL, '') || label, points }));
  if (!isComplete && labelled.every(({ points }) => points > 0)) labelled.push({ label: NONE_OF_THESE, points: 0 });
  if (hasTwice(labelled.map(({ label }) => label))) return '同一个等次写了两次。';
  const options = labelled.map(({ label }, index) => ({ id: `option-${index + 1}`, label }));
  const listed = Object.fromEntries(labelled.map(({ points }, index) => [`option-${index + 1}`, points]));
  return { rule: { kind: 'graded', points: listed, basis }, answer: { form: 'grade', options }, bonusCap };
}

/** Several things that each earn their points; together they must make up those of the item. */
export function checklist(entries: readonly Entry[], points: number | undefined, isBonus = false): Made {
  if (points === undefined) return WHY.withoutPoints;
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

/** 有计划得1分，无计划不得分: only right after its part is the case that of the part, and not of the whole item. */
function isLackOfPart(zero: FactOf<'zero'>, facts: readonly Fact[]): boolean {
  const part = facts[facts.indexOf(zero) - 1];
  if (part?.kind !== 'gain') return false;
  const [{ when: lack }, { when: met }] = [zero, part];
  if (lack.kind === 'words') return met.kind === 'words' && isOpposite(lack.words, met.words);
  return (
    lack.kind === 'figure' &&
    met.kind === 'figure' &&
    lack.figure.bound === 'below' &&
    lack.figure.value === met.figure.value &&
    lack.figure.unit === met.figure.unit
  );
}

/**
 * 有场地得1分；图书不少于500册得1分: things that each count, some of them up to a figure of their own. Undefined where
 * the figures may be steps of one thing.
 */
export function makeMixedList({ facts, points }: Sentence): Made | undefined {
  const gains = ofKind(facts, 'gain');
  if (gains.length < 2 || points === undefined || !hasOnly(facts, 'gain', 'zero', 'requirement')) return undefined;
  const entries: Entry[] = [];
  const names: string[] = [];
  for (const { when, points: earned, isShared } of gains) {
    if (when.kind === 'none' || earned === 'full' || isShared) return undefined;
    const label = when.words;
    if (when.kind === 'words' && (when.sense !== 'met' || isBareMet(label) || SCALE.test(label))) return undefined;
    if (when.kind === 'figure') {
      if (when.figure.bound !== 'atLeast') return undefined;
      names.push(countedName(when.figure.name));
    }
    entries.push({ label, points: earned });
  }
  const isOwn = (name: string, index: number): boolean =>
    name !== '' && names.every((other, at) => at === index || !(other.includes(name) || name.includes(other)));
  if (names.length === 0 || !names.every(isOwn) || sum(entries.map((entry) => entry.points)) !== points)
    return undefined;
  if (!ofKind(facts, 'zero').every((zero) => isLackOfPart(zero, facts))) return undefined;
  return checklist(
    entries,
    points,
    gains.every((gain) => gain.isBonus),
  );
}

/** 有牌子、有场地各得1分. */
export function makeShared({ facts, points }: Sentence): Made {
  if (!hasOnly(facts, 'gain', 'requirement')) return WHY.several;
  const [gain, ...others] = ofKind(facts, 'gain');
  if (gain === undefined || others.length > 0 || gain.points === 'full' || gain.when.kind !== 'words')
    return WHY.several;
  const earned = gain.points;
  const words = [...ofKind(facts, 'requirement').map((fact) => fact.words), gain.when.words];
  const labels = words.flatMap((list) => list.split(/[、和及]/)).filter((label) => label !== '');
  if (labels.length < 2) return WHY.several;
  return checklist(
    labels.map((label) => ({ label, points: earned })),
    points,
    gain.isBonus,
  );
}
