/** What leaves the browser as a file, after a look at what is in it; loaded when the first file is asked for. */
import {
  makePaper,
  takeSnapshot,
  type ExportFile,
  type FileTools,
  type PaperFormat,
  type PaperWriter,
} from './export.ts';
import { privateLines, type PrivateLine } from './private-words.ts';
import type { Session } from './session.ts';
import { WRITERS } from './writers.ts';

/** Files that the wizard makes from a button of their own. */
export type Maker = 'word' | 'text' | 'markdown' | 'calendar' | 'assessment';

/** How making a file ended. `private`: nothing was made yet, the person is to decide first. */
export type Outgoing =
  { kind: 'private'; lines: PrivateLine[] } | { kind: 'made'; file: ExportFile } | { kind: 'failed'; message: string };

const FILES: Readonly<Record<Maker, readonly [writer: string, extension: PaperFormat['extension']]>> = {
  word: ['report', 'docx'],
  text: ['report', 'txt'],
  markdown: ['report', 'md'],
  calendar: ['calendar', 'ics'],
  assessment: ['assessment', 'jianjia.json'],
};

/** The writer of a paper and one of its formats; `null` where there is none. */
export const findFormat = (
  writers: readonly PaperWriter[],
  id: string,
  extension: string,
): { writer: PaperWriter; format: PaperFormat } | null => {
  const writer = writers.find((one) => one.id === id);
  const format = writer?.formats.find((one) => one.extension === extension);
  return writer && format ? { writer, format } : null;
};

/** Said of a paper that is not on the list. */
export const NO_SUCH_PAPER = '本站没有这种文件。';

/** Makes a file. `isCleared`: the person has seen what may be personal data in it and goes on. Never rejects. */
export const makeFile = async (
  session: Session,
  maker: Maker,
  now: Date,
  isCleared: boolean,
  tools: Pick<FileTools, 'loadCheck'>,
  writers: readonly PaperWriter[] = WRITERS,
): Promise<Outgoing> => {
  const lines = isCleared ? [] : privateLines(session);
  if (lines.length > 0) return { kind: 'private', lines };
  const found = findFormat(writers, ...FILES[maker]);
  if (!found) return { kind: 'failed', message: NO_SUCH_PAPER };
  const made = await makePaper(takeSnapshot(session, now), found.writer, found.format, tools);
  return made.kind === 'made' ? { kind: 'made', file: made.file } : made;
};
