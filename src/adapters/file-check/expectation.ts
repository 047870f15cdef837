import type { Assessment } from '../../assessment/schema.ts';

/** What must be found when a finished file is opened again. What is left out is not looked at. */
export interface Expectation {
  /** Texts that stand in it, as a reader of the file sees them; in a table each within one cell. */
  texts: readonly string[];
  /** Paragraphs of a Word file, those in tables included. */
  paragraphs?: number;
  /** Tables of a Word file; filled sheets of a workbook. */
  tables?: number;
  /** Rows of all tables together, headings included; of Markdown too. Empty rows at the end of a sheet do not count. */
  rows?: number;
  /** A row that has `label` in one cell has `value` in another, such as 合计 and 87.5: as the cells show them. */
  total?: { label: string; value: string };
  /** Events of a calendar. */
  events?: number;
  /** Names of the files in a package, in its order, without the index and the sums. */
  files?: readonly string[];
  /** What a saved assessment holds. */
  assessment?: Assessment;
}

/** Opens a file again: what is wrong with it, as a Chinese sentence with its full stop; `null` where nothing is. */
export type Check = (bytes: Uint8Array, expected: Expectation) => Promise<string | null>;

/** Cells of a table, row by row. */
export interface ReadTable {
  rows: readonly (readonly string[])[];
}

/** What the checks are given from outside. */
export interface CheckDeps {
  /** Parses XML: in a browser `(xml) => new DOMParser().parseFromString(xml, 'application/xml')`. */
  parseXml: (xml: string) => Document;
  /** Reads the tables of a file, by its content and the ending of `name`: `readTableFile`. */
  readTables: (
    name: string,
    bytes: Uint8Array,
  ) => Promise<{ kind: 'read'; grids: readonly ReadTable[] } | { kind: 'refused'; message: string }>;
}

/** `应有表格 3 个，文件里读出 2 个。`; `null` where they agree or nothing is expected. */
export const countFault = (what: string, measure: string, wanted: number | undefined, found: number): string | null =>
  wanted === undefined || wanted === found
    ? null
    : `应有${what} ${wanted} ${measure}，文件里读出 ${found} ${measure}。`;

/** How much of a lost text is shown. */
const SHOWN = 20;

/** The first of `texts` that is not found, in words. */
export const textFault = (texts: readonly string[], isThere: (text: string) => boolean): string | null => {
  const lost = texts.find((text) => !isThere(text));
  if (lost === undefined) return null;
  const shown = Array.from(lost);
  return `文件里找不到“${shown.slice(0, SHOWN).join('')}${shown.length > SHOWN ? '…' : ''}”。`;
};

/** Is what a table holds what it should? */
export const tableFault = (tables: readonly ReadTable[], { rows, total, texts }: Expectation): string | null => {
  const all = tables.flatMap((table) => table.rows);
  if (!all.some((row) => row.some((cell) => cell.trim() !== ''))) return '表是空的。';
  const rowFault = countFault('', '行', rows, all.length);
  if (rowFault !== null) return rowFault;
  if (total && !all.some((row) => row.includes(total.label) && row.includes(total.value))) {
    return `“${total.label}”不是 ${total.value}。`;
  }
  return textFault(texts, (text) => all.some((row) => row.some((cell) => cell.includes(text))));
};

/** Said where a file breaks off or is of another kind. */
export const BROKEN = '文件打不开。';
