/** What changed between two editions of a standard, for the people who have to tell units about it. */
import { listCriteria } from './criteria.ts';
import { ruleInWords } from './rule-words.ts';
import type { Criterion, Dimension, Grade, GradeSet, Standard } from './schema.ts';

/** One thing that is not the same in both editions. */
export interface Change {
  /** `changed` has `field`, `before` and `after`. */
  kind: 'added' | 'retired' | 'changed';
  /** What kind of item, such as `criterion`; `standard` for the head of the file. */
  item: string;
  /** Its id; of a grade `<ladder>.<grade>`. Empty for the head of the file and for the order of a list. */
  id: string;
  /** Its Chinese title, of the newer edition where both have one. */
  title: string;
  /** Field of the item, such as `fullPoints`; empty unless changed. */
  field: string;
  /** The value as text; empty where there was none. */
  before: string;
  after: string;
}

/** Fields that hold lists of items, which are compared one by one, and the edition, which always differs. */
const NOT_HEAD: ReadonlySet<string> = new Set([
  'edition',
  'inputs',
  'consistency',
  'dimensions',
  'gates',
  'vetoes',
  'eligibility',
  'gradeSets',
  'awards',
  'materials',
  'calendar',
]);

/** Every change from one edition to another; none where only the name of the edition differs. */
export const differenceOf = (before: Standard, after: Standard): Change[] => [
  ...fieldChanges({ item: 'standard', id: '', title: '' }, headOf(before), headOf(after), () => undefined),
  ...listChanges('input', before.inputs, after.inputs),
  ...listChanges('dimension', before.dimensions.map(withoutCriteria), after.dimensions.map(withoutCriteria)),
  ...listChanges('criterion', flatCriteria(before), flatCriteria(after), ruleWording),
  ...listChanges('consistency check', before.consistency, after.consistency),
  ...listChanges('gate', before.gates, after.gates),
  ...listChanges('veto', before.vetoes, after.vetoes),
  ...listChanges('condition of applying', before.eligibility, after.eligibility),
  ...listChanges('ladder', before.gradeSets.map(withoutGrades), after.gradeSets.map(withoutGrades)),
  ...listChanges('grade', flatGrades(before), flatGrades(after)),
  ...listChanges('award', before.awards, after.awards),
  ...listChanges('paper', before.materials, after.materials),
  ...listChanges('deadline', before.calendar, after.calendar),
];

/** One line: `criterion a11 入会率: fullPoints 4 → 5`. */
export function changeLine({ kind, item, id, title, field, before, after }: Change): string {
  const name = [item, id, title].filter(Boolean).join(' ');
  if (kind !== 'changed') return `${name}: ${kind}`;
  return `${name}: ${field} ${before || 'none'} → ${after || 'none'}`;
}

/** What is compared: an item with an id. */
interface Item {
  id: string;
  title?: string;
  label?: string;
  message?: string;
}
type Named = Pick<Change, 'item' | 'id' | 'title'>;
/** A field of an item in words that say more than its value; undefined where the value says enough. */
type Wording<T> = (item: T, field: string) => string | undefined;

const headOf = (standard: Standard): object =>
  Object.fromEntries(Object.entries(standard).filter(([field]) => !NOT_HEAD.has(field)));

const withoutCriteria = ({ criteria: _criteria, ...dimension }: Dimension): Omit<Dimension, 'criteria'> => dimension;
const withoutGrades = ({ grades: _grades, ...ladder }: GradeSet): Omit<GradeSet, 'grades'> => ladder;

/** A criterion with the id of its dimension, so that moving it shows. */
type FlatCriterion = Criterion & { dimension: string };

const flatCriteria = (standard: Standard): FlatCriterion[] =>
  listCriteria(standard).map(({ criterion, dimension }) => ({ ...criterion, dimension: dimension.id }));

/** Ids of grades are unique in their ladder only. */
const flatGrades = (standard: Standard): Grade[] =>
  standard.gradeSets.flatMap((set) => set.grades.map((grade) => ({ ...grade, id: `${set.id}.${grade.id}` })));

const ruleWording: Wording<Criterion> = (criterion, field) => (field === 'rule' ? ruleInWords(criterion) : undefined);

const titleOf = ({ title, label, message }: Item): string => title ?? label ?? message ?? '';

function listChanges<T extends Item>(
  item: string,
  before: readonly T[],
  after: readonly T[],
  wording: Wording<T> = () => undefined,
): Change[] {
  const former = new Map(before.map((each) => [each.id, each]));
  const ids = new Set(after.map(({ id }) => id));
  const none = { field: '', before: '', after: '' };
  const changes: Change[] = [];
  for (const each of after) {
    const named = { item, id: each.id, title: titleOf(each) };
    const old = former.get(each.id);
    if (old === undefined) changes.push({ kind: 'added', ...named, ...none });
    else changes.push(...fieldChanges(named, old, each, wording));
  }
  for (const each of before) {
    if (!ids.has(each.id)) changes.push({ kind: 'retired', item, id: each.id, title: titleOf(each), ...none });
  }
  return [...changes, ...orderChange(item, before, after)];
}

/** Order carries meaning: the highest grade stands first, and the first ladder is the one used unless told otherwise. */
function orderChange(item: string, before: readonly Item[], after: readonly Item[]): Change[] {
  const common = (list: readonly Item[], other: readonly Item[]): string =>
    list
      .map(({ id }) => id)
      .filter((id) => other.some((each) => each.id === id))
      .join(' ');
  const [was, is] = [common(before, after), common(after, before)];
  return was === is ? [] : [{ kind: 'changed', item, id: '', title: '', field: 'order', before: was, after: is }];
}

function fieldChanges<T extends object>(named: Named, before: T, after: T, wording: Wording<T>): Change[] {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...new Set([...old.keys(), ...now.keys()])]
    .filter((field) => valueText(old.get(field)) !== valueText(now.get(field)))
    .map((field): Change => {
      const [was, is] = [wording(before, field), wording(after, field)];
      // Words that are the same on both sides would hide what changed, such as the basis of a rule.
      return was !== undefined && is !== undefined && was !== is
        ? { kind: 'changed', ...named, field, before: was, after: is }
        : { kind: 'changed', ...named, field, before: valueText(old.get(field)), after: valueText(now.get(field)) };
    });
}

/** A value as text that does not depend on the order in which its keys were written; empty for none. */
function valueText(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value, sortKeys);
}

const sortKeys = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
