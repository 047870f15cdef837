/** 申报登记表填写内容: what our data can say of the official form's fields, to be copied into it. */
import { awardApplied, unitName } from '../report/case.ts';
import { plainLine } from '../report/plain-line.ts';
import { missing, orMissing, sentence } from '../report/sentence.ts';
import { FRAME, type Source } from '../report/tree.ts';
import { amountInWords, answerInWords, percentInWords } from '../report/wording.ts';
import { chineseDate } from '../scoring/calendar.ts';
import { listCriteria } from '../standard/criteria.ts';
import { buildDeeds, type Deeds } from './deeds.ts';
import { FICTIONAL, type PaperCase } from './paper-case.ts';
import { fieldTable, fixed, heading, paragraph, type FieldLine, type PaperDocument } from './paper-document.ts';
import { tellVote } from './vote-words.ts';

/** Ids under which the shipped standards ask for a figure: of the whole union, of a small home. */
const STAFF = ['staff', 'home-staff'] as const;
const MEMBERS = ['members', 'home-members'] as const;

const figureOf = ({ standard, assessment }: PaperCase, ids: readonly string[]): { id: string; value?: number } => {
  const id = ids.find((one) => standard.inputs.some((input) => input.id === one)) ?? ids[0] ?? '';
  const value = assessment.inputs[id];
  return typeof value === 'number' ? { id, value } : { id };
};

const people = (label: string, { id, value }: { id: string; value?: number }): FieldLine => ({
  label,
  sources: [`input:${id}`],
  value: [value === undefined ? missing(label) : amountInWords(value, '人')],
});

const membership = (current: PaperCase): FieldLine => {
  const staff = figureOf(current, STAFF);
  const members = figureOf(current, MEMBERS);
  const isKnown = staff.value !== undefined && members.value !== undefined && staff.value > 0;
  return {
    label: '入会率',
    sources: [`input:${members.id}`, `input:${staff.id}`],
    value: [isKnown ? percentInWords(members.value ?? 0, staff.value ?? 1) : missing('入会率')],
  };
};

/** The question on the union's standing as a legal person, where the standard has one. */
const legalPerson = ({ standard, assessment }: PaperCase): FieldLine => {
  const label = '工会法人资格登记';
  const found = listCriteria(standard).find(
    ({ criterion }) => criterion.title.includes('法人') && criterion.answer.form === 'yesNo',
  );
  if (!found) return { label, sources: [FRAME], value: [missing(label)] };
  const { criterion } = found;
  const answer = assessment.answers[criterion.id];
  const isAnswered = answer?.form === 'yesNo';
  return {
    label,
    sources: [`answer:${criterion.id}`],
    value: [isAnswered ? answerInWords(criterion, answer, standard, assessment.inputs) : missing(label)],
  };
};

const ballotLines = (current: PaperCase): FieldLine[] => {
  const { turnout, grades, strict, inclusive, inputs } = tellVote(current);
  const sources = inputs.map((id): Source => `input:${id}`);
  const { date, occasion } = current.assessment.ballot ?? {};
  const meeting = [date ? chineseDate(date) : '', plainLine(occasion ?? '')].filter(Boolean).join('，');
  return [
    {
      label: '会员评家时间和会议',
      sources: ['ballot'],
      value: [orMissing(meeting, '会员评家时间和会议')],
    },
    { label: '参加评议情况', sources, value: [orMissing(turnout, '参加评议人数')] },
    { label: '会员评家结果', sources, value: [orMissing(grades, '各档票数')] },
    {
      label: '满意率',
      sources,
      value: [
        '按“满意÷有效票”：',
        orMissing(strict, '满意率'),
        '；按“（满意＋基本满意）÷有效票”：',
        orMissing(inclusive, '满意率'),
      ],
    },
  ];
};

/** Titles held, as the conditions of applying ask for their day. */
const titlesHeld = ({ standard, assessment }: PaperCase): FieldLine[] =>
  standard.eligibility
    .filter(({ rule }) => rule.kind === 'fullYearsSince')
    .map(({ id, title }) => {
      const day = assessment.eligibility[id];
      return {
        label: `${title}：获得称号的日期`,
        sources: [`eligibility:${id}`],
        value: [typeof day === 'string' ? chineseDate(day) : missing('获得称号的日期')],
      };
    });

const unknown = (label: string): FieldLine => ({ label, sources: [FRAME], value: [missing(label)] });

const deedsTitle = ({ count, limit }: Deeds): string => {
  const over = count > limit ? `，超出${count - limit}字` : '';
  return `二、主要事迹（共${count}字，限${limit}字${over}）`;
};

/** The values of the form's fields and the text of 主要事迹; the form itself is the higher union's. */
export const buildRegistration = (current: PaperCase): PaperDocument => {
  const { assessment } = current;
  const deeds = buildDeeds(current);
  const award = awardApplied(current);
  const lines: FieldLine[] = [
    { label: '工会名称', sources: ['unit:name'], value: [unitName(assessment)] },
    { label: '申报称号', sources: ['award'], value: [award ?? missing('申报的称号')] },
    {
      label: '上一级工会',
      sources: ['unit:higherUnion'],
      value: [orMissing(plainLine(assessment.unit.higherUnion), '上级工会名称')],
    },
    unknown('工会主席姓名'),
    unknown('联系电话'),
    people('职工人数', figureOf(current, STAFF)),
    people('会员人数', figureOf(current, MEMBERS)),
    membership(current),
    legalPerson(current),
    ...ballotLines(current),
    ...titlesHeld(current),
  ];
  return {
    title: [fixed('申报登记表填写内容'), ...(assessment.fictional ? [sentence(['fictional'], '（虚构示例）')] : [])],
    blocks: [
      paragraph(
        fixed('本页只供抄录。请把以下内容填入上级工会印发的申报登记表原表，不要用本页代替原表。'),
        fixed('各级工会的表格栏目不完全相同，原表没有的栏目不填，本页没有的栏目照原表填写。'),
        ...(assessment.fictional ? [sentence(['fictional'], FICTIONAL)] : []),
      ),
      heading('fields', '一、各栏内容'),
      fieldTable(lines),
      heading('deeds', deedsTitle(deeds)),
      ...deeds.paragraphs.map((sentences) => paragraph(...sentences)),
      heading('opinions', '三、意见和盖章'),
      paragraph(fixed('本单位党组织、行政和上级工会的意见栏，在原表上填写、盖章。')),
    ],
  };
};
