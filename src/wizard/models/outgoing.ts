/** What leaves the browser as a file, after a look at what is in it; loaded when the first file is asked for. */
import { exportAssessment, exportMarkdown, exportWord, Miswritten, type ExportFile } from './export.ts';
import { privateLines, type PrivateLine } from './private-words.ts';
import type { Session } from './session.ts';

/** Files that the wizard makes. */
export type Maker = 'word' | 'markdown' | 'assessment';

/** How making a file ended. `private`: nothing was made yet, the person is to decide first. */
export type Outgoing =
  { kind: 'private'; lines: PrivateLine[] } | { kind: 'made'; file: ExportFile } | { kind: 'failed'; message: string };

const MAKERS: Readonly<Record<Maker, (session: Session, now: Date) => Promise<ExportFile>>> = {
  word: exportWord,
  markdown: exportMarkdown,
  assessment: exportAssessment,
};

const FAILED = '这个文件没有生成。请再试一次，或者改用其他格式；填写的内容都在。';

/** Makes a file. `isCleared`: the person has seen what may be personal data in it and goes on. Never rejects. */
export const makeFile = async (
  session: Session,
  maker: Maker,
  now: Date,
  isCleared: boolean,
  makers: typeof MAKERS = MAKERS,
): Promise<Outgoing> => {
  const lines = isCleared ? [] : privateLines(session);
  if (lines.length > 0) return { kind: 'private', lines };
  try {
    return { kind: 'made', file: await makers[maker](session, now) };
  } catch (error) {
    const message =
      error instanceof Miswritten
        ? `写好的文件读回来对不上，没有给您：${error.message}请再试一次，或者先下载自查报告留底；填写的内容都在。`
        : FAILED;
    return { kind: 'failed', message };
  }
};
