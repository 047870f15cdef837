import type { Rule } from '../../standard/schema.ts';
import type { Understood } from './rule-form.ts';

const percent = (value: number): string => `${Math.round(value * 1e6) / 1e4}%`;

/** A rule that a person chose, in one short sentence. */
export const sayRead = (
  { rule, answer, isVeto, bonusCap }: Omit<Understood, 'kind' | 'meaning'>,
  points: number,
): string => {
  if (isVeto) return '存在这种情况就不能评，不计分。';
  const unit = answer.form === 'count' ? answer.unit : '';
  const at = (value: number): string => (answer.form === 'rate' ? percent(value) : `${value}${unit}`);
  const said = (rule: Rule): string => {
    switch (rule.kind) {
      case 'allOrNothing':
        return rule.atLeast === undefined
          ? `做到得 ${points} 分，没做到不得分`
          : `达到 ${at(rule.atLeast)} 得 ${points} 分，达不到不得分`;
      case 'tiers':
        return rule.tiers.map((tier) => `达到 ${at(tier.atLeast)} 得 ${tier.points} 分`).join('，');
      case 'linear':
        return `达到 ${at(rule.full)} 得 ${points} 分，不到的按比例`;
      case 'deduct':
        return rule.when === 'over'
          ? `每缺一${unit}扣 ${rule.each} 分，扣完为止`
          : `达到 ${at(rule.target)} 得 ${points} 分，每低 ${at(rule.per)} 扣 ${rule.each} 分，扣完为止`;
      case 'perOccurrence':
        return `每${unit}得 ${rule.each} 分，最多 ${bonusCap ?? rule.cap ?? points} 分`;
      case 'selfRated':
        return `自己打分，最多 ${bonusCap ?? points} 分`;
      case 'graded':
      case 'inTerm':
      case 'checklist':
        return `按所选的情况得分，最多 ${points} 分`;
      default:
        return rule satisfies never;
    }
  };
  return `${bonusCap === undefined ? '' : '加分：'}${said(rule)}。`;
};
