import { citedClauses } from './cited-clauses.ts';
import { checkConsistency } from './consistency-check.ts';
import { listCriteria } from './criteria.ts';
import { findThresholdFault } from './criterion-check.ts';
import { toHundredths } from './hundredths.ts';
import type { AppliesTo, Criterion, Input, Standard } from './schema.ts';

type Report = (path: string, message: string) => void;

/** Reports every name that points at nothing, and every threshold that cannot be compared with what it names. */
export function checkReferences(
  standard: Standard,
  knownClauses: ReadonlySet<string>,
  unitKinds: ReadonlySet<string>,
  report: Report,
): void {
  checkInputs(standard, report);
  checkConditions(standard, unitKinds, report);
  checkConsistency(standard, report);
  checkVetoes(standard, report);
  checkGates(standard, report);
  checkGrades(standard, report);
  checkAwards(standard, report);
  checkClauses(standard, knownClauses, report);
}

const idsOf = (items: readonly { id: string }[]): ReadonlySet<string> => new Set(items.map(({ id }) => id));
const isNumeric = (input: Input): boolean => input.kind === 'integer' || input.kind === 'money';

function checkInputs(standard: Standard, report: Report): void {
  const inputs = new Map(standard.inputs.map((input) => [input.id, input]));
  /** Reports unless `id` is an input that holds a number. */
  const number = (path: string, id: string): void => {
    const input = inputs.get(id);
    if (input === undefined) report(path, `there is no input "${id}"`);
    else if (!isNumeric(input)) report(path, `the input "${id}" is no number`);
  };
  for (const input of standard.inputs) {
    if (input.atMost === undefined) continue;
    const path = `inputs.${input.id}.atMost`;
    number(path, input.atMost);
    if (input.atMost === input.id) report(path, 'names the input itself');
    if (!isNumeric(input)) report(path, 'has no meaning for an input that is no number');
  }
  for (const { criterion, dimension } of listCriteria(standard)) {
    const { answer } = criterion;
    if (answer.form !== 'rate') continue;
    const path = `dimensions.${dimension.id}.criteria.${criterion.id}.answer`;
    for (const side of ['numerator', 'denominator'] as const) {
      const sides = [
        { at: `${path}.${side}`, side: answer[side] },
        ...answer.alternatives.map((other) => ({ at: `${path}.alternatives.${other.id}.${side}`, side: other[side] })),
      ];
      for (const { at, side: one } of sides) {
        if (one?.input !== undefined) number(`${at}.input`, one.input);
        one?.plus?.forEach((id, index) => number(`${at}.plus.${index}`, id));
      }
    }
  }
}

function checkConditions(standard: Standard, unitKinds: ReadonlySet<string>, report: Report): void {
  const inputs = new Map(standard.inputs.map((input) => [input.id, input]));
  const kinds = (path: string, ids: readonly string[] | undefined): void => {
    for (const id of ids ?? []) if (!unitKinds.has(id)) report(path, `there is no kind of unit "${id}"`);
  };
  const condition = (path: string, appliesTo: AppliesTo | undefined): void => {
    if (appliesTo === undefined) return;
    kinds(`${path}.unitKinds`, appliesTo.unitKinds);
    if (appliesTo.unitKinds === undefined && appliesTo.input === undefined) report(path, 'names no condition');
    if (appliesTo.input === undefined) return;
    const { id, atLeast, is } = appliesTo.input;
    const input = inputs.get(id);
    if (input === undefined) report(`${path}.input.id`, `there is no input "${id}"`);
    else if (atLeast !== undefined && !isNumeric(input))
      report(`${path}.input.atLeast`, `the input "${id}" is no number`);
    else if (is !== undefined && input.kind !== 'yesNo') report(`${path}.input.is`, `the input "${id}" is no yes/no`);
    if (atLeast === undefined && is === undefined) report(`${path}.input`, 'needs atLeast or is');
  };
  kinds('unitKinds', standard.unitKinds);
  for (const { criterion, dimension } of listCriteria(standard)) {
    condition(`dimensions.${dimension.id}.criteria.${criterion.id}.appliesTo`, criterion.appliesTo);
  }
  for (const veto of standard.vetoes) condition(`vetoes.${veto.id}.appliesTo`, veto.appliesTo);
  for (const item of standard.eligibility) condition(`eligibility.${item.id}.appliesTo`, item.appliesTo);
}

