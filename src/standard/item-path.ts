const isObject = (value: unknown): value is Record<PropertyKey, unknown> => typeof value === 'object' && value !== null;

/** Name of one entry of a list: its id where it has one, else its place, counted from 0. */
const entryName = (entry: unknown, index: PropertyKey): string =>
  isObject(entry) && typeof entry['id'] === 'string' && entry['id'] !== '' ? entry['id'] : String(index);

/**
 * Path into a standard in words that a person finds in the file: `dimensions.system.criteria.a11.rule.full`
 * instead of `dimensions.0.criteria.10.rule.full`. Empty for the file as a whole.
 */
export function nameItemPath(data: unknown, path: readonly PropertyKey[]): string {
  const names: string[] = [];
  let at = data;
  for (const key of path) {
    const next = isObject(at) ? at[key] : undefined;
    names.push(Array.isArray(at) ? entryName(next, key) : String(key));
    at = next;
  }
  return names.join('.');
}

/** Calls `visit` with every object inside `data` and its path, outermost first. */
export function visitItems(
  data: unknown,
  visit: (item: Record<PropertyKey, unknown>, path: string) => void,
  path = '',
): void {
  if (!isObject(data)) return;
  if (!Array.isArray(data)) visit(data, path);
  for (const [key, value] of Object.entries(data)) {
    const name = Array.isArray(data) ? entryName(value, key) : key;
    visitItems(value, visit, path === '' ? name : `${path}.${name}`);
  }
}
