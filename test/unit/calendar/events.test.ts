import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listEvents } from '../../../src/calendar/events.ts';
import { nextQuarters, STOCK_TAKE_SOURCE } from '../../../src/calendar/quarter.ts';
import type { Assessment } from '../../../src/assessment/schema.ts';
import { scoreAssessment } from '../../../src/scoring/score.ts';
import type { StandardBundle } from '../../../src/standard/bundle.ts';
import { makeAssessment } from '../assessment/maker.ts';
import { standard } from '../planning/planning-maker.ts';

const TODAY = '2026-11-21';
const HASH = '0123456789abcdef';
const quote = (id: string, text: string) => ({ citation: `《通知》${id}`, text, href: `/x/#${id}` });
const bundle: StandardBundle = {
  standard,
  hash: HASH,
  clauses: {
    'notice#s7': quote('七', '元月底以前。'),
    'notice#s4': quote('四', ''),
    'notice#s1': quote('一', '三至五年。'),
  },
};

const events = (more: Partial<Assessment> = {}, typedDeadline?: string) => {
  const assessment = makeAssessment({}, more);
  const result = scoreAssessment(standard, HASH, assessment, TODAY);
  return listEvents({ bundle, assessment, result, ...(typedDeadline === undefined ? {} : { typedDeadline }) });
};
const ids = (more: Partial<Assessment> = {}, typed?: string): string[] =>
  events(more, typed).map(({ day, id }) => `${day} ${id}`);
const find = (id: string, more: Partial<Assessment> = {}, typed?: string) =>
  events(more, typed).find((event) => event.id === id);

const QUARTERS = [
  '2026-12-31 stock-take-2026-q4',
  '2027-03-31 stock-take-2027-q1',
  '2027-06-30 stock-take-2027-q2',
  '2027-09-30 stock-take-2027-q3',
];

test('nothing entered: the stock-take of the next four quarters, and no day made up', () =>
  expect(ids()).toEqual(QUARTERS));

test('deadline, first day of applying and ends of terms stand in the order of their days', () => {
  expect(
    ids({
      award: 'biennial',
      awardYear: 2027,
      eligibility: { 'two-years': '2024-12-01' },
      answers: {
        term: { form: 'date', from: '2023-05-01', to: '2028-04-30' },
        review: { form: 'date', from: '2026-06-01' },
      },
    }).filter((line) => !line.includes('stock-take')),
  ).toEqual([
    '2026-12-01 eligible-two-years',
    '2027-01-31 deadline-biennial-2027',
    '2027-06-01 term-review',
    '2028-04-30 term-term',
  ]);
});

test('each says its basis, and the words of the clause where they are left', () => {
  const deadline = find('deadline-yearly-2027', { award: 'yearly' });
  expect(deadline?.title).toBe('申报截止：每年的');
  expect(deadline?.description.slice(0, 3)).toEqual([
    '每年4月底前',
    '依据：《通知》七（官方条款）',
    '原文：元月底以前。',
  ]);
  const eligible = find('eligible-two-years', { eligibility: { 'two-years': '2025-03-01' } });
  expect(eligible?.description).toContain('依据：《通知》四（官方条款）');
  expect(eligible?.description).toContain('说明：从哪天起算没有写。');
  expect(eligible?.description.some((line) => line.startsWith('原文：'))).toBe(false);
  const review = find('term-review', { answers: { review: { form: 'date', from: '2026-06-01' } } });
  expect(review?.description).toContain('依据：没有文件规定，本站参考。');
  const stockTake = find('stock-take-2026-q4');
  expect(stockTake?.description.join('')).toMatch(
    /第七条（官方条款）.*可以参照，不必照搬.*提醒哪天做：没有文件规定，本站参考/,
  );
});

test('none is without a basis, and none is in the past', () => {
  const all = events({
    award: 'yearly',
    eligibility: { 'two-years': '2025-06-01' },
    answers: {
      term: { form: 'date', from: '2023-05-02', to: '2027-05-01' },
      review: { form: 'date', from: '2026-06-01' },
    },
  });
  expect(all).toHaveLength(QUARTERS.length + 5);
  for (const { day, description } of all) {
    expect(day >= TODAY).toBe(true);
    expect(description.filter((line) => line.startsWith('依据：'))).toHaveLength(1);
  }
});

test('what has passed, or has no day, is left out', () => {
  expect(
    ids({
      award: 'undated',
      eligibility: { 'two-years': '2020-01-01' },
      answers: { term: { form: 'date', to: '2025-01-01' }, review: { form: 'none' } },
    }),
  ).toEqual(QUARTERS);
});

test('a round that comes too early says so, and the round after it stands beside it', () => {
  const more = { award: 'yearly', eligibility: { 'two-years': '2025-06-01' } };
  expect(ids(more).filter((line) => line.includes('deadline'))).toEqual([
    '2027-04-30 deadline-yearly-2027',
    '2028-04-30 deadline-yearly-2028',
  ]);
  expect(find('deadline-yearly-2027', more)?.description.join('')).toContain('要到2027年6月1日，这一次还不能申报');
});

test('a day from a notice of the person’s own stands as such', () => {
  const typed = find('deadline-typed', { award: 'yearly' }, '2026-12-05');
  expect(typed).toMatchObject({ day: '2026-12-05' });
  expect(typed?.description).toContain('依据：您填的日期，请与上级工会的通知核对。');
  expect(find('deadline-typed', { award: 'yearly' }, '2026-11-20')).toBeUndefined();
});

test('S05 a name in the description is one line without marks that reverse it; an invented case says so', () => {
  const [event] = events({ fictional: true, unit: { name: '甲\u202E\n乙', kind: 'school', higherUnion: '' } });
  expect(event?.description).toContain('【虚构示例】单位和数据都是编的。');
  expect(event?.description.join('|')).toContain('单位：甲 乙；');
});

test('the last day of a quarter still counts', () =>
  expect(nextQuarters('2026-12-31', 2).map(({ lastDay }) => lastDay)).toEqual(['2026-12-31', '2027-03-31']));

test('the rule on the stock-take is quoted from its document as it stands there', () => {
  const { piece, text } = STOCK_TAKE_SOURCE;
  const document = readFileSync(new URL(`../../../content/regulations/${piece}.mdx`, import.meta.url), 'utf8');
  expect(document).toContain(`\n七、${text}`);
});
