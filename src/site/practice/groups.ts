/** Practice that is an example for the same criterion. */
export interface CriterionGroup<Item extends Sortable> {
  /** Undefined: for no criterion of its own. */
  criterion: Item['criterion'];
  items: Item[];
}

/** What is grouped. */
interface Sortable {
  criterion: { id: string } | undefined;
}

/** Items by their criterion, in the order of the criteria's ids; those without one last. */
export function groupByCriterion<Item extends Sortable>(items: readonly Item[]): CriterionGroup<Item>[] {
  const groups = new Map<string | undefined, CriterionGroup<Item>>();
  for (const item of items) {
    const { criterion } = item;
    const group: CriterionGroup<Item> = groups.get(criterion?.id) ?? { criterion, items: [] };
    group.items.push(item);
    groups.set(criterion?.id, group);
  }
  return [...groups.values()].sort((a, b) => {
    if (!a.criterion || !b.criterion) return Number(!a.criterion) - Number(!b.criterion);
    return a.criterion.id < b.criterion.id ? -1 : 1;
  });
}
