import { expect, test } from 'vitest';
import { buildReport } from '../../../src/report/build-report.ts';
import { frame } from '../../../src/report/frame.ts';
import { SKELETONS } from '../../../src/report/skeleton.ts';
import { FRAME, listSentences, type Report, sentenceText, type Source } from '../../../src/report/tree.ts';
import { scoreAssessment } from '../../../src/scoring/score.ts';
import {
  AS_OF,
  chapter,
  chapterText,
  makeAssessment,
  makeReport,
  missingParts,
  reportText,
  tablesOf,
  tinyStandard,
} from './tiny-case.ts';

/** A unit with something of everything: shortfalls, a veto, gaps, notes, evidence, what does not apply. */
const mixed = (): Report =>
  makeReport({
    fictional: true,
    award: 'region',
    inputs: { staff: 100, members: 60, hardship: 3, company: true, payroll: 12_345, valid: 90, satisfied: 60 },
    answers: {
      leaders: { form: 'yesNo', value: false },
      meetings: { form: 'count', value: 2, note: '第一次\n第二次', evidence: [{ number: '3', title: '会议记录' }] },
      term: { form: 'unknown' },
      feature: { form: 'notApplicable', reason: '没有下设小组。' },
      prize: { form: 'yesNo', value: true },
    },
    vetoes: { wages: 'present' },
    eligibility: { held: '2025-06-01' },
  });

const complete = [makeReport(), mixed(), makeReport({ inputs: {}, answers: {}, vetoes: {}, eligibility: {} })];

test('the chapters stand in the order of an official report', () => {
  const headings = makeReport().blocks.filter((block) => block.kind === 'heading');
  const titles = headings.map((block) => sentenceText(block.sentence).replace(/（应得.*/, ''));
  expect(titles).toEqual([
    '一、单位和工会基本情况',
    '二、自查工作开展情况',
    '三、对照标准自查情况',
    '（一）组织',
    '（二）工作',
    '四、会员评议情况',
    '五、存在的问题',
    '六、整改措施和下一步打算',
    '七、自评结论',
  ]);
});

test('every sentence names what it comes from, and what it names exists', () => {
  const ids = (items: { id: string }[]): Set<string> => new Set(items.map((item) => item.id));
  const known: Record<string, Set<string>> = {
    unit: new Set(['name', 'kind', 'higherUnion']),
    input: ids(tinyStandard.inputs),
    answer: ids(tinyStandard.dimensions.flatMap((dimension) => dimension.criteria)),
    dimension: ids(tinyStandard.dimensions),
    gate: ids(tinyStandard.gates),
    veto: ids(tinyStandard.vetoes),
    eligibility: ids(tinyStandard.eligibility),
    grade: ids(tinyStandard.gradeSets),
  };
  const alone = new Set([FRAME, 'total', 'standard', 'award', 'fictional', 'asOf']);
  const exists = (source: Source): boolean => {
    const [kind = '', id] = source.split(':');
    return id === undefined ? alone.has(kind) : (known[kind]?.has(id) ?? false);
  };
  for (const report of complete) {
    for (const sentence of listSentences(report)) {
      expect(sentence.sources.length, sentenceText(sentence)).toBeGreaterThan(0);
      expect(
        sentence.sources.filter((source) => !exists(source)),
        sentenceText(sentence),
      ).toEqual([]);
    }
  }
});

test('a sentence without a source in the answers is one of the fixed frame', () => {
  const fixed = new Set(Object.values(frame).map(sentenceText));
  const titles = SKELETONS.flatMap(({ chapters }) =>
    chapters.flatMap(({ title, contents }) => [
      title,
      ...contents.flatMap((content) => (typeof content === 'string' ? [] : [content.title])),
    ]),
  );
  for (const report of complete) {
    const headings = report.blocks.flatMap((block) => (block.kind === 'heading' ? [block.sentence] : []));
    for (const sentence of listSentences(report)) {
      if (!sentence.sources.includes(FRAME)) continue;
      const text = sentenceText(sentence);
      if (headings.includes(sentence)) expect(titles).toContain(text.replace(/^（?[一二三四五六七八九十]+[、）]/, ''));
      else expect(fixed).toContain(text);
    }
  }
});

