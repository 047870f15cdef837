import type { Cutoff } from '../../sheet/footer-line.ts';
import { makeStandard, type MadeStandard, type RowChoice } from '../../sheet/make-standard.ts';
import type { Reopened } from '../../sheet/reopen.ts';
import type { TableProblem } from '../../sheet/table-problem.ts';
import type { ReadDimension, ReadItem, ReadVeto, TableReading } from '../../sheet/table-reading.ts';
import type { GradeFault } from './grade-line.ts';
import type { Step } from './step.ts';
import type { ReviewItem } from './review-item.ts';

/** What a table is called. */
export interface TableHead {
  title: string;
  honour: string;
  /** Who issued it; empty where it is not known. */
  issuer: string;
}

/** A kind of unit, as `content/units.yaml` has it. */
export interface UnitKind {
  id: string;
  title: string;
}

interface Parts {
  reading: TableReading;
  /** What the table says of itself, where it was exported here. */
  reopened: Reopened | undefined;
  head: TableHead;
  /** The table by name. */
  source: string;
  /** Day on which the table was put in. */
  date: string;
  unitKinds: readonly UnitKind[];
  items: readonly ReviewItem[];
  grades: { cutOffs: readonly Cutoff[]; faults: readonly GradeFault[] };
}

/** Is the item a case that rules the title out, by the person's word? */
const isMadeVeto = ({ chosen, isLeftOut }: ReviewItem): boolean => !isLeftOut && chosen?.isVeto === true;
const bonusOf = ({ chosen }: ReviewItem): number | undefined => chosen?.bonusCap;

/** The reading with the items that the person made vetoes or bonus items moved to where such things stand. */
const withOwnKinds = (reading: TableReading, items: ReadonlyMap<number, ReviewItem>): TableReading => {
  const made: ReadVeto[] = [];
  const takeOut = ({ row, title, content, cells }: ReadItem): boolean => {
    const item = items.get(row);
    if (!item || !isMadeVeto(item)) return true;
    made.push({ row, title, content, cell: cells.content });
    return false;
  };
  const adjust = (read: ReadItem): ReadItem => {
    const item = items.get(read.row);
    return item && bonusOf(item) !== undefined ? { ...read, isBonus: true } : read;
  };
  const dimensions = reading.dimensions.map((dimension): ReadDimension => ({
    ...dimension,
    items: dimension.items.filter(takeOut).map(adjust),
  }));
  // Where the table caps its own bonus items, those that the person added must find room besides.
  const own = [...items.values()].reduce((sum, item) => sum + (item.isBonus ? 0 : (bonusOf(item) ?? 0)), 0);
  const cap = reading.bonusCap === undefined ? {} : { bonusCap: reading.bonusCap + own };
  return { ...reading, ...cap, dimensions, vetoes: [...reading.vetoes, ...made] };
};

const choiceOf = (item: ReviewItem): RowChoice => {
  const points = bonusOf(item) ?? item.points;
  return {
    isConfirmed: item.isConfirmed,
    isLeftOut: item.isLeftOut,
    isMandatory: item.isMandatory,
    ...(points === undefined ? {} : { points }),
    ...(item.chosen ? { rule: { rule: item.chosen.rule, answer: item.chosen.answer, asks: item.chosen.asks } } : {}),
  };
};

/** A problem with the step on which it is put right, where that is not an item's row. */
export interface PlacedProblem extends TableProblem {
  step?: Step;
}

/** What came of a table, or what stands in its way. */
export type Finished =
  Extract<MadeStandard, { kind: 'made' }> | { kind: 'refused'; problems: readonly PlacedProblem[] };

const refuse = (message: string, where: { row: number } | { step: Step }): PlacedProblem => ({
  level: 'error',
  kind: 'choice',
  message,
  ...where,
});

/** What the table is called is typed beside its columns. */
const place = (problem: TableProblem): PlacedProblem =>
  problem.kind === 'choice' && problem.row === undefined ? { ...problem, step: 'columns' } : problem;

/** The standard that comes of a table and all that was decided on it, or what stands in its way. */
export const finish = ({ reading, reopened, head, source, date, unitKinds, items, grades }: Parts): Finished => {
  const problems = [
    ...items
      .filter(({ isLeftOut }) => !isLeftOut)
      .flatMap(({ title, row, faults }) =>
        faults.map(({ message }) => refuse(`第 ${row + 1} 行“${title}”：${message}`, { row })),
      ),
    ...grades.faults.map(({ message }) => refuse(`等级线${message}`, { step: 'grades' })),
  ];
  const made = makeStandard(withOwnKinds(reading, new Map(items.map((item) => [item.row, item]))), {
    title: head.title,
    honour: head.honour,
    issuer: head.issuer,
    // The same table is the same standard, whenever and under whatever name it is brought along again.
    unitKinds: reopened?.choices.unitKinds ?? unitKinds.map(({ id }) => id),
    date: reopened?.choices.date ?? date,
    source: reopened?.choices.source ?? source,
    rows: new Map(items.map((item) => [item.row, choiceOf(item)])),
    cutoffs: grades.cutOffs,
  });
  if (made.kind === 'made') return problems.length > 0 ? { kind: 'refused', problems } : made;
  // Both may say that points are missing; the table's own words name the cell.
  const said = new Set(made.problems.flatMap(({ row }) => row ?? []));
  return {
    kind: 'refused',
    problems: [...made.problems.map(place), ...problems.filter(({ row }) => row === undefined || !said.has(row))],
  };
};
