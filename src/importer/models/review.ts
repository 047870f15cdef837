import { computed, signal, type ReadonlySignal } from '@preact/signals';
import type { ColumnRole } from '../../sheet/column-role.ts';
import type { Grid } from '../../sheet/grid.ts';
import { reopenTable } from '../../sheet/reopen.ts';
import { readTable } from '../../sheet/table.ts';
import type { TableReading } from '../../sheet/table-reading.ts';
import type { TableProblem } from '../../sheet/table-problem.ts';
import type { Cutoff } from '../../sheet/footer-line.ts';
import { addPoints, readAmount } from './amount.ts';
import { listCategories, standingOf, type Category, type Standing } from './category.ts';
import { cut, listColumns, onOneLine, type Column } from './column.ts';
import type { Decision, SheetDraft, SheetEdits } from './draft.ts';
import { finish, type Finished, type TableHead, type UnitKind } from './finish.ts';
import { readGradeLines, type GradeFault, type GradeLine } from './grade-line.ts';
import { isClear, reviewItem, type ReviewItem } from './review-item.ts';
import type { RuleForm } from './rule-form.ts';

/** A table while it is gone through. All of it follows from the draft. */
export interface Review {
  readonly draft: ReadonlySignal<SheetDraft>;
  /** The person has decided on items of some table. */
  readonly hasDecisions: ReadonlySignal<boolean>;
  readonly chosen: ReadonlySignal<number>;
  readonly grid: ReadonlySignal<Grid>;
  /** Rows of the column headings, counted from 0. */
  readonly headerRows: ReadonlySignal<ReadonlySet<number>>;
  /** Number of the row of headings, counted from 1, as typed or as found. */
  readonly headerRow: ReadonlySignal<string>;
  readonly columns: ReadonlySignal<readonly Column[]>;
  readonly head: ReadonlySignal<TableHead>;
  readonly problems: ReadonlySignal<readonly TableProblem[]>;
  /** What was found in all, one sentence. */
  readonly found: ReadonlySignal<string>;
  readonly items: ReadonlySignal<readonly ReviewItem[]>;
  readonly categories: ReadonlySignal<readonly Category[]>;
  /** Cases that rule the title out, as the table lists them apart. */
  readonly vetoes: ReadonlySignal<TableReading['vetoes']>;
  /** How many of the items that are brought along are understood, and how many confirmed. */
  readonly checked: ReadonlySignal<{ clear: number; confirmed: number }>;
  readonly standing: ReadonlySignal<Standing>;
  readonly gradeLines: ReadonlySignal<readonly GradeLine[]>;
  /** Number of cut-offs that stand in the table. */
  readonly foundGrades: ReadonlySignal<number>;
  readonly grades: ReadonlySignal<{ cutOffs: readonly Cutoff[]; faults: readonly GradeFault[] }>;
  readonly finished: ReadonlySignal<Finished>;
  /** The first words of a table, for choosing among several. */
  firstLines(grid: number): string;
  choose(grid: number): void;
  setRole(column: number, role: ColumnRole): void;
  /** @param row number of the row of headings as typed, counted from 1; empty: as found */
  setHeaderRow(row: string): void;
  setHead(part: Partial<TableHead>): void;
  confirm(items: readonly string[], isConfirmed: boolean): void;
  /** Takes the person's rule for an item; it is no longer confirmed until they say so. */
  change(item: string, form: RuleForm): void;
  setPoints(item: string, points: string): void;
  /** Leaves a row out, or makes it a must-have item. */
  mark(item: string, part: { leftOut?: boolean; mandatory?: boolean }): void;
  /** The item whose rule is open for changes; at most one. */
  readonly opened: ReadonlySignal<string | null>;
  open(item: string | null): void;
  /** Goes back to what was read. */
  reset(item: string): void;
  setGrades(lines: readonly GradeLine[]): void;
}

/** The honour that a title names: `某市模范职工之家考核表` is about 某市模范职工之家. The person puts it right. */
const honourIn = (title: string): string =>
  title.replace(
    /(（[^）]*）)?(自查|自评|考核|考评|评分|评价|检查|验收|评估|评选|标准|细则|办法|指标|体系|表)*(（[^）]*）)?$/,
    '',
  ) || title;

const MOST_OF_FIRST_LINES = 60;
const NO_EDITS: SheetEdits = { roles: {}, decisions: {} };

/**
 * Opens the review of a table.
 * @param unitKinds all kinds of unit, for which a unit's own table holds
 * @param onChange told of every change
 */
