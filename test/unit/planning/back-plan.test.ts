import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choosePlan, planBack, type Task } from '../../../src/planning/back-plan.ts';
import { addDays } from '../../../src/planning/day.ts';
import type { PlanLength } from '../../../src/planning/site-tasks.ts';
import type { Assessment } from '../../../src/assessment/schema.ts';
import { makeAssessment } from '../assessment/maker.ts';
import { AS_OF, score } from '../scoring/maker.ts';
import { makeStandard, makeYesNo } from '../standard/maker.ts';
import { standard } from './planning-maker.ts';

const plan = (length: PlanLength, date: string, more: Partial<Assessment> = {}, asOf = AS_OF): Task[] => {
  const { answers = {} } = more;
  return planBack(length, {
    standard,
    assessment: makeAssessment(answers, more),
    result: score(standard, answers, more, asOf),
    deadline: { title: '截止', date, basis: { kind: 'clause', clause: 'notice#s7' } },
  });
};
const find = (tasks: readonly Task[], part: string): Task | undefined =>
  tasks.find(({ title }) => title.includes(part));

test.each([
  [-3, 'oneDay'],
  [0, 'oneDay'],
  [2, 'oneDay'],
  [3, 'threeDays'],
  [6, 'threeDays'],
  [7, 'week'],
  [400, 'week'],
])('%i days left: the plan of %s', (days, length) => {
  expect(choosePlan(days)).toBe(length);
});

test('papers follow the award: each is written, then printed in its copies, with its own clause', () => {
  const yearly = plan('week', '2027-04-30', { award: 'yearly' });
  expect(find(yearly, '登记表')).toBeUndefined();
  expect(find(yearly, '写完：申请报告')).toMatchObject({ date: '2027-04-27', basis: { clause: 'notice#s4' } });
  expect(find(yearly, '申请报告：打印 3 份、盖公章、备好电子文稿')).toMatchObject({ date: '2027-04-29' });
  expect(find(yearly, '备齐：建家计划（本单位工会）')).toMatchObject({ date: '2027-04-24' });
  expect(find(yearly, '送到')).toMatchObject({ date: '2027-04-29', basis: { clause: 'notice#s7' } });
  const biennial = plan('threeDays', '2027-01-31', { award: 'biennial' });
  expect(find(biennial, '写完：登记表')?.note).toContain('事迹要简明');
  expect(find(biennial, '登记表：打印 3 份、盖公章')).toMatchObject({ date: '2027-01-30' });
});

test('a table without papers still has its report written, by the advice of this site', () => {
  const bare = makeStandard({ x: [makeYesNo('x1', 1)] });
  const tasks = planBack('oneDay', {
    standard: bare,
    assessment: makeAssessment(),
    result: score(bare),
    deadline: { title: '通知上的日子', date: '2026-11-22', basis: null },
  });
  expect(find(tasks, '写完：自查报告')).toMatchObject({ basis: { kind: 'site' }, date: AS_OF });
  expect(find(tasks, '送到')).toMatchObject({ basis: { kind: 'site' }, date: '2026-11-22' });
  expect(find(tasks, '打印、盖章')?.note).toContain('份数照上级的通知');
});

test('conditions that are met and terms that last are no tasks', () => {
  const open = plan('week', '2027-04-30', {
    answers: { term: { form: 'date', from: '2022-01-01', to: '2027-04-29' } },
  });
  expect(find(open, '核对申报条件：会员认可')).toMatchObject({ basis: { clause: 'notice#s4' }, note: '表决。' });
  expect(find(open, '届期：截止日以前到期')).toMatchObject({ basis: { clause: 'notice#s1' }, note: '报批换届。' });
  const met = plan('week', '2027-04-30', {
    eligibility: { agreed: true },
    answers: { term: { form: 'date', from: '2022-01-01', to: '2027-04-30' } },
  });
  expect(find(met, '会员认可')).toBeUndefined();
  expect(find(met, '届期')).toBeUndefined();
});

test('there is a task before the week only while there are days before it', () => {
  expect(find(plan('week', addDays(AS_OF, 7)), '补短板')).toBeUndefined();
  expect(find(plan('week', addDays(AS_OF, 8)), '补短板')).toMatchObject({ date: AS_OF });
});

test('R17 every task lies between today and the last day, in order, and a day later moves it by at most one', () => {
  const lengths = fc.constantFrom<PlanLength>('week', 'threeDays', 'oneDay');
  fc.assert(
    fc.property(lengths, fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 1500 }), (length, left, shift) => {
      const asOf = addDays('2026-11-21', shift);
      const last = addDays(asOf, left);
      const dates = plan(length, last, { award: 'biennial' }, asOf).map(({ date }) => date);
      expect(dates).toEqual([...dates].sort());
      expect(dates.every((date) => date >= asOf && date <= last)).toBe(true);
      const later = plan(length, addDays(last, 1), { award: 'biennial' }, asOf).map(({ date }) => date);
      const same = later.slice(later.length - dates.length);
      same.forEach((date, index) => expect([dates[index], addDays(dates[index] ?? '', 1)]).toContain(date));
    }),
    { numRuns: 60 },
  );
});
