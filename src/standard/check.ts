import { checkCriterion } from './criterion-check.ts';
import { listCriteria } from './criteria.ts';
import { toHundredths, toPoints } from './hundredths.ts';
import { checkReferences } from './reference-check.ts';
import { repeatedIds } from './repeated-ids.ts';
import type { Standard } from './schema.ts';

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
  checkReferences(standard, knownClauses, unitKinds, report);
  return problems;
}

type Report = (path: string, message: string) => void;

function checkIds(standard: Standard, report: Report): void {
  const lists: [path: string, items: readonly { id: string }[]][] = [
    ['inputs', standard.inputs],
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
