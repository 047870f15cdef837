import type { AppliesTo } from './schema.ts';

/** Value of an input: a number, a date as YYYY-MM-DD, or yes/no. */
export type InputValue = number | string | boolean;

/**
 * Does an item concern this unit? Without a condition it always does; while the input it depends on is not
 * known, it counts as applying. `inputs` holds the values known so far, by input id.
 */
export function doesApply(
  appliesTo: AppliesTo | undefined,
  unitKind: string,
  inputs: ReadonlyMap<string, InputValue>,
): boolean {
  if (appliesTo === undefined) return true;
  if (appliesTo.unitKinds !== undefined && !appliesTo.unitKinds.includes(unitKind)) return false;
  const condition = appliesTo.input;
  const value = condition === undefined ? undefined : inputs.get(condition.id);
  if (condition === undefined || value === undefined) return true;
  if (condition.is !== undefined && typeof value === 'boolean' && value !== condition.is) return false;
  return !(condition.atLeast !== undefined && typeof value === 'number' && value < condition.atLeast);
}
