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

type RuleOf<K extends Rule['kind']> = Extract<Rule, { kind: K }>;

const PARTIAL = {
  up: '不足一档按一档',
  down: '不足一档不扣',
  prorate: '按比例',
} as const satisfies Record<RuleOf<'deduct'>['partial'], string>;

/** 没有的得 4 分，每有 1 处扣 0.5 分，扣完为止 */
const faultText = (criterion: Criterion, { target, per, each, partial, min }: RuleOf<'deduct'>): string => {
  const step = stepInWords(criterion, per).trim();
  const best = target === 0 ? '没有的' : `不超过 ${valueInWords(criterion, target).trim()}`;
  const cost = `${target === 0 ? '每有' : '每多'} ${step}扣 ${each} 分`;
  // Whole things have no begun step.
  const rest = criterion.answer.form === 'count' && per === 1 ? '' : `，${PARTIAL[partial]}`;
  return `${best}得 ${criterion.fullPoints} 分，${cost}${rest}，${min === 0 ? '扣完为止' : `最低 ${min} 分`}`;
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
    case 'deduct': {
      if (rule.when === 'over') return faultText(criterion, rule);
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
export const ruleInWords = (criterion: Criterion): string => `${ruleText(criterion)}${proofText(criterion, '不得分')}`;

/** What counts only with something beside the answer. */
const proofText = ({ requiresEvidence, requiresReason }: Criterion, otherwise: string): string =>
  [requiresEvidence && `；没有佐证${otherwise}`, requiresReason && `；没有写理由、也没有佐证的${otherwise}`]
    .filter(Boolean)
    .join('');

const checkText = (criterion: Criterion): string => {
  const { rule, answer, fullPoints } = criterion;
  const at = (value: number): string => `达到 ${valueInWords(criterion, value)}`;
  switch (rule.kind) {
    case 'allOrNothing':
      return rule.atLeast === undefined ? '答“是”' : at(rule.atLeast);
    case 'tiers':
      return at(Math.min(...rule.tiers.filter(({ points }) => points >= fullPoints).map(({ atLeast }) => atLeast)));
    case 'linear':
      return at(rule.full);
    case 'deduct':
      if (rule.when === 'short') return at(rule.target);
      return rule.target === 0 ? '一处也没有' : `不超过 ${valueInWords(criterion, rule.target).trim()}`;
    case 'perOccurrence':
      return at(Math.ceil(fullPoints / rule.each));
    case 'graded': {
      const options = answer.form === 'grade' ? answer.options : [];
      const best = options.filter(({ id }) => rule.points[id] === fullPoints).map(({ label }) => `“${label}”`);
      return `选${best.join('或')}`;
    }
    case 'inTerm':
      return rule.years === undefined ? '在届期或有效期内' : `在 ${rule.years} 年内`;
    case 'checklist':
      return '各项都有';
    case 'selfRated':
      return '自己核对，认为做到';
    default:
      return rule satisfies never;
  }
};

/** What counts as done where there are no points, in one line: `达到 95% 算做到；没有佐证不算`. */
export const checkInWords = (criterion: Criterion): string =>
  `${checkText(criterion)}${criterion.rule.kind === 'selfRated' ? '' : '算做到'}${proofText(criterion, '不算')}`;
