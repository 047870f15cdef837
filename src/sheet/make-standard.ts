import { checkStandard } from '../standard/check.ts';
import { hashStandard } from '../standard/hash.ts';
import { toHundredths, toPoints } from '../standard/hundredths.ts';
import { standardSchema, type Standard } from '../standard/schema.ts';
import { oneLine } from './cell-text.ts';
import { draftCriterion, type MakeBasis, type RowChoice } from './draft-criterion.ts';
import type { Cutoff } from './footer-line.ts';
import { isVetoRow, readItemScoring } from './item-scoring.ts';
import { adviseOnVeto, askAboutVeto } from './row-words.ts';
import { nameFault, nameSchemaFault, type Places } from './standard-fault.ts';
import type { TableProblem } from './table-problem.ts';
import type { ReadDimension, ReadItem, ReadVeto, TableReading } from './table-reading.ts';

export type { RowChoice };

/** What a standard needs besides the table. */
export interface Choices {
  title: string;
  honour: string;
  /** Who issued the table; unset: not known. */
  issuer?: string;
  /** Ids of `content/units.yaml`. */
  unitKinds: readonly string[];
  /** Day of the import, `YYYY-MM-DD`; it is the edition. */
  date: string;
  /** The table by name: its file, or its title. */
  source: string;
  /** Decisions by the item's row, counted from 0. */
  rows: ReadonlyMap<number, RowChoice>;
  /** Grades; unset: as the table states them. */
  cutoffs?: readonly Cutoff[];
}

/** A standard made from a table, or what stands in the way. */
export type MadeStandard =
  { kind: 'made'; standard: Standard; hash: string } | { kind: 'refused'; problems: TableProblem[] };

/** Stands for the id while the content is hashed. */
const NO_ID = 'own-000000000000';
const ID_DIGITS = 12;

const NOTICE =
  '按导入的考核表计分。标着“请人工核对”的项目，计分办法没有看懂或者没有核对过，以原表为准。自评得分不代表考核结果。';
const UNKNOWN_ISSUER = '导入的考核表，没有填写发布单位';
/** Errors of the table that a choice for the row puts right. */
const PUT_RIGHT_BY_POINTS: readonly TableProblem['kind'][] = ['pointsMissing', 'pointsShared', 'pointsWrong'];

/**
 * Makes a standard out of a table. Ids come from the place of an item, so the same table with the same choices gives
 * the same standard, id and hash everywhere.
 */
export function makeStandard(table: TableReading, choices: Choices): MadeStandard {
  const reading = applyRows(table, choices);
  const problems = [...openErrors(reading, choices), ...findMissing(choices)];
  if (problems.length > 0) return { kind: 'refused', problems };
  const { draft, places } = draftStandard(reading, choices);
  // As a file would hold it: what has no value is not there.
  const parsed = standardSchema.safeParse(JSON.parse(JSON.stringify({ ...draft, id: NO_ID })));
  if (!parsed.success) {
    return { kind: 'refused', problems: parsed.error.issues.map(({ path }) => nameSchemaFault(path, draft, places)) };
  }
  const faults = checkStandard(parsed.data, new Set(), new Set(choices.unitKinds));
  if (faults.length > 0) return { kind: 'refused', problems: faults.map((fault) => nameFault(fault, places)) };
  const standard: Standard = { ...parsed.data, id: `own-${hashStandard(parsed.data).slice(0, ID_DIGITS)}` };
  return { kind: 'made', standard, hash: hashStandard(standard) };
}

/** The table with what the person says of its rows: a sentence may be read otherwise beside other points. */
function applyRows(table: TableReading, { rows }: Choices): TableReading {
  let added = 0;
  const apply = (item: ReadItem): ReadItem => {
    const { points = item.points, isBonus = item.isBonus } = rows.get(item.row) ?? {};
    if (isBonus && !item.isBonus) added += toHundredths(points ?? 0);
    if (points === item.points || points === undefined) return { ...item, isBonus };
    return { ...item, isBonus, points, ...readItemScoring(item.scoringText ?? '', item.content, points) };
  };
  const dimensions = table.dimensions.map((dimension) => ({ ...dimension, items: dimension.items.map(apply) }));
  // Where the table caps its own bonus items, those that the person added find room besides.
  const cap = table.bonusCap ?? blockCap(table.dimensions);
  return { ...table, dimensions, bonusCap: cap === undefined ? undefined : toPoints(toHundredths(cap) + added) };
}

