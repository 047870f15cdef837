/** The one way files are made: a writer writes, the file is opened again and counted, and only then it is offered. */
import type { CheckedExtension, CheckFile } from '../../adapters/file-check/check-file.ts';
import type { Expectation } from '../../adapters/file-check/expectation.ts';
import type { PackFiles } from '../../adapters/package-zip.ts';
import type { Assessment } from '../../assessment/schema.ts';
import { fileName, type FileContent } from '../../report/file-name.ts';
import type { ScoringResult } from '../../scoring/result.ts';
import type { StandardBundle } from '../../standard/bundle.ts';
import type { Session } from './session.ts';

/** A file made in the page, ready to be handed over. */
export interface ExportFile {
  name: string;
  content: Blob;
  /** The same in words, to be copied where a browser ignores downloads; a package has none. */
  text?: string;
}

/** All that a paper is made from, as it stood at one moment. */
export interface Snapshot {
  bundle: StandardBundle;
  assessment: Assessment;
  result: ScoringResult;
  /** The moment, for what a file says about its own time. */
  now: Date;
}

/** What the person sees now, saved or not. */
export const takeSnapshot = ({ bundle, assessment, result }: Session, now: Date): Snapshot => ({
  bundle,
  assessment: assessment.value,
  result: result.value,
  now,
});

/** A file as its writer leaves it. */
export interface Written {
  bytes: Uint8Array;
  /** The content as text, where the file is one; the paper as plain text, where it is not. */
  text?: string;
  /** What must be found when it is opened again. */
  expected: Expectation;
}

/** One kind of file that a paper comes in. */
export interface PaperFormat {
  extension: Exclude<CheckedExtension, 'zip'>;
  /** Left out of the package: the same paper is in there in a format that is opened more easily. */
  isExtra?: true;
  /** Loads what it needs first. May throw. */
  write: (snapshot: Snapshot) => Promise<Written>;
}

/** A paper that the wizard makes. */
export interface PaperWriter {
  id: string;
  /** What the file name says. */
  title: FileContent;
  /** What it is for, one line without full stop. */
  purpose: string;
  /** The one to offer first stands first. */
  formats: readonly PaperFormat[];
  /** Said instead of offering it, such as that there is no gap to list; `null` or unset: it can be made. */
  lacking?: (snapshot: Snapshot) => string | null;
}

/** A file that passed its check, or why there is none; `message` is for the screen. */
export type Made = { kind: 'made'; file: ExportFile; bytes: Uint8Array } | { kind: 'failed'; message: string };

/** How a kind of file is called on screen. */
export const FORMAT_NAMES: Readonly<Record<CheckedExtension, string>> = {
  docx: 'Word',
  xlsx: 'Excel',
  csv: 'CSV 表格',
  md: '文本稿（Markdown）',
  txt: '纯文本',
  ics: '日历（ics）',
  'jianjia.json': '自评文件',
  zip: '压缩包（zip）',
};

const TYPES: Readonly<Record<CheckedExtension, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
  md: 'text/markdown;charset=utf-8',
  txt: 'text/plain;charset=utf-8',
  ics: 'text/calendar;charset=utf-8',
  'jianjia.json': 'application/json',
  zip: 'application/zip',
};

/** The bytes as a file of the unit. */
export const toFile = (
  { assessment, result }: Snapshot,
  title: FileContent,
  extension: CheckedExtension,
  { bytes, text }: Pick<Written, 'bytes' | 'text'>,
): ExportFile => ({
  name: fileName(assessment.unit.name, title, result.asOf, extension),
  content: new Blob([Uint8Array.from(bytes)], { type: TYPES[extension] }),
  ...(text === undefined ? {} : { text }),
});

/** What to do where one format fails. */
const wayOut = ({ formats }: PaperWriter, failed: PaperFormat): string => {
  const others = formats.filter((format) => format !== failed).map(({ extension }) => FORMAT_NAMES[extension]);
  return others.length > 0 ? `或者改用${others.join('、')}` : '或者先下载其他文件留底';
};

/** Adapters that the making of files needs, each loaded when the first file asks for it. */
export interface FileTools {
  loadCheck: () => Promise<CheckFile>;
  loadPacker: () => Promise<PackFiles>;
}

/** Makes one file and opens it again. Never rejects. */
export const makePaper = async (
  snapshot: Snapshot,
  writer: PaperWriter,
  format: PaperFormat,
  { loadCheck }: Pick<FileTools, 'loadCheck'>,
): Promise<Made> => {
  const next = `请再试一次，${wayOut(writer, format)}；填写的内容都在。`;
  try {
    const [check, written] = await Promise.all([loadCheck(), format.write(snapshot)]);
    const fault = await check(format.extension, written.bytes, written.expected);
    if (fault !== null) return { kind: 'failed', message: `写好的文件读回来对不上，没有给您：${fault}${next}` };
    return {
      kind: 'made',
      file: toFile(snapshot, writer.title, format.extension, written),
      bytes: written.bytes,
    };
  } catch {
    return { kind: 'failed', message: `这个文件没有生成。${next}` };
  }
};
