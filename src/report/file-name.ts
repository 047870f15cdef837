import { plainLine } from './plain-line.ts';

/** Longest file name, extension included, so that a path on Windows (260 characters) leaves room for folders. */
const MAX_LENGTH = 80;

/** Names that Windows keeps for devices, whatever follows after a dot. */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³])\s*(\.|$)/i;

/** The first `length` UTF-16 units without half a character at the end. */
const cut = (text: string, length: number): string => text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');

/** What a file holds, as its name says it. */
export type FileContent =
  | '自查报告'
  | '自评'
  | '考核表'
  | '差距清单'
  | '整改台账'
  | '自评得分表'
  | '佐证目录'
  | '材料清单'
  | '申报登记表'
  | '会员评家统计表'
  | '会议记录'
  | '公示'
  | '提醒'
  | '全套材料';

/**
 * Name of a file that the wizard hands over: `某校工会-自查报告-2026-11-20.docx`. Valid on Windows, at most 80
 * characters; a unit without a usable name is left out. `extension` without its dot.
 */
export const fileName = (unitName: string, content: FileContent, date: string, extension: string): string => {
  const tail = `${content}-${date}.${extension}`;
  const unit = cut(
    plainLine(unitName)
      .replace(/[\\/:*?"<>|]/g, '')
      .replace(/^[\s.]+/, ''),
    MAX_LENGTH - tail.length - 1,
  ).trim();
  if (unit === '') return tail;
  const name = `${unit}-${tail}`;
  return DEVICE.test(name) ? `${content}-${unit}-${date}.${extension}` : name;
};
