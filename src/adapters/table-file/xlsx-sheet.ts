import { cellName, type Merge } from '../../sheet/grid.ts';
import { type NumberKind, showNumber } from './number-format.ts';
import type { PlacedText } from './sparse-grid.ts';
import { attributeOf, childOf, childrenOf, isSet } from './xml.ts';

/** What the cells of all sheets lean on. */
export interface SheetContext {
  sharedStrings: readonly string[];
  /** By the style index of a cell. */
  numberKinds: readonly NumberKind[];
  startsIn1904: boolean;
}

/** What stands in a sheet. Rows and columns count from 0. */
export interface FoundSheet {
  texts: PlacedText[];
  merges: Merge[];
  hiddenRows: number[];
  hiddenColumns: number[];
  /** Cells with a formula whose value was not saved. */
  withoutValue: string[];
  /** Cells that show an error, such as `#REF!`. */
  errors: string[];
}

/** Reads `xl/worksheets/sheet1.xml` and its like. Cells come as what they show; what a formula says is not looked at. */
export const readSheet = (sheet: Element, context: SheetContext): FoundSheet => {
  const found: FoundSheet = {
    texts: [],
    merges: readMerges(sheet),
    hiddenRows: [],
    hiddenColumns: readHiddenColumns(sheet),
    withoutValue: [],
    errors: [],
  };
  let row = -1;
  const data = childOf(sheet, 'sheetData');
  for (const rowElement of data === undefined ? [] : childrenOf(data, 'row')) {
    // Places may be left out: then a row or cell follows the one before.
    row = numberOf(rowElement, 'r', row + 2) - 1;
    if (isSet(attributeOf(rowElement, 'hidden'))) found.hiddenRows.push(row);
    let column = -1;
    for (const cell of childrenOf(rowElement, 'c')) {
      column = readPlace(attributeOf(cell, 'r'))?.column ?? column + 1;
      const text = cellText(cell, context);
      if (text !== '') found.texts.push({ row, column, text });
      const kind = attributeOf(cell, 't');
      if (kind === 'e') found.errors.push(cellName(row, column));
      if (text === '' && kind !== 'str' && childOf(cell, 'f') !== undefined)
        found.withoutValue.push(cellName(row, column));
    }
  }
  return found;
};

/** The text of a string of runs; the reading aids (注音) of East Asian text are left out. */
export const readRichText = (element: Element): string =>
  childrenOf(element)
    .map((child) => {
      if (child.localName === 't') return unescapeText(child.textContent);
      return child.localName === 'r' ? readRichText(child) : '';
    })
    .join('');

/** Spreadsheets write a character that XML cannot hold as `_x000B_`, and such a text itself as `_x005F_x000B_`. */
const unescapeText = (text: string): string =>
  text
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/g, '\n');

function cellText(cell: Element, { sharedStrings, numberKinds, startsIn1904 }: SheetContext): string {
  const inline = childOf(cell, 'is');
  const value = childOf(cell, 'v')?.textContent ?? '';
  switch (attributeOf(cell, 't')) {
    case 's':
      return sharedStrings[Number(value)] ?? '';
    case 'inlineStr':
      return inline === undefined ? '' : readRichText(inline);
    case 'str':
      return unescapeText(value);
    case 'b':
      return value === '' ? '' : isSet(value) ? 'TRUE' : 'FALSE';
    case 'e':
      return value;
    case 'd':
      return value.replace(/T00:00(:00(\.0+)?)?Z?$/, '');
    default:
      return showNumber(value, numberKinds[numberOf(cell, 's', 0)] ?? 'number', startsIn1904);
  }
}

function numberOf(element: Element, attribute: string, otherwise: number): number {
  const value = attributeOf(element, attribute);
  const number = value === undefined || value === '' ? otherwise : Number(value);
  return Number.isInteger(number) && number >= 0 ? number : otherwise;
}

/** `E5` as row 4 and column 4. */
function readPlace(name: string | undefined): { row: number; column: number } | undefined {
  const match = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(name ?? '');
  if (match === null) return undefined;
  const [, letters = '', row = ''] = match;
  const column = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(row) - 1, column: column - 1 };
}

function readMerges(sheet: Element): Merge[] {
  const list = childOf(sheet, 'mergeCells');
  return (list === undefined ? [] : childrenOf(list, 'mergeCell')).flatMap((merge) => {
    const [from, to] = (attributeOf(merge, 'ref') ?? '').split(':').map(readPlace);
    if (from === undefined || to === undefined) return [];
    const { row, column } = from;
    return [{ row, column, rows: to.row - row + 1, columns: to.column - column + 1 }];
  });
}

/** A sheet has this many columns at most. */
const COLUMNS_OF_A_SHEET = 16_384;

function readHiddenColumns(sheet: Element): number[] {
  const hidden = new Set<number>();
  const list = childOf(sheet, 'cols');
  for (const columns of list === undefined ? [] : childrenOf(list, 'col')) {
    if (!isSet(attributeOf(columns, 'hidden'))) continue;
    const last = Math.min(numberOf(columns, 'max', 0), COLUMNS_OF_A_SHEET);
    for (let column = numberOf(columns, 'min', 1); column <= last; column++) hidden.add(column - 1);
  }
  return [...hidden];
}
