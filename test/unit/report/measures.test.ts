import { expect, test } from 'vitest';
import type { Assessment } from '../../../src/assessment/schema.ts';
import { sentenceText } from '../../../src/report/tree.ts';
import { chapter, chapterText, makeReport, missingParts, tablesOf } from './tiny-case.ts';

const answers: Assessment['answers'] = {
  leaders: { form: 'yesNo', value: false },
  meetings: { form: 'count', value: 2 },
};
const report = (actions: NonNullable<Assessment['actions']>) => makeReport({ answers, actions });
const rowsOf = (actions: NonNullable<Assessment['actions']>): string[] =>
  tablesOf(chapter(report(actions), 'measures')).flatMap(({ rows }) =>
    rows.map(({ cells }) => cells.map(sentenceText).join('/')),
  );

test('owner, day, own measure, outcome and progress come from the ledger', () => {
  expect(
    rowsOf({
      'criterion-leaders': { owner: '工会办公室', due: '2026-12-05', state: 'doing', measure: '发文成立\n报上级备案' },
      'criterion-meetings': { state: 'done', outcome: '补开两次' },
    }),
  ).toEqual([
    '1.领导小组/发文成立。报上级备案。/工会办公室/2026年12月5日/正在整改',
    '2.会议/改进会议。整改结果：补开两次。/【待补充】/【待补充】/已完成',
  ]);
});

test('a row that the ledger does not have is to be filled in, and without a ledger there is no progress', () => {
  expect(rowsOf({ 'criterion-leaders': { state: 'todo' } })[1]).toBe(
    '2.会议/改进会议。/【待补充】/【待补充】/【待补充】',
  );
  expect(rowsOf({})).toEqual([
    '1.领导小组/改进领导小组。/【待补充】/【待补充】',
    '2.会议/改进会议。/【待补充】/【待补充】',
  ]);
});

test('each cell names the line of the ledger that it comes from', () => {
  const [table] = tablesOf(chapter(report({ 'criterion-leaders': { owner: '主席', state: 'todo' } }), 'measures'));
  expect(table?.rows[0]?.cells[2]?.sources).toEqual(['answer:leaders', 'action:criterion-leaders']);
  expect(table?.columns.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1);
});

test('a threshold takes its line from the item that it is about', () => {
  const inputs = { staff: 100, members: 60, valid: 90, satisfied: 85 };
  const built = makeReport({ inputs, actions: { 'criterion-membership': { owner: '组织委员', state: 'todo' } } });
  const [table] = tablesOf(chapter(built, 'measures'));
  expect(table?.rows.map(({ cells }) => cells.map(sentenceText).slice(0, 3).join('/'))).toEqual([
    '1.入会率/发展会员。/组织委员',
  ]);
});

test('what was put right is told, once its gap has gone', () => {
  const done = { 'criterion-term': { state: 'done' as const }, 'criterion-leaders': { state: 'done' as const } };
  expect(chapterText(report(done), 'measures')).toMatch(/^自查期间已经完成整改的有“届期”。针对以上问题/);
  expect(chapterText(makeReport({ actions: done }), 'measures')).toBe(
    '自查期间已经完成整改的有“领导小组”“届期”。【待补充：下一步工作打算、责任人和完成时限】',
  );
});

test('the meeting and the vote are told with what was written down of them', () => {
  const told = makeReport({
    ballot: { date: '2026-05-06', occasion: '第三届二次会员代表大会', countedBy: '工会委员会' },
    papers: {
      meeting: { body: 'congress', date: '2026-11-08', expected: 60, present: 58, opinions: '同意\n尽快整改' },
    },
  });
  expect(chapterText(told, 'appraisal')).toMatch(
    /^会员评议于2026年5月6日在第三届二次会员代表大会上进行，由工会委员会计票。/,
  );
  expect(chapterText(told, 'process')).toMatch(
    /自查情况和自评得分于2026年11月8日提交会员（代表）大会讨论，应到60人，实到58人。会议意见：同意。尽快整改。$/,
  );
  const undated = makeReport({ papers: { meeting: { body: 'committee' } } });
  expect(chapterText(undated, 'process')).toContain('于【待补充：会议日期】提交工会委员会会议讨论。');
  expect(missingParts(undated.blocks.flatMap((one) => (one.kind === 'paragraph' ? one.sentences : [])))).toContain(
    '【待补充：会议日期】',
  );
});
