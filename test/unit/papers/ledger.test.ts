import { expect, test } from 'vitest';
import { parseAssessment } from '../../../src/assessment/parse.ts';
import type { Assessment } from '../../../src/assessment/schema.ts';
import { serializeAssessment } from '../../../src/assessment/serialize.ts';
import { listGapRows } from '../../../src/papers/gap-rows.ts';
import {
  filterLedger,
  ledgerKeys,
  listLedger,
  ownersOf,
  sortLedger,
  withAction,
  withActions,
  withoutAction,
  type LedgerLine,
} from '../../../src/papers/ledger.ts';
import {
  actionInWords,
  dueInWords,
  ledgerInWords,
  outcomeInWords,
  problemInWords,
} from '../../../src/papers/ledger-words.ts';
import { makeAssessment } from '../assessment/maker.ts';
import { no, score, share, yes } from '../scoring/maker.ts';
import { makeCriterion, makeStandard, makeYesNo, membersGate, rate, totalGate, wagesVeto } from '../standard/maker.ts';

const standard = makeStandard(
  {
    x: [
      makeCriterion(rate, { kind: 'linear', zero: 0, full: 1 }, { id: 'rate', title: '入会率得分', fullPoints: 6 }),
      makeYesNo('a', 4),
      makeYesNo('extra', 2, { bonus: true }),
    ],
  },
  {
    bonusCap: 2,
    gates: [membersGate, totalGate(9)],
    vetoes: [wagesVeto],
  },
);
const answers = { rate: share(1, 2), a: no, extra: no };
const given: Partial<Assessment> = { vetoes: { v: 'present' } };
const start = makeAssessment(answers, given);
const linesOf = (assessment: Assessment): LedgerLine[] =>
  listLedger(standard, assessment, score(standard, assessment.answers, assessment));
const stateOf = (assessment: Assessment): string[] => linesOf(assessment).map(({ key, gap }) => `${key} ${gap}`);

test('a gap is put on the ledger as to do, and taken off without a trace', () => {
  const put = withAction(start, 'criterion-a');
  expect(put.actions).toEqual({ 'criterion-a': { state: 'todo' } });
  expect(start.actions).toBeUndefined();
  expect(withoutAction(put, 'criterion-a')).toEqual(start);
  expect(withoutAction(withAction(put, 'veto-v'), 'criterion-a').actions).toEqual({ 'veto-v': { state: 'todo' } });
});

test('a field is written and taken away by itself; the file holds it', () => {
  const owned = withAction(withAction(start, 'gate-members', { owner: '组织部' }), 'gate-members', {
    due: '2026-12-01',
    state: 'doing',
  });
  expect(owned.actions?.['gate-members']).toEqual({ owner: '组织部', due: '2026-12-01', state: 'doing' });
  expect(withAction(owned, 'gate-members', { due: '' }).actions?.['gate-members']).toEqual({
    owner: '组织部',
    state: 'doing',
  });
  const read = parseAssessment(serializeAssessment(owned));
  expect(read.success && read.assessment.actions).toEqual(owned.actions);
});

test('putting many leaves the lines that are there', () => {
  const owned = withAction(start, 'criterion-a', { owner: '工会办' });
  expect(withActions(owned, ['criterion-a', 'veto-v']).actions).toEqual({
    'criterion-a': { owner: '工会办', state: 'todo' },
    'veto-v': { state: 'todo' },
  });
});

test('of many gaps a threshold stands for its item, and one on the total for none', () => {
  const rows = listGapRows(standard, start, score(standard, answers, given).gaps);
  expect(rows.map(({ key }) => key)).toEqual(['veto-v', 'gate-members', 'gate-total', 'criterion-a', 'criterion-rate']);
  expect(ledgerKeys(rows)).toEqual(['veto-v', 'gate-members', 'criterion-a']);
});

