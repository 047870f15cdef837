/** A made-up standard with every form of answer and a unit that has answered it, for tests of the report. */
import { assessmentSchema, type Assessment } from '../../../src/assessment/schema.ts';
import { buildReport } from '../../../src/report/build-report.ts';
import type { Block, Paragraph, Report, Sentence, Table } from '../../../src/report/tree.ts';
import { sentenceText } from '../../../src/report/tree.ts';
import { scoreAssessment } from '../../../src/scoring/score.ts';
import { type Standard, standardSchema } from '../../../src/standard/schema.ts';

export const AS_OF = '2026-11-20';
const HASH = '0123456789abcdef';
const site = { kind: 'site' };

const criterion = (id: string, title: string, answer: object, rule: object, more: object = {}) => ({
  id,
  title,
  question: `${title}怎样？`,
  answer,
  rule,
  fullPoints: 10,
  evidence: ['文件'],
  basis: [site],
  advice: `改进${title}。`,
  sentences: {
    whenMet: `${title}做到了{value}。`,
    whenPartly: `${title}只做到{value}。`,
    whenNotMet: `${title}没有做到。`,
  },
  ...more,
});

export const tinyStandard: Standard = standardSchema.parse({
  id: 'tiny',
  edition: '1',
  title: '小小标准',
  honour: '模范职工之家',
  issuer: '测试',
  effectiveFrom: '2020-01-01',
  unitKinds: ['school'],
  basis: [site],
  notice: '参考权重，请以上级工会考核表为准。',
  aggregation: { kind: 'sum' },
  notApplicable: 'rescale',
  fullPoints: 80,
  bonusCap: 5,
  inputs: [
    { id: 'staff', label: '职工总数', group: '职工', kind: 'integer', unit: '人' },
    { id: 'members', label: '会员数', group: '职工', kind: 'integer', unit: '人', atMost: 'staff' },
    { id: 'hardship', label: '在档困难职工数', group: '职工', kind: 'integer', unit: '人' },
    { id: 'company', label: '是否实行公司制', group: '职工', kind: 'yesNo' },
    { id: 'payroll', label: '工资总额', group: '经费', kind: 'money', unit: '元' },
    { id: 'founded', label: '建会日期', group: '经费', kind: 'date' },
    { id: 'valid', label: '有效票', group: '会员评议', kind: 'integer', unit: '张' },
    { id: 'satisfied', label: '满意票', group: '会员评议', kind: 'integer', unit: '张', atMost: 'valid' },
  ],
  dimensions: [
    {
      id: 'a',
      title: '组织',
      criteria: [
        criterion('leaders', '领导小组', { form: 'yesNo' }, { kind: 'allOrNothing' }, { mandatory: true }),
        criterion('meetings', '会议', { form: 'count', unit: '次' }, { kind: 'linear', zero: 0, full: 4 }),
        criterion(
          'membership',
          '入会率',
          {
            form: 'rate',
            numerator: { label: '会员数', unit: '人', input: 'members' },
            denominator: { label: '职工总数', unit: '人', input: 'staff' },
          },
          { kind: 'linear', zero: 0.5, full: 0.95 },
        ),
        criterion(
          'term',
          '届期',
          { form: 'date', fromLabel: '起', toLabel: '止', noneLabel: '没有换过届' },
          { kind: 'inTerm' },
        ),
      ],
    },
    {
      id: 'b',
      title: '工作',
      criteria: [
        criterion(
          'rights',
          '维权',
          {
            form: 'grade',
            options: [
              { id: 'none', label: '没有机构' },
              { id: 'some', label: '有机构没有制度' },
              { id: 'all', label: '机构和制度都有' },
            ],
          },
          { kind: 'graded', points: { none: 0, some: 5, all: 10 } },
        ),
        criterion(
          'papers',
          '档案',
          {
            form: 'checklist',
            items: [
              { id: 'list', label: '名册' },
              { id: 'plan', label: '计划' },
              { id: 'minutes', label: '记录' },
            ],
          },
          { kind: 'checklist' },
        ),
        criterion('feature', '特色', { form: 'selfRated' }, { kind: 'selfRated' }),
        criterion(
          'satisfaction',
          '满意率',
          {
            form: 'rate',
            numerator: { label: '满意票', unit: '张', input: 'satisfied' },
            denominator: { label: '有效票', unit: '张', input: 'valid' },
          },
          { kind: 'linear', zero: 0.6, full: 0.9 },
        ),
        criterion('prize', '表彰', { form: 'yesNo' }, { kind: 'allOrNothing' }, { bonus: true, fullPoints: 5 }),
      ],
    },
  ],
  gates: [
    {
      id: 'membership',
      title: '入会率95%以上',
      metric: { kind: 'criterion', criterion: 'membership' },
      atLeast: 0.95,
      basis: site,
      advice: '发展会员。',
    },
    { id: 'total', title: '总分', metric: { kind: 'total' }, atLeast: 70, basis: site, advice: '补足分数。' },
  ],
  vetoes: [
    { id: 'wages', title: '拖欠工资', question: '是否拖欠工资？', basis: site, state: 'whole', advice: '补发工资。' },
    { id: 'lost', title: '原文缺', question: '原文缺失？', basis: site, state: 'lost', advice: '查原件。' },
  ],
  eligibility: [
    {
      id: 'held',
      title: '满两年',
      question: '哪一天获得？',
      rule: { kind: 'fullYearsSince', years: 2 },
      basis: site,
      advice: '等满两年。',
    },
    { id: 'agreed', title: '会员认可', question: '认可吗？', rule: { kind: 'yesNo' }, basis: site, advice: '表决。' },
  ],
  gradeSets: [
    {
      id: 'ladder',
      title: '测试口径',
      basis: site,
      grades: [{ id: 'model', title: '模范档', totalAtLeast: 70, gates: ['membership'], noVeto: true, basis: site }],
    },
  ],
  awards: [
    { id: 'region', title: '某省模范职工之家、模范职工小家', assessedBy: '省工会', namedBy: '省工会', basis: site },
  ],
});

