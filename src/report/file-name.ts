import { plainLine } from './plain-line.ts';

/** Longest file name, extension included, so that a path on Windows (260 characters) leaves room for folders. */
const MAX_LENGTH = 80;

/** Names that Windows keeps for devices, whatever follows after a dot. */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³])\s*(\.|$)/i;

/** Marks that show nothing: a name must not look like another, nor hide its ending. */
const UNSEEN = /[\p{Cf}\u034F\u115F\u1160\u17B4\u17B5\u3164\uFFA0]/gu;
/** Marks piled on one character; no language needs more than a few. */
const PILES = /(\p{M}{3})\p{M}+/gu;
const FORBIDDEN = /[\\/:*?"<>|]/g;

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
    plainLine(plainLine(unitName).replace(UNSEEN, '').replace(FORBIDDEN, ''))
      .replace(PILES, '$1')
      .replace(/^[\s.]+/, ''),
    MAX_LENGTH - tail.length - 1,
  ).trim();
  if (unit === '') return tail;
  const name = `${unit}-${tail}`;
  return DEVICE.test(name) ? `${content}-${unit}-${date}.${extension}` : name;
};

/** Two names of one file, to Windows. */
const sameName = (name: string): string => name.normalize('NFC').toLowerCase();

/** The same names, of which no two are one to Windows: a second `a.docx` becomes `a（2）.docx`, still at most 80 characters. */
export const uniqueNames = (names: readonly string[]): string[] => {
  const taken = new Set<string>();
  return names.map((name) => {
    const [, stem = '', ending = ''] = /^(.+?)((?:\.[a-z0-9]{1,10}){0,2})$/is.exec(name) ?? ['', name];
    let unique = name;
    for (let turn = 2; taken.has(sameName(unique)); turn += 1) {
      const mark = `（${turn}）`;
      unique = `${cut(stem, MAX_LENGTH - mark.length - ending.length).trimEnd()}${mark}${ending}`;
    }
    taken.add(sameName(unique));
    return unique;
  });
};
