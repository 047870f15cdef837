import {
  bareText,
  findMark,
  oneLine,
  readPoints,
  readPointsInside,
  shortName,
  stripMarks,
  stripOrdinal,
} from './cell-text.ts';
import type { ColumnRole } from './column-role.ts';
import { readFullMark } from './footer-line.ts';
import { cellName } from './grid.ts';
import { finishItem, join, makeVeto, type BlockKind, type Draft, type SharedName } from './draft-item.ts';
import type { Header } from './header.ts';
import { readCells, readStated, TO_REVIEW, VETO_BLOCK, type Stated } from './origin.ts';
import type { PlacedCells } from './placed-cells.ts';
import { findBand, findLine, isBlank, isTotal, ownTexts } from './row-kind.ts';
import { readLines } from './table-lines.ts';
import type { BodyFacts, ReadDimension, ReadItem, TableReading } from './table-reading.ts';

/** What a heading says of the items below it. */
function blockKind(heading: string): BlockKind {
  const bare = bareText(heading).replace(/^[一二三四五六七八九十、.．()（）第部分]+/, '');
  if (bare.includes('否决')) return 'veto';
  if (/^.{0,6}(加分|附加分|附加项|奖励分)/.test(bare)) return 'bonus';
  if (/^(减分|扣分)/.test(bare)) return 'deduction';
  return 'regular';
}

/** The name used where a table has no groups. */
const ONE_GROUP = '全部项目';

