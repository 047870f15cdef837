/**
 * A sheet as an Excel file (.xlsx), ready for printing. Written without a spreadsheet library: the one at hand packs
 * parts of 160 KB and more, about 300 gaps, in a worker that the site's content security policy forbids, and waits for
 * ever.
 */
import { strToU8, type Zippable, zipSync } from 'fflate';
import { rowLines } from '../papers/sheet-layout.ts';
import type { Cell, Sheet, SheetColumn } from '../papers/sheet.ts';
import { cellName } from '../sheet/grid.ts';

/** The date of every file in the package, local time: the earliest that a zip can hold. */
const FILE_DATE = '1980-01-01T00:00:00';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const SCHEMAS = 'http://schemas.openxmlformats.org';
const MAIN = `xmlns="${SCHEMAS}/spreadsheetml/2006/main"`;
const RELATIONS = `${SCHEMAS}/officeDocument/2006/relationships`;
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Most that a cell may hold, in characters of JavaScript, by the specification of the format. */
const MAX_TEXT = 32_767;
const CUT = '……（太长，表格放不下，其余见自评文件）';

/** Characters outside the basic plane, whole; then what XML cannot hold. */
const PAIR_OR_UNWRITABLE =
  /[\uD800-\uDBFF][\uDC00-\uDFFF]|[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uD800-\uDFFF\uFDD0-\uFDEF\uFFFD-\uFFFF]/g;

/** The last two places of every plane are no characters, such as U+1FFFE. */
const isNonCharacter = (pair: string): boolean => ((pair.codePointAt(0) ?? 0) & 0xfffe) === 0xfffe;

/** The text as the file can hold it: one kind of line break, `□` where a character would be lost, an end that shows. */
const writableText = (text: string): string => {
  const whole = text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(PAIR_OR_UNWRITABLE, (found) => (found.length === 2 && !isNonCharacter(found) ? found : '□'));
  if (whole.length <= MAX_TEXT) return whole;
  return whole.slice(0, MAX_TEXT - CUT.length).replace(/[\uD800-\uDBFF]$/, '') + CUT;
};

const escapeXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');

/** A text such as `_x0041_` would be read as an escape. */
const escapeText = (text: string): string => escapeXml(text.replace(/_x(?=[0-9A-Fa-f]{4}_)/g, '_x005F_x'));

/** Fonts, fills and borders by their place in the lists below. */
const PLAIN = 'fontId="0" fillId="0" borderId="1"';
const BOLD = 'fontId="2" fillId="0" borderId="1"';
const align = (horizontal: 'left' | 'center'): string =>
  `<alignment horizontal="${horizontal}" vertical="center" wrapText="1"/>`;

/** How a cell looks, in the order of the file's list; `applyNumberFormat` and its like are left to their default. */
const STYLES = {
  standard: `numFmtId="0" fontId="0" fillId="0" borderId="0"`,
  title: `numFmtId="0" fontId="1" fillId="0" borderId="0"`,
  line: `numFmtId="0" fontId="0" fillId="0" borderId="0"`,
  heading: `numFmtId="0" fontId="2" fillId="2" borderId="1"`,
  text: `numFmtId="0" ${PLAIN}`,
  short: `numFmtId="0" ${PLAIN}`,
  number: `numFmtId="0" ${PLAIN}`,
  date: `numFmtId="164" ${PLAIN}`,
  missing: `numFmtId="0" fontId="0" fillId="3" borderId="1"`,
  strongText: `numFmtId="0" ${BOLD}`,
  strongNumber: `numFmtId="0" ${BOLD}`,
} as const;
type Style = keyof typeof STYLES;
const STYLE_NAMES = Object.keys(STYLES) as Style[];
const CENTERED: ReadonlySet<Style> = new Set(['title', 'heading', 'short', 'number', 'date', 'strongNumber']);

const font = (size: number, bold: string): string =>
  `<font>${bold}<sz val="${size}"/><name val="宋体"/><charset val="134"/></font>`;
