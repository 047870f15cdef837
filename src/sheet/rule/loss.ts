import { isBareMet, isCaseOfLoss } from '../clause/plain-words.ts';
import { hasOnly, ofKind } from '../clause/fact.ts';
import { isFull, type Made, type Sentence, sum, UNSTATED_BASIS, WHY } from './made-rule.ts';
import { checklist, grade, AS_REQUIRED, type Entry } from './choice.ts';
import { sharesWords, turnAround } from './opposite.ts';

const basis = UNSTATED_BASIS;

/** 未建立扣2分: one case is a choice of what holds, several that make up all points are a list to tick. */
export function makeFromLosses({ facts, points }: Sentence): Made {
  if (!hasOnly(facts, 'gain', 'zero', 'lose', 'noLoss', 'requirement', 'floor', 'cap')) return WHY.several;
  if (points === undefined) return WHY.withoutPoints;
  if (!ofKind(facts, 'cap').every((cap) => cap.of === 'total' && cap.points === points)) return WHY.several;
  if (!ofKind(facts, 'gain').every((gain) => isFull(gain.points, points) && !gain.isBonus)) return WHY.several;
  const zeros = ofKind(facts, 'zero');
  // 有计划即得分 beside 未换届扣3分 is about something else.
  const costs = [...ofKind(facts, 'lose'), ...zeros].map(({ when }) => (when.kind === 'words' ? when.words : ''));
  const isOfThese = (words: string): boolean => isBareMet(words) || costs.some((cost) => sharesWords(words, cost));
  if (!ofKind(facts, 'gain').every(({ when }) => when.kind !== 'words' || isOfThese(when.words))) return WHY.several;
  const entries: Entry[] = [];
  for (const { when, points: lost } of ofKind(facts, 'lose')) {
    if (when.kind !== 'words' || !isCaseOfLoss(when.words)) return WHY.several;
    const amount = lost === 'full' ? points : lost;
    if (amount > points) return `扣${amount}分，多于这一项的${points}分。`;
    entries.push({ label: when.words, points: amount });
  }
  const [entry] = entries;
  if (entry === undefined) return WHY.several;
  if (entries.length > 1) {
    const items = entries.map(({ label, points: lost }) => ({ label: turnAround(label), points: lost }));
    const isWhole = zeros.length === 0 && ofKind(facts, 'floor').length === 0;
    if (!isWhole || items.some(({ label }) => label === undefined)) return WHY.several;
    return checklist(
      items.map((item) => ({ label: item.label ?? '', points: item.points })),
      points,
    );
  }
  if (zeros.length > 1) return WHY.several;
  const [zero] = zeros;
  if (entry.points === points && zero === undefined)
    return { rule: { kind: 'allOrNothing', basis }, answer: { form: 'yesNo' } };
  const lower = { label: entry.label, points: sum([points, -entry.points]) };
  const [gain] = ofKind(facts, 'gain');
  const best = gain?.when.kind === 'words' && !isBareMet(gain.when.words) ? gain.when.words : AS_REQUIRED;
  if (zero === undefined) return grade([{ label: best, points }, lower], true);
  if (zero.when.kind !== 'words' || !isCaseOfLoss(zero.when.words) || lower.points <= 0) return WHY.several;
  return grade([{ label: best, points }, lower, { label: zero.when.words, points: 0 }], true);
}