/** Goes once through the rows, fills dimensions, vetoes and what stands beside the table, and returns what is to be checked. */
export function readBody(cells: PlacedCells, header: Header, reading: TableReading): BodyFacts {
  const columnsOf = new Map<ColumnRole, number[]>();
  reading.columns.forEach(({ role }, column) => {
    const columns = columnsOf.get(role);
    if (columns === undefined) columnsOf.set(role, [column]);
    else columns.push(column);
  });
  const roles = reading.columns.map(({ role }) => role);
  const columns = (role: ColumnRole): readonly number[] => columnsOf.get(role) ?? [];
  const own = (row: number, role: ColumnRole): string => join(columns(role).map((column) => cells.text(row, column)));
  const seen = (row: number, role: ColumnRole): string => join(columns(role).map((column) => cells.seen(row, column)));
  const cellOf = (row: number, role: ColumnRole): string | undefined => {
    const [column] = columns(role);
    if (column === undefined) return undefined;
    const merge = cells.mergeAt(row, column);
    return cellName(merge?.row ?? row, merge?.column ?? column);
  };
  const isCovered = (row: number, role: ColumnRole): boolean =>
    columns(role).some((column) => cells.isCoveredFromAbove(row, column));

  const facts: BodyFacts = {
    hasPointsColumn: columnsOf.has('points'),
    pointsFaults: new Map(),
    emptyGroups: [],
    parents: [],
    subtotals: [],
    deductions: [],
    answers: [],
    lines: [],
  };
  reading.stated = findStated(cells);
  const headings = new Set<string>();
  for (let row = header.first; row <= header.last; row += 1) headings.add(ownTexts(cells, row).join('\n'));
  let kind: BlockKind = 'regular';
  let dimension: ReadDimension | undefined;
  let parent: BodyFacts['parents'][number] | undefined;
  let groupText = '';
  let name: SharedName | undefined;
  let draft: Draft | undefined;
  const drafts: Draft[] = [];

  const openGroup = (text: string, cell: string, points: number | undefined, title = shortName(text)): void => {
    closeGroup();
    kind = reading.stated === undefined ? blockKind(text) : text === VETO_BLOCK ? 'veto' : 'regular';
    name = undefined;
    draft = undefined;
    dimension = undefined;
    if (kind === 'deduction') facts.deductions.push({ title, cell });
    if (kind !== 'regular' && kind !== 'bonus') return;
    dimension = { kind, title, cell, statedPoints: points ?? readPointsInside(text) ?? pointsBehind(text), items: [] };
  };
  const closeGroup = (): void => {
    if (dimension === undefined) return;
    if (dimension.items.length > 0) {
      reading.dimensions.push(dimension);
      if (dimension.kind === 'regular') parent?.dimensions.push(dimension);
    } else facts.emptyGroups.push({ title: dimension.title, cell: dimension.cell });
    dimension = undefined;
  };

  const readBand = (row: number, text: string, column: number): void => {
    const remark = own(row, 'remark');
    const cell = readCells(remark)?.content ?? cellName(row, column);
    const cases = /否决[^:：]{0,20}[:：]([\s\S]{4,})$/.exec(text)?.[1];
    if (cases !== undefined) {
      for (const each of splitCases(cases)) reading.vetoes.push(makeVeto(row, each, each, cell));
      return;
    }
    if (kind === 'veto' && isCase(text)) {
      reading.vetoes.push(makeVeto(row, text, stripOrdinal(text), cell));
      return;
    }
    const stated = readPoints(own(row, 'points') || own(row, 'categoryPoints'));
    // An exported group of bonus items writes what they add; the cap of all of them has its own line.
    const isAdded = stated.kind === 'points' && stated.isBonus && reading.stated !== undefined;
    const points = stated.kind === 'points' && !isAdded ? stated.points : undefined;
    const isSmall = /^[(（]/.test(text);
    // 一、 with nothing below it but （一）: the first names the second.
    if (isSmall && dimension !== undefined && dimension.items.length === 0 && dimension.kind === 'regular') {
      parent = { title: dimension.title, cell: dimension.cell, statedPoints: dimension.statedPoints, dimensions: [] };
      dimension = undefined;
      facts.parents.push(parent);
    } else if (!isSmall) {
      closeGroup();
      parent = undefined;
    }
    const title = shortName(text);
    openGroup(text, cell, points, isSmall && parent !== undefined ? shortName(`${parent.title} ${title}`) : title);
    groupText = '';
  };

  const readLine = (row: number, text: string): void => {
    const column = reading.columns.findIndex((_, index) => cells.text(row, index) !== '');
    const first = readCells(own(row, 'remark'))?.content;
    facts.lines.push({ text, cell: cellName(row, Math.max(0, column)), first });
  };

  const readTotal = (row: number): void => {
    const texts = ownTexts(cells, row);
    const read = readPoints(own(row, 'points'));
    const [pointsColumn] = columns('points');
    const points = read.kind === 'points' ? read.points : readFullMark(texts.join(''));
    if (points === undefined) return;
    const cell = cellName(row, pointsColumn ?? 0);
    if (bareText(texts[0] ?? '').startsWith('小计')) {
      if (dimension !== undefined) facts.subtotals.push({ dimension, points, cell });
    } else reading.statedTotal ??= { points, cell };
  };

  const readRow = (row: number): void => {
    const category = own(row, 'category');
    if (category !== '' && category !== groupText) {
      const stated = readPoints(own(row, 'categoryPoints'));
      openGroup(category, cellOf(row, 'category') ?? '', stated.kind === 'points' ? stated.points : undefined);
      groupText = category;
    }
    if (startsItem(row, category !== '')) startItem(row);
    else continueItem(row);
  };

  /** Does the row begin an item, or does it go on with the one above? */
  const startsItem = (row: number, isNewGroup: boolean): boolean => {
    if (draft === undefined || isNewGroup) return true;
    const hasNumbers = columns('number').length > 0;
    if (hasNumbers && own(row, 'number') !== '') return true;
    if (own(row, 'points') !== '') return true;
    if (kind === 'veto' || kind === 'deduction') return own(row, 'content') !== '' || own(row, 'item') !== '';
    if (isCovered(row, 'points') || hasNumbers) return false;
    return own(row, 'content') !== '' && (own(row, 'scoring') !== '' || columns('points').length === 0);
  };

  const startItem = (row: number): void => {
    const itemText = own(row, 'item');
    if (itemText !== '') name = { text: itemText, items: 0 };
    else if (!isCovered(row, 'item') && seen(row, 'content') === '' && seen(row, 'requirement') === '')
      name = undefined;
    const remark = own(row, 'remark');
    const number = own(row, 'number');
    const pointsText = seen(row, 'points');
    const item: ReadItem = {
      row,
      number: stripMarks(bareText(number)),
      title: '',
      content: '',
      points: undefined,
      isBonus: kind === 'bonus',
      mark: [number, itemText, own(row, 'content'), own(row, 'points'), remark]
        .map(findMark)
        .find((mark) => mark !== undefined),
      scoringText: undefined,
      scoring: { kind: 'unclear', why: '' },
      writtenRule: undefined,
      evidence: [],
      isToReview: remark.includes(TO_REVIEW),
      cells: readCells(remark) ?? cellsOf(row),
    };
    const shared = isCovered(row, 'points') && columns('points').length > 0;
    const read = readPoints(pointsText);
    if (read.kind === 'points' && !shared) {
      item.points = read.points;
      item.isBonus ||= read.isBonus;
    } else if (read.kind !== 'blank') {
      facts.pointsFaults.set(row, {
        kind: shared ? 'shared' : 'wrong',
        cell: cellOf(row, 'points') ?? '',
        text: oneLine(pointsText),
      });
    }
    if (name !== undefined) name.items += 1;
    draft = { item, kind, name, content: [], scoring: [], evidence: [] };
    addTexts(draft, (role) => seen(row, role));
    drafts.push(draft);
    if (kind === 'veto' || kind === 'deduction') return;
    dimension ??= {
      kind: 'regular',
      title: ONE_GROUP,
      cell: cellName(header.first, 0),
      statedPoints: undefined,
      items: [],
    };
    dimension.items.push(item);
    noteAnswers(row);
  };

  const continueItem = (row: number): void => {
    if (draft !== undefined) addTexts(draft, (role) => own(row, role));
  };

  const addTexts = ({ content, scoring, evidence }: Draft, text: (role: ColumnRole) => string): void => {
    for (const role of ['content', 'requirement'] as const) if (text(role) !== '') content.push(text(role));
    if (text('scoring') !== '') scoring.push(text('scoring'));
    if (text('evidence') !== '') evidence.push(text('evidence'));
  };

  const cellsOf = (row: number): ReadItem['cells'] => {
    const content =
      (['content', 'requirement', 'item', 'scoring', 'category'] as const)
        .map((role) => (seen(row, role) === '' ? undefined : cellOf(row, role)))
        .find((cell) => cell !== undefined) ?? cellName(row, 0);
    const points = own(row, 'points') === '' ? content : (cellOf(row, 'points') ?? content);
    const scoring = seen(row, 'scoring') === '' ? content : (cellOf(row, 'scoring') ?? content);
    return { content, points, scoring };
  };

  const answered = new Set<number>();
  const noteAnswers = (row: number): void => {
    for (const role of ['selfPoints', 'assessedPoints', 'figures'] as const) {
      for (const column of columns(role)) {
        if (answered.has(column) || cells.text(row, column) === '') continue;
        answered.add(column);
        facts.answers.push({ heading: reading.columns[column]?.heading ?? '', cell: cellName(row, column) });
      }
    }
  };

  for (let row = 0; row < header.first; row += 1) for (const text of ownTexts(cells, row)) readLine(row, text);
  for (let row = header.last + 1; row < cells.rows; row += 1) {
    if (isBlank(cells, row)) continue;
    // A printed table repeats its headings on every page.
    if (headings.has(ownTexts(cells, row).join('\n'))) continue;
    const line = findLine(cells, row);
    const band = line === undefined ? findBand(cells, roles, row) : undefined;
    if (isTotal(cells, row)) readTotal(row);
    else if (line !== undefined) readLine(row, line);
    else if (band !== undefined) readBand(row, band.text, band.column);
    else readRow(row);
  }
  closeGroup();
  for (const each of drafts) finishItem(each, reading, facts);
  readLines(reading, facts);
  return facts;
}

/** An exported table names itself in its last rows; all else in it is then taken as it was written. */
const STATED_ROWS = 3;
const findStated = (cells: PlacedCells): Stated | undefined =>
  readStated(
    Array.from({ length: Math.min(STATED_ROWS, cells.rows) }, (_, index) => cells.text(cells.rows - 1 - index, 0)),
  );

/** Points behind a heading without brackets: `组织建设30分`. */
const pointsBehind = (text: string): number | undefined => {
  const match = /(\d+(?:\.\d+)?)分$/.exec(bareText(text));
  return match === null ? undefined : Number(match[1]);
};

/** Is a text alone in its row one of a list of cases, and not the name of the next group? */
const isCase = (text: string): boolean =>
  /^(\d|[(（]\d|[①-⑳])|[的。；;]$/.test(text) && readPointsInside(text) === undefined;

/** The cases of a list in one cell: `1.拖欠工资；2.发生事故`. */
function splitCases(text: string): string[] {
  const parts = text.split(
    /(?:^|[\n；;。])\s*(?:\d+[.、．]|[(（][\d一二三四五六七八九十]+[)）]|[①-⑳]|[一二三四五六七八九十]、)\s*|[\n；;]/,
  );
  return parts.map((part) => part.replace(/[。；;]$/, '').trim()).filter((part) => part !== '');
}