function openErrors({ problems, dimensions }: TableReading, { rows }: Choices): TableProblem[] {
  const items = dimensions.flatMap((dimension) => dimension.items);
  const hasAllPoints = items.every((item) => !isCriterion(item, rows) || item.points !== undefined);
  return problems.filter(({ level, kind, row }) => {
    if (level !== 'error') return false;
    if (kind === 'noPointsColumn') return !hasAllPoints;
    const choice = row === undefined ? undefined : rows.get(row);
    if (choice?.isLeftOut === true) return false;
    return !(PUT_RIGHT_BY_POINTS.includes(kind) && (choice?.points !== undefined || choice?.isVeto === true));
  });
}

function findMissing({ title, honour, unitKinds, date, source, cutoffs }: Choices): TableProblem[] {
  const missing = (message: string): TableProblem => ({ level: 'error', kind: 'choice', message });
  const problems: TableProblem[] = [];
  if (oneLine(title) === '') problems.push(missing('请填考核表的名称。'));
  if (oneLine(honour) === '') problems.push(missing('请填这张表考核的是什么称号。'));
  if (oneLine(source) === '') problems.push(missing('请填这张表的来源，比如文件名。'));
  if (unitKinds.length === 0) problems.push(missing('请至少选一类适用单位。'));
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) problems.push(missing('日期要写成2026-01-31这样。'));
  for (const { title: grade, totalAtLeast } of cutoffs ?? []) {
    if (plainGrade(grade) === '') problems.push(missing(`${totalAtLeast} 分这一档还没有写等级名称。`));
  }
  const lines = (cutoffs ?? []).map(({ totalAtLeast }) => totalAtLeast);
  if (new Set(lines).size < lines.length) problems.push(missing('有两个等级的分数线相同，请改一个。'));
  return problems;
}

/** A title of a grade as it can stand between quotation marks. */
const plainGrade = (title: string): string => oneLine(title).replace(/[“”]/g, '');

function draftStandard(reading: TableReading, choices: Choices): { draft: Record<string, unknown>; places: Places } {
  const source = oneLine(choices.source);
  const basis: MakeBasis = (cell, note) => ({ kind: 'imported', source, cell, note });
  const places: Places = new Map();
  const itemVetoes: { id: string; title: string; content: string; cell: string }[] = [];

  const dimensions = reading.dimensions
    .map((dimension) => ({ dimension, items: dimension.items.filter((item) => isCriterion(item, choices.rows)) }))
    .filter(({ items }) => items.length > 0)
    .map(({ dimension, items }, index) => {
      const id = `d${index + 1}`;
      places.set(id, { cell: dimension.cell, row: undefined });
      return {
        id,
        title: dimension.title,
        basis: [basis(dimension.cell)],
        criteria: items.map((item, position) => {
          const choice = choices.rows.get(item.row) ?? {};
          const criterion = `${id}-${position + 1}`;
          places.set(criterion, { cell: item.cells.scoring, row: item.row });
          if (item.scoring.kind === 'understood' && item.scoring.isVeto) {
            itemVetoes.push({
              id: `v-${criterion}`,
              title: item.title,
              content: item.content,
              cell: item.cells.content,
            });
          }
          return draftCriterion(criterion, item, choice, basis);
        }),
      };
    });
  const vetoes = [...itemVetoes, ...listVetoes(reading, choices)].map(({ id, title, content, cell }) => ({
    id,
    title,
    question: askAboutVeto(content),
    basis: basis(cell),
    state: 'whole',
    advice: adviseOnVeto(content),
  }));
  const criteria = dimensions.flatMap((dimension) => dimension.criteria);
  const sum = (isBonus: boolean): number =>
    toPoints(
      criteria
        .filter(({ bonus }) => bonus === isBonus)
        .reduce((all, { fullPoints }) => all + toHundredths(fullPoints), 0),
    );
  const hasMandatory = criteria.some(({ mandatory }) => mandatory);
  const draft = {
    edition: choices.date,
    title: oneLine(choices.title),
    honour: oneLine(choices.honour),
    issuer: choices.issuer === undefined || oneLine(choices.issuer) === '' ? UNKNOWN_ISSUER : oneLine(choices.issuer),
    effectiveFrom: choices.date,
    unitKinds: [...choices.unitKinds],
    basis: [basis()],
    notice: NOTICE,
    aggregation: { kind: 'sum' },
    notApplicable: 'rescale',
    fullPoints: sum(false),
    bonusCap: sum(true) === 0 ? 0 : (reading.bonusCap ?? sum(true)),
    dimensions,
    vetoes,
    gradeSets: [draftGrades(reading, choices, basis, vetoes.length > 0, hasMandatory, places)],
  };
  return { draft, places };
}

