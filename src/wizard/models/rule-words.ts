import type { Criterion, Rule } from '../../standard/schema.ts';

const decimal = (value: number): string => String(Math.round(value * 10_000) / 10_000);

/** A value of the answer in words: a rate as percent, a count with its unit. */
const valueInWords = (criterion: Criterion, value: number): string => {
  if (criterion.answer.form === 'rate') return `${decimal(value * 100)}% `;
  return criterion.answer.form === 'count' ? `${decimal(value)} ${criterion.answer.unit}` : decimal(value);
};

/** A difference of values: percentage points of a rate, or a count with its unit. */
const stepInWords = (criterion: Criterion, value: number): string =>
  criterion.answer.form === 'rate' ? `${decimal(value * 100)} 个百分点` : valueInWords(criterion, value);

const PARTIAL = {
  up: '不足一档按一档',
  down: '不足一档不扣',
  prorate: '按比例',
} as const satisfies Record<Extract<Rule, { kind: 'deduct' }>['partial'], string>;

const ruleText = (criterion: Criterion): string => {
  const { rule, fullPoints } = criterion;
  const at = (value: number): string => valueInWords(criterion, value);
  switch (rule.kind) {
    case 'allOrNothing':
      return rule.atLeast === undefined
        ? `是得 ${fullPoints} 分，否不得分`
        : `达到 ${at(rule.atLeast)}得 ${fullPoints} 分，不到不得分`;
    case 'tiers': {
      const tiers = [...rule.tiers].sort((a, b) => b.atLeast - a.atLeast);
      return `${tiers.map(({ atLeast, points }) => `达到 ${at(atLeast)}得 ${points} 分`).join('，')}，再低不得分`;
    }
    case 'linear':
      if (rule.zero === 0 && rule.full === 1 && criterion.answer.form === 'count') {
        return `达到 ${at(rule.full)}得 ${fullPoints} 分，没有不得分`;
      }
      return rule.zero === 0
        ? `达到 ${at(rule.full)}得 ${fullPoints} 分，不到的按比例`
        : `达到 ${at(rule.full)}得 ${fullPoints} 分，${at(rule.zero)}及以下不得分，中间按比例`;
    case 'deduct': {
      const floor = rule.min === 0 ? '扣完为止' : `最低 ${rule.min} 分`;
      return `达到 ${at(rule.target)}得 ${fullPoints} 分，每差 ${stepInWords(criterion, rule.per)}扣 ${rule.each} 分，${PARTIAL[rule.partial]}，${floor}`;
    }
    case 'perOccurrence':
      return `每${criterion.answer.form === 'count' ? criterion.answer.unit : '次'}得 ${rule.each} 分，最多 ${rule.cap ?? fullPoints} 分`;
    case 'graded':
      return `按所选情况得 0 到 ${fullPoints} 分`;
    case 'inTerm':
      return rule.years === undefined
        ? `在届期或有效期内得 ${fullPoints} 分`
        : `${rule.years} 年内得 ${fullPoints} 分，超期不得分`;
    case 'checklist':
      return rule.points ? `按所选各项得分，共 ${fullPoints} 分` : `按已有项数占比得分，全有得 ${fullPoints} 分`;
    case 'selfRated':
      return `自己评分，${rule.min} 到 ${fullPoints} 分`;
    default:
      return rule satisfies never;
  }
};

/** How a criterion is scored, in one line: `达到 95% 得 4 分，75% 及以下不得分，中间按比例`. */
export const ruleInWords = (criterion: Criterion): string => {
  const proof = criterion.requiresEvidence ? '；没有佐证不得分' : '';
  return `${ruleText(criterion)}${proof}`;
};
