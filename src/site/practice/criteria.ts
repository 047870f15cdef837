/** Which criteria rest on which rule, as a standard says. */
import { citedClauses } from '../../standard/cited-clauses.ts';
import { listCriteria } from '../../standard/criteria.ts';
import type { Standard } from '../../standard/schema.ts';

/** A criterion that rests on a rule. */
export interface RestingCriterion {
  id: string;
  title: string;
}

/** The criteria of a standard that rest on each rule, by `<document>#<clause id>`, in their order. */
export function criteriaByRule(standard: Standard): Map<string, RestingCriterion[]> {
  const byRule = new Map<string, RestingCriterion[]>();
  for (const { criterion } of listCriteria(standard)) {
    const { id, title, basis } = criterion;
    for (const rule of new Set(citedClauses(basis).map(({ clause }) => clause))) {
      byRule.set(rule, [...(byRule.get(rule) ?? []), { id, title }]);
    }
  }
  return byRule;
}
