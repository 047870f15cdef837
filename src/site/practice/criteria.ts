/** Which criteria rest on which rule, as the standards say. */
import { citedClauses } from '../../standard/cited-clauses.ts';
import { listCriteria } from '../../standard/criteria.ts';
import type { Standard } from '../../standard/schema.ts';

/** A criterion that rests on a rule. */
export interface RestingCriterion {
  id: string;
  title: string;
}

/** The criteria that rest on each rule, by `<document>#<clause id>`, in the order of the standards. */
export function criteriaByRule(standards: readonly Standard[]): Map<string, RestingCriterion[]> {
  const byRule = new Map<string, RestingCriterion[]>();
  for (const { criterion } of standards.flatMap((standard) => listCriteria(standard))) {
    const { id, title, basis } = criterion;
    for (const rule of new Set(citedClauses(basis).map(({ clause }) => clause))) {
      const resting = byRule.get(rule) ?? [];
      // Two editions of a standard may hold the same criterion.
      if (!resting.some((each) => each.id === id)) byRule.set(rule, [...resting, { id, title }]);
    }
  }
  return byRule;
}