const fill = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
const edges = ['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"><color auto="1"/></${side}>`);

const NO_FILLS = '<fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>';
const NO_BORDER = '<border><left/><right/><top/><bottom/><diagonal/></border>';
const DATE_CODE = escapeXml('yyyy"年"m"月"d"日"');

const list = (name: string, items: readonly string[]): string =>
  `<${name} count="${items.length}">${items.join('')}</${name}>`;

const formatXml = (style: Style): string =>
  `<xf ${STYLES[style]} xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${align(CENTERED.has(style) ? 'center' : 'left')}</xf>`;

const STYLE_SHEET = [
  `${HEAD}<styleSheet ${MAIN}>`,
  list('numFmts', [`<numFmt numFmtId="164" formatCode="${DATE_CODE}"/>`]),
  list('fonts', [font(11, ''), font(16, '<b/>'), font(11, '<b/>')]),
  `<fills count="4">${NO_FILLS}${fill('FFF2F2F2')}${fill('FFFFFF99')}</fills>`,
  list('borders', [NO_BORDER, `<border>${edges.join('')}<diagonal/></border>`]),
  list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
  list('cellXfs', STYLE_NAMES.map(formatXml)),
  '</styleSheet>',
].join('');

/** Day 0 of the calendar of spreadsheets, in days since 1970. */
const DAY_0 = -25_569;
const MS_PER_DAY = 86_400_000;
const serialOf = (day: string): number => Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY - DAY_0;

/** Gives each text its place in the list of texts. */
type Place = (text: string) => number;

const cellXml = (name: string, style: Style, content: { type?: 's'; value?: number } = {}): string => {
  const type = content.type ? ` t="${content.type}"` : '';
  const start = `<c r="${name}" s="${STYLE_NAMES.indexOf(style)}"${type}`;
  return content.value === undefined ? `${start}/>` : `${start}><v>${content.value}</v></c>`;
};

const textXml = (name: string, style: Style, text: string, place: Place): string =>
  text === '' ? cellXml(name, style) : cellXml(name, style, { type: 's', value: place(text) });

/** Columns up to this width hold a word or a tick, which stands in the middle. */
const SHORT = 14;

const dataXml = (
  name: string,
  cell: Cell | undefined,
  column: SheetColumn,
  isStrong: boolean,
  place: Place,
): string => {
  const isShort = column.kind !== 'text' || column.width <= SHORT;
  switch (cell?.kind) {
    case 'number':
      return cellXml(name, isStrong ? 'strongNumber' : 'number', { value: cell.value });
    case 'date':
      // Before 1900-03-01 the calendar of spreadsheets is a day off.
      return cell.day < '1900-03-01'
        ? textXml(name, 'short', cell.day, place)
        : cellXml(name, 'date', { value: serialOf(cell.day) });
    case 'text': {
      const style = cell.isMissing ? 'missing' : isStrong ? 'strongText' : isShort ? 'short' : 'text';
      return textXml(name, style, writableText(cell.text), place);
    }
    default:
      return cellXml(name, 'text');
  }
};

/** In points, for text of 11 points; a row can be no higher than the last. */
const LINE_HEIGHT = 15.5;
const TITLE_HEIGHT = 30;
const HIGHEST_ROW = 409;

const rowXml = (index: number, height: number, cells: string): string =>
  `<row r="${index + 1}" ht="${Math.min(HIGHEST_ROW, height)}" customHeight="1">${cells}</row>`;

const heightOf = (lines: number): number => lines * LINE_HEIGHT + 5;

const sheetXml = (sheet: Sheet, place: Place): string => {
  const { title, notes, columns, rows, foot, isLandscape } = sheet;
  const lines = rowLines(sheet);
  const head = notes.length + 1;
  const footAt = head + 1 + rows.length;
  /** A line over all columns. */
  const wide = (index: number, style: Style, text: string, height: number): string =>
    rowXml(index, height, textXml(cellName(index, 0), style, writableText(text), place));
  const heading = columns.map((column, at) => textXml(cellName(head, at), 'heading', column.title, place));
  const data = [
    wide(0, 'title', title, TITLE_HEIGHT),
    ...notes.map((text, at) => wide(at + 1, 'line', text, heightOf(lines.notes[at] ?? 1))),
    rowXml(head, heightOf(lines.titles), heading.join('')),
    ...rows.map(({ cells, isStrong }, at) => {
      const row = head + 1 + at;
      const shown = columns.map((column, index) =>
        dataXml(cellName(row, index), cells[index], column, isStrong === true, place),
      );
      return rowXml(row, heightOf(lines.rows[at] ?? 1), shown.join(''));
    }),
    ...foot.map((text, at) => wide(footAt + at, 'line', text, heightOf(lines.foot[at] ?? 1) + LINE_HEIGHT)),
  ];
  const last = columns.length - 1;
  const wideRows = [...Array(head).keys(), ...foot.map((_, at) => footAt + at)];
  const merges = wideRows.map((row) => `<mergeCell ref="${cellName(row, 0)}:${cellName(row, last)}"/>`);
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const below = cellName(head + 1, 0);
  const end = cellName(footAt + foot.length - 1, last);
  // The order of the elements is that of the schema; Excel refuses another.
  return [
    `${HEAD}<worksheet ${MAIN}><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${end}"/>`,
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="${head + 1}" topLeftCell="${below}" activePane="bottomLeft" state="frozen"/>`,
    `<selection pane="bottomLeft" activeCell="${below}" sqref="${below}"/></sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="${LINE_HEIGHT}"/><cols>${widths.join('')}</cols>`,
    `<sheetData>${data.join('')}</sheetData>${list('mergeCells', merges)}<printOptions horizontalCentered="1"/>`,
    '<pageMargins left="0.5" right="0.5" top="0.7" bottom="0.7" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${isLandscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>`,
    '<headerFooter><oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter></headerFooter></worksheet>',
  ].join('');
};

/** A name of a sheet has at most 31 characters and none of these signs. */
const sheetName = (title: string): string =>
  writableText(title)
    .replace(/[[\]/\\:*?'\n\t]+/g, ' ')
    .trim()
    .slice(0, 31);

const workbookXml = ({ title, notes }: Sheet): string => {
  const name = escapeXml(sheetName(title));
  const row = notes.length + 2;
  return `${HEAD}<workbook ${MAIN} xmlns:r="${RELATIONS}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">'${name}'!$${row}:$${row}</definedName></definedNames></workbook>`;
};

const relationsXml = (targets: readonly (readonly [type: string, target: string])[]): string =>
  `${HEAD}<Relationships xmlns="${SCHEMAS}/package/2006/relationships">${targets
    .map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const CONTENT_TYPES = `${HEAD}<Types xmlns="${SCHEMAS}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${[
  ['workbook', 'sheet.main'],
  ['worksheets/sheet1', 'worksheet'],
  ['styles', 'styles'],
  ['sharedStrings', 'sharedStrings'],
]
  .map(([part, type]) => `<Override PartName="/xl/${part}.xml" ContentType="${CONTENT}.${type}+xml"/>`)
  .join('')}</Types>`;

/**
 * Bytes of an .xlsx file of one sheet; equal sheets give equal bytes. Numbers and days are typed cells; every text is
 * text and never a formula, so no sign has to be put in front of `=`. Characters that no spreadsheet can hold show as
 * `□`, and a text beyond the most that a cell holds ends in words that say so. The row of titles is repeated on every
 * printed page and stays in view.
 */
export const renderXlsx = (sheet: Sheet): Uint8Array => {
  const texts = new Map<string, number>();
  const place: Place = (text) => {
    const found = texts.get(text) ?? texts.size;
    texts.set(text, found);
    return found;
  };
  const worksheet = sheetXml(sheet, place);
  const strings = [...texts.keys()].map((text) => `<si><t xml:space="preserve">${escapeText(text)}</t></si>`);
  const parts: Record<string, string> = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': relationsXml([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbookXml(sheet),
    'xl/_rels/workbook.xml.rels': relationsXml([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
    ]),
    'xl/styles.xml': STYLE_SHEET,
    'xl/sharedStrings.xml': `${HEAD}<sst ${MAIN} uniqueCount="${strings.length}">${strings.join('')}</sst>`,
    'xl/worksheets/sheet1.xml': worksheet,
  };
  const files: Zippable = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]));
  return zipSync(files, { mtime: FILE_DATE });
};
