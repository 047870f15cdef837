import type { Rule } from '../../standard/schema.ts';
import { isBareMet } from '../clause/plain-words.ts';
import { type FactOf, hasOnly, ofKind } from '../clause/fact.ts';
import type { Figure } from '../clause/figure.ts';
import {
  countOf,
  findGainFault,
  howMany,
  isRest,
  type Made,
  type MadeRule,
  type Sentence,
  UNSTATED_BASIS,
  WHY,
} from './made-rule.ts';
import { askRate } from './rate-name.ts';
import { chooseRate } from './target.ts';
import { makeGraded, makeShared } from './choice.ts';
import { isOpposite } from './opposite.ts';
import { makeInTerm } from './term.ts';
import { makeFromLosses } from './loss.ts';

const basis = UNSTATED_BASIS;

/** Sentences that earn points by words alone: met or not, one of several cases, or several things that each count. */
export function makeFromWords(sentence: Sentence): Made {
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
    return WHY.several;
  const gains = ofKind(facts, 'gain');
  const loses = ofKind(facts, 'lose');
  const term = makeInTerm(sentence);
  if (term !== undefined) return term;
  if (gains.some((gain) => gain.isShared)) return makeShared(sentence);
  if (gains.length > 1 || ofKind(facts, 'highestOnly').length > 0) {
    return loses.length > 0 ? WHY.several : makeGraded(sentence);
  }
  if (loses.length > 0) return makeFromLosses(sentence);
  const zeros = ofKind(facts, 'zero');
  const [gain] = gains;
  if (!hasOnly(facts, 'gain', 'zero', 'target', 'requirement', 'allNeeded', 'cap')) return WHY.several;
  if (gain?.when.kind === 'none' && zeros.length === 0) return '没有写明什么情况得分。';
  if (gain === undefined && zeros.length === 0 && ofKind(facts, 'allNeeded').length === 0) return '没有写明怎么计分。';
  if (zeros.some((zero) => zero.when.kind === 'none')) return '没有写明什么情况不得分。';
  const fault = gain === undefined ? undefined : findGainFault(gain.points, points);
  if (fault !== undefined) return fault;
  if (gain?.when.kind === 'words' && gain.when.sense === 'otherwise') return WHY.several;
  if (zeros.some((zero) => zero.when.kind === 'words' && isBareMet(zero.when.words))) return WHY.several;
  const caps = ofKind(facts, 'cap');
  const full = typeof gain?.points === 'number' ? gain.points : points;
  if (caps.some((cap) => cap.of === 'loss' || cap.points !== full)) return WHY.several;
  // 无场地不得分 beside 被推广的加2分 is about something else.
  if (gain?.isBonus === true && !zeros.every((zero) => isLackOf(zero, gain))) return WHY.several;
  const isBonus = gain?.isBonus === true || caps.some((cap) => cap.of === 'bonus');
  return askWhetherMet(sentence, isBonus ? full : undefined);
}

const isLackOf = (zero: FactOf<'zero'>, { when }: FactOf<'gain'>): boolean =>
  isRest(zero, true) ||
  (zero.when.kind === 'words' && when.kind === 'words' && isOpposite(zero.when.words, when.words));

/** Yes or no; or the figure itself, where the requirement is just one figure. */
function askWhetherMet(sentence: Sentence, bonusCap: number | undefined): Made {
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
  if (others.length > 0 || ofKind(facts, 'allNeeded').length > 0) return WHY.several;
  const isOnce = stated.value === 1 && stated.unit !== '%';
  if (!isAboutFigure && !(isOnce && ofKind(facts, 'zero').every((zero) => isRest(zero, true)))) return WHY.several;
  return reach(sentence, stated, bonusCap) ?? WHY.several;
}

function reach(sentence: Sentence, { bound, value, unit }: Figure, bonusCap: number | undefined): MadeRule | undefined {
  if ((bound !== 'atLeast' && bound !== 'exactly') || (unit === '%' && value > 1)) return undefined;
  const rule: Rule = { kind: 'allOrNothing', atLeast: value, basis };
  if (unit !== '%') return { rule, answer: countOf(unit), bonusCap, asks: howMany(unit) };
  const rate = chooseRate(sentence);
  return rate === null ? undefined : { rule, answer: askRate(rate), bonusCap };
}
