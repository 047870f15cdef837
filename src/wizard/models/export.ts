import { serializeAssessment } from '../../assessment/serialize.ts';
import type { FileContent } from '../../report/file-name.ts';
import type { Session } from './session.ts';

/** A file made in the page, ready to be handed over. */
export interface ExportFile {
  name: string;
  content: Blob;
}

const MARKDOWN = 'text/markdown;charset=utf-8';
const JSON_TYPE = 'application/json';

const buildCurrentReport = async ({ standard, assessment, result }: Session) => {
  const { buildReport } = await import('../../report/build-report.ts');
  return buildReport(standard, assessment.value, result.value, result.value.asOf);
};

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const nameOf = async (session: Session, content: FileContent, extension: string): Promise<string> => {
  const { fileName } = await import('../../report/file-name.ts');
  return fileName(session.assessment.value.unit.name, content, session.result.value.asOf, extension);
};

/** The draft report as a Word file. */
export const exportWord = async (session: Session): Promise<ExportFile> => {
  const [{ renderDocx }, report, name] = await Promise.all([
    import('../../adapters/docx/render-docx.ts'),
    buildCurrentReport(session),
    nameOf(session, '自查报告', 'docx'),
  ]);
  const bytes = await renderDocx(report);
  return { name, content: new Blob([Uint8Array.from(bytes)], { type: WORD }) };
};

/** The draft report as Markdown text, readable in any editor. */
export const exportMarkdown = async (session: Session): Promise<ExportFile> => {
  const [{ renderMarkdown }, report, name] = await Promise.all([
    import('../../report/markdown.ts'),
    buildCurrentReport(session),
    nameOf(session, '自查报告', 'md'),
  ]);
  return { name, content: new Blob([renderMarkdown(report)], { type: MARKDOWN }) };
};

/**
 * Everything entered, as a file that this wizard opens again.
 * @throws when the text cannot be read back
 */
export const exportAssessment = async (session: Session): Promise<ExportFile> => {
  const name = await nameOf(session, '自评', 'jianjia.json');
  const text = serializeAssessment(session.assessment.value);
  const { parseAssessment } = await import('../../assessment/parse.ts');
  const read = parseAssessment(text);
  if (!read.success) throw new Error(read.reason);
  return { name, content: new Blob([text], { type: JSON_TYPE }) };
};
