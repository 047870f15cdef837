import { checkWritten } from '../../assessment/read-back.ts';
import { serializeAssessment } from '../../assessment/serialize.ts';
import type { FileContent } from '../../report/file-name.ts';
import { fileName } from '../../report/file-name.ts';
import type { Session } from './session.ts';

/** A file made in the page, ready to be handed over. */
export interface ExportFile {
  name: string;
  content: Blob;
  /** The same as text, to be copied where a browser ignores downloads; a Word file has none. */
  text?: string;
}

const MARKDOWN = 'text/markdown;charset=utf-8';
const JSON_TYPE = 'application/json';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const buildCurrentReport = async ({ standard, assessment, result }: Session) => {
  const { buildReport } = await import('../../report/build-report.ts');
  return buildReport(standard, assessment.value, result.value, result.value.asOf);
};

const nameOf = ({ assessment, result }: Session, content: FileContent, extension: string): string =>
  fileName(assessment.value.unit.name, content, result.value.asOf, extension);

/** The draft report as a Word file. */
export const exportWord = async (session: Session): Promise<ExportFile> => {
  const [{ renderDocx }, report] = await Promise.all([
    import('../../adapters/docx/render-docx.ts'),
    buildCurrentReport(session),
  ]);
  const { fonts } = session.assessment.value.papers ?? {};
  const bytes = await renderDocx(report, fonts === undefined ? {} : { fonts });
  return {
    name: nameOf(session, '自查报告', 'docx'),
    content: new Blob([Uint8Array.from(bytes)], { type: WORD }),
  };
};

/** The draft report as Markdown text, readable in any editor. */
export const exportMarkdown = async (session: Session): Promise<ExportFile> => {
  const [{ renderMarkdown }, report] = await Promise.all([
    import('../../report/markdown.ts'),
    buildCurrentReport(session),
  ]);
  const text = renderMarkdown(report);
  return { name: nameOf(session, '自查报告', 'md'), content: new Blob([text], { type: MARKDOWN }), text };
};

/** A file that does not hold what it should; `message` is for the screen. */
export class Miswritten extends Error {
  override name = 'Miswritten';
}

/**
 * Everything entered, as a file that this wizard opens again.
 * @throws Miswritten when not all of it can be read back
 */
export const exportAssessment = async (
  session: Session,
  now: Date,
  serialize = serializeAssessment,
): Promise<ExportFile> => {
  const assessment = { ...session.assessment.value, savedAt: now.toISOString() };
  const text = serialize(assessment);
  const fault = checkWritten(text, assessment);
  if (fault !== null) throw new Miswritten(fault);
  return { name: nameOf(session, '自评', 'jianjia.json'), content: new Blob([text], { type: JSON_TYPE }), text };
};
