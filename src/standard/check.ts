import { checkCriterion } from './criterion-check.ts';
import { listCriteria } from './criteria.ts';
import { toHundredths, toPoints } from './hundredths.ts';
import { checkReferences } from './reference-check.ts';
import { repeatedIds } from './repeated-ids.ts';
import type { Standard } from './schema.ts';
import { hasScore } from './scored.ts';

/** Something wrong in a standard, for the person who writes it. */
export interface StandardProblem {
  /** Item and field, such as `dimensions.system.criteria.a11.rule.full`. */
  path: string;
  /** What is wrong, in English. */
  message: string;
}

/**
 * Finds what the schema alone cannot see: points that do not add up, ids used twice, references to nothing, and
 * rules that do not fit what is asked. Empty for a sound standard.
 *
 * @param knownClauses every clause that can be cited, as `<document>#<clause id>`
 * @param unitKinds ids of `content/units.yaml`
 */
export function checkStandard(
  standard: Standard,
  knownClauses: ReadonlySet<string>,
  unitKinds: ReadonlySet<string>,
): StandardProblem[] {
  const problems: StandardProblem[] = [];
  const report = (path: string, message: string): void => void problems.push({ path, message });

  checkIds(standard, report);
  for (const { criterion, dimension } of listCriteria(standard)) {
    const path = `dimensions.${dimension.id}.criteria.${criterion.id}`;
    checkCriterion(criterion, (field, message) => report(`${path}.${field}`, message));
  }
  checkPoints(standard, report);
  if (!hasScore(standard)) checkChecks(standard, report);
  checkReferences(standard, knownClauses, unitKinds, report);
  return problems;
}

type Report = (path: string, message: string) => void;

function checkIds(standard: Standard, report: Report): void {
  const lists: [path: string, items: readonly { id: string }[]][] = [
    ['inputs', standard.inputs],
    ['consistency', standard.consistency],
    ['dimensions', standard.dimensions],
    ['dimensions.*.criteria', listCriteria(standard).map(({ criterion }) => criterion)],
    ['gates', standard.gates],
    ['vetoes', standard.vetoes],
    ['eligibility', standard.eligibility],
    ['gradeSets', standard.gradeSets],
    ...standard.gradeSets.map((set): [string, readonly { id: string }[]] => [`gradeSets.${set.id}.grades`, set.grades]),
    ['awards', standard.awards],
    ['materials', standard.materials],
    ['calendar', standard.calendar],
  ];
  for (const [path, items] of lists) {
    for (const id of repeatedIds(items)) report(`${path}.${id}.id`, `the id "${id}" is used more than once`);
    // Answers are kept by id, and this one name means something on every JavaScript object.
    if (items.some((item) => item.id === 'constructor')) report(`${path}.constructor.id`, 'choose another id');
  }
}

/** A standard without a score counts checks, and nothing else. */
function checkChecks(standard: Standard, report: Report): void {
  if (standard.notApplicable !== 'leave')
    report('notApplicable', 'must be "leave" in a standard without a score: there are no points to spread');
  for (const { criterion, dimension } of listCriteria(standard)) {
    const path = `dimensions.${dimension.id}.criteria.${criterion.id}`;
    if (criterion.fullPoints !== 1) report(`${path}.fullPoints`, 'must be 1 in a standard without a score');
    if (criterion.bonus) report(`${path}.bonus`, 'has no meaning in a standard without a score');
    if (criterion.rule.kind !== 'allOrNothing' && criterion.rule.kind !== 'inTerm')
      report(`${path}.rule.kind`, 'must be "allOrNothing" or "inTerm" in a standard without a score');
  }
}

function checkPoints(standard: Standard, report: Report): void {
  const criteria = listCriteria(standard);
  if (criteria.every(({ criterion }) => criterion.bonus)) report('dimensions', 'every criterion is a bonus item');
  const sum = criteria
    .filter(({ criterion }) => !criterion.bonus)
    .reduce((total, { criterion }) => total + toHundredths(criterion.fullPoints), 0);
  if (sum !== toHundredths(standard.fullPoints)) {
    report('fullPoints', `is ${standard.fullPoints}, but the criteria add up to ${toPoints(sum)}`);
  }
  for (const { criterion, dimension } of criteria) {
    if (criterion.bonus && criterion.fullPoints > standard.bonusCap) {
      report(
        `dimensions.${dimension.id}.criteria.${criterion.id}.fullPoints`,
        `is ${criterion.fullPoints}, above the bonusCap of ${standard.bonusCap}`,
      );
    }
  }
}
