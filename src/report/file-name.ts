import { plainLine } from './plain-line.ts';

/** Longest file name, extension included, so that a path on Windows (260 characters) leaves room for folders. */
const MAX_LENGTH = 80;

/** Names that Windows keeps for devices, whatever follows after a dot. */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[\d¹²³])\s*(\.|$)/i;

/** The first `length` UTF-16 units without half a character at the end. */
const cut = (text: string, length: number): string => text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '');

/**
 * Name of the file that holds the draft report: `某校工会-自查报告-2026-11-20.docx`. Valid on Windows, at most 80
 * characters; a unit without a usable name is left out. `extension` without its dot.
 */
export const reportFileName = (unitName: string, date: string, extension: string): string => {
  const tail = `自查报告-${date}.${extension}`;
  const unit = cut(
    plainLine(unitName)
      .replace(/[\\/:*?"<>|]/g, '')
      .replace(/^[\s.]+/, ''),
    MAX_LENGTH - tail.length - 1,
  ).trim();
  if (unit === '') return tail;
  const name = `${unit}-${tail}`;
  return DEVICE.test(name) ? `自查报告-${unit}-${date}.${extension}` : name;
};
