const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Are two values of data the same, key by key? The order of keys and keys that are undefined do not count. */
export function isSameValue(a: unknown, b: unknown): boolean {
  if (!isObject(a) || !isObject(b)) return a === b;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => isSameValue(a[key], b[key]));
}
