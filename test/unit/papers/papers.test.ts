import { describe, expect, test } from 'vitest';
import { paperText } from '../../../src/papers/plain-text.ts';
import { buildPaper } from '../../../src/papers/build-paper.ts';
import { PAPERS, type Paper, type PaperId } from '../../../src/papers/papers.ts';
import type { PaperCase } from '../../../src/papers/paper-case.ts';
import { fileName } from '../../../src/report/file-name.ts';
import type { Block, Sentence } from '../../../src/report/tree.ts';
import { gatesOf } from '../../../src/standard/ladder.ts';
import {
  answeredAssessment,
  CASES,
  cellText,
  documentText,
  emptyAssessment,
  EXAMPLES,
  makeCase,
  sheetText,
  standardOf,
} from './cases.ts';

const textOf = (paper: Paper): string =>
  paper.kind === 'sheet' ? sheetText(paper.sheet) : documentText(paper.document);

const sheetOf = (id: PaperId, current: PaperCase) => {
  const paper = buildPaper(id, current);
  if (paper.kind !== 'sheet') throw new Error(`${id} is no sheet`);
  return paper.sheet;
};
const documentOf = (id: PaperId, current: PaperCase) => {
  const paper = buildPaper(id, current);
  if (paper.kind !== 'document') throw new Error(`${id} is no document`);
  return paper.document;
};

const sentencesOf = (block: Block): Sentence[] => {
  if (block.kind === 'heading') return [block.sentence];
  return block.kind === 'paragraph' ? block.sentences : block.rows.flatMap(({ cells }) => cells);
};

