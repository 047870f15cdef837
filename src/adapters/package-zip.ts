/** One .zip with all papers, a list of them and their sums. Loaded when the package is asked for. */
import { strToU8, type Zippable, zipSync } from 'fflate';
import { sha256 } from 'js-sha256';
import { uniqueNames } from '../report/file-name.ts';
import { plainLine } from '../report/plain-line.ts';
import { chineseDate } from '../scoring/calendar.ts';

/** One file of a package. */
export interface PackedFile {
  name: string;
  bytes: Uint8Array;
  /** What it is for, one line without full stop. */
  purpose: string;
}

/** What the list of the files says about them all. */
export interface PackageCover {
  /** Name of the unit; may be empty. */
  unit: string;
  standard: { title: string; edition: string };
  /** Day of the self-assessment, `YYYY-MM-DD`. */
  day: string;
  /** An invented worked case. */
  isFictional: boolean;
  /** Papers that are not in it, and why. */
  missing: readonly { title: string; reason: string }[];
}

/** Puts files into one package. */
export type PackFiles = (files: readonly PackedFile[], cover: PackageCover) => { bytes: Uint8Array; names: string[] };

/** Stands first in every list of files. */
const INDEX_NAME = '00-材料目录.txt';
const SUMS_NAME = 'SHA256SUMS.txt';

/** A mark by which the Notepad of older Windows knows UTF-8. */
const UTF8_MARK = '\uFEFF';

const KB = 1024;
const sizeOf = ({ length }: Uint8Array): string =>
  length < KB * KB ? `${Math.max(length / KB, 0.1).toFixed(1)} KB` : `${(length / KB / KB).toFixed(1)} MB`;

const indexText = (
  files: readonly PackedFile[],
  { unit, standard, day, isFictional, missing }: PackageCover,
): string => {
  const lines = [
    '材料目录',
    '',
    ...(isFictional ? ['【虚构示例】单位和数据都是编的，不能当作真实材料使用。', ''] : []),
    `单位：${plainLine(unit) || '（没有填）'}`,
    `评价标准：${plainLine(standard.title)}（版本 ${standard.edition}）`,
    `自评日期：${chineseDate(day)}`,
    `文件：${files.length} 个`,
    '',
    ...files.flatMap(({ name, bytes, purpose }, index) => [
      `${index + 1}. ${name}`,
      `   用途：${plainLine(purpose)}`,
      `   大小：${sizeOf(bytes)}`,
    ]),
    ...(missing.length === 0
      ? []
      : ['', '没有放进来的：', ...missing.map(({ title, reason }) => `- ${title}：${plainLine(reason)}`)]),
    '',
    `${SUMS_NAME} 里是每个文件的校验码（SHA-256），用来核对文件在传送中有没有改动；文件打开改过以后，校验码自然不同。`,
  ];
  return `${UTF8_MARK}${lines.join('\r\n')}\r\n`;
};

/** Files as Unix writes them: with DOS for an origin, unzip takes the UTF-8 names for those of an old code page. */
const AS_UNIX = { os: 3, attrs: 0o100644 << 16 };

/** Endings of files that are packed already. */
const PACKED = /\.(docx|xlsx)$/i;

/**
 * The package: the list of files first, the files in the order given, their sums as `sha256sum -c` reads them. Names
 * that Windows would take for one are told apart. Equal files give equal bytes. `names`: those of the files as packed.
 */
export const packFiles: PackFiles = (given, cover) => {
  const [, , ...names] = uniqueNames([INDEX_NAME, SUMS_NAME, ...given.map(({ name }) => name)]);
  const files = given.map((file, index) => ({ ...file, name: names[index] ?? file.name }));
  const contents = [{ name: INDEX_NAME, bytes: strToU8(indexText(files, cover)) }, ...files];
  const sums = contents.map(({ name, bytes }) => `${sha256(bytes)}  ${name}\n`).join('');
  const entries: Zippable = {};
  for (const { name, bytes } of [...contents, { name: SUMS_NAME, bytes: strToU8(sums) }]) {
    entries[name] = [bytes, { ...AS_UNIX, level: PACKED.test(name) ? 0 : 6 }];
  }
  // Local time, as a zip holds no zone; noon exists on every day.
  return { bytes: zipSync(entries, { mtime: `${cover.day}T12:00:00` }), names };
};