/** Can the standard give so many points, bonus items included? */
function isReachable({ aggregation, fullPoints, bonusCap }: Standard, points: number): boolean {
  const base = aggregation.kind === 'deductFrom' ? aggregation.start : fullPoints;
  return toHundredths(points) <= toHundredths(base) + toHundredths(bonusCap);
}

function checkGates(standard: Standard, report: Report): void {
  const criteria = new Map<string, Criterion>(listCriteria(standard).map(({ criterion }) => [criterion.id, criterion]));
  for (const { id, metric, atLeast } of standard.gates) {
    if (metric.kind === 'total') {
      if (!isReachable(standard, atLeast)) report(`gates.${id}.atLeast`, `${atLeast} is more than can be reached`);
      continue;
    }
    const answer = criteria.get(metric.criterion)?.answer;
    if (answer === undefined) report(`gates.${id}.metric.criterion`, `there is no criterion "${metric.criterion}"`);
    else if (answer.form !== 'rate' && answer.form !== 'count') {
      report(`gates.${id}.metric.criterion`, `"${metric.criterion}" is neither a rate nor a count`);
    } else {
      const fault = findThresholdFault(atLeast, answer);
      if (fault !== undefined) report(`gates.${id}.atLeast`, fault);
    }
  }
}

function checkGrades(standard: Standard, report: Report): void {
  const gates = idsOf(standard.gates);
  const conditions = idsOf(standard.eligibility);
  const dimensions = idsOf(standard.dimensions);
  for (const set of standard.gradeSets) {
    set.grades.forEach((grade, index) => {
      const path = `gradeSets.${set.id}.grades.${grade.id}`;
      for (const gate of grade.gates) if (!gates.has(gate)) report(`${path}.gates`, `there is no gate "${gate}"`);
      if (grade.requiresGrade !== undefined && !idsOf(set.grades.slice(index + 1)).has(grade.requiresGrade)) {
        report(`${path}.requiresGrade`, `"${grade.requiresGrade}" is no lower grade of this ladder`);
      }
      for (const item of grade.eligibility)
        if (!conditions.has(item)) report(`${path}.eligibility`, `there is no condition "${item}"`);
      for (const dimension of Object.keys(grade.floors))
        if (!dimensions.has(dimension)) report(`${path}.floors`, `there is no dimension "${dimension}"`);
      if (grade.totalAtLeast !== undefined && !isReachable(standard, grade.totalAtLeast)) {
        report(`${path}.totalAtLeast`, `${grade.totalAtLeast} is more than can be reached`);
      }
    });
  }
}

/** Longest that each month can be; regular expressions do not count days. */
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function checkAwards(standard: Standard, report: Report): void {
  const calendar = idsOf(standard.calendar);
  const awards = idsOf(standard.awards);
  for (const award of standard.awards) {
    if (award.calendar !== undefined && !calendar.has(award.calendar)) {
      report(`awards.${award.id}.calendar`, `there is no calendar entry "${award.calendar}"`);
    }
  }
  for (const material of standard.materials) {
    for (const id of material.awards) {
      if (!awards.has(id)) report(`materials.${material.id}.awards`, `there is no award "${id}"`);
    }
  }
  for (const { id, deadline } of standard.calendar) {
    const [month = 1, day = 1] = deadline.split('-').map(Number);
    if (day > (DAYS[month - 1] ?? 0)) report(`calendar.${id}.deadline`, `${deadline} is no day of the year`);
  }
}

function checkClauses(standard: Standard, knownClauses: ReadonlySet<string>, report: Report): void {
  for (const { path, clause } of citedClauses(standard)) {
    if (!knownClauses.has(clause)) report(path, `there is no clause "${clause}"`);
  }
}

function checkVetoes(standard: Standard, report: Report): void {
  const optional = new Set(standard.vetoes.flatMap(({ id, optional: isOptional }) => (isOptional ? id : [])));
  for (const set of standard.gradeSets) {
    for (const id of set.vetoes) {
      if (!optional.has(id)) report(`gradeSets.${set.id}.vetoes`, `there is no optional veto "${id}"`);
    }
  }
}
