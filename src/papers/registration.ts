/** 申报登记表填写内容: what our data can say of the official form's fields, to be copied into it. */
import { readCounts, type BallotCounts } from '../ballot/counts.ts';
import { tallyBallot } from '../ballot/tally.ts';
import { awardApplied, unitName } from '../report/case.ts';
import { plainLine } from '../report/plain-line.ts';
import { joinPieces, missing, orMissing, sentence } from '../report/sentence.ts';
import { FRAME, type Part, type Source } from '../report/tree.ts';
import { amountInWords, answerInWords, percentInWords } from '../report/wording.ts';
import { chineseDate } from '../scoring/calendar.ts';
import { showMeasure } from '../scoring/measure.ts';
import { ballotInputsOf } from '../standard/ballot-inputs.ts';
import { listCriteria } from '../standard/criteria.ts';
import { buildDeeds, type Deeds } from './deeds.ts';
import { officialWords } from './official-words.ts';
import { FICTIONAL, type PaperCase } from './paper-case.ts';
import { fieldTable, fixed, heading, paragraph, type FieldLine, type PaperDocument } from './paper-document.ts';

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

const VOTES = [
  ['voters', '应参加', '人'],
  ['issued', '发出测评票', '张'],
  ['returned', '收回', '张'],
  ['valid', '有效票', '张'],
] as const;
const GRADES = [
  ['satisfied', '满意'],
  ['basicallySatisfied', '基本满意'],
  ['dissatisfied', '不满意'],
] as const;

const ballotLines = ({ standard, assessment }: PaperCase): FieldLine[] => {
  const ids = ballotInputsOf(standard);
  const counts = readCounts(assessment.inputs, ids);
  const tally = tallyBallot(counts, (count) => count);
  const known: BallotCounts = {
    ...counts,
    ...(tally.dissatisfied === undefined ? {} : { dissatisfied: tally.dissatisfied }),
  };
  const sources = Object.values(ids).map((id): Source => `input:${id}`);
  const told = VOTES.flatMap(([count, label, unit]) => {
    const value = known[count];
    return value === undefined ? [] : [`${label}${value}${unit}`];
  });
  const grades = GRADES.flatMap(([count, label]) => {
    const value = known[count];
    return value === undefined ? [] : [`${label}${value}张`];
  });
  const { date, occasion } = assessment.ballot ?? {};
  const meeting = [date ? chineseDate(date) : '', plainLine(occasion ?? '')].filter(Boolean).join('，');
  const isSound = tally.contradictions.length === 0;
  const rate = (measure: typeof tally.strict, label: string): (string | Part)[] => [
    `按“${label}”：`,
    measure ? officialWords(showMeasure(measure)) : missing('满意率'),
  ];
  return [
    {
      label: '会员评家时间和会议',
      sources: ['ballot:date', 'ballot:occasion'],
      value: [orMissing(meeting, '会员评家时间和会议')],
    },
    {
      label: '参加评议情况',
      sources,
      value: [isSound && told.length > 0 ? told.join('，') : missing('参加评议人数')],
    },
    {
      label: '会员评家结果',
      sources,
      value: [isSound && grades.length > 0 ? grades.join('，') : missing('各档票数')],
    },
    {
      label: '满意率',
      sources,
      value: joinPieces([rate(tally.strict, '满意÷有效票'), rate(tally.inclusive, '（满意＋基本满意）÷有效票')], '；'),
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
