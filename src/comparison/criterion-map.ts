/** Criteria of different standards that ask the same thing (本站对应), and what can be wrong with such a list. */
import { listCriteria } from '../standard/criteria.ts';
import { editionName, type EditionId } from '../standard/edition-name.ts';
import type { Criterion, Standard } from '../standard/schema.ts';
import { isSameForm } from './same-question.ts';

/** Criteria that ask the same thing: criterion ids by `<id>.<edition>` of their standard. */
export interface MapGroup {
  id: string;
  title: string;
  criteria: Readonly<Record<string, string>>;
}

/** All groups, and the standards that were read for them: in these, the same figure id means the same figure. */
export interface CriterionMap {
  standards: readonly string[];
  groups: readonly MapGroup[];
}

/** Criterion of `to` that asks the same as each criterion of `from`; `from` id → `to` id. */
export const mapCriteria = (map: CriterionMap, from: EditionId, to: EditionId): Map<string, string> => {
  const [source, target] = [editionName(from), editionName(to)];
  return new Map(
    map.groups.flatMap(({ criteria }): [string, string][] => {
      const [a, b] = [criteria[source], criteria[target]];
      return a === undefined || b === undefined ? [] : [[a, b]];
    }),
  );
};

/** What is wrong with a map, one English line each, naming group and standard. */
export const checkMap = (map: CriterionMap, standards: readonly Standard[]): string[] => {
  const known = new Map(standards.map((standard) => [editionName(standard), standard]));
  const problems = map.standards.filter((name) => !known.has(name)).map((name) => `standards: no standard ${name}`);
  const used = new Set<string>();
  for (const { id, criteria } of map.groups) {
    const members: [string, Criterion][] = [];
    for (const [name, criterion] of Object.entries(criteria)) {
      const standard = map.standards.includes(name) ? known.get(name) : undefined;
      const found = standard && listCriteria(standard).find((placed) => placed.criterion.id === criterion)?.criterion;
      if (!found) problems.push(`${id}: no criterion ${criterion} in ${name}`);
      else members.push([name, found]);
      if (used.has(`${name} ${criterion}`)) problems.push(`${id}: ${criterion} of ${name} stands in two groups`);
      used.add(`${name} ${criterion}`);
    }
    const [first, ...others] = members;
    if (!first || others.length === 0) problems.push(`${id}: needs two standards`);
    for (const [name, other] of others) {
      if (first && !isSameForm(first[1].answer, other.answer))
        problems.push(`${id}: the answers of ${first[0]} and ${name} are not of one form`);
    }
  }
  return problems;
};
