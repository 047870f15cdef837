/** How a criterion is scored, in the words of the screen. */
import type { Criterion, Rule } from './schema.ts';

const decimal = (value: number): string => String(Math.round(value * 10_000) / 10_000);

/** A value of the answer in words: a rate as percent, a count with its unit. */
const valueInWords = (criterion: Criterion, value: number): string => {
  if (criterion.answer.form === 'rate') return `${decimal(value * 100)}% `;
  return criterion.answer.form === 'count' ? `${decimal(value)} ${criterion.answer.unit}` : decimal(value);
};

/** A difference of values: percentage points of a rate, or a count with its unit. */
const stepInWords = (criterion: Criterion, value: number): string =>
  criterion.answer.form === 'rate' ? `${decimal(value * 100)} 个百分点` : valueInWords(criterion, value);

type DeductRule = Extract<Rule, { kind: 'deduct' }>;

const PARTIAL = {
  up: '不足一档按一档',
  down: '不足一档不扣',
  prorate: '按比例',
} as const satisfies Record<DeductRule['partial'], string>;

const deductText = (criterion: Criterion, rule: DeductRule): string => {
  const { fullPoints } = criterion;
  const step = `${stepInWords(criterion, rule.per)}扣 ${rule.each} 分`;
  // Things counted one by one leave no part of a step.
  const parts = criterion.answer.form === 'count' && rule.per === 1 ? [] : [PARTIAL[rule.partial]];
  const tail = [...parts, rule.min === 0 ? '扣完为止' : `最低 ${rule.min} 分`].join('，');
  if (rule.when === 'short') {
    return `达到 ${valueInWords(criterion, rule.target)}得 ${fullPoints} 分，每差 ${step}，${tail}`;
  }
  return rule.target === 0
    ? `没有的得 ${fullPoints} 分，每有 ${step}，${tail}`
    : `不超过 ${valueInWords(criterion, rule.target)}得 ${fullPoints} 分，每超 ${step}，${tail}`;
};

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
    case 'deduct':
      return deductText(criterion, rule);
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

/** What a check (aggregation `checks`, no points) must show to count as done: all that its rule can give. */
const checkText = (criterion: Criterion): string => {
  const { rule, fullPoints } = criterion;
  const reach = (value: number): string => `达到 ${valueInWords(criterion, value)}算做到`;
  switch (rule.kind) {
    case 'allOrNothing':
      return rule.atLeast === undefined ? '是，算做到' : reach(rule.atLeast);
    case 'tiers':
      return reach(Math.min(...rule.tiers.filter(({ points }) => points >= fullPoints).map(({ atLeast }) => atLeast)));
    case 'linear':
      return reach(rule.full);
    case 'deduct':
      if (rule.when === 'short') return reach(rule.target);
      return rule.target === 0 ? '没有，算做到' : `不超过 ${valueInWords(criterion, rule.target)}算做到`;
    case 'perOccurrence':
      return reach(Math.ceil(fullPoints / rule.each));
    case 'graded': {
      const best = Object.keys(rule.points).filter((id) => (rule.points[id] ?? 0) >= fullPoints);
      const { answer } = criterion;
      const labels = answer.form === 'grade' ? answer.options.filter(({ id }) => best.includes(id)) : [];
      return `${labels.map(({ label }) => `“${label}”`).join('或')}算做到`;
    }
    case 'inTerm':
      return rule.years === undefined ? '在届期或有效期内算做到' : `${rule.years} 年内算做到`;
    case 'checklist':
      return '各项都有，算做到';
    case 'selfRated':
      return '自己判断';
    default:
      return rule satisfies never;
  }
};

/** Ways of counting that a unit may choose from: `；算法可选：满意 ÷ 有效票，（满意＋基本满意）÷ 有效票`. */
const formulaText = ({ answer }: Criterion): string => {
  if (answer.form !== 'rate' || answer.alternatives.length === 0) return '';
  const labels = [answer.formula, ...answer.alternatives.map(({ label }) => label)].filter(Boolean);
  return `；算法可选：${labels.join('，')}`;
};

/** How a criterion is scored, in one line: `达到 95% 得 4 分，75% 及以下不得分，中间按比例`. */
export const ruleInWords = (criterion: Criterion): string =>
  [
    ruleText(criterion),
    formulaText(criterion),
    criterion.requiresEvidence ? '；没有佐证不得分' : '',
    criterion.requiresReason ? '；没有说明也没有佐证的不得分' : '',
    criterion.blocksTotal ? '；这一项没有得满分，就不计总分' : '',
  ].join('');

/** When a check of a standard without points counts as done, in one line: `达到 95% 算做到；没有佐证不算`. */
export const checkInWords = (criterion: Criterion): string =>
  [
    checkText(criterion),
    formulaText(criterion),
    criterion.requiresEvidence ? '；没有佐证不算' : '',
    criterion.requiresReason ? '；没有说明也没有佐证的不算' : '',
  ].join('');
