/** Small Office files made by hand, so that a test says exactly what stands in them. */
import { DOMParser } from '@xmldom/xmldom';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { readTableFile, type TableFileDeps } from '../../../../src/adapters/table-file/read-table-file.ts';
import type { Grid } from '../../../../src/sheet/grid.ts';

/** The parser of a browser, which says a mistake inside the document; xmldom throws. */
export const parseXml = (xml: string): Document =>
  // xmldom's own types of the DOM are not those of browsers, which the reader is written for.
  new DOMParser({ onError: quiet }).parseFromString(xml, 'application/xml') as unknown as Document;

export const parseHtml = (html: string): Document =>
  new DOMParser({ onError: quiet }).parseFromString(html, 'text/html') as unknown as Document;

function quiet(level: string, message: string): void {
  if (level === 'fatalError') throw new Error(message);
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const relations = (list: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

export interface XlsxParts {
  /** Content of `<worksheet>` by the name of the sheet. */
  sheets: Record<string, string>;
  /** Content of `<sst>`. */
  strings?: string;
  /** Content of `<styleSheet>`. */
  styles?: string;
  /** What stands before `<sheets>`. */
  workbook?: string;
  /** Attributes of the sheets, by name. */
  states?: Record<string, string>;
}

/** The parts of a workbook, for tests that break one of them. */
export const xlsxFiles = ({
  sheets,
  strings,
  styles,
  workbook = '',
  states = {},
}: XlsxParts): Record<string, string> => {
  const names = Object.keys(sheets);
  const list = names
    .map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" ${states[name] ?? ''} r:id="rId${index + 1}"/>`)
    .join('');
  const files: Record<string, string> = {
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${workbook}<sheets>${list}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...names.map((_, index) => [`rId${index + 1}`, 'worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ['rIdS', 'sharedStrings', '/xl/sharedStrings.xml'],
      ['rIdT', 'styles', '../xl/styles.xml'],
    ]),
  };
  names.forEach((name, index) => {
    files[`xl/worksheets/sheet${index + 1}.xml`] =
      `${HEAD}<worksheet xmlns="${MAIN}">${sheets[name] ?? ''}</worksheet>`;
  });
  if (strings !== undefined) files['xl/sharedStrings.xml'] = `${HEAD}<sst xmlns="${MAIN}">${strings}</sst>`;
  if (styles !== undefined) files['xl/styles.xml'] = `${HEAD}<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`;
  return files;
};

export const zipText = (files: Record<string, string>): Uint8Array => {
  const packed: Zippable = {};
  for (const [name, text] of Object.entries(files)) packed[name] = strToU8(text);
  return zipSync(packed);
};

export const makeXlsx = (parts: XlsxParts): Uint8Array => zipText(xlsxFiles(parts));

/** A workbook of one sheet with these rows of `<row>`. */
export const makeSheet = (rows: string, more: Omit<XlsxParts, 'sheets'> = {}): Uint8Array =>
  makeXlsx({ sheets: { 考核表: `<sheetData>${rows}</sheetData>` }, ...more });

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A document with this content of `<w:body>`. */
export const makeDocx = (body: string): Uint8Array =>
  zipText({
    '_rels/.rels': relations([['rId1', 'officeDocument', 'word/document.xml']]),
    'word/document.xml': `${HEAD}<w:document xmlns:w="${WORD}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>${body}</w:body></w:document>`,
  });

/** Reads a file that is sound. */
export const read = async (
  name: string,
  bytes: Uint8Array,
  more: Partial<TableFileDeps> = {},
): Promise<{ grids: Grid[]; remarks: string[] }> => {
  const outcome = await readTableFile(name, bytes, { parseXml, ...more });
  if (outcome.kind === 'refused') throw new Error(outcome.message);
  return outcome;
};

/** Reads the only table of a sound file. */
export const readOne = async (name: string, bytes: Uint8Array, more: Partial<TableFileDeps> = {}): Promise<Grid> => {
  const { grids } = await read(name, bytes, more);
  const [grid] = grids;
  if (grid === undefined || grids.length > 1) throw new Error(`${grids.length} tables`);
  return grid;
};

/** The message with which a file is refused; throws if it is read. */
export const refusal = async (name: string, bytes: Uint8Array): Promise<string> => {
  const outcome = await readTableFile(name, bytes, { parseXml });
  if (outcome.kind === 'read') throw new Error(`read as ${JSON.stringify(outcome.grids).slice(0, 200)}`);
  return outcome.message;
};
