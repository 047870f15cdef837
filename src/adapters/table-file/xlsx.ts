import type { Grid } from '../../sheet/grid.ts';
import { readNumberKinds } from './number-format.ts';
import { relatedParts, type OfficeFile } from './office-file.ts';
import { checkTableCount, toGrid } from './sparse-grid.ts';
import { attributeOf, childOf, childrenOf, isSet } from './xml.ts';
import { type FoundSheet, readRichText, readSheet, type SheetContext } from './xlsx-sheet.ts';

/** The sheets of a workbook that hold text, in its order. @throws Unreadable */
export const readXlsx = (file: OfficeFile, workbook: Element): { grids: Grid[]; remarks: string[] } => {
  const parts = relatedParts(file, file.main);
  const partOfType = (type: string): Element | undefined => {
    const related = [...parts.values()].find((part) => part.type === type);
    return related === undefined || !file.has(related.name) ? undefined : file.part(related.name);
  };
  const context: SheetContext = {
    sharedStrings: readSharedStrings(partOfType('sharedStrings')),
    numberKinds: readNumberKinds(partOfType('styles')),
    startsIn1904: isSet(childAttribute(workbook, 'workbookPr', 'date1904')),
  };

  const grids: Grid[] = [];
  const remarks: string[] = [];
  const sheets = childOf(workbook, 'sheets');
  for (const sheet of sheets === undefined ? [] : childrenOf(sheets, 'sheet')) {
    const part = parts.get(attributeOf(sheet, 'id') ?? '');
    // Sheets that are one chart hold no cells.
    if (part?.type !== 'worksheet') continue;
    const name = attributeOf(sheet, 'name') ?? `工作表 ${grids.length + 1}`;
    const found = readSheet(file.part(part.name), context);
    const result = toGrid({ name, texts: found.texts, merges: found.merges });
    if (result === undefined) continue;
    grids.push(result.grid);
    checkTableCount(grids.length);
    if ((attributeOf(sheet, 'state') ?? 'visible') !== 'visible')
      remarks.push(`工作表“${name}”在文件里是隐藏的，也读了。`);
    remarks.push(...remarksOn(name, found, result));
  }
  return { grids, remarks };
};

function remarksOn(name: string, found: FoundSheet, { grid, covered }: { grid: Grid; covered: string[] }): string[] {
  const height = grid.rows.length;
  const width = grid.rows[0]?.length ?? 0;
  const rows = found.hiddenRows.filter((row) => row < height).map((row) => `第 ${row + 1} 行`);
  const columns = found.hiddenColumns.filter((column) => column < width).map((column) => `第 ${column + 1} 列`);
  const hidden = [...rows, ...columns];
  const about = (cells: readonly string[], what: string): string[] =>
    cells.length === 0 ? [] : [`“${name}”里 ${listSome(cells)} ${what}`];
  return [
    ...about(hidden, '是隐藏的，也读了。'),
    ...about(
      found.withoutValue,
      '是公式，文件里没有存下结果，读成了空白。请在 WPS 或 Excel 里打开这个文件，保存一次再试。',
    ),
    ...about(found.errors, '是公式出错的结果，请核对。'),
    ...about(covered, '的内容被合并的格子遮住，没有读。'),
  ];
}

/** Names listed in a remark; the rest is only counted. */
const NAMED = 6;
const listSome = (names: readonly string[]): string =>
  names.length <= NAMED ? names.join('、') : `${names.slice(0, NAMED).join('、')} 等 ${names.length} 处`;

const childAttribute = (element: Element, child: string, name: string): string | undefined => {
  const found = childOf(element, child);
  return found === undefined ? undefined : attributeOf(found, name);
};

function readSharedStrings(table: Element | undefined): string[] {
  return table === undefined ? [] : childrenOf(table, 'si').map(readRichText);
}
