import { type Fact, type FactOf, ofKind } from '../clause/fact.ts';
import { isBadCase } from '../clause/figure.ts';
import { isBareMet, isCaseOfLoss, senseOf } from '../clause/plain-words.ts';
import { makeMixedList } from './choice.ts';
import { makeDeduct } from './deduction.ts';
import { differs, isFull, type Made, type Sentence, UNSTATED_BASIS, WHY } from './made-rule.ts';
import { makePerOccurrence, asOccurrence } from './occurrence.ts';
import { sharesWords } from './opposite.ts';
import { makeLinear } from './proportion.ts';
import { makeFromWords } from './requirement.ts';
import { makeTiers, asTiers, asWhole } from './tiers.ts';

const basis = UNSTATED_BASIS;

/** Makes the one rule that uses every clause, or says why there is none. */
export function makeRule(said: Sentence): Made {
  const sentence = { ...said, facts: asZeros(said.facts, said.points) };
  const { facts } = sentence;
  if (ofKind(facts, 'veto').length > 0) return makeVeto(sentence);
  const isBonus = [...ofKind(facts, 'gain'), ...ofKind(facts, 'gainEach')].some((gain) => gain.isBonus);
  if (facts.length > 1 && !isBonus && ofKind(facts, 'cap').some((cap) => cap.of === 'bonus')) return WHY.several;
  if (ofKind(facts, 'loseEach').length > 0) return makeDeduct(sentence);
  if (ofKind(facts, 'gainEach').length > 0) return makePerOccurrence(sentence);
  if (ofKind(facts, 'proportion').length > 0) return makeLinear(sentence);
  const counted = asOccurrence(facts);
  if (counted !== undefined) return makePerOccurrence({ ...sentence, facts: counted });
  if (hasFigures(facts)) {
    const whole = { ...sentence, facts: asWhole(sentence) };
    return makeMixedList(whole) ?? makeTiers({ ...whole, facts: asTiers(whole.facts, sentence.points) });
  }
  if (facts.length === 1 && facts[0]?.kind === 'cap') return makeBonus(facts[0], sentence.points);
  return makeFromWords(sentence);
}

const hasFigures = (facts: readonly Fact[]): boolean =>
  facts.some(
    (fact) => (fact.kind === 'gain' || fact.kind === 'zero' || fact.kind === 'lose') && fact.when.kind === 'figure',
  );

/** 达到的得3分，达不到的扣3分 out of 3 points: losing all of them is earning none. */
function asZeros(facts: readonly Fact[], points: number | undefined): readonly Fact[] {
  const isGained = ofKind(facts, 'gain').length > 0;
  const isAll = ({ when, points: lost }: FactOf<'lose'>): boolean =>
    isFull(lost, points) && (when.kind === 'words' ? isCaseOfLoss(when.words) : when.kind === 'figure' && isGained);
  return facts.map((fact) => (fact.kind === 'lose' && isAll(fact) ? { kind: 'zero', when: fact.when } : fact));
}

function makeVeto({ facts, content, points }: Sentence): Made {
  // 未建立不得分，并一票否决 is one case, and so is 一票否决，取消评选资格; with a case of its own there are two.
  const kinds = facts.flatMap(({ kind }) => (kind === 'requirement' ? [] : [kind])).join(' ');
  const [first, ...others] = ofKind(facts, 'veto');
  const veto: Made = { rule: { kind: 'allOrNothing', basis }, answer: { form: 'yesNo' }, isVeto: true };
  const isFullMark = (gain: FactOf<'gain'>): boolean =>
    isFull(gain.points, points) && !gain.isBonus && gain.when.kind === 'words' && isBareMet(gain.when.words);
  // 达到要求得4分，未拨缴的一票否决, of an item that the title hangs on, is one case from both its sides.
  if (kinds === 'gain veto' && first !== undefined && sharesWords(first.case, content.mandatory))
    return ofKind(facts, 'gain').every(isFullMark) && senseOf(first.case) === 'unmet' ? veto : WHY.several;
  if (first === undefined || !/^(?:(?:target )*|zero )veto(?: veto)*$/.test(kinds)) return WHY.several;
  const isOwnCase = others.every((veto) => veto.case === '') && (!kinds.startsWith('zero') || first.case === '');
  const isOneCase = ofKind(facts, 'zero').every(({ when }) => when.kind === 'words');
  const isShort = ofKind(facts, 'target').every(
    ({ figure }) => isBadCase(figure) || (first.case !== '' && senseOf(first.case) !== 'met'),
  );
  if (!isOwnCase || !isOneCase || !isShort) return WHY.several;
  return veto;
}

function makeBonus(cap: FactOf<'cap'>, points: number | undefined): Made {
  if (cap.of !== 'bonus') return '只写了最高分，没有写怎么得分。';
  if (points !== undefined && points !== cap.points) return differs(cap.points, points);
  return { rule: { kind: 'selfRated', min: 0, basis }, answer: { form: 'selfRated' }, bonusCap: cap.points };
}