/** Points stated for the blocks of bonus items; undefined where one of them states none. */
function blockCap(dimensions: readonly ReadDimension[]): number | undefined {
  const blocks = dimensions.filter(({ kind }) => kind === 'bonus').map(({ statedPoints }) => statedPoints);
  if (blocks.length === 0 || blocks.includes(undefined)) return undefined;
  return toPoints(blocks.reduce<number>((sum, points) => sum + toHundredths(points ?? 0), 0));
}

/** Is a row an item that is scored, and not left out or a veto and nothing else? */
function isCriterion({ row, points, scoring }: ReadItem, rows: Choices['rows']): boolean {
  const choice = rows.get(row);
  return choice?.isLeftOut !== true && choice?.isVeto !== true && !isVetoRow(points, scoring);
}

/** Veto items that are no criteria as well, in the order of the table. */
function listVetoes({ dimensions, vetoes }: TableReading, { rows }: Choices): (ReadVeto & { id: string })[] {
  const own = dimensions
    .flatMap(({ items }) => items)
    .filter((item) => !isCriterion(item, rows))
    .map(({ row, title, content, cells }): ReadVeto => ({ row, title, content, cell: cells.content }));
  return [...own, ...vetoes]
    .filter(({ row }) => rows.get(row)?.isLeftOut !== true)
    .map((veto, index) => ({ ...veto, id: `v${index + 1}` }));
}

const NO_GRADES = '表中没有写明等级';

function draftGrades(
  reading: TableReading,
  { cutoffs }: Choices,
  basis: MakeBasis,
  noVeto: boolean,
  hasMandatory: boolean,
  places: Places,
) {
  const stated = reading.cutoffs;
  const lines = [...(cutoffs ?? stated)].sort((a, b) => b.totalAtLeast - a.totalAtLeast);
  const cellOf = (line: Cutoff): string | undefined =>
    stated.find(({ title, totalAtLeast }) => title === line.title && totalAtLeast === line.totalAtLeast)?.cell;
  if (lines.length === 0) {
    // A ladder needs a step; this one compares with nothing.
    const grade = { id: 'none', title: '只算得分，不判等级', noVeto, basis: basis() };
    return { id: 'own', title: NO_GRADES, basis: basis(), grades: [grade] };
  }
  const grades = lines.map((line, index) => {
    const id = `g${index + 1}`;
    places.set(id, { cell: cellOf(line), row: undefined });
    return {
      id,
      title: plainGrade(line.title),
      totalAtLeast: line.totalAtLeast,
      noVeto,
      mandatory: hasMandatory ? 'aboveZero' : undefined,
      basis: basis(cellOf(line)),
    };
  });
  return { id: 'own', title: '考核表的等级', basis: basis(), grades };
}
