/** 会议记录: the committee or the congress that discussed the self-inspection. */
import type { Meeting } from '../assessment/schema.ts';
import { awardApplied, quoted, unitName } from '../report/case.ts';
import { tellEligibility, tellScore, tellVetoes } from '../report/conclusion.ts';
import { plainLine, plainLines } from '../report/plain-line.ts';
import { missing, sentence, withFullStop } from '../report/sentence.ts';
import type { Block, Source } from '../report/tree.ts';
import { amountInWords } from '../report/wording.ts';
import { chineseDate } from '../scoring/calendar.ts';
import { FICTIONAL, type PaperCase } from './paper-case.ts';
import { fieldTable, fixed, heading, paragraph, type FieldLine, type PaperDocument } from './paper-document.ts';

const BODIES = { committee: '工会委员会会议记录', congress: '会员（代表）大会会议记录' } as const satisfies Record<
  Meeting['body'],
  string
>;

const MEETING: Source[] = ['meeting'];

/** Left empty where nothing is known: it is filled in by hand at the meeting. */
const line = (label: string, value: string | undefined): FieldLine => ({
  label,
  sources: MEETING,
  value: [plainLine(value ?? '')],
});

const people = (value: number | undefined): string | undefined =>
  value === undefined ? undefined : amountInWords(value, '人');

const tellSubject = (current: PaperCase): Block => {
  const { assessment, standard } = current;
  const award = awardApplied(current);
  const purpose = award === undefined ? '' : `为申报${award}，`;
  return paragraph(
    sentence(
      award === undefined ? ['unit:name', 'standard'] : ['unit:name', 'standard', 'award'],
      purpose,
      unitName(assessment),
      `对照${quoted(standard.title)}进行了自查，提交会议讨论。`,
    ),
  );
};

/** What the meeting was told, what it said, and room for what is written by hand. */
export const buildMeeting = (current: PaperCase): PaperDocument => {
  const { assessment } = current;
  const meeting: Partial<Meeting> = assessment.papers?.meeting ?? {};
  const opinions = plainLines(meeting.opinions ?? '');
  return {
    title: [
      sentence(['unit:name'], unitName(assessment)),
      fixed(meeting.body ? BODIES[meeting.body] : '讨论自查情况会议记录'),
      ...(assessment.fictional ? [sentence(['fictional'], '（虚构示例）')] : []),
    ],
    blocks: [
      fieldTable([
        line('时间', meeting.date && chineseDate(meeting.date)),
        line('地点', meeting.place),
        line('应到人数', people(meeting.expected)),
        line('实到人数', people(meeting.present)),
        line('主持人', meeting.chair),
        line('记录人', meeting.recorder),
      ]),
      heading('subject', '一、议题'),
      tellSubject(current),
      heading('report', '二、自查情况'),
      paragraph(tellScore(current)),
      ...[[...tellVetoes(current), ...tellEligibility(current)]]
        .filter((sentences) => sentences.length > 0)
        .map((sentences) => paragraph(...sentences)),
      heading('opinions', '三、讨论意见和决定'),
      ...(opinions.length > 0
        ? opinions.map((text) => paragraph(sentence(MEETING, withFullStop(text))))
        : [paragraph(sentence(MEETING, missing('讨论意见、表决结果和决定')))]),
      ...(assessment.fictional ? [paragraph(sentence(['fictional'], FICTIONAL))] : []),
      paragraph(fixed('主持人签名：＿＿＿＿＿＿＿＿')),
      paragraph(fixed('记录人签名：＿＿＿＿＿＿＿＿')),
    ],
  };
};
