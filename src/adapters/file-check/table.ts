import { type Check, type CheckDeps, countFault, tableFault } from './expectation.ts';

const hasMark = (bytes: Uint8Array): boolean => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;

/** A workbook or a table of text is read as a person's own table would be, and counted. */
export const checkTable =
  (extension: 'xlsx' | 'csv', { readTables }: Pick<CheckDeps, 'readTables'>): Check =>
  async (bytes, expected) => {
    // Without the mark, Excel takes the file for GBK and shows no Chinese.
    if (extension === 'csv' && !hasMark(bytes)) return '文件开头缺少编码标记，Excel 打开会是乱码。';
    const read = await readTables(`check.${extension}`, bytes);
    if (read.kind === 'refused') return read.message;
    return countFault('表格', '个', expected.tables, read.grids.length) ?? tableFault(read.grids, expected);
  };
