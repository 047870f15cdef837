import writeXlsxFile, { type Cell, type CellObject, type Feature } from 'write-excel-file/browser';
import { cellName, type Grid, type Merge } from '../sheet/grid.ts';

/** How the sheet is to look. Rows and columns count from 0. */
export interface XlsxLook {
  /** Rows of the column headings, bold and repeated on every printed page; unset: row 0 alone. */
  headerRows?: { from: number; count: number };
  /** Widths of the columns in characters of Latin text (a Chinese character takes two); unset: by the text. */
  columnWidths?: readonly number[];
}

/** A spreadsheet that was opened again and holds what it should, or why there is none. */
export type WrittenXlsx = { kind: 'written'; file: Blob } | { kind: 'failed'; message: string };

/** Opens a finished .xlsx again: `readTableFile` with the parser of the page. */
export type ReadBack = (
  name: string,
  bytes: Uint8Array,
) => Promise<{ kind: 'read'; grids: readonly Grid[] } | { kind: 'refused'; message: string }>;

/**
 * Writes a grid as .xlsx for printing on A4 across, opens the file again and compares it cell by cell before it is
 * handed out. A text that is plainly a number is written as one; every other text is text, never a formula, so no
 * sign has to be put in front of `=`. Characters that no spreadsheet can hold become `□`. Never rejects.
 */
export const writeCheckedXlsx = async (grid: Grid, readBack: ReadBack, look: XlsxLook = {}): Promise<WrittenXlsx> => {
  const clean = { ...grid, rows: grid.rows.map((row) => row.map(writableText)) };
  const long = findCell(clean, (text) => text.length > MAX_TEXT);
  if (long !== undefined) return failed(`${long} 的文字太长，电子表格的一个格子最多放 ${MAX_TEXT} 个字。`);
  if (isTooLarge(clean)) return failed('表太大。');
  try {
    const file = await writeFile(clean, look);
    const different = compare(clean, await readBack('check.xlsx', await bytesOf(file)));
    return different === undefined ? { kind: 'written', file } : failed(`${different}与原来的不一样，没有交给你。`);
  } catch {
    return failed('没有写成。');
  }
};

/** Safari 13 has no arrayBuffer on a blob. */
const bytesOf = async (file: Blob): Promise<Uint8Array> => new Uint8Array(await new Response(file).arrayBuffer());

const failed = (why: string): WrittenXlsx => ({
  kind: 'failed',
  message: `表格文件没有做好：${why}请改为打印，或下载标准文件。`,
});

/** Most that a cell may hold, in characters of JavaScript, by the specification of the format. */
const MAX_TEXT = 32_767;

/**
 * From 160,000 bytes on, the library packs a part in a worker made of a blob, which the site's content security policy
 * forbids, and waits for it for ever. This is about 50,000 Chinese characters or 3,500 cells.
 */
const MAX_PART_BYTES = 150_000;
/** What the file takes for a cell or a text besides the text itself, rounded up. */
const BYTES_AROUND = 42;

function isTooLarge({ rows }: Grid): boolean {
  const cells = rows.reduce((sum, row) => sum + row.length + 1, 0);
  const texts = escapeXml([...new Set(rows.flat())].join('\n'.repeat(BYTES_AROUND)));
  return cells * BYTES_AROUND > MAX_PART_BYTES || new TextEncoder().encode(texts).length > MAX_PART_BYTES;
}

/** Characters outside the basic plane, whole; then what XML, or the library that writes it, drops. */
const PAIR_OR_UNWRITABLE =
  /[\uD800-\uDBFF][\uDC00-\uDFFF]|[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uD800-\uDFFF\uFDD0-\uFDEF\uFFFD-\uFFFF]/g;

/** The text as the file can hold it: one kind of line break, and `□` where a character would be lost. */
const writableText = (text: string): string => {
  const lines = text.replace(/\r\n?|[\u0085\u2028]/g, '\n');
  if (lines.trim() === '') return '';
  return lines.replace(PAIR_OR_UNWRITABLE, (found) => (found.length === 2 && !isNonCharacter(found) ? found : '□'));
};

