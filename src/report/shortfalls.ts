/** The gaps that are shortfalls, and the items of the standard that they are about. */
import type { Gap } from '../scoring/result.ts';
import { listCriteria } from '../standard/criteria.ts';
import type { Criterion, Gate, Standard, Veto } from '../standard/schema.ts';
import type { Case } from './case.ts';

/** What was answered and falls short; what nobody has answered yet is missing, not a problem. */
export const listShortfalls = (current: Case, ...kinds: Gap['kind'][]): Gap[] =>
  current.result.gaps.filter((gap) => gap.state === 'short' && kinds.includes(gap.kind));

/** @throws when the standard has no such item, so that no gap is dropped in silence */
const find = <T extends { id: string }>(items: readonly T[], { ref }: Gap): T => {
  const found = items.find((item) => item.id === ref);
  if (!found) throw new Error(`The gap list names "${ref}", which the standard does not have.`);
  return found;
};
export const vetoOf = (standard: Standard, gap: Gap): Veto => find(standard.vetoes, gap);
export const gateOf = (standard: Standard, gap: Gap): Gate => find(standard.gates, gap);
export const criterionOf = (standard: Standard, gap: Gap): Criterion =>
  find(
    listCriteria(standard).map(({ criterion }) => criterion),
    gap,
  );
