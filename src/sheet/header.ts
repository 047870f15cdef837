import { bareText } from './cell-text.ts';
import { roleOfHeading, type ColumnRole } from './column-role.ts';
import type { PlacedCells } from './placed-cells.ts';
import { findBand, findLine, isBlank, isTotal, ownTexts } from './row-kind.ts';

/** Where the headings stand. Rows count from 0; `last` is the last row of headings. */
export interface Header {
  first: number;
  last: number;
}

/** One column: the heading as the table words it, and what it is taken to hold. */
export interface Column {
  heading: string;
  role: ColumnRole;
}

/** Headings stand near the top; below, a row of words that look like them is text. */
const ROWS_SEARCHED = 60;
const MOST_HEADER_ROWS = 3;
const LEAST_ROLES = 2;

const ITEM_WORDS: readonly ColumnRole[] = ['content', 'requirement', 'item', 'category', 'scoring'];

/** The header that names most columns; undefined where no row looks like one. */
export function findHeader(cells: PlacedCells): Header | undefined {
  let best: { header: Header; roles: number } | undefined;
  for (let first = 0; first < Math.min(cells.rows, ROWS_SEARCHED); first += 1) {
    // A title may end like a heading (…考核标准); it stands alone in its row.
    if (ownTexts(cells, first).length < LEAST_ROLES) continue;
    const header = { first, last: lastHeaderRow(cells, first) };
    const roles = new Set(readHeadings(cells, header).flatMap((heading) => roleOfParts(heading) ?? []));
    const isHeader = roles.size >= LEAST_ROLES && ITEM_WORDS.some((role) => roles.has(role));
    if (isHeader && (best === undefined || roles.size > best.roles)) best = { header, roles: roles.size };
  }
  return best?.header;
}

/** Rows below belong to the header as long as all they hold is headings. */
export function lastHeaderRow(cells: PlacedCells, first: number): number {
  let last = first;
  if (!ownTexts(cells, first).some((text) => roleOfHeading(text) !== undefined)) return last;
  while (last + 1 < cells.rows && last + 1 < first + MOST_HEADER_ROWS) {
    const next = ownTexts(cells, last + 1);
    if (next.length === 0 || next.some((text) => roleOfHeading(text) === undefined)) break;
    last += 1;
  }
  return last;
}

/** The parts of each column's heading from top to bottom, as `['评分', '标准分']` under a merged 评分. */
function readHeadings(cells: PlacedCells, { first, last }: Header): string[][] {
  return Array.from({ length: cells.columns }, (_, column) => {
    const parts: string[] = [];
    for (let row = first; row <= last; row += 1) {
      const text = bareText(cells.seen(row, column));
      if (text !== '' && parts[parts.length - 1] !== text) parts.push(text);
    }
    return parts;
  });
}

/** The lowest part says most; where it says nothing, the parts above or all together may. */
const roleOfParts = (parts: readonly string[]): ColumnRole | undefined =>
  [...parts]
    .reverse()
    .map(roleOfHeading)
    .find((role) => role !== undefined) ?? roleOfHeading(parts.join(''));

/**
 * The columns with their roles. What a heading leaves open is settled by the cells below; a role that the person
 * chose for a column stands.
 */
export function readColumns(
  cells: PlacedCells,
  header: Header,
  chosen: ReadonlyMap<number, ColumnRole> = new Map(),
): Column[] {
  const headings = readHeadings(cells, header);
  const roles = headings.map((parts, column) => chosen.get(column) ?? roleOfParts(parts) ?? 'ignored');
  settleTwins(cells, header, roles, chosen);
  settleStandard(cells, header, roles, chosen);
  settleCategory(cells, header, roles, chosen);
  return headings.map((parts, column) => ({ heading: parts.join('·'), role: roles[column] ?? 'ignored' }));
}

const columnsOf = (roles: readonly ColumnRole[], role: ColumnRole): number[] =>
  roles.flatMap((each, column) => (each === role ? [column] : []));

/** Roles that only one column can have, and what a second such column is. */
const SECOND = { category: 'item', item: 'content', number: 'ignored' } as const satisfies Partial<
  Record<ColumnRole, ColumnRole>
>;

function settleTwins(
  cells: PlacedCells,
  header: Header,
  roles: ColumnRole[],
  chosen: ReadonlyMap<number, ColumnRole>,
): void {
  for (const [role, second] of Object.entries(SECOND) as ['category' | 'item' | 'number', ColumnRole][]) {
    for (const column of columnsOf(roles, role).slice(1)) if (!chosen.has(column)) roles[column] = second;
  }
  // Of two columns of points, the one with fewer cells filled holds those of the categories; an empty one is to fill in.
  const [left, right] = columnsOf(roles, 'points');
  if (left === undefined || right === undefined) return;
  const filled = (column: number): number => bodyTexts(cells, header, column).length;
  const other = filled(left) > filled(right) ? right : left;
  if (!chosen.has(other)) roles[other] = filled(other) === 0 ? 'assessedPoints' : 'categoryPoints';
}

const SCORING_WORDS = /扣|不得分|得\d|得[零一二三四五六七八九十满全]|计\d|\d分|酌情|满分|按.{0,6}(比例|计)/;

/** 考核标准 is what is asked in one table and how it is scored in another: its cells tell. */
function settleStandard(
  cells: PlacedCells,
  header: Header,
  roles: ColumnRole[],
  chosen: ReadonlyMap<number, ColumnRole>,
): void {
  const [column] = columnsOf(roles, 'requirement');
  if (column === undefined || chosen.has(column) || roles.includes('scoring')) return;
  if (!roles.some((role) => role === 'content' || role === 'item' || role === 'category')) return;
  const texts = bodyTexts(cells, header, column);
  const scoring = texts.filter((text) => SCORING_WORDS.test(bareText(text))).length;
  if (scoring * 2 > texts.length) roles[column] = 'scoring';
}

/** A share of rows from which a column with a text of its own in each row names items and not groups. */
const OWN_TEXT_SHARE = 0.8;

/** 项目 names groups in one table and single items in another: where nearly each row has its own, they are items. */
function settleCategory(
  cells: PlacedCells,
  header: Header,
  roles: ColumnRole[],
  chosen: ReadonlyMap<number, ColumnRole>,
): void {
  const [category] = columnsOf(roles, 'category');
  if (category === undefined || chosen.has(category) || roles.includes('item')) return;
  let rows = 0;
  let bands = 0;
  let bandsBefore = 0;
  let isTall = false;
  const names = new Set<string>();
  for (let row = header.last + 1; row < cells.rows; row += 1) {
    if (findLine(cells, row) !== undefined || isTotal(cells, row)) continue;
    if (findBand(cells, roles, row) !== undefined) {
      bands += 1;
      continue;
    }
    if (isBlank(cells, row)) continue;
    rows += 1;
    bandsBefore = bands;
    if ((cells.mergeAt(row, category)?.rows ?? 1) > 1) isTall = true;
    const name = cells.text(row, category);
    if (name !== '') names.add(name);
  }
  const isOwnToEach = rows > 1 && names.size >= rows * OWN_TEXT_SHARE;
  const isUnderBands = bandsBefore > 0 && names.size > 0 && !isTall;
  if (isOwnToEach || isUnderBands) roles[category] = 'item';
}

const bodyTexts = (cells: PlacedCells, header: Header, column: number): string[] => {
  const texts: string[] = [];
  for (let row = header.last + 1; row < cells.rows; row += 1) {
    const text = cells.text(row, column);
    if (text !== '') texts.push(text);
  }
  return texts;
};
