import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answer, Evidence } from '../../../src/assessment/schema.ts';
import { BOXES } from '../../../src/filing/boxes.ts';
import { fillBoxes, isNamed } from '../../../src/filing/contents.ts';
import { makeAssessment } from '../assessment/maker.ts';
import { score } from '../scoring/maker.ts';
import { makeStandard, makeYesNo } from '../standard/maker.ts';

const standard = makeStandard({
  x: [
    makeYesNo('join', 4, { title: '入会率', evidence: ['会员名册', '职工名册（含劳务工）'] }),
    makeYesNo('funds', 4, { title: '经费拨缴', evidence: ['拨缴收据'] }),
    makeYesNo('odd', 4, { title: '甲', question: '乙？', evidence: ['丙丁戊'] }),
  ],
});

const fill = (answers: Record<string, Answer>) =>
  fillBoxes(standard, makeAssessment(answers), score(standard, answers));
const yes = (...evidence: Evidence[]): Answer => ({ form: 'yesNo', value: true, evidence });
const no: Answer = { form: 'yesNo', value: false };
const boxOf = (answers: Record<string, Answer>, id: string | undefined) =>
  fill(answers).find(({ box }) => box?.id === id);

test('a paper lies in the box chosen for it, else in the one of its question', () => {
  const answers = { join: yes({ number: '1', title: '会员名册' }, { number: '2', title: '照片', box: 'open' }) };
  expect(boxOf(answers, 'members')?.papers).toMatchObject([{ evidence: { number: '1' }, isSuggested: true }]);
  expect(boxOf(answers, 'open')?.papers).toMatchObject([
    { evidence: { number: '2' }, isSuggested: false, uses: [{ criterion: { id: 'join' }, index: 1 }] },
  ]);
});

test('a box that is not known counts as not chosen, and what fits none stands last', () => {
  const answers = { odd: yes({ number: '', title: '照片', box: 'attic' }) };
  const boxes = fill(answers);
  expect(boxes).toHaveLength(BOXES.length + 1);
  expect(boxes[BOXES.length]).toMatchObject({ box: undefined, papers: [{ isSuggested: true }] });
  expect(fill({})).toHaveLength(BOXES.length);
});

test('one paper that several questions name is one paper in its box', () => {
  const paper = { number: '附件4', title: '批复', box: 'org' };
  const answers = { join: yes(paper), funds: yes({ ...paper, number: '4' }), odd: yes({ ...paper, title: '批文' }) };
  const papers = boxOf(answers, 'org')?.papers ?? [];
  expect(papers.map(({ uses }) => uses.map(({ criterion }) => criterion.id))).toEqual([['join', 'funds'], ['odd']]);
});

test('an answer that claims something without a paper is listed, and so are papers whose names do not show', () => {
  expect(boxOf({ join: yes() }, 'members')?.missing).toEqual([
    { criterion: standard.dimensions[0]?.criteria[0], hasNone: true, papers: ['会员名册', '职工名册（含劳务工）'] },
  ]);
  const one = { join: yes({ number: '1', title: '2026年会员实名名册' }) };
  expect(boxOf(one, 'members')?.missing).toMatchObject([{ hasNone: false, papers: ['职工名册（含劳务工）'] }]);
  const all = { join: yes({ number: '1', title: '会员名册' }, { number: '2', title: '全体职工名册' }) };
  expect(boxOf(all, 'members')?.missing).toEqual([]);
});

test('what is not claimed needs no paper', () => {
  for (const answer of [no, { form: 'unknown' }, { form: 'notApplicable', reason: '没有' }] satisfies Answer[]) {
    expect(fill({ join: answer, funds: answer }).flatMap(({ missing }) => missing)).toEqual([]);
  }
  expect(fill({}).flatMap(({ missing }) => missing)).toEqual([]);
});

test.each([
  ['会员名册', '2026年度会员名册', true],
  ['成立领导小组的文件（写明组长）', '关于成立职工之家建设领导小组的通知', true],
  ['会议签到', '会议纪要', false],
  ['照片', '照片', true],
  ['表', '表', true],
  ['表', '册', false],
])('%s is named by %s: %s', (asked, title, expected) => {
  expect(isNamed(asked, title)).toBe(expected);
});

const anyLine = fc.record(
  {
    number: fc.constantFrom('', '1', '2', '附件2'),
    title: fc.constantFrom('', '会员名册', '收据'),
    box: fc.constantFrom('org', 'funds', 'attic'),
  },
  { requiredKeys: ['number', 'title'] },
);

test('no paper is lost and none lies in two boxes', () => {
  const lines = fc.array(anyLine, { maxLength: 6 });
  fc.assert(
    fc.property(lines, lines, lines, (join, funds, odd) => {
      const uses = fill({ join: yes(...join), funds: yes(...funds), odd: yes(...odd) })
        .flatMap(({ papers }) => papers)
        .flatMap((paper) => paper.uses.map(({ criterion, index }) => `${criterion.id} ${index}`));
      expect(new Set(uses).size).toBe(uses.length);
      expect(uses).toHaveLength(join.length + funds.length + odd.length);
    }),
  );
});
