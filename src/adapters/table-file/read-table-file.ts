import type { Grid } from '../../sheet/grid.ts';
import { readDocx } from './docx.ts';
import { type FileKind, kindOfFile, kindOfOle } from './file-kind.ts';
import { MAX_FILE_BYTES } from './limits.ts';
import { openOfficeFile } from './office-file.ts';
import { settle, type TableFileOutcome, Unreadable } from './outcome.ts';
import { decodeText, type TextEncoding } from './text-encoding.ts';
import { readTextTable } from './text-table.ts';
import { readXlsx } from './xlsx.ts';
import type { ParseXml } from './xml.ts';
import { openArchive } from './zip.ts';

/** What the reader is given from outside. */
export interface TableFileDeps {
  /** Parses XML into a document: in a browser `(xml) => new DOMParser().parseFromString(xml, 'application/xml')`. */
  parseXml: ParseXml;
  /** Encoding of a text file, where the person has chosen one; unset: found out. */
  encoding?: TextEncoding;
}

interface Tables {
  grids: Grid[];
  remarks: string[];
}

/**
 * Reads the tables of an .xlsx, .docx, .csv or .txt file. Known by its content first, then by its name. Nothing in
 * the file is run, followed or looked up. Never rejects.
 */
export const readTableFile = async (name: string, bytes: Uint8Array, deps: TableFileDeps): Promise<TableFileOutcome> =>
  settle(() => {
    if (bytes.length === 0) throw new Unreadable('这个文件是空的。');
    if (bytes.length > MAX_FILE_BYTES) {
      throw new Unreadable('文件超过 5 MB，没有读取。请只留考核表，另存为新的 .xlsx 再试。');
    }
    const tables = readByContent(name, bytes, deps);
    if (tables.grids.length === 0) throw new Unreadable('文件里没有找到有文字的表格。');
    return tables;
  });

const SAVE_AS_XLSX = '请在 WPS 或 Excel 里另存为 .xlsx 再选。';

/** Said of files that are known but not read. */
const REFUSED: Record<Exclude<FileKind, 'zip' | 'ole' | 'other'>, string> = {
  pdf: '这是 PDF 文件，读不出表格。请找它的 Word 或 Excel 原件，或者把表格复制后粘贴到本页。',
  picture: '这是图片，读不出表格。请找它的 Word 或 Excel 原件。',
  rtf: '这是 RTF 文件。请在 WPS 或 Word 里另存为 .docx 再选。',
  packed: '这是压缩包。请先解开，再选里面的表格文件。',
  markup: `这个文件的内容是网页，不是表格文件。${SAVE_AS_XLSX}`,
};

function readByContent(name: string, bytes: Uint8Array, deps: TableFileDeps): Tables {
  const kind = kindOfFile(bytes);
  switch (kind) {
    case 'zip':
      return readZip(name, bytes, deps.parseXml);
    case 'ole':
      throw new Unreadable(oleMessage(bytes));
    case 'other':
      return readText(name, bytes, deps.encoding);
    default:
      throw new Unreadable(REFUSED[kind]);
  }
}

function oleMessage(bytes: Uint8Array): string {
  switch (kindOfOle(bytes)) {
    case 'locked':
      return `这个文件加了密码，读不出来。请在 WPS 或 Excel 里打开，去掉密码后另存为 .xlsx 再选。`;
    case 'document':
      return '这是旧版的 Word 或 WPS 文字文件（.doc、.wps），读不出来。请在 WPS 或 Word 里另存为 .docx 再选。';
    case 'sheet':
      return `这是旧版的表格文件（.xls、.et），读不出来。${SAVE_AS_XLSX}`;
  }
}

function readZip(name: string, bytes: Uint8Array, parseXml: ParseXml): Tables {
  const file = openOfficeFile(openArchive(bytes), parseXml);
  if (file === undefined) throw new Unreadable(`这不是 .xlsx、.docx 或 .csv 文件。${SAVE_AS_XLSX}`);
  const { root } = file;
  if (root?.localName === 'workbook') return withNameRemark(name, 'xlsx', readXlsx(file, root));
  if (root?.localName === 'document') return withNameRemark(name, 'docx', readDocx(root));
  throw new Unreadable(`这种 Office 文件里没有能读的表格。${SAVE_AS_XLSX}`);
}

const endingOf = (name: string): string => /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? '';

function withNameRemark(name: string, ending: string, { grids, remarks }: Tables): Tables {
  const named = endingOf(name);
  if (named === ending || (ending === 'xlsx' && named === 'xlsm') || (ending === 'docx' && named === 'docm')) {
    return { grids, remarks };
  }
  const shown = named === '' ? '没有扩展名' : `文件名是 .${named}`;
  return { grids, remarks: [`${shown}，内容是 .${ending}，已按 .${ending} 读取。`, ...remarks] };
}

/** Endings under which a table of text comes. */
const TEXT_ENDINGS: ReadonlySet<string> = new Set(['csv', 'txt', 'tsv', '']);

function readText(name: string, bytes: Uint8Array, chosen: TextEncoding | undefined): Tables {
  const ending = endingOf(name);
  if (!TEXT_ENDINGS.has(ending)) {
    throw new Unreadable(`文件名是 .${ending}，内容却不是能读的表格文件。能读 .xlsx、.docx 和 .csv。${SAVE_AS_XLSX}`);
  }
  const { text, encoding } = decodeText(bytes, chosen);
  const grid = readTextTable(name.replace(/\.[^.]*$/, '') || '表格', text);
  const isGuess = chosen === undefined && encoding === 'gb18030';
  return {
    grids: grid === undefined ? [] : [grid],
    remarks: isGuess ? ['按 GBK 编码读取。如果文字是乱码，请换一种编码。'] : [],
  };
}
