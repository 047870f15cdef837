/** Practice that is an example for the same criterion. */
export interface CriterionGroup<Item, Criterion> {
  /** Undefined: for no criterion of its own. */
  criterion: Criterion | undefined;
  items: Item[];
}

/** Items by their criterion, in the order of the criteria's ids; those without one last. */
export function groupByCriterion<Criterion extends { id: string }, Item extends { criterion: Criterion | undefined }>(
  items: readonly Item[],
): CriterionGroup<Item, Criterion>[] {
  const groups = new Map<string | undefined, CriterionGroup<Item, Criterion>>();
  for (const item of items) {
    const { criterion } = item;
    const group = groups.get(criterion?.id) ?? { criterion, items: [] };
    group.items.push(item);
    groups.set(criterion?.id, group);
  }
  return [...groups.values()].sort((a, b) => {
    if (!a.criterion || !b.criterion) return Number(!a.criterion) - Number(!b.criterion);
    return a.criterion.id < b.criterion.id ? -1 : 1;
  });
}
