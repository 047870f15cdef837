import type { Assessment } from '../assessment/schema.ts';
import type { ScoringResult } from '../scoring/result.ts';
import type { Standard } from '../standard/schema.ts';
import { type Case, unitName } from './case.ts';
import { listAttachments } from './evidence.ts';
import { frame } from './frame.ts';
import { plainLine } from './plain-line.ts';
import { buildSections } from './section.ts';
import { orMissing, sentence } from './sentence.ts';
import type { Attachment, Block, Report, Sentence } from './tree.ts';
import { chineseDate } from '../scoring/calendar.ts';

/** 某校工会 · 关于创建模范职工之家的自查报告 · （虚构示例） */
const buildTitle = ({ standard, assessment }: Case): Sentence[] => [
  sentence(['unit:name'], unitName(assessment)),
  sentence(['standard'], `关于创建${standard.honour}的自查报告`),
  ...(assessment.fictional ? [sentence(['fictional'], '（虚构示例）')] : []),
];

/**
 * The draft 自查报告 of one unit. Every sentence names what it comes from, and what the unit has not entered reads
 * 【待补充：…】; nothing else is added. Order, headings and sections in the person's own words come from the
 * assessment's `papers`. `asOf` (YYYY-MM-DD) is the day under the signature.
 * @throws when `result` was worked out from another standard
 */
export const buildReport = (
  standard: Standard,
  assessment: Assessment,
  result: ScoringResult,
  asOf: string,
): Report => {
  const current: Case = { standard, assessment, result };
  const papers = listAttachments(current);
  const sections = buildSections(current);
  const noPapers: Attachment = { number: '', title: frame.noAttachments };
  return {
    title: buildTitle(current),
    salutation: sentence(['unit:higherUnion'], orMissing(plainLine(assessment.unit.higherUnion), '上级工会名称'), '：'),
    sections,
    blocks: sections.flatMap(({ headings, blocks }): Block[] => [...headings, ...blocks]),
    attachments: papers.length > 0 ? papers : [noPapers],
    signature: sentence(['unit:name'], unitName(assessment)),
    date: sentence(['asOf'], chineseDate(asOf)),
  };
};
