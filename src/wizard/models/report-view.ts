/** The 自查报告 as the screen shows it. */
import { buildReport } from '../../report/build-report.ts';
import { LENGTH_GUIDE, reportLength, type ReportLength } from '../../report/length.ts';
import type { Report, Section } from '../../report/tree.ts';
import { listSentences } from '../../report/tree.ts';
import type { Session } from './session.ts';

export interface ReportView {
  report: Report;
  length: ReportLength;
  /** How many places read 【待补充：…】. */
  missing: number;
}

/** Works the report out from what is entered now. */
export const viewReport = ({ standard, assessment, result }: Session): ReportView => {
  const report = buildReport(standard, assessment.value, result.value, result.value.asOf);
  const missing = listSentences(report).flatMap(({ parts }) => parts.filter(({ kind }) => kind === 'missing')).length;
  return { report, length: reportLength(report), missing };
};

const grouped = (count: number): string => count.toLocaleString('zh-CN');

/** How long the text is, beside the guide. */
export const lengthInWords = ({ text, all }: ReportLength): string => {
  const { from, to } = LENGTH_GUIDE;
  const verdict = text > to ? '，偏长，可以改写几节' : text < from ? '，偏短' : '';
  return `正文 ${grouped(text)} 字${verdict}；建议 ${grouped(from)} 到 ${grouped(to)} 字。连表格、附件在内共 ${grouped(all)} 字。`;
};

/** What stands in a section now, for the person to start from. */
export const wordsOf = (session: Session, { id, generated }: Section): string =>
  session.assessment.value.papers?.sections?.[id]?.text ?? generated.join('\n');
