/** How a criterion is scored, for pages: the rule in words, and each choice with its points. */
import { toHundredths, toPoints } from '../../standard/hundredths.ts';
import { checkInWords, ruleInWords } from '../../standard/rule-words.ts';
import type { Criterion, Dimension, Standard } from '../../standard/schema.ts';
import { hasScore } from '../../standard/scored.ts';

/** `有台账 2 分`: the choices of a graded item and the parts of a list, where each has points of its own. */
function choices({ answer, rule }: Criterion): string[] {
  if (answer.form === 'grade' && rule.kind === 'graded') {
    return answer.options.map(({ id, label }) => `${label}：${rule.points[id] ?? 0} 分`);
  }
  if (answer.form !== 'checklist' || rule.kind !== 'checklist') return [];
  const { points } = rule;
  return answer.items.map(({ id, label }) => (points ? `${label}：${points[id] ?? 0} 分` : label));
}

/** One line for the rule, or one for each choice where these say it all; then one for each proviso. */
export function scoringLines(standard: Pick<Standard, 'aggregation'>, criterion: Criterion): string[] {
  if (!hasScore(standard)) {
    const parts = criterion.answer.form === 'checklist' ? criterion.answer.items.map(({ label }) => label) : [];
    return [checkInWords(criterion), ...parts];
  }
  const [rule = '', ...provisos] = ruleInWords(criterion).split('；');
  const each = choices(criterion);
  return [...(each.length > 0 && criterion.rule.kind === 'graded' ? each : [rule, ...each]), ...provisos];
}

/** Points of a dimension, bonus items apart: `30 分`; of one that holds bonus items only `加分 5 分`. */
export function dimensionPoints({ criteria }: Dimension): string {
  const sum = (of: readonly Criterion[]): number =>
    toPoints(of.reduce((total, { fullPoints }) => total + toHundredths(fullPoints), 0));
  const regular = criteria.filter(({ bonus }) => !bonus);
  return regular.length > 0 ? `${sum(regular)} 分` : `加分 ${sum(criteria)} 分`;
}