/** All answers at full marks, all vetoes absent. `changes` replaces whole fields; answers are merged by id. */
export const makeAssessment = (changes: Partial<Assessment> = {}): Assessment =>
  assessmentSchema.parse({
    type: 'jianjia/assessment',
    version: 2,
    id: 'tiny-assessment',
    standard: { id: 'tiny', edition: '1', hash: HASH },
    unit: { name: '某市第一中学工会', kind: 'school', higherUnion: '某市教育工会' },
    inputs: {
      staff: 100,
      members: 98,
      hardship: 0,
      company: false,
      payroll: 4_860_000,
      founded: '2001-05-06',
      valid: 90,
      satisfied: 85,
    },
    vetoes: { wages: 'absent', lost: 'absent' },
    eligibility: { held: '2020-03-01', agreed: true },
    savedAt: '2026-11-20T00:00:00.000Z',
    ...changes,
    answers: {
      leaders: { form: 'yesNo', value: true },
      meetings: { form: 'count', value: 4 },
      membership: { form: 'rate' },
      term: { form: 'date', from: '2024-05-01', to: '2029-04-30' },
      rights: { form: 'grade', option: 'all' },
      papers: { form: 'checklist', ticked: ['list', 'plan', 'minutes'] },
      feature: { form: 'selfRated', points: 10 },
      satisfaction: { form: 'rate' },
      prize: { form: 'yesNo', value: false },
      ...changes.answers,
    },
  });

/** The report of `makeAssessment(changes)`. */
export const makeReport = (changes: Partial<Assessment> = {}, standard: Standard = tinyStandard): Report => {
  const assessment = makeAssessment(changes);
  return buildReport(standard, assessment, scoreAssessment(standard, HASH, assessment, AS_OF), AS_OF);
};

const paragraphText = ({ lead, sentences }: Paragraph): string =>
  (lead ? [lead, ...sentences] : sentences).map(sentenceText).join('');

const blockText = (block: Block): string => {
  if (block.kind === 'heading') return sentenceText(block.sentence);
  if (block.kind === 'paragraph') return paragraphText(block);
  return block.rows.map((row) => row.cells.map(sentenceText).join('|')).join('\n');
};

/** The paragraphs and tables between the level 1 heading `id` and the next one. */
export const chapter = (report: Report, id: string): Block[] => {
  const start = report.blocks.findIndex((block) => block.kind === 'heading' && block.id === id);
  const rest = report.blocks.slice(start + 1);
  const end = rest.findIndex((block) => block.kind === 'heading' && block.level === 1);
  return start < 0 ? [] : rest.slice(0, end < 0 ? rest.length : end);
};

/** The text of a chapter, a line for each block and row. */
export const chapterText = (report: Report, id: string): string => chapter(report, id).map(blockText).join('\n');

/** All text of a report in reading order, a line for each block, row and line of the frame. */
export const reportText = (report: Report): string =>
  [
    report.title.map(sentenceText).join(''),
    sentenceText(report.salutation),
    ...report.blocks.map(blockText),
    ...report.attachments.map(({ number, title }) => `${number}.${sentenceText(title)}`),
    sentenceText(report.signature),
    sentenceText(report.date),
  ].join('\n');

export const tablesOf = (blocks: Block[]): Table[] => blocks.filter((block): block is Table => block.kind === 'table');

/** The parts that the unit has to fill in. */
export const missingParts = (sentences: Sentence[]): string[] =>
  sentences.flatMap(({ parts }) => parts.filter((part) => part.kind === 'missing').map((part) => part.text));
