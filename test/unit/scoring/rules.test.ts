import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/assessment/schema.ts';
import { count, rate, yesNo, type FormInput, type RuleInput } from '../standard/maker.ts';
import { no, scoreOne, share, times, yes } from './maker.ts';

const grade: FormInput = { form: 'grade', options: ['g0', 'g1', 'g2'].map((id) => ({ id, label: `档${id}` })) };
const checklist: FormInput = { form: 'checklist', items: ['p', 'q', 'r'].map((id) => ({ id, label: id })) };
const term: FormInput = { form: 'date', fromLabel: '起始日', toLabel: '届满日' };
const since: FormInput = { form: 'date', fromLabel: '换届日' };

type Row = [points: number, answer: Answer, working: string];

/** One rule on one form, 4 points in full: each row an answer, what it earns and how that is told. */
const table = (name: string, form: FormInput, rule: RuleInput, rows: Row[]): void => {
  describe(name, () => {
    test.each(rows)('%s 分：%j', (points, answer, working) => {
      const { id: _id, gaps: _gaps, ...result } = scoreOne(form, rule, answer);
      expect(result).toEqual({
        state: 'scored',
        points,
        low: points,
        high: points,
        fullPoints: 4,
        working,
        errors: [],
      });
    });
  });
};

table('allOrNothing on yes/no', yesNo, { kind: 'allOrNothing' }, [
  [4, yes, '回答“是”，得 4 分'],
  [0, no, '回答“否”，得 0 分'],
]);

table('allOrNothing on a rate', rate, { kind: 'allOrNothing', atLeast: 0.95 }, [
  [4, share(875, 892), '875 ÷ 892 = 98.09% ≥ 95%，得 4 分'],
  [4, share(19, 20), '19 ÷ 20 = 95% ≥ 95%，得 4 分'],
  [0, share(18, 19), '18 ÷ 19 = 94.74% < 95%，得 0 分'],
  // Rounded to two decimals this would read 95% < 95%.
  [0, share(94_999, 100_000), '94999 ÷ 100000 = 94.99% < 95%，得 0 分'],
  [0, share(0, 5), '0 ÷ 5 = 0% < 95%，得 0 分'],
  [4, share(1, 1), '1 ÷ 1 = 100% ≥ 95%，得 4 分'],
  // Too large for plain integers: 949,999,999,999 of a million million is just short.
  [0, share(949_999_999_999, 1e12), '949999999999 ÷ 1000000000000 = 94.99% < 95%，得 0 分'],
  [4, share(950_000_000_000, 1e12), '950000000000 ÷ 1000000000000 = 95% ≥ 95%，得 4 分'],
  [4, share(0.57, 0.6), '0.57 ÷ 0.6 = 95% ≥ 95%，得 4 分'],
]);

table('allOrNothing on a count', count, { kind: 'allOrNothing', atLeast: 2 }, [
  [4, times(2), '2 次 ≥ 2 次，得 4 分'],
  [0, times(1), '1 次 < 2 次，得 0 分'],
]);

const tiers = [
  { atLeast: 0.7, points: 1 },
  { atLeast: 0.9, points: 4 },
  { atLeast: 0.8, points: 2.5 },
];
table('tiers, in any order', rate, { kind: 'tiers', tiers }, [
  [4, share(9, 10), '9 ÷ 10 = 90% ≥ 90%，得 4 分'],
  [2.5, share(899, 1000), '899 ÷ 1000 = 89.9% ≥ 80%，得 2.5 分'],
  [2.5, share(4, 5), '4 ÷ 5 = 80% ≥ 80%，得 2.5 分'],
  [1, share(7, 10), '7 ÷ 10 = 70% ≥ 70%，得 1 分'],
  [0, share(699, 1000), '699 ÷ 1000 = 69.9% < 70%，得 0 分'],
]);

table('linear on a rate', rate, { kind: 'linear', zero: 0.75, full: 0.95 }, [
  [4, share(95, 100), '95 ÷ 100 = 95% ≥ 95%，得 4 分'],
  [2, share(85, 100), '85 ÷ 100 = 85%，在 75%～95%之间按比例计算（满分 4 分），得 2 分'],
  // 4 × (58/64 − 0.75) ÷ 0.2 = 3.125
  [3.13, share(58, 64), '58 ÷ 64 = 90.63%，在 75%～95%之间按比例计算（满分 4 分），得 3.13 分'],
  [0, share(3, 4), '3 ÷ 4 = 75%，不高于起分线 75%，得 0 分'],
  [0, share(1, 2), '1 ÷ 2 = 50%，不高于起分线 75%，得 0 分'],
]);

