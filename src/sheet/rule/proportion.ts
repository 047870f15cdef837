import { type Fact, type FactOf, hasOnly, ofKind } from '../clause/fact.ts';
import { isShortfall } from '../clause/figure.ts';
import { countOf, differs, howMany, type Made, type Sentence, UNSTATED_BASIS, WHY } from './made-rule.ts';
import { askRate } from './rate-name.ts';
import { chooseRate, contentTarget, statedTarget } from './target.ts';

const basis = UNSTATED_BASIS;

/** 按比例计分, between two lines or up to one. */
export function makeLinear(sentence: Sentence): Made {
  const { facts, points } = sentence;
  const [proportion, ...others] = ofKind(facts, 'proportion');
  if (proportion === undefined || others.length > 0) return WHY.several;
  if (!hasOnly(facts, 'proportion', 'gain', 'zero', 'target', 'requirement', 'cap')) return WHY.several;
  if (!ofKind(facts, 'cap').every((cap) => cap.points === points && cap.of !== 'loss')) return WHY.several;
  const isWhole = ({ when }: FactOf<'gain'>): boolean =>
    when.kind !== 'words' || /完成|全部|达|符合|全额|足额|全员|办结/.test(when.words);
  if (!ofKind(facts, 'gain').every(isWhole)) return WHY.several;
  if (proportion.best !== undefined) return makeProduct(sentence, proportion);
  const figures = [...ofKind(facts, 'target'), ...ofKind(facts, 'gain'), ...ofKind(facts, 'zero')].flatMap((fact) =>
    fact.kind === 'target' ? [fact.figure] : fact.when.kind === 'figure' ? [fact.when.figure] : [],
  );
  const unit =
    figures[0]?.unit ?? (contentTarget(sentence, '%') === undefined ? sentence.content.figures[0]?.unit : '%');
  const ranges = ofKind(facts, 'target').flatMap(({ figure }) => (figure.bound === 'between' ? [figure] : []));
  const isRange = (fact: Fact): boolean => fact.kind === 'target' && fact.figure.bound === 'between';
  const full = statedTarget(
    facts.filter((fact) => !isRange(fact)),
    unit ?? '%',
    points,
  );
  const zero = findZeroLine(facts, unit, proportion.by);
  if (full === null || zero === null) return WHY.several;
  if (ranges.some((range) => range.unit !== unit || range.value !== zero || range.upper !== full)) return WHY.several;
  if (zero !== undefined && full === undefined) return WHY.noTarget;
  if (proportion.isBetween && zero === undefined) return WHY.several;
  const rate = chooseRate(sentence);
  if (rate === null) return WHY.severalRates;
  const wanted = full ?? (unit === undefined ? undefined : contentTarget(sentence, unit));
  if (unit !== undefined && unit !== '%') {
    if (wanted === undefined || wanted <= (zero ?? 0)) return WHY.noTarget;
    return {
      rule: { kind: 'linear', zero: zero ?? 0, full: wanted, basis },
      answer: countOf(unit),
      asks: howMany(unit),
    };
  }
  if (wanted === undefined && rate === undefined && !proportion.isDone) return '没有写明按什么的比例。';
  if (wanted === undefined && (sentence.content.figures.length > 0 || sentence.content.isDoubtful)) return WHY.noTarget;
  const line = wanted ?? 1;
  if (proportion.isOfAll && (line < 1 || rate === undefined)) return '没有写明按什么的比例。';
  if (line > 1 || line <= (zero ?? 0)) return WHY.noTarget;
  const name = rate ?? (wanted === undefined ? `${proportion.by === '' ? '完成' : proportion.by}率` : undefined);
  return { rule: { kind: 'linear', zero: zero ?? 0, full: line, basis }, answer: askRate(name) };
}

/** 得分＝入会率×5分: the whole rate is the whole of the points. */
function makeProduct(sentence: Sentence, { best }: FactOf<'proportion'>): Made {
  const { facts, points } = sentence;
  if (points === undefined) return WHY.withoutPoints;
  if (best !== 'full' && best !== points) return differs(best ?? 0, points);
  const rate = chooseRate(sentence);
  if (!hasOnly(facts, 'proportion', 'requirement')) return WHY.several;
  if (rate === null) return WHY.severalRates;
  return { rule: { kind: 'linear', zero: 0, full: 1, basis }, answer: askRate(rate) };
}

/** Where points begin (75%以下不得分); null where the sentence says it in a way that is not read. */
function findZeroLine(facts: readonly Fact[], unit: string | undefined, by: string): number | undefined | null {
  // 未完成不得分 may mean all that is not whole; 未拨缴不得分 is what the proportion of 拨缴 gives by itself.
  const isNone = ({ when }: FactOf<'zero'>): boolean =>
    when.kind === 'words' && by !== '' && by !== '完成' && [`未${by}`, `没有${by}`, `没${by}`].includes(when.words);
  const zeros = ofKind(facts, 'zero').filter((zero) => !isNone(zero));
  const [zero] = zeros;
  if (zero === undefined) return undefined;
  if (zeros.length > 1 || zero.when.kind !== 'figure') return null;
  const { figure } = zero.when;
  return figure.unit === unit && isShortfall(figure) ? figure.value : null;
}
