import { bareText } from './cell-text.ts';
import type { ColumnRole } from './column-role.ts';
import type { PlacedCells } from './placed-cells.ts';

/** The text of a row that names a category (一、组织建设（30分）), and where it stands. */
export interface Band {
  text: string;
  column: number;
}

/** Columns that may be filled beside the name of a category. */
const BESIDE: readonly ColumnRole[] = ['points', 'categoryPoints', 'selfPoints', 'assessedPoints', 'remark'];
/** Columns in which a text alone is a name without further sign of it. */
const OF_NAMES: readonly ColumnRole[] = ['number', 'category', 'ignored'];
const BIG_ORDINAL =
  /^(第?[一二三四五六七八九十]+(部分|项|类)?[、.．]|第[一二三四五六七八九十]+(部分|项|类)|[(（][一二三四五六七八九十]+[)）])/;
const SPECIAL = /^(加分|附加|奖励|减分|扣分项|一票否决|否决)/;
const PLAIN_NUMBER = /^[\d.]+$|^[一二三四五六七八九十]+$|^[(（][\d一二三四五六七八九十]+[)）]$/;

/** The name of a category where the row holds nothing else; undefined for every other row. */
export function findBand(cells: PlacedCells, roles: readonly ColumnRole[], row: number): Band | undefined {
  let band: Band | undefined;
  for (let column = 0; column < cells.columns; column += 1) {
    const text = cells.text(row, column);
    const role = roles[column] ?? 'ignored';
    if (text === '') {
      // Under a merge from above, the row belongs to what stands there.
      if (OF_NAMES.includes(role) && cells.isCoveredFromAbove(row, column)) return undefined;
      continue;
    }
    if (band !== undefined) {
      if (BESIDE.includes(role)) continue;
      return undefined;
    }
    if (BESIDE.includes(role)) return undefined;
    band = { text, column };
  }
  if (band === undefined) return undefined;
  const role = roles[band.column] ?? 'ignored';
  const merge = cells.mergeAt(row, band.column);
  if (merge !== undefined && merge.rows > 1) return undefined;
  const isName = merge !== undefined && merge.columns > 1;
  const bare = bareText(band.text);
  if (isName || BIG_ORDINAL.test(bare) || SPECIAL.test(bare)) return band;
  const hasItems = roles.some((each, column) => column !== band.column && OF_ITEMS.includes(each));
  return OF_NAMES.includes(role) && hasItems && !PLAIN_NUMBER.test(bare) ? band : undefined;
}

/** Columns with the words of items. */
const OF_ITEMS: readonly ColumnRole[] = ['content', 'requirement', 'item', 'scoring'];

/** Is there nothing in the row? */
export const isBlank = (cells: PlacedCells, row: number): boolean => ownTexts(cells, row).length === 0;

/** All texts of a row from left to right. */
export function ownTexts(cells: PlacedCells, row: number): string[] {
  const texts: string[] = [];
  for (let column = 0; column < cells.columns; column += 1) {
    const text = cells.text(row, column);
    if (text !== '') texts.push(text);
  }
  return texts;
}

const TOTAL = /^(合计|总计|总分|共计|总得分|合计得分|得分合计|总分合计|小计)([(:：].*)?$/;

/** Does the row state a sum (合计、小计)? */
export const isTotal = (cells: PlacedCells, row: number): boolean =>
  TOTAL.test(bareText(ownTexts(cells, row)[0] ?? ''));

const LINE =
  /^加分(合计|总分|最高|不超过|最多)|^(注|备注|说明|附注|填表说明|注意事项|等级|等次|评定等级|结果运用|考核等次|称号|来源|计分说明|总分|合计|考核得分|得分在|满分)[\d:：、.在达为以≥(]|^(考核|验收|评定|检查)(组|人员|单位|意见|结论).*[:：]|^(自评|被考核|填报|申报|考核|填表)?单位.{0,8}[:：]|^(填表|考核|验收|填报)(时间|日期|人).{0,6}[:：]|^(\d+[.、])?(★|▲|※|●|\*|标有|带有?|打).{0,12}(为|是|项)/;
const CUTOFF = /\d+分?(\(含.{0,5}\))?(及|或)?以上.{0,14}(为|是|评|定|授|合格|模范|优|良)/;
/** A sentence this long under no number is no category. */
const MOST_OF_BAND = 60;

/** A line beside the table (注、说明、等级): the row's only text, where it reads like one; else undefined. */
export function findLine(cells: PlacedCells, row: number): string | undefined {
  const [text, ...rest] = ownTexts(cells, row);
  if (text === undefined || rest.some((other) => !/^原表/.test(other))) return undefined;
  const bare = bareText(text);
  if (LINE.test(bare) || CUTOFF.test(bare)) return text;
  return bare.length > MOST_OF_BAND && !BIG_ORDINAL.test(bare) && !SPECIAL.test(bare) && isAtLeft(cells, row)
    ? text
    : undefined;
}

const isAtLeft = (cells: PlacedCells, row: number): boolean => cells.text(row, 0) !== '';
