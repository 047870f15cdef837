/** The best that one number of items with one amount of effort can do, and which items those are. */
export interface Choice<T> {
  count: number;
  effort: number;
  /** What it is worth, in whole numbers. */
  value: number;
  taken: readonly T[];
}

/** Nothing taken: worth nothing, and no effort. */
export const NOTHING_TAKEN: Choice<never> = { count: 0, effort: 0, value: 0, taken: [] };

/** More than the effort of any choice comes to, so that number and effort make one key. */
const MOST_EFFORT = 100_000;

/** Every pair of choices as one, the best of each number and effort kept, of equal ones the first; smallest first. */
export function combine<T>(left: readonly Choice<T>[], right: readonly Choice<T>[]): Choice<T>[] {
  const best = new Map<number, { value: number; a: Choice<T>; b: Choice<T> }>();
  for (const a of left) {
    for (const b of right) {
      const key = (a.count + b.count) * MOST_EFFORT + a.effort + b.effort;
      const value = a.value + b.value;
      const known = best.get(key);
      if (known === undefined || known.value < value) best.set(key, { value, a, b });
    }
  }
  const pairs = [...best].sort(([one], [other]) => one - other).map(([, pair]) => pair);
  return withoutWorse(
    pairs.map(({ value, a, b }) => ({
      count: a.count + b.count,
      effort: a.effort + b.effort,
      value,
      taken: [...a.taken, ...b.taken],
    })),
  );
}

/** Leaves out what is worth no more than a choice that is neither larger nor harder. Takes and gives the smallest first. */
function withoutWorse<T>(choices: readonly Choice<T>[]): Choice<T>[] {
  /** By effort: most that a choice of no more items with at most this effort is worth. */
  const most: number[] = [];
  return choices.filter(({ effort, value }) => {
    for (let at = most.length; at <= effort; at += 1) most.push(most[at - 1] ?? -Infinity);
    if (value <= (most[effort] ?? -Infinity)) return false;
    for (let at = effort; at < most.length && (most[at] ?? -Infinity) < value; at += 1) most[at] = value;
    return true;
  });
}
