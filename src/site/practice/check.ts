/** What the schema cannot see: that both ends exist, are of the right kind, and that the words are the clause's. */
import type { DocumentData } from '../document-schema.ts';
import { foreignFigures } from './figures.ts';
import type { RulePractice } from './schema.ts';

/** A clause as the check needs it. */
export interface CheckedClause {
  kind: DocumentData['kind'];
  scope: DocumentData['scope'];
  text: string;
}

/** What the data may refer to. */
export interface PracticeReferences {
  /** Every published clause by `<document>#<clause id>`. */
  clauses: ReadonlyMap<string, CheckedClause>;
  /** Ids of the criteria that rest on a rule, by rule. */
  criteria: ReadonlyMap<string, readonly string[]>;
}

const isRuling = (kind: DocumentData['kind']): boolean => kind === 'notice' || kind === 'regulation';

/** Everything that is wrong, one line each: item, field, reason. */
export function checkPractice(rules: readonly RulePractice[], references: PracticeReferences): string[] {
  const problems: string[] = [];
  const seenRules = new Set<string>();
  for (const { rule, practice } of rules) {
    const ruleClause = references.clauses.get(rule);
    if (!ruleClause) problems.push(`${rule}: rule: no such clause`);
    else if (!isRuling(ruleClause.kind)) problems.push(`${rule}: rule: not a clause of a notice or regulation`);
    if (seenRules.has(rule)) problems.push(`${rule}: rule: stands twice`);
    seenRules.add(rule);

    const criteria = references.criteria.get(rule) ?? [];
    const seen = new Set<string>();
    for (const { clause, says, criterion } of practice) {
      const complain = (field: string, reason: string): void => {
        problems.push(`${rule}: practice ${clause}: ${field}: ${reason}`);
      };
      const source = references.clauses.get(clause);
      if (!source) complain('clause', 'no such clause');
      else if (isRuling(source.kind)) complain('clause', 'a rule, not practice');
      else if (source.scope !== 'core') complain('clause', `of a document of scope ${source.scope}, not of a union`);
      else {
        const foreign = foreignFigures(says, source.text);
        if (foreign.length > 0) complain('says', `not in the clause: ${foreign.join(', ')}`);
      }

      const key = `${clause} ${criterion ?? ''}`;
      if (seen.has(key)) complain('clause', 'stands twice');
      seen.add(key);

      if (criterion === undefined) {
        if (criteria.length > 1) complain('criterion', `must be one of ${criteria.join(', ')} or none`);
      } else if (criterion !== 'none' && !criteria.includes(criterion)) {
        complain(
          'criterion',
          `${criterion} does not rest on the rule; ${criteria.join(', ') || 'none'} may stand here`,
        );
      }
    }
  }
  return problems;
}