export const createReview = (
  start: SheetDraft,
  unitKinds: readonly UnitKind[],
  onChange: (draft: SheetDraft) => void,
): Review => {
  const draft = signal(start);
  const opened = signal<string | null>(null);
  const update = (part: Partial<SheetDraft>): void => {
    draft.value = { ...draft.value, ...part };
    onChange(draft.value);
  };
  const grids = computed(() => draft.value.grids);
  const chosen = computed(() => {
    if (draft.value.chosen !== undefined) return draft.value.chosen;
    const scores = grids.value.map((grid) => readTable(grid).score);
    return Math.max(0, scores.indexOf(Math.max(...scores)));
  });
  const edits = computed(() => draft.value.edits[chosen.value] ?? NO_EDITS);
  const edit = (part: Partial<SheetEdits>): void =>
    update({ edits: { ...draft.value.edits, [chosen.value]: { ...edits.value, ...part } } });
  const decide = (items: readonly string[], part: Partial<Decision>): void => {
    const { decisions } = edits.value;
    const changed = items.map((item) => [item, { confirmed: false, ...decisions[item], ...part }] as const);
    edit({ decisions: { ...decisions, ...Object.fromEntries(changed) } });
  };

  // A value of its own, so that a typed title does not make the table be read again.
  const roles = computed(() => edits.value.roles);
  const headerText = computed(() => edits.value.headerRow);
  const headerRow = computed(() => readAmount(headerText.value ?? ''));
  const grid = computed((): Grid => grids.value[chosen.value] ?? { name: '', rows: [], merges: [] });
  const reading = computed(() =>
    readTable(grid.value, {
      ...(headerRow.value.kind === 'number' && headerRow.value.value >= 1
        ? { headerRow: headerRow.value.value - 1 }
        : {}),
      roles: new Map(Object.entries(roles.value).map(([column, role]) => [Number(column), role])),
    }),
  );
  const kindsByName = new Map(unitKinds.map(({ id, title }) => [title, id]));
  const reopened = computed(() => reopenTable(reading.value, kindsByName, start.date));
  const items = computed(() => {
    const isSettled = reopened.value?.isSame === true;
    return reading.value.dimensions
      .flatMap((dimension) => dimension.items)
      .map((item) => reviewItem(item, edits.value.decisions[item.row], isSettled));
  });
  const head = computed((): TableHead => {
    const title = edits.value.title ?? reading.value.title;
    const stated = reopened.value?.choices;
    return {
      title: title ?? draft.value.name,
      // The name of a file is no ground for guessing.
      honour: edits.value.honour ?? stated?.honour ?? (title === undefined ? '' : honourIn(title)),
      issuer: edits.value.issuer ?? stated?.issuer ?? '',
    };
  });
  const gradeLines = computed(
    (): readonly GradeLine[] =>
      edits.value.grades ??
      reading.value.cutoffs.map(({ title, totalAtLeast }) => ({ title, points: String(totalAtLeast) })),
  );
  const most = computed(() => addPoints(items.value.map(({ points }) => points ?? 0)));
  const grades = computed(() => readGradeLines(gradeLines.value, most.value));

  return {
    draft,
    hasDecisions: computed(() =>
      Object.values(draft.value.edits).some(({ decisions }) => Object.keys(decisions).length > 0),
    ),
    chosen,
    grid,
    headerRows: computed(() => {
      const { header } = reading.value;
      return new Set(
        header ? Array.from({ length: header.last - header.first + 1 }, (_, at) => header.first + at) : [],
      );
    }),
    headerRow: computed(() => {
      const { header } = reading.value;
      return headerText.value ?? (header ? String(header.first + 1) : '');
    }),
    columns: computed(() => listColumns(reading.value, grid.value)),
    head,
    problems: computed(() => [...reading.value.problems, ...(reopened.value?.problems ?? [])]),
    found: computed(() => {
      const { dimensions, vetoes, cutoffs } = reading.value;
      const besides = `${vetoes.length > 0 ? `，否决 ${vetoes.length} 条` : ''}${cutoffs.length > 0 ? `，等级线 ${cutoffs.length} 条` : ''}`;
      return `认出 ${dimensions.length} 类 ${items.value.length} 项${besides}。`;
    }),
    items,
    categories: computed(() => listCategories(reading.value, new Map(items.value.map((item) => [item.row, item])))),
    vetoes: computed(() => reading.value.vetoes),
    checked: computed(() => {
      const used = items.value.filter(({ isLeftOut }) => !isLeftOut);
      return { clear: used.filter(isClear).length, confirmed: used.filter(({ isConfirmed }) => isConfirmed).length };
    }),
    standing: computed(() => standingOf(items.value, reading.value)),
    gradeLines,
    foundGrades: computed(() => reading.value.cutoffs.length),
    grades,
    finished: computed(() =>
      finish({
        reading: reading.value,
        reopened: reopened.value,
        head: head.value,
        source: draft.value.name,
        date: draft.value.date,
        unitKinds,
        items: items.value,
        grades: grades.value,
      }),
    ),
    firstLines: (index) =>
      cut(
        onOneLine((grids.value[index]?.rows ?? []).slice(0, 3).flat().filter(Boolean).join('　')),
        MOST_OF_FIRST_LINES,
      ),
    choose: (index) => update({ chosen: index }),
    setRole: (column, role) => edit({ roles: { ...roles.value, [column]: role } }),
    setHeaderRow: (row) => edit({ headerRow: row, roles: {} }),
    setHead: edit,
    confirm: (keys, confirmed) => decide(keys, { confirmed }),
    change: (key, form) => decide([key], { form, confirmed: false }),
    setPoints: (key, points) => decide([key], { points, confirmed: false }),
    mark: (key, part) => decide([key], part),
    opened,
    open: (key) => {
      opened.value = key;
    },
    reset: (key) => {
      const { [key]: _old, ...decisions } = edits.value.decisions;
      edit({ decisions });
    },
    setGrades: (grades) => edit({ grades }),
  };
};