table('linear on a count', count, { kind: 'linear', zero: 0, full: 3 }, [
  [1.33, times(1), '1 次，在 0 次～3 次之间按比例计算（满分 4 分），得 1.33 分'],
  [2.67, times(2), '2 次，在 0 次～3 次之间按比例计算（满分 4 分），得 2.67 分'],
  [4, times(3), '3 次 ≥ 3 次，得 4 分'],
  [0, times(0), '0 次，没有达到 3 次，得 0 分'],
]);

const deduct = (partial: 'up' | 'down' | 'prorate', min = 0): RuleInput => ({
  kind: 'deduct',
  target: 0.95,
  per: 0.01,
  each: 0.25,
  partial,
  min,
});
const short = '945 ÷ 1000 = 94.5% < 95%，差 0.5 个百分点，每 1 个百分点扣 0.25 分';
table('deduct, a begun step counts whole', rate, deduct('up'), [
  [4, share(95, 100), '95 ÷ 100 = 95% ≥ 95%，得 4 分'],
  [3.75, share(945, 1000), `${short}，不足一档按一档计，得 3.75 分`],
  [3.75, share(94, 100), '94 ÷ 100 = 94% < 95%，差 1 个百分点，每 1 个百分点扣 0.25 分，不足一档按一档计，得 3.75 分'],
  [
    0,
    share(5, 10),
    '5 ÷ 10 = 50% < 95%，差 45 个百分点，每 1 个百分点扣 0.25 分，不足一档按一档计，最低 0 分，得 0 分',
  ],
]);
table('deduct, a begun step does not count', rate, deduct('down'), [
  [4, share(945, 1000), `${short}，不足一档不计，得 4 分`],
]);
table('deduct in part', rate, deduct('prorate'), [
  // 4 − 0.25 × 0.5 = 3.875
  [3.88, share(945, 1000), `${short}，按比例计，得 3.88 分`],
]);
const faults = (more: object = {}): RuleInput => ({
  kind: 'deduct',
  when: 'over',
  target: 0,
  per: 1,
  each: 0.5,
  ...more,
});
table('deduct for every fault', count, faults(), [
  [4, times(0), '0 次 ≤ 0 次，得 4 分'],
  [2.5, times(3), '3 次，每 1 次扣 0.5 分，得 2.5 分'],
  [0, times(9), '9 次，每 1 次扣 0.5 分，最低 0 分，得 0 分'],
]);
table('deduct for every two faults', count, faults({ per: 2 }), [
  [3, times(3), '3 次，每 2 次扣 0.5 分，不足一档按一档计，得 3 分'],
  [3, times(4), '4 次，每 2 次扣 0.5 分，不足一档按一档计，得 3 分'],
]);
table('deduct for more than allowed', count, faults({ target: 2, partial: 'down', per: 2 }), [
  [4, times(2), '2 次 ≤ 2 次，得 4 分'],
  [3.5, times(5), '5 次 > 2 次，多 3 次，每 2 次扣 0.5 分，不足一档不计，得 3.5 分'],
]);
table('deduct for a rate above its limit', rate, faults({ target: 0.05, per: 0.01, partial: 'prorate' }), [
  [4, share(5, 100), '5 ÷ 100 = 5% ≤ 5%，得 4 分'],
  [3, share(7, 100), '7 ÷ 100 = 7% > 5%，多 2 个百分点，每 1 个百分点扣 0.5 分，按比例计，得 3 分'],
  [
    4,
    share(50001, 1000000),
    '50001 ÷ 1000000 = 5.01% > 5%，多 不到 0.01 个百分点，每 1 个百分点扣 0.5 分，按比例计，得 4 分',
  ],
]);
table('deduct below zero', count, { kind: 'deduct', target: 4, per: 1, each: 3, min: -5 }, [
  [1, times(3), '3 次 < 4 次，差 1 次，每 1 次扣 3 分，不足一档按一档计，得 1 分'],
  [-2, times(2), '2 次 < 4 次，差 2 次，每 1 次扣 3 分，不足一档按一档计，得 -2 分'],
  [-5, times(0), '0 次 < 4 次，差 4 次，每 1 次扣 3 分，不足一档按一档计，最低 -5 分，得 -5 分'],
]);

table('perOccurrence', count, { kind: 'perOccurrence', each: 1.5 }, [
  [0, times(0), '0 次 × 1.5 分，得 0 分'],
  [3, times(2), '2 次 × 1.5 分，得 3 分'],
  [4, times(3), '3 次 × 1.5 分，最高 4 分，得 4 分'],
]);
table('perOccurrence with a cap of its own', count, { kind: 'perOccurrence', each: 1, cap: 2 }, [
  [2, times(9), '9 次 × 1 分，最高 2 分，得 2 分'],
]);

table('graded', grade, { kind: 'graded', points: { g0: 0, g1: 1.5, g2: 4 } }, [
  [1.5, { form: 'grade', option: 'g1' }, '选“档g1”，得 1.5 分'],
  [0, { form: 'grade', option: 'g0' }, '选“档g0”，得 0 分'],
]);

