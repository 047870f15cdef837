import { toHundredths, toPoints } from './hundredths.ts';
import { repeatedIds } from './repeated-ids.ts';
import type { AnswerForm, Criterion, Rule } from './schema.ts';

type Report = (field: string, message: string) => void;
type RuleOf<K extends Rule['kind']> = Extract<Rule, { kind: K }>;

/** Forms of answer that each kind of rule can turn into points. */
const FORMS = {
  allOrNothing: ['yesNo', 'count', 'rate'],
  tiers: ['count', 'rate'],
  linear: ['count', 'rate'],
  deduct: ['count', 'rate'],
  perOccurrence: ['count'],
  graded: ['grade'],
  inTerm: ['date'],
  checklist: ['checklist'],
  selfRated: ['selfRated'],
} as const satisfies Record<Rule['kind'], readonly AnswerForm['form'][]>;

/** Thresholds beyond this many decimals are slips of the pen. */
const MOST_DECIMALS = 6;
const MOST_DECIMALS_OF_TIMES = 4;

/** Does the number have at most so many decimals, as it is written? */
const hasDecimals = (value: number, most: number): boolean => Number(value.toFixed(most)) === value;

/**
 * A threshold that can be compared with answers of this form: not below 0, and a rate as a share (0.95, not 95)
 * unless the rate may exceed 1. Returns what is wrong, or undefined.
 */
export function findThresholdFault(value: number, form: AnswerForm): string | undefined {
  if (!hasDecimals(value, MOST_DECIMALS)) return `${value} has more than ${MOST_DECIMALS} decimals`;
  if (value < 0) return `${value} is below 0`;
  if (form.form === 'rate' && !form.mayExceed && value > 1)
    return `${value} is above 1; write a rate as a share, such as 0.95`;
  return undefined;
}

/** Reports where a criterion's rule does not fit its question or its points. Fields are relative to the criterion. */
export function checkCriterion(criterion: Criterion, report: Report): void {
  checkAnswer(criterion.answer, report);
  if (criterion.blocksTotal && criterion.rule.kind !== 'allOrNothing')
    report('blocksTotal', `needs a rule "allOrNothing", which is met or not; it is ${criterion.rule.kind}`);
  if (criterion.blocksTotal && criterion.bonus) report('blocksTotal', 'has no meaning for a bonus item');
  const forms: readonly string[] = FORMS[criterion.rule.kind];
  if (forms.includes(criterion.answer.form)) checkRule(criterion, report);
  else
    report(
      'rule.kind',
      `"${criterion.rule.kind}" needs an answer of form ${forms.join(', ')}; it is ${criterion.answer.form}`,
    );
}

function checkFormulas(answer: Extract<AnswerForm, { form: 'rate' }>, report: Report): void {
  const { alternatives } = answer;
  if (alternatives.length === 0) return;
  if (answer.formula === undefined) report('answer.formula', 'is needed to tell this formula from its alternatives');
  for (const id of repeatedIds(alternatives))
    report(`answer.alternatives.${id}.id`, `the id "${id}" is used more than once`);
  const sides = (['numerator', 'denominator'] as const).flatMap((side) => [
    { path: `answer.${side}`, side: answer[side] },
    ...alternatives.map((other) => ({ path: `answer.alternatives.${other.id}.${side}`, side: other[side] })),
  ]);
  for (const { path, side } of sides) {
    if (side !== undefined && side.input === undefined)
      report(`${path}.input`, 'is needed where there are alternatives: figures are entered once');
  }
  for (const { id, numerator, denominator } of alternatives) {
    if (numerator === undefined && denominator === undefined)
      report(`answer.alternatives.${id}`, 'names no side that differs');
  }
}

function checkAnswer(answer: AnswerForm, report: Report): void {
  const twice = (field: string, items: readonly { id: string }[]): void => {
    for (const id of repeatedIds(items)) report(`answer.${field}.${id}.id`, `the id "${id}" is used more than once`);
  };
  if (answer.form === 'grade') twice('options', answer.options);
  if (answer.form === 'checklist') twice('items', answer.items);
  if (answer.form !== 'rate') return;
  checkFormulas(answer, report);
  for (const side of ['numerator', 'denominator'] as const) {
    const { input, plus, times } = answer[side];
    if (plus !== undefined && input === undefined) report(`answer.${side}.plus`, 'stands without an input to add to');
    if (times === undefined) continue;
    if (input === undefined) report(`answer.${side}.times`, 'stands without an input to multiply');
    if (!hasDecimals(times, MOST_DECIMALS_OF_TIMES)) {
      report(`answer.${side}.times`, `${times} has more than ${MOST_DECIMALS_OF_TIMES} decimals`);
    }
  }
}

