import { bareText, oneLine } from './cell-text.ts';
import type { ColumnRole } from './column-role.ts';
import { cellName, type Grid } from './grid.ts';
import { findHeader, lastHeaderRow, readColumns, type Header } from './header.ts';
import { placeCells, type PlacedCells } from './placed-cells.ts';
import { ownTexts } from './row-kind.ts';
import { readBody } from './table-body.ts';
import { checkTable } from './table-check.ts';
import type { TableProblem } from './table-problem.ts';
import type { TableReading } from './table-reading.ts';

/** What the person says about the table itself. */
export interface TableOverrides {
  /** Row of the first heading, counted from 0. */
  headerRow?: number;
  /** Roles of columns, counted from 0. */
  roles?: ReadonlyMap<number, ColumnRole>;
}

/** Largest table that is read; the longest real ones have a few hundred rows. */
export const TABLE_LIMITS = { rows: 2000, columns: 40, characters: 5000 } as const;

/**
 * Reads a scoring table. Never throws: what is wrong stands in `problems`, and what is not understood of a scoring
 * sentence in its item. Costs a fixed number of passes over the cells.
 */
export function readTable(grid: Grid, overrides: TableOverrides = {}): TableReading {
  const reading: TableReading = {
    name: grid.name,
    score: 0,
    title: undefined,
    header: undefined,
    columns: [],
    dimensions: [],
    vetoes: [],
    cutoffs: [],
    statedTotal: undefined,
    bonusCap: undefined,
    stated: undefined,
    problems: findExcess(grid),
  };
  if (reading.problems.length > 0) return reading;
  const cells = placeCells(grid);
  if (cells === undefined) {
    reading.problems.push({
      level: 'error',
      kind: 'brokenMerges',
      message: '表里的合并单元格互相重叠，读不出来。请在表格软件里取消合并后重试。',
    });
    return reading;
  }
  const chosen = overrides.headerRow;
  const header =
    chosen !== undefined && chosen >= 0 && chosen < cells.rows
      ? { first: chosen, last: lastHeaderRow(cells, chosen) }
      : findHeader(cells);
  if (header === undefined) {
    reading.problems.push({
      level: 'error',
      kind: 'noHeader',
      message: '没有找到表头。表头是写着“项目”“考核内容”“分值”这些字的一行，请指出它是第几行，或者补上这一行再导入。',
    });
    return reading;
  }
  reading.header = header;
  reading.columns = readColumns(cells, header, overrides.roles);
  reading.title = findTitle(cells, header);
  const facts = readBody(cells, header, reading);
  reading.problems.push(...checkTable(reading, facts));
  reading.score = scoreOf(reading);
  return reading;
}

function findExcess(grid: Grid): TableProblem[] {
  const refuse = (message: string, cell?: string): TableProblem[] => [
    { level: 'error', kind: 'tooLarge', message, ...(cell === undefined ? {} : { cell }) },
  ];
  const { rows, columns, characters } = TABLE_LIMITS;
  if (grid.rows.length > rows) {
    return refuse(`这张表有 ${grid.rows.length} 行，最多能读 ${rows} 行。请只留下考核表本身再导入。`);
  }
  const widest = grid.rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (widest > columns) return refuse(`这张表有 ${widest} 列，最多能读 ${columns} 列。请删去用不着的列再导入。`);
  for (const [row, texts] of grid.rows.entries()) {
    const column = texts.findIndex((text) => text.length > characters);
    if (column === -1) continue;
    const cell = cellName(row, column);
    return refuse(
      `${cell} 格有 ${texts[column]?.length ?? 0} 个字，一格最多 ${characters} 个字。请分成几行再导入。`,
      cell,
    );
  }
  return [];
}

/** More roles and more items with points make a table more likely the one that is meant. */
function scoreOf({ columns, dimensions }: TableReading): number {
  const roles = new Set(columns.map(({ role }) => role).filter((role) => role !== 'ignored')).size;
  const items = dimensions.flatMap((dimension) => dimension.items);
  const scored = items.filter(({ points }) => points !== undefined).length;
  return items.length === 0 ? 0 : roles * 10 + Math.min(50, scored);
}

const NO_TITLE = /^附件|^附表|^附[:：]|单位.{0,8}[:：]|(时间|日期).{0,6}[:：]|^\(.*\)$|年月日$/;
const LIKE_TITLE = /(表|标准|细则|办法|方案|体系|指标|清单|规范)(\(.*\))?$/;

/** The title above the header: the line that ends as titles of tables do, else the first that is none of the usual others. */
function findTitle(cells: PlacedCells, header: Header): string | undefined {
  const lines: string[] = [];
  for (let row = 0; row < header.first; row += 1) {
    const texts = ownTexts(cells, row);
    if (texts.length === 1) lines.push(...texts.map(oneLine));
  }
  const likely = lines.filter((line) => !NO_TITLE.test(bareText(line)));
  return likely.find((line) => LIKE_TITLE.test(bareText(line))) ?? likely[0] ?? lines[0];
}