/** The last two places of every plane are no characters, such as U+1FFFE. */
const isNonCharacter = (pair: string): boolean => ((pair.codePointAt(0) ?? 0) & 0xfffe) === 0xfffe;

/** Plain numbers that a spreadsheet shows as they are written; not 001234 and not a phone number. */
const PLAIN_NUMBER = /^-?(?:0|[1-9]\d{0,8})(?:\.\d{1,4})?$/;

const isNumber = (text: string): boolean => PLAIN_NUMBER.test(text) && String(Number(text)) === text;

/** A text such as `_x0041_` would be read as an escape. */
const escapeText = (text: string): string => text.replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x');

const FONT = '宋体';
const FONT_SIZE = 11;

function writeFile(grid: Grid, look: XlsxLook): Promise<Blob> {
  const header = look.headerRows ?? { from: 0, count: 1 };
  const widths = look.columnWidths ?? widthsByText(grid);
  const heights = heightsByText(grid, widths);
  const covered = coveredCells(grid);
  const merges = new Map(grid.merges.map((merge) => [cellName(merge.row, merge.column), merge]));
  const data = grid.rows.map((row, rowIndex) =>
    row.map((text, column): Cell => {
      const name = cellName(rowIndex, column);
      if (covered.has(name)) return null;
      const merge = merges.get(name);
      const isHeading = rowIndex >= header.from && rowIndex < header.from + header.count;
      const isTitle = rowIndex < header.from && merge?.columns === row.length;
      return {
        ...valueOf(text),
        ...(merge === undefined ? {} : { rowSpan: merge.rows, columnSpan: merge.columns }),
        ...(isHeading || isTitle ? { fontWeight: 'bold' } : {}),
        ...(isHeading || isTitle || isNumber(text) ? { align: 'center' } : {}),
        height: heights[rowIndex] ?? LINE_HEIGHT,
        wrap: true,
        alignVertical: 'center',
        borderStyle: 'thin',
      };
    }),
  );
  const sheet = sheetName(grid.name);
  return writeXlsxFile(
    data,
    { sheet, columns: widths.map((width) => ({ width })), orientation: 'landscape' },
    { fontFamily: FONT, fontSize: FONT_SIZE, features: [printSetup(sheet, header)] },
  ).toBlob();
}

/** In points, for text of 11 points. */
const LINE_HEIGHT = 16;
/** A row can be no higher than this. */
const HIGHEST_ROW = 409;

/** Not every program makes rows high enough for wrapped text by itself. */
function heightsByText({ rows, merges }: Grid, widths: readonly number[]): number[] {
  const heightOf = (text: string, column: number, columns: number): number => {
    const width = Math.max(1, widths.slice(column, column + columns).reduce((sum, one) => sum + one, 0) - 1);
    const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / width)), 0);
    return lines * LINE_HEIGHT + 4;
  };
  const merged = new Map(merges.map((merge) => [cellName(merge.row, merge.column), merge]));
  const heights = rows.map((row, rowIndex) =>
    row.reduce((highest, text, column) => {
      const merge = merged.get(cellName(rowIndex, column));
      return (merge?.rows ?? 1) > 1 ? highest : Math.max(highest, heightOf(text, column, merge?.columns ?? 1));
    }, LINE_HEIGHT + 4),
  );
  // A text over several rows takes what they have, and the rest from the last of them.
  for (const merge of merges.filter((found) => found.rows > 1)) {
    const last = merge.row + merge.rows - 1;
    const have = heights.slice(merge.row, last + 1).reduce((sum, height) => sum + height, 0);
    const need = heightOf(rows[merge.row]?.[merge.column] ?? '', merge.column, merge.columns);
    heights[last] = (heights[last] ?? 0) + Math.max(0, need - have);
  }
  return heights.map((height) => Math.min(HIGHEST_ROW, height));
}