table('checklist by share', checklist, { kind: 'checklist' }, [
  [2.67, { form: 'checklist', ticked: ['p', 'r'] }, '3 项中有 2 项，得 2.67 分'],
  [1.33, { form: 'checklist', ticked: ['p', 'p'] }, '3 项中有 1 项，得 1.33 分'],
  [0, { form: 'checklist', ticked: [] }, '3 项中有 0 项，得 0 分'],
]);
table('checklist by points', checklist, { kind: 'checklist', points: { p: 0.5, q: 1.5, r: 2 } }, [
  [2.5, { form: 'checklist', ticked: ['r', 'p'] }, '3 项中有 2 项，得 2.5 分'],
]);

table('selfRated', { form: 'selfRated' }, { kind: 'selfRated', min: 1 }, [
  [1, { form: 'selfRated', points: 1 }, '自评分，得 1 分'],
  // The binary number nearest to 1.005 lies below it; as written it is a tie and goes up.
  [1.01, { form: 'selfRated', points: 1.005 }, '自评分，得 1.01 分'],
  [2.68, { form: 'selfRated', points: 2.675 }, '自评分，得 2.68 分'],
]);

describe('inTerm', () => {
  const date = (from?: string, to?: string): Answer => ({
    form: 'date',
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
  });
  test.each([
    ['2024-01-01', '2026-11-21', 4, '2024年1月1日起，2026年11月21日到期，2026年11月21日在期内，得 4 分'],
    ['2024-01-01', '2026-11-20', 0, '2026年11月20日到期，到2026年11月21日已过期，得 0 分'],
    ['2026-11-21', '2026-12-31', 4, '2026年11月21日起，2026年12月31日到期，2026年11月21日在期内，得 4 分'],
    ['2026-11-22', '2027-12-31', 0, '2026年11月22日起算，到2026年11月21日尚未开始，得 0 分'],
  ])('from %s to %s', (from, to, points, working) => {
    expect(scoreOne(term, { kind: 'inTerm' }, date(from, to))).toMatchObject({ points, working });
  });

  test.each([
    ['2023-11-21', '2026-11-21', 4],
    ['2023-11-20', '2026-11-21', 0],
    ['2023-12-31', '2026-12-31', 4],
    ['2023-12-31', '2027-01-01', 0],
    // 民法典第二百零二条: where the month has no such day, its last day is the last of the term.
    ['2024-02-29', '2027-02-28', 4],
    ['2024-02-29', '2027-03-01', 0],
    ['2021-02-28', '2024-02-28', 4],
    ['2021-02-28', '2024-02-29', 0],
  ])('three years from %s, seen on %s', (from, asOf, points) => {
    expect(scoreOne(since, { kind: 'inTerm', years: 3 }, date(from), {}, asOf).points).toBe(points);
  });

  test('a term of years or until a day: the later end counts', () => {
    const rule: RuleInput = { kind: 'inTerm', years: 3 };
    expect(scoreOne(term, rule, date('2020-01-01', '2027-01-01')).points).toBe(4);
    expect(scoreOne(term, rule, date('2025-01-01', '2026-01-01')).points).toBe(4);
    expect(scoreOne(term, rule, date('2020-01-01', '2026-01-01')).points).toBe(0);
  });

  test('"there is none" earns nothing where the standard offers it, and is refused where it does not', () => {
    const offered: FormInput = { form: 'date', fromLabel: '签订日期', noneLabel: '没有签订集体合同' };
    const none: Answer = { form: 'none' };
    expect(scoreOne(offered, { kind: 'inTerm', years: 1 }, none)).toMatchObject({
      state: 'scored',
      points: 0,
      working: '没有签订集体合同，得 0 分',
      errors: [],
    });
    expect(scoreOne(term, { kind: 'inTerm' }, none)).toMatchObject({
      state: 'unanswered',
      errors: [{ field: 'form' }],
    });
  });

  test('a date that is asked and left out leaves the item open', () => {
    expect(scoreOne(term, { kind: 'inTerm' }, date())).toMatchObject({ state: 'unanswered', working: '尚未作答' });
    expect(scoreOne(term, { kind: 'inTerm' }, date('2024-01-01'))).toMatchObject({
      state: 'unanswered',
      working: '缺少“届满日”，暂不能计分',
    });
    expect(scoreOne(term, { kind: 'inTerm' }, date(undefined, '2027-01-01')).working).toBe('缺少“起始日”，暂不能计分');
  });
});

test('a rule that cannot score its answer is a fault of the standard', () => {
  expect(() => scoreOne(yesNo, { kind: 'linear', zero: 0, full: 1 }, yes)).toThrow(
    'a rule for measure met an answer of form yesNo',
  );
  expect(() => scoreOne(count, { kind: 'allOrNothing' }, times(1))).toThrow('no atLeast');
});