test('lines stand as the gaps do; a gap that closed says so, and one that the standard lost stays', () => {
  const put = withActions(start, ['criterion-lost', 'criterion-a', 'gate-members', 'veto-v', 'criterion-extra']);
  expect(stateOf(put)).toEqual([
    'veto-v open',
    'gate-members open',
    'criterion-a open',
    'criterion-extra open',
    'criterion-lost gone',
  ]);
  const better = { ...put, answers: { rate: share(1, 1), a: yes, extra: yes }, vetoes: { v: 'absent' as const } };
  expect(stateOf(better)).toEqual([
    'veto-v closed',
    'gate-members closed',
    'criterion-a closed',
    'criterion-extra closed',
    'criterion-lost gone',
  ]);
  expect(linesOf(better).map(outcomeInWords)).toEqual([...Array<string>(4).fill('待办；差距已消除'), '待办']);
  expect(ledgerInWords(linesOf(better))).toBe('共 5 件：待办 5 件；4 件的差距已消除，可以改为已完成。');
});

test('a line is overdue from the day after its day, until it is done', () => {
  const due = (day: string, state: 'todo' | 'done' = 'todo') =>
    linesOf(withAction(start, 'criterion-a', { due: day, state })).map(({ isOverdue }) => isOverdue);
  expect(due('2026-11-20')).toEqual([true]);
  expect(due('2026-11-21')).toEqual([false]);
  expect(due('2026-11-20', 'done')).toEqual([false]);
});

const filled = [
  ['veto-v', { owner: '行政', due: '2026-12-31' }],
  ['gate-members', { owner: '组织部', due: '2026-11-01', state: 'doing' }],
  ['criterion-a', { state: 'done', outcome: '已补会议记录' }],
] as const;
const ledger = linesOf(filled.reduce((now, [key, change]) => withAction(now, key, change), start));
const keys = (lines: readonly LedgerLine[]): string[] => lines.map(({ key }) => key);

test('lines are filtered by state, by being overdue and by who is in charge', () => {
  expect(keys(filterLedger(ledger, { state: 'overdue', owner: '' }))).toEqual(['gate-members']);
  expect(keys(filterLedger(ledger, { state: 'todo', owner: '' }))).toEqual(['veto-v']);
  expect(keys(filterLedger(ledger, { state: 'all', owner: '组织部' }))).toEqual(['gate-members']);
  expect(keys(filterLedger(ledger, { state: 'all', owner: null }))).toEqual(['criterion-a']);
  expect(ownersOf(ledger)).toEqual(['行政', '组织部']);
});

test('lines are sorted by day and by who is in charge; what has none comes last', () => {
  expect(keys(sortLedger(ledger, 'due'))).toEqual(['gate-members', 'veto-v', 'criterion-a']);
  expect(keys(sortLedger(ledger, 'owner'))).toEqual(['gate-members', 'veto-v', 'criterion-a']);
  expect(keys(sortLedger(ledger, 'gap'))).toEqual(['veto-v', 'gate-members', 'criterion-a']);
});

test('the printed line names the item once, with the advice until something of one’s own is written', () => {
  expect(ledger.map(problemInWords)).toEqual([
    '存在否决情形：拖欠工资',
    '入会率：1 ÷ 2 = 50% < 95%，还差 1 人',
    'a：差 4 分：回答“否”，得 0 分',
  ]);
  expect(ledger.map(({ measure }) => measure)).toEqual(['补发。', '发展会员。', '补做甲项。']);
  expect(ledger.map(outcomeInWords)).toEqual(['待办', '在办（已逾期）', '已完成；已补会议记录']);
  expect(ledger.map(({ action }) => dueInWords(action))).toEqual(['2026年12月31日', '2026年11月1日', '']);
  expect(ledger.map(({ action, isOverdue }) => actionInWords(action, isOverdue))).toEqual([
    '待办，行政，2026年12月31日前',
    '在办，组织部，2026年11月1日前（已逾期）',
    '已完成，责任部门没有填',
  ]);
  expect(ledgerInWords(ledger)).toBe('共 3 件：待办 1 件，在办 1 件，已完成 1 件；1 件逾期。');
});