function checkRule(criterion: Criterion, report: Report): void {
  const { rule, answer, fullPoints } = criterion;
  const threshold = (field: string, value: number): void => {
    const fault = findThresholdFault(value, answer);
    if (fault !== undefined) report(`rule.${field}`, fault);
  };
  const atMostFull = (field: string, points: number): void => {
    if (points > fullPoints) report(`rule.${field}`, `${points} is above the fullPoints of ${fullPoints}`);
  };
  switch (rule.kind) {
    case 'allOrNothing':
      if (answer.form === 'yesNo' && rule.atLeast !== undefined)
        report('rule.atLeast', 'has no meaning for a yes/no answer');
      if (answer.form !== 'yesNo' && rule.atLeast === undefined)
        report('rule.atLeast', `is needed for a ${answer.form}`);
      if (rule.atLeast !== undefined) threshold('atLeast', rule.atLeast);
      return;
    case 'tiers':
      rule.tiers.forEach((tier, index) => {
        threshold(`tiers.${index}.atLeast`, tier.atLeast);
        atMostFull(`tiers.${index}.points`, tier.points);
      });
      return checkTierOrder(rule, report);
    case 'linear':
      threshold('zero', rule.zero);
      threshold('full', rule.full);
      if (rule.zero >= rule.full) report('rule.zero', `${rule.zero} must be below full (${rule.full})`);
      return;
    case 'deduct':
      threshold('target', rule.target);
      if (!hasDecimals(rule.per, MOST_DECIMALS))
        report('rule.per', `${rule.per} has more than ${MOST_DECIMALS} decimals`);
      if (criterion.bonus && rule.min < 0) report('rule.min', 'a bonus item cannot go below 0');
      return atMostFull('min', rule.min);
    case 'perOccurrence':
      if (rule.cap !== undefined) atMostFull('cap', rule.cap);
      return;
    case 'graded':
      if (answer.form === 'grade') checkListedPoints(rule.points, answer.options, report);
      return checkBestPoints(rule, fullPoints, report);
    case 'inTerm':
      return checkTerm(rule, answer, report);
    case 'checklist': {
      if (rule.points === undefined) return;
      if (answer.form === 'checklist') checkListedPoints(rule.points, answer.items, report);
      const sum = Object.values(rule.points).reduce((total, points) => total + toHundredths(points), 0);
      if (sum !== toHundredths(fullPoints))
        report('rule.points', `add up to ${toPoints(sum)}, not to the fullPoints of ${fullPoints}`);
      return;
    }
    case 'selfRated':
      return atMostFull('min', rule.min);
    default:
      rule satisfies never;
  }
}

/** A better answer must never earn less. */
function checkTierOrder(rule: RuleOf<'tiers'>, report: Report): void {
  rule.tiers.forEach((tier, index) => {
    for (const [other, compared] of rule.tiers.entries()) {
      if (other === index || compared.atLeast < tier.atLeast) continue;
      if (compared.atLeast === tier.atLeast) {
        if (other > index) report(`rule.tiers.${other}.atLeast`, `${tier.atLeast} stands twice`);
      } else if (compared.points < tier.points) {
        report(`rule.tiers.${other}.points`, `${compared.points} is less than a lower tier gives (${tier.points})`);
      }
    }
  });
}

/** Every option has its points, and nothing else has. */
function checkListedPoints(
  points: Readonly<Record<string, number>>,
  options: readonly { id: string }[],
  report: Report,
): void {
  const listed = new Set(Object.keys(points));
  const known = new Set(options.map(({ id }) => id));
  for (const id of known) if (!listed.has(id)) report(`rule.points.${id}`, 'is missing');
  for (const id of listed) if (!known.has(id)) report(`rule.points.${id}`, 'belongs to no option of the answer');
}

function checkBestPoints(rule: RuleOf<'graded'>, fullPoints: number, report: Report): void {
  const best = Math.max(...Object.values(rule.points));
  if (best !== fullPoints) report('rule.points', `the best option gives ${best}, not the fullPoints of ${fullPoints}`);
}

function checkTerm(rule: RuleOf<'inTerm'>, answer: AnswerForm, report: Report): void {
  if (answer.form !== 'date') return;
  if (rule.years !== undefined && answer.fromLabel === undefined)
    report('answer.fromLabel', 'is needed to count years from');
  if (rule.years === undefined && answer.toLabel === undefined) {
    report('answer.toLabel', 'is needed, or the rule must say how many years the term lasts');
  }
}