function valueOf(text: string): CellObject {
  if (text === '') return {};
  return isNumber(text) ? { type: Number, value: Number(text) } : { type: String, value: escapeText(text) };
}

function coveredCells({ merges }: Grid): Set<string> {
  const covered = new Set<string>();
  for (const { row, column, rows, columns } of merges) {
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++) if (r !== row || c !== column) covered.add(cellName(r, c));
    }
  }
  return covered;
}

/** A name of a sheet has at most 31 characters and none of these signs. */
const sheetName = (name: string): string =>
  writableText(name)
    .replace(/[[\]/\\:*?'\n\t]+/g, ' ')
    .trim()
    .slice(0, 31)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim() || '考核表';

const NARROWEST = 6;
const WIDEST = 46;

/** Wide enough for most of the column's lines; long sentences wrap. */
function widthsByText({ rows, merges }: Grid): number[] {
  const spread = new Set(merges.filter(({ columns }) => columns > 1).map(({ row, column }) => cellName(row, column)));
  return (rows[0] ?? []).map((_, column) => {
    const widths = rows.flatMap((row, rowIndex) =>
      spread.has(cellName(rowIndex, column)) ? [] : (row[column] ?? '').split('\n').map(widthOf),
    );
    return Math.min(WIDEST, Math.max(NARROWEST, ...widths) + 2);
  });
}

const widthOf = (line: string): number => line.length + line.replace(/[\u0000-\u2E7F]/g, '').length;

/** Headings on every page, one page wide: what the library has no option for, put into its XML where the schema wants it. */
const printSetup = (
  sheet: string,
  { from, count }: { from: number; count: number },
): Feature<File | Blob | ArrayBuffer> => {
  const place = `'${escapeXml(sheet)}'!$${from + 1}:$${from + count}`;
  const titles = `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">${place}</definedName></definedNames>`;
  return {
    files: {
      transform: {
        'xl/workbook.xml': { transform: (xml) => xml.replace('</sheets>', () => `</sheets>${titles}`) },
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml) =>
            xml.replace(/<worksheet[^>]*>/, (tag) => `${tag}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`),
          transformElementAttributes: (tag, attributes) =>
            tag === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
        },
      },
    },
  };
};

const escapeXml = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** What is different, in words; `undefined` where nothing is. */
function compare(grid: Grid, back: Awaited<ReturnType<ReadBack>>): string | undefined {
  const [read] = back.kind === 'read' ? back.grids : [];
  if (read === undefined) return '再打开时读出的内容';
  const cell = findCell(grid, (text, row, column) => (read.rows[row]?.[column] ?? '') !== text);
  if (cell !== undefined) return `再打开时，${cell} 的内容`;
  const height = read.rows.length;
  const width = read.rows[0]?.length ?? 0;
  const isKept = (merge: Merge): boolean => {
    const rows = Math.min(merge.rows, height - merge.row);
    const columns = Math.min(merge.columns, width - merge.column);
    // Empty rows and columns at the end are not read back, nor a merge within them.
    if (rows < 1 || columns < 1 || rows * columns === 1) return true;
    return read.merges.some(
      (found) =>
        found.row === merge.row && found.column === merge.column && found.rows === rows && found.columns === columns,
    );
  };
  const lost = grid.merges.find((merge) => !isKept(merge));
  if (lost !== undefined) return `再打开时，${cellName(lost.row, lost.column)} 的合并`;
  return height > grid.rows.length || width > (grid.rows[0]?.length ?? 0) ? '再打开时，表的大小' : undefined;
}

/** Name of the first cell of which this is true. */
function findCell({ rows }: Grid, is: (text: string, row: number, column: number) => boolean): string | undefined {
  for (const [row, cells] of rows.entries()) {
    const column = cells.findIndex((text, index) => is(text, row, index));
    if (column !== -1) return cellName(row, column);
  }
  return undefined;
}
