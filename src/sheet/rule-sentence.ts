import type { AnswerForm, Rule } from '../standard/schema.ts';
import { ONE_OF_THESE } from './clause/phrase.ts';
import { nameRate } from './rule/rate-name.ts';

/** A rule with what is needed to say it. */
export interface SayableRule {
  rule: Rule;
  answer: AnswerForm;
  /** Full points of the item; undefined where it has none. */
  points: number | undefined;
  /** Most that it earns as a bonus; unset where it is none. */
  bonusCap?: number | undefined;
  isVeto?: boolean;
  requiresEvidence?: boolean;
}

type RuleOf<K extends Rule['kind']> = Extract<Rule, { kind: K }>;

/** A share as a table writes it: 0.95 as 95%. */
const percent = (share: number): string => `${Number((share * 100).toFixed(4))}%`;

/**
 * Says a rule as the sentence that a scoring table would use, such as 每缺1项扣0.5分，扣完为止。. What `readScoringText`
 * makes out of a sentence, it makes again out of this one.
 */
export function sayRule(sayable: SayableRule): string {
  if (sayable.isVeto === true) return '一票否决。';
  const words = sayPlainRule(sayable);
  return `${words}${sayable.requiresEvidence === true ? '，无佐证材料不得分' : ''}。`;
}

function sayPlainRule(sayable: SayableRule): string {
  const { rule, answer, points, bonusCap } = sayable;
  const verb = bonusCap === undefined ? '得' : '加';
  const full = points === undefined && bonusCap === undefined ? `${verb}满分` : `${verb}${points ?? bonusCap}分`;
  switch (rule.kind) {
    case 'allOrNothing':
      return rule.atLeast === undefined
        ? `符合要求${full}，不符合要求不得分`
        : `${reach(rule.atLeast, answer)}${full}，达不到不得分`;
    case 'tiers':
      return sayTiers(rule, answer, verb);
    case 'linear':
      return sayLinear(rule, answer);
    case 'deduct':
      return sayDeduct(rule, answer, points);
    case 'perOccurrence':
      return `每${unitOf(answer)}${verb}${rule.each}分，最多${verb}${rule.cap ?? points ?? 0}分`;
    case 'graded':
      return sayGraded(rule, answer, verb);
    case 'inTerm':
      return `${sayTerm(rule, answer)}${full}，过期不得分`;
    case 'checklist':
      return sayChecklist(rule, answer, verb);
    case 'selfRated':
      return bonusCap === undefined ? '由本单位对照内容自评打分' : `加分不超过${bonusCap}分`;
    default:
      return rule satisfies never;
  }
}

const unitOf = (answer: AnswerForm): string => (answer.form === 'count' ? answer.unit : '项');
const show = (value: number, answer: AnswerForm): string =>
  answer.form === 'rate' ? percent(value) : `${value}${unitOf(answer)}`;

/** What is measured, as the sentence begins: 入会率, or nothing where it is a plain count or a nameless share. */
function subject(answer: AnswerForm): string {
  if (answer.form !== 'rate') return '';
  const name = nameRate(answer);
  return (
    name ?? (answer.numerator.label === '达到要求的数量' ? '' : `${answer.numerator.label}÷${answer.denominator.label}`)
  );
}

const reach = (value: number, answer: AnswerForm): string => `${subject(answer)}达到${show(value, answer)}`;

function sayTiers({ tiers }: RuleOf<'tiers'>, answer: AnswerForm, verb: string): string {
  const falling = [...tiers].sort((a, b) => b.atLeast - a.atLeast);
  const said = falling.map(({ atLeast, points }, index) => {
    const isRest = atLeast === 0 && index > 0;
    if (isRest) return `其余${verb}${points}分`;
    return `${index === 0 ? subject(answer) : ''}达到${show(atLeast, answer)}${verb}${points}分`;
  });
  const last = falling[falling.length - 1];
  return last === undefined || last.atLeast === 0
    ? said.join('，')
    : `${said.join('，')}，低于${show(last.atLeast, answer)}不得分`;
}

function sayLinear({ zero, full }: RuleOf<'linear'>, answer: AnswerForm): string {
  const best = `${reach(full, answer)}得满分`;
  return zero === 0 ? `${best}，不足的按比例计分` : `${best}，${show(zero, answer)}以下不得分，中间按比例计分`;
}

function sayDeduct(rule: RuleOf<'deduct'>, answer: AnswerForm, points: number | undefined): string {
  const floor =
    rule.min === 0 || points === undefined ? '扣完为止' : `最多扣${Number((points - rule.min).toFixed(2))}分`;
  const isRate = answer.form === 'rate';
  const per = isRate ? `${Number((rule.per * 100).toFixed(4))}个百分点` : `${rule.per}${unitOf(answer)}`;
  const begun = { up: '', down: `不足${per}不扣分，`, prorate: `不足${per}按比例扣分，` };
  const rest = `扣${rule.each}分，${begun[rule.partial]}${floor}`;
  if (rule.when === 'over')
    return `${rule.target === 0 ? '' : `以${show(rule.target, answer)}为限，`}每缺${per}${rest}`;
  return isRate
    ? `${reach(rule.target, answer)}，每低${per}${rest}`
    : `不少于${show(rule.target, answer)}，每少${per}${rest}`;
}

function sayGraded({ points }: RuleOf<'graded'>, answer: AnswerForm, verb: string): string {
  const options = answer.form === 'grade' ? answer.options : [];
  const said = options.map(({ id, label }) => {
    const earned = points[id] ?? 0;
    return `${label}${earned === 0 ? '不得分' : `${verb}${earned}分`}`;
  });
  return `${said.join('，')}，${ONE_OF_THESE}`;
}

function sayTerm({ years }: RuleOf<'inTerm'>, answer: AnswerForm): string {
  if (years !== undefined) return `${years}年内`;
  return answer.form === 'date' && answer.toLabel === '届满日期' ? '在届内' : '在有效期内';
}

function sayChecklist({ points }: RuleOf<'checklist'>, answer: AnswerForm, verb: string): string {
  const items = answer.form === 'checklist' ? answer.items : [];
  if (points === undefined) return `${items.map(({ label }) => label).join('、')}，按具备的项数比例得分`;
  return items.map(({ id, label }) => `${label}${verb}${points[id] ?? 0}分`).join('，');
}
