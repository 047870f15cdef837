import { type Fact, type FactOf, ofKind } from '../clause/fact.ts';
import { differs, type Made, type Sentence, UNSTATED_BASIS, WHY } from './made-rule.ts';
import { makeDeduct } from './deduction.ts';
import { makePerOccurrence, asOccurrence } from './occurrence.ts';
import { makeLinear } from './proportion.ts';
import { makeTiers, asTiers } from './tiers.ts';
import { makeFromWords } from './requirement.ts';

const basis = UNSTATED_BASIS;

/** Makes the one rule that uses every clause, or says why there is none. */
export function makeRule(sentence: Sentence): Made {
  const { facts } = sentence;
  if (ofKind(facts, 'veto').length > 0) return makeVeto(facts);
  const isBonus = [...ofKind(facts, 'gain'), ...ofKind(facts, 'gainEach')].some((gain) => gain.isBonus);
  if (facts.length > 1 && !isBonus && ofKind(facts, 'cap').some((cap) => cap.of === 'bonus')) return WHY.several;
  if (ofKind(facts, 'loseEach').length > 0) return makeDeduct(sentence);
  if (ofKind(facts, 'gainEach').length > 0) return makePerOccurrence(sentence);
  if (ofKind(facts, 'proportion').length > 0) return makeLinear(sentence);
  const counted = asOccurrence(facts);
  if (counted !== undefined) return makePerOccurrence({ ...sentence, facts: counted });
  if (hasFigures(facts)) return makeTiers({ ...sentence, facts: asTiers(facts, sentence.points) });
  if (facts.length === 1 && facts[0]?.kind === 'cap') return makeBonus(facts[0], sentence.points);
  return makeFromWords(sentence);
}

const hasFigures = (facts: readonly Fact[]): boolean =>
  facts.some(
    (fact) => (fact.kind === 'gain' || fact.kind === 'zero' || fact.kind === 'lose') && fact.when.kind === 'figure',
  );

function makeVeto(facts: readonly Fact[]): Made {
  // 未建立不得分，并一票否决 is one case; with a case of its own, or in another order, there are two.
  const kinds = facts.flatMap(({ kind }) => (kind === 'requirement' ? [] : [kind])).join(' ');
  const isOwnCase = ofKind(facts, 'veto').every((veto) => veto.case === '');
  const isOneCase = ofKind(facts, 'zero').every(({ when }) => when.kind === 'words');
  if (kinds !== 'veto' && !(kinds === 'zero veto' && isOwnCase && isOneCase)) return WHY.several;
  return { rule: { kind: 'allOrNothing', basis }, answer: { form: 'yesNo' }, isVeto: true };
}

function makeBonus(cap: FactOf<'cap'>, points: number | undefined): Made {
  if (cap.of !== 'bonus') return '只写了最高分，没有写怎么得分。';
  if (points !== undefined && points !== cap.points) return differs(cap.points, points);
  return { rule: { kind: 'selfRated', min: 0, basis }, answer: { form: 'selfRated' }, bonusCap: cap.points };
}
