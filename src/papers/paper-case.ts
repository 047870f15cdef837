import type { Case } from '../report/case.ts';
import { plainLine } from '../report/plain-line.ts';
import { chineseDate } from '../scoring/calendar.ts';
import type { StandardBundle } from '../standard/bundle.ts';

/** All that a paper is made from; its day is the day of the scoring. */
export interface PaperCase extends Case {
  /** Every clause that the standard cites, for the papers that name their sources. */
  clauses: StandardBundle['clauses'];
}

/** Said on every paper of an invented worked case. */
export const FICTIONAL = '虚构示例：单位和数据都不是真实的。';

/** The lines at the head of a sheet: whose it is, by what and of what day; that it is invented; what the standard says of itself. */
export const headLines = ({ standard, assessment, result }: PaperCase): string[] => {
  const unit = plainLine(assessment.unit.name);
  return [
    `单位：${unit === '' ? '【待补充：单位名称】' : unit}　日期：${chineseDate(result.asOf)}`,
    `标准：${standard.title}，${standard.edition}版，校验码${result.standard.hash}`,
    ...(assessment.fictional ? [FICTIONAL] : []),
    standard.notice,
  ];
};