test('no text shows what a program leaves behind', () => {
  for (const report of complete) {
    expect(reportText(report)).not.toMatch(/undefined|NaN|\[object|\{value\}|共计0|null/);
  }
});

test('title, addressee, signature and date come from the unit and the day', () => {
  const report = makeReport();
  expect(report.title.map(sentenceText)).toEqual(['某市第一中学工会', '关于创建模范职工之家的自查报告']);
  expect(sentenceText(report.salutation)).toBe('某市教育工会：');
  expect(sentenceText(report.signature)).toBe('某市第一中学工会');
  expect(sentenceText(report.date)).toBe('2026年11月20日');
  expect(AS_OF).toBe('2026-11-20');
});

test('an invented case says so in title and conclusion', () => {
  expect(sentenceText(mixed().title[2] ?? { parts: [], sources: [] })).toBe('（虚构示例）');
  expect(chapterText(mixed(), 'conclusion')).toContain('虚构示例');
  expect(reportText(makeReport())).not.toContain('虚构示例');
});

test('a unit without a name or higher union gets marks to fill in', () => {
  const report = makeReport({ unit: { name: ' \u202E ', kind: 'school', higherUnion: '' } });
  expect(missingParts(report.title)).toEqual(['【待补充：单位名称】']);
  expect(missingParts([report.salutation, report.signature])).toEqual([
    '【待补充：上级工会名称】',
    '【待补充：单位名称】',
  ]);
});

test('the opening gives the total as a number, and as an interval while answers are missing', () => {
  const opening = (report: Report): string => reportText(report).split('\n')[2] ?? '';
  expect(opening(makeReport())).toBe(
    '某市第一中学工会对照“小小标准”，对工会建家工作进行了自查。自评总分为80分（满分80分）。现将自查情况报告如下。',
  );
  const open = makeReport({ answers: { meetings: { form: 'unknown' } } });
  expect(opening(open)).toContain(
    '自评总分在70分至80分之间（满分80分），【待补充：1项尚未作答，答完后总分才能确定】。',
  );
  expect(opening(makeReport({ answers: { prize: { form: 'yesNo', value: true } } }))).toContain(
    '85分（满分80分，含加分5分）',
  );
});

test('the award applied for is the one for homes, not for small homes', () => {
  expect(reportText(makeReport({ award: 'region' }))).toContain('为申报某省模范职工之家，某市');
});

test('facts of the unit are told with units, and zero reads as a sentence', () => {
  expect(chapterText(makeReport(), 'background')).toBe(
    '职工总数100人，会员98人，没有在档困难职工，没有实行公司制。\n工资总额486万元，建会日期2001年5月6日。',
  );
  expect(chapterText(mixed(), 'background')).toContain('在档困难职工3人，实行公司制。');
});

test('a fact that nobody entered is marked and never guessed', () => {
  const report = makeReport({ inputs: { members: 10 } });
  expect(chapterText(report, 'background')).toContain('职工总数【待补充：职工总数】，会员10人');
});

test('the progress leaves out kinds that do not occur', () => {
  expect(chapterText(makeReport(), 'process')).toContain('共9项，其中作答9项。');
  expect(chapterText(makeReport(), 'process')).not.toContain('佐证材料0份');
  expect(chapterText(mixed(), 'process')).toContain('共9项，其中作答7项，不适用1项，尚未作答1项。整理佐证材料1份。');
});

test('a full mark is narrated with its answer in words', () => {
  const text = chapterText(makeReport(), 'findings');
  expect(text).toContain('2.会议做到了4次。\n');
  expect(text).toContain('3.入会率做到了98%（98人÷100人）。');
  expect(text).toContain('4.届期做到了2024年5月1日至2029年4月30日。');
  expect(text).toContain('1.维权做到了机构和制度都有。');
  expect(text).toContain('2.档案做到了名册、计划、记录。');
});

test('the title runs in front of a finding that starts with other words', () => {
  const standard = structuredClone(tinyStandard);
  const [first] = standard.dimensions.flatMap((dimension) => dimension.criteria);
  if (first) first.sentences.whenMet = '成立了小组。';
  expect(chapterText(makeReport({}, standard), 'findings')).toContain('1.领导小组。成立了小组。');
});

test('a rate that the figures supply is told without an answer, and with a paper alone', () => {
  const inputs = { staff: 100, members: 80, valid: 90, satisfied: 60 };
  const { membership: _membership, satisfaction: _satisfaction, ...answers } = makeAssessment({ inputs }).answers;
  const paper = { form: 'blank' as const, evidence: [{ number: '9', title: '会员名册' }] };
  for (const given of [answers, { ...answers, membership: paper }]) {
    const assessment = { ...makeAssessment({ inputs }), answers: given };
    const result = scoreAssessment(tinyStandard, '0123456789abcdef', assessment, AS_OF);
    const text = reportText(buildReport(tinyStandard, assessment, result, AS_OF));
    expect(text).toContain('入会率只做到80%（80人÷100人）');
    expect(text).toContain('66.67%（60张÷90张）');
    expect(text).not.toContain('【待补充：入会率】');
    expect(text).not.toContain('【待补充：满意率】');
  }
});

test("what there is none of is told in the standard's own words", () => {
  const text = chapterText(makeReport({ answers: { term: { form: 'none' } } }), 'findings');
  expect(text).toContain('没有换过届。应得10分，自评0分。');
});

test('a shortfall is stated with full and own points, zero by the sentence for zero', () => {
  const text = chapterText(mixed(), 'findings');
  expect(text).toContain('1.领导小组没有做到。应得10分，自评0分。');
  expect(text).toContain('2.会议只做到2次（见附件3）。第一次。\n第二次。应得10分，自评5分。');
});

test('headings of areas carry full and own points', () => {
  expect(chapterText(makeReport(), 'findings')).toContain('（一）组织（应得40分，自评40分）');
  expect(chapterText(mixed(), 'findings')).toContain('（一）组织（应得40分，自评7.22至17.22分）');
});

test('bonus items are told as points added, and not as points missed', () => {
  expect(chapterText(mixed(), 'findings')).toContain('5.表彰做到了是。自评加5分。');
  expect(chapterText(makeReport(), 'findings')).toMatch(/5\.表彰没有做到。\n/);
});

test('an unanswered item is a mark to fill in, and no problem', () => {
  const report = makeReport({ answers: { rights: { form: 'unknown', note: '正在查。' } } });
  expect(chapterText(report, 'findings')).toContain('1.【待补充：维权】。正在查。');
  expect(missingParts(listSentences(report))).toContain('【待补充：维权】');
  expect(chapterText(report, 'problems')).not.toContain('维权');
  expect(chapterText(report, 'problems')).toContain('【待补充：补齐未作答的项目后，再补写其中存在的问题】');
});

test('an answer that contradicts itself asks for correction', () => {
  const report = makeReport({ answers: { papers: { form: 'checklist', ticked: ['list', 'no-such'] } } });
  expect(chapterText(report, 'findings')).toContain('【待补充：档案，所填数据有矛盾，请先更正】');
});

test('an item that does not apply says why, in the words of the unit or of the standard', () => {
  expect(chapterText(mixed(), 'findings')).toContain('3.特色。没有下设小组，本项不适用。');
  const standard = structuredClone(tinyStandard);
  const [first] = standard.dimensions.flatMap((dimension) => dimension.criteria);
  if (first) first.appliesTo = { input: { id: 'company', is: true }, otherwise: '不是公司，本项不适用。' };
  expect(chapterText(makeReport({}, standard), 'findings')).toContain('1.领导小组。不是公司，本项不适用。');
});

test('each paper of an answer is named, once and in order', () => {
  const evidence = ['10', '附件2', '10', '2-1'].map((number) => ({ number, title: '材料' }));
  const report = makeReport({ answers: { leaders: { form: 'yesNo', value: true, evidence } } });
  expect(chapterText(report, 'findings')).toContain('1.领导小组做到了是（见附件2、附件2-1、附件10）。');
});

test('the table names papers in short, and papers without a number ask for one', () => {
  const evidence = [
    { number: '2', title: '甲' },
    { number: '10', title: '乙' },
    { number: '', title: '丙' },
  ];
  const report = makeReport({ answers: { leaders: { form: 'yesNo', value: true, evidence } } });
  expect(chapterText(report, 'findings')).toContain('|附件2、10、【待补充：附件编号】\n');
});

test('items that earned points without a paper are counted', () => {
  expect(chapterText(mixed(), 'findings')).toContain('有5项尚未列出佐证材料，【待补充：佐证材料的编号和名称】。');
});

test('the table lists every item with full and own points, an empty column for the assessors, and the sum', () => {
  const [table] = tablesOf(chapter(mixed(), 'findings'));
  const rows = table?.rows.map((row) => row.cells.map(sentenceText)) ?? [];
  expect(table?.columns.map((column) => column.title)).toEqual(['考核项目', '标准分', '自评分', '考核分', '备注']);
  expect(table?.columns.reduce((sum, column) => sum + column.share, 0)).toBeCloseTo(1);
  expect(rows).toHaveLength(2 + 9 + 1);
  expect(rows.every((row) => row.length === 5 && row[3] === '')).toBe(true);
  expect(rows[2]).toEqual(['2.会议', '10', '5', '', '附件3']);
  expect(rows[4]).toEqual(['4.届期', '10', '0至10', '', '【待补充】']);
  expect(rows[8]).toEqual(['3.特色', '10', '—', '', '不适用']);
  expect(rows[11]?.[0]).toBe('合计');
});

test('the appraisal prints the ballots and the formula of each rate', () => {
  expect(chapterText(makeReport(), 'appraisal')).toBe(
    '有效票90张，满意票85张。满意率按“满意票÷有效票”计算，为94.44%（85张÷90张）。',
  );
});

test('a standard without ballots asks for them', () => {
  const standard = structuredClone(tinyStandard);
  for (const input of standard.inputs) if (input.group === '会员评议') input.group = '其他';
  expect(chapterText(makeReport({}, standard), 'appraisal')).toMatch(/^【待补充：会员评议/);
});

test('problems start with vetoes, then gates, must-have items and areas', () => {
  const leads = chapter(mixed(), 'problems').map((block) =>
    block.kind === 'paragraph' && block.lead ? sentenceText(block.lead) : '',
  );
  expect(leads).toEqual([
    '1.拖欠工资。',
    '2.入会率。',
    '3.自评总分。',
    '4.不得分的必备项目。',
    '5.组织。',
    '6.工作。',
    '',
  ]);
  const text = chapterText(mixed(), 'problems');
  expect(text).toContain('2.入会率。现为60%（60人÷100人），低于95%，还差35人。');
  expect(text).toContain('4.不得分的必备项目。领导小组没有做到（差10分）。');
  expect(text).toContain('5.组织。2项未得满分：入会率（差7.78分）、会议（差5分），情况见各项自查。');
  expect(text).toContain('6.工作。满意率只做到66.67%（60张÷90张）（差7.78分）。');
});

test('a problem names its item where the finding does not', () => {
  const standard = structuredClone(tinyStandard);
  const [, meetings] = standard.dimensions.flatMap((dimension) => dimension.criteria);
  if (meetings) meetings.sentences.whenPartly = '只开了{value}。';
  const report = makeReport({ answers: { meetings: { form: 'count', value: 2 } } }, standard);
  expect(chapterText(report, 'problems')).toBe('1.组织。会议：只开了2次（差5分）。');
});

test('each problem has a measure with owner and deadline to fill in, a gate and its item only one', () => {
  const [table] = tablesOf(chapter(mixed(), 'measures'));
  expect(table?.rows.map((row) => row.cells.map(sentenceText).join(' '))).toEqual([
    '1.拖欠工资 补发工资。 【待补充】 【待补充】',
    '2.入会率 发展会员。 【待补充】 【待补充】',
    '3.领导小组 改进领导小组。 【待补充】 【待补充】',
    '4.满意率 改进满意率。 【待补充】 【待补充】',
    '5.会议 改进会议。 【待补充】 【待补充】',
  ]);
});

test('a unit without shortfalls still has to write what it will do', () => {
  expect(chapterText(makeReport(), 'problems')).toContain('自评没有失分的项目');
  expect(tablesOf(chapter(makeReport(), 'measures'))).toEqual([]);
  expect(chapterText(makeReport(), 'measures')).toMatch(/^【待补充：/);
});

test('the conclusion compares with the chosen ladder and never certifies', () => {
  const text = chapterText(makeReport(), 'conclusion');
  expect(text).toContain('自评得分80分（满分80分），与所选口径“测试口径”相比，对应“模范档”。');
  expect(text).toContain('入会率98%，不低于口径要求的95%。自评总分80分，不低于口径要求的70分。');
  expect(text).toContain('参考权重，请以上级工会考核表为准。');
  for (const report of complete) expect(chapterText(report, 'conclusion')).not.toMatch(/达标|通过|合格/);
});

test('vetoes, gates and eligibility stay apart, unknown ones are marked', () => {
  const text = chapterText(mixed(), 'conclusion');
  expect(text).toContain('没有对应的等次');
  expect(text).toContain('入会率60%，低于口径要求的95%。');
  expect(text).toContain('存在1项：“拖欠工资”，尚未查清1项：【待补充：原文缺】。其中1项的原文有缺损');
  expect(text).toContain('尚不具备1项：“满两年”（2027年6月1日起具备），尚未填写1项：【待补充：会员认可】。');
});

test('a grade that answers still missing can decide is left open', () => {
  const report = makeReport({ vetoes: { wages: 'absent' } });
  expect(chapterText(report, 'conclusion')).toContain('暂不能确定等次，【待补充：');
});

test('attachments are listed once each by number, those without a number last', () => {
  const report = makeReport({
    answers: {
      leaders: { form: 'yesNo', value: true, evidence: [{ number: '10', title: '乙' }] },
      meetings: { form: 'count', value: 4, evidence: [{ number: '', title: '丁' }] },
      rights: { form: 'grade', option: 'all', evidence: [{ number: '附件 2', title: '甲' }] },
      prize: {
        form: 'yesNo',
        value: true,
        evidence: [
          { number: '10', title: '乙' },
          { number: '3', title: '' },
        ],
      },
    },
  });
  expect(report.attachments.map(({ number, title }) => [number, sentenceText(title)])).toEqual([
    ['2', '甲'],
    ['3', '【待补充：附件3的名称】'],
    ['10', '乙'],
    ['', '【待补充：附件编号】丁'],
  ]);
  expect(report.attachments[2]?.title.sources).toEqual(['answer:leaders', 'answer:prize']);
});

test('without any paper the list asks for them', () => {
  expect(missingParts(makeReport().attachments.map(({ title }) => title))).toEqual([
    '【待补充：佐证材料的编号和名称】',
  ]);
});

test('a result of another standard is refused', () => {
  const assessment = makeAssessment({ vetoes: { wages: 'present' } });
  const result = scoreAssessment(tinyStandard, 'x', assessment, AS_OF);
  const [first, ...others] = tinyStandard.dimensions;
  if (!first) throw new Error('The tiny standard has no dimension.');
  const more = { ...first, criteria: first.criteria.map((item) => ({ ...item, id: `${item.id}-2` })) };
  const renamed = { ...tinyStandard, dimensions: [more, ...others] };
  expect(() => buildReport(renamed, assessment, result, AS_OF)).toThrow('leaders-2');
  expect(() => buildReport({ ...tinyStandard, vetoes: [] }, assessment, result, AS_OF)).toThrow('wages');
});