describe.each(CASES)('%s', (name, current) => {
  test.each(PAPERS.map(({ id }) => id))('%s holds no trace of a program and has its form', (id) => {
    const paper = buildPaper(id, current);
    expect(textOf(paper)).not.toMatch(/undefined|NaN|\[object|\{value\}|null|Infinity|。。/);
    if (paper.kind === 'sheet') {
      const { columns, rows, title } = paper.sheet;
      expect(title).not.toBe('');
      for (const { cells } of rows) expect(cells).toHaveLength(columns.length);
    } else {
      const { title, blocks } = paper.document;
      for (const sentence of [...title, ...blocks.flatMap(sentencesOf)]) expect(sentence.sources).not.toEqual([]);
    }
  });

  test('every gap of the result is in the gap list once, in its order', () => {
    const rows = sheetOf('gaps', current).rows.map(({ cells }) => cells.map(cellText));
    expect(rows.map(([number]) => number)).toEqual(current.result.gaps.map((_, index) => String(index + 1)));
    const kinds: Record<string, string> = { veto: '否决', gate: '门槛', mandatory: '必备', points: '分数|一般' };
    for (const [index, gap] of current.result.gaps.entries()) {
      expect(kinds[gap.kind]).toContain(rows[index]?.[1]);
      expect(rows[index]?.[4]).toBe(gap.state === 'open' ? '还没有答' : '已答，有差距');
    }
  });

  test('the totals are those of the result', () => {
    const sheet = sheetOf('scores', current);
    const { low, high, fullPoints } = current.result.total;
    const last = (sheet.rows[sheet.rows.length - 1]?.cells ?? []).map(cellText);
    if (current.standard.aggregation.kind === 'checks') {
      expect(sheet.title).toBe('自查结果表');
      const counted = sheet.rows.filter(({ isStrong }) => isStrong).map(({ cells }) => cellText(cells[1]));
      const met = counted.map((words) => Number(/中(\d+)项/.exec(words)?.[1]));
      expect(met.reduce((sum, one) => sum + one, 0)).toBe(low);
    } else {
      expect(last.slice(0, 3)).toEqual(['合计', String(fullPoints), low === high ? String(low) : `${low}至${high}`]);
    }
    expect(sheet.columns.some(({ kind }) => kind === 'blank')).toBe(true);
  });

  test('an invented case says so on every paper, others on none', () => {
    const isFictional = name.startsWith('school-') && current.assessment.fictional === true;
    for (const { id } of PAPERS) {
      expect(textOf(buildPaper(id, current)).includes('单位和数据都不是真实的')).toBe(isFictional);
    }
  });
});

test('S03 a paper to be copied is the same text, cells parted by tabs and no formula among them', () => {
  const actions = { 'criterion-a01': { state: 'todo', measure: '=1+1\n发文', owner: '＋校办公室' } } as const;
  const assessment = answeredAssessment(standardOf('xj-edu-model-home'), true, { actions });
  const current = makeCase(standardOf('xj-edu-model-home'), assessment);
  const ledger = paperText(buildPaper('ledger', current)).split('\n');
  expect(ledger[ledger.length - 2]).toContain("\t'=1+1 发文\t'＋校办公室\t");
  const sheet = sheetOf('ledger', current);
  expect(ledger[sheet.notes.length + 1]).toBe(sheet.columns.map(({ title }) => title).join('\t'));
  const notice = buildPaper('notice', current);
  expect(paperText(notice)).toBe(`${textOf(notice).replace(/\|/g, '\t')}\n`);
});

test('the list has every paper once, with a usable file name', () => {
  expect(new Set(PAPERS.map(({ id }) => id)).size).toBe(9);
  expect(new Set(PAPERS.map(({ content }) => content)).size).toBe(9);
  for (const { content, formats, purpose } of PAPERS) {
    expect(formats.length).toBeGreaterThan(0);
    expect(purpose).toMatch(/。$/);
    expect(fileName('某校工会', content, '2026-11-20', formats[0] ?? '')).toMatch(
      /^某校工会-.+-2026-11-20\.(xlsx|docx)$/,
    );
  }
});

const school = standardOf('xj-edu-model-home');

describe('ledger', () => {
  test('day, state and result stand in their own typed cells', () => {
    const assessment = answeredAssessment(school, false, {
      actions: {
        'criterion-a01': { state: 'doing', owner: '校办公室', due: '2026-11-01', outcome: '已起草' },
        'criterion-gone': { state: 'done' },
      },
    });
    const { rows, notes } = sheetOf('ledger', makeCase(school, assessment));
    expect(notes.join('')).toContain('共2件：在办1件，已完成1件；1件逾期。');
    expect(rows[0]?.cells[3]).toEqual({ kind: 'text', text: '校办公室' });
    expect(rows[0]?.cells[4]).toEqual({ kind: 'date', day: '2026-11-01' });
    expect(rows[0]?.cells[5]).toEqual({ kind: 'text', text: '在办，已逾期' });
    expect(rows[0]?.cells[6]).toEqual({ kind: 'text', text: '已起草' });
    expect(cellText(rows[1]?.cells[1])).toContain('现在的标准里没有这一项');
  });
});

describe('materials', () => {
  const ready = { papers: { ready: ['form', 'not-there'] } };

  test('an award brings its own papers; what is ready is ticked, the rest has a box', () => {
    const current = makeCase(school, emptyAssessment(school, { award: 'region', ...ready }));
    const { rows, notes } = sheetOf('materials', current);
    const asked = school.materials.filter(({ awards }) => awards.length === 0 || awards.includes('region'));
    expect(rows.map(({ cells }) => cellText(cells[1]))).toEqual(asked.map(({ title }) => title));
    expect(rows.filter(({ cells }) => cellText(cells[8]) === '√').map(({ cells }) => cellText(cells[1]))).toEqual([
      '申报登记表',
    ]);
    expect(rows.every(({ cells }) => ['√', '□'].includes(cellText(cells[8])))).toBe(true);
    expect(notes.join('')).toContain(`共${asked.length}件，已备齐1件`);
    const form = rows.find(({ cells }) => cellText(cells[1]) === '申报登记表');
    expect(form?.cells.slice(3, 6).map(cellText)).toEqual(['3', '要', '要']);
    expect(cellText(form?.cells[7])).toBe('《通知》xj-jiaoke-mofan-zhijia-tongzhi#s6-2；官方条款');
  });

  test('without an award every paper stands there with the awards that it is for', () => {
    const { rows, notes } = sheetOf('materials', makeCase(school, emptyAssessment(school)));
    expect(rows).toHaveLength(school.materials.length);
    expect(notes.join('')).toContain('【待补充】');
    expect(rows.filter(({ cells }) => cellText(cells[6]).startsWith('只用于：'))).toHaveLength(
      school.materials.filter(({ awards }) => awards.length > 0).length,
    );
  });
});

describe('evidence', () => {
  test('a paper named by two questions is one line; numbers never look like days', () => {
    const paper = {
      number: '3-1',
      title: '会议记录',
      date: '2026-03-01',
      keeper: '校办公室',
      box: 'minutes',
      place: '第2格',
    };
    const assessment = emptyAssessment(school, {
      answers: {
        a01: { form: 'yesNo', value: true, evidence: [paper, { number: '', title: '' }] },
        a02: { form: 'count', value: 1, evidence: [paper] },
      },
    });
    const rows = sheetOf('evidence', makeCase(school, assessment)).rows.map(({ cells }) => cells.map(cellText));
    const line = rows.find((cells) => cells[3] === '会议记录');
    expect(line?.slice(1, 7)).toEqual(['3.会议记录', '附件3-1', '会议记录', '2026-03-01', '校办公室', '第2格']);
    expect(line?.[7]).toContain('、');
    expect(rows).toHaveLength(2);
    expect(rows.flat()).toContain('【待补充：编号】');
  });
});

describe('ballot', () => {
  const counts = { voters: 58, 'ballots-issued': 55, 'ballots-returned': 52, 'ballots-valid': 50, satisfied: 43 };

  test('counts are numbers, rates come both ways, what is not known is marked', () => {
    const assessment = emptyAssessment(school, {
      inputs: { ...counts, 'basically-satisfied': 6 },
      ballot: { date: '2026-05-15', occasion: '第三届二次会员代表大会', countedBy: '会员小组' },
    });
    const { rows, notes, foot } = sheetOf('ballot', makeCase(school, assessment));
    const value = (label: string): string => cellText(rows.find(({ cells }) => cellText(cells[0]) === label)?.cells[1]);
    expect(value('不满意票')).toBe('1');
    expect(value('废票（收回－有效）')).toBe('2');
    expect(value('满意率：满意÷有效票')).toBe('43÷50=86%');
    expect(value('满意率：（满意＋基本满意）÷有效票')).toBe('（43＋6）÷50=98%');
    expect(notes.join('\n')).toContain('测评日期：2026年5月15日　会议：第三届二次会员代表大会');
    expect(foot.join('')).toContain('计票：会员小组');
    const open = sheetOf('ballot', makeCase(school, emptyAssessment(school)));
    expect(sheetText(open).match(/【待补充/g)?.length).toBe(14);
  });

  test('counts that contradict each other are named, and nothing is told from them', () => {
    const inputs = { ...counts, 'basically-satisfied': 20 };
    const current = makeCase(school, emptyAssessment(school, { inputs }));
    expect(sheetText(sheetOf('ballot', current))).toContain('请核对：');
    expect(documentText(documentOf('registration', current))).toContain('参加评议情况|【待补充：参加评议人数】');
  });
});

describe('registration', () => {
  test('fields of the form are filled from the unit’s figures', () => {
    const [, current] = EXAMPLES.find(([name]) => name === 'school-short') ?? [];
    if (!current) throw new Error('no example');
    const text = documentText(documentOf('registration', current));
    expect(text).toContain('职工人数|64人');
    expect(text).toContain('入会率|90.63%');
    expect(text).toContain('会员评家结果|满意43张，基本满意6张，不满意1张');
    expect(text).toContain('工会主席姓名|【待补充：工会主席姓名】');
    expect(text).toContain('不要用本页代替原表');
  });
});

describe('meeting', () => {
  test('what is known stands in its place, the rest is left to be written by hand', () => {
    const meeting = {
      body: 'congress',
      date: '2026-11-12',
      expected: 58,
      present: 55,
      opinions: '同意上报。\n请校办公室补齐材料',
    } as const;
    const assessment = emptyAssessment(school, { papers: { meeting } });
    const text = documentText(documentOf('meeting', makeCase(school, assessment)));
    expect(text).toContain('会员（代表）大会会议记录');
    expect(text).toContain('时间|2026年11月12日');
    expect(text).toContain('实到人数|55人');
    expect(text).toContain('地点|\n');
    expect(text).toContain('同意上报。\n请校办公室补齐材料。');
    expect(documentText(documentOf('meeting', makeCase(school, emptyAssessment(school))))).toContain(
      '【待补充：讨论意见',
    );
  });
});

describe('notice', () => {
  test('never tells who keeps a paper, what a note says, who counted or who met', () => {
    const assessment = answeredAssessment(school, true, {
      ballot: { date: '2026-05-15', countedBy: '计票的张某', watchedBy: '监票的李某' },
      papers: { meeting: { body: 'committee', chair: '主持的王某', opinions: '会上的意见' } },
      actions: { 'criterion-a01': { state: 'todo', owner: '负责的赵某' } },
    });
    const text = documentText(documentOf('notice', makeCase(school, assessment)));
    for (const secret of ['张某', '李某', '王某', '赵某', '会上的意见', '工会办公室', '做了这件事', '份材料']) {
      expect(text).not.toContain(secret);
    }
    expect(text).toContain('会员评议于2026年5月15日进行。');
    expect(text).toContain('5个工作日为本站参考');
  });

  test('the four answers and the vote stand in it', () => {
    for (const [, current] of EXAMPLES) {
      const text = documentText(documentOf('notice', current));
      const { low, high } = current.result.total;
      expect(text).toContain(`自评得分${low === high ? low : `${low}至${high}`}分`);
      const [set] = current.standard.gradeSets;
      expect(set && gatesOf(current.standard, set).length).toBeGreaterThan(0);
      for (const label of ['门槛|', '否决情形|', '申报条件|', '会员评议|应参加']) expect(text).toContain(label);
    }
  });
});
