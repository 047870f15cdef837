/** Rule sets of quite another kind, as plain files: what a file can say must not need code. */
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readStandardFile, readStandardReferences } from '../../../src/adapters/standard-file.ts';
import type { Answer } from '../../../src/assessment/schema.ts';
import { listCriteria } from '../../../src/standard/criteria.ts';
import { no, score, yes } from './maker.ts';

const folder = new URL('../../fixtures/standards/', import.meta.url);
const references = readStandardReferences(fileURLToPath(new URL('../../../content/', import.meta.url)));
const read = (name: string) => readStandardFile(fileURLToPath(new URL(name, folder)), references).standard;

describe('a table that takes points off 110', () => {
  const standard = read('deduct-from-110.yaml');
  const criteria = listCriteria(standard).map(({ criterion }) => criterion);
  const grade = (option: string): Answer => ({ form: 'grade', option });
  /** Everything done, or nothing. */
  const all = (isDone: boolean): Record<string, Answer> =>
    Object.fromEntries(
      criteria.map(({ id, answer }) => {
        if (answer.form === 'grade') return [id, grade(isDone ? 'all' : 'none')];
        return [id, isDone ? yes : no];
      }),
    );

  test('has 110 items of 5, 3 and 1 points, two graded ones and one that blocks any score', () => {
    const byPoints = (points: number): number => criteria.filter(({ fullPoints }) => fullPoints === points).length;
    expect([criteria.length, byPoints(5), byPoints(3), byPoints(1), byPoints(0)]).toEqual([110, 44, 14, 51, 1]);
    expect(criteria.filter(({ rule }) => rule.kind === 'graded')).toHaveLength(2);
    expect(criteria.filter(({ blocksTotal }) => blocksTotal).map(({ id }) => id)).toEqual(['i110']);
  });

  test('ends at 110 with everything done and at -203 with nothing but the plan', () => {
    expect(score(standard, all(true))).toMatchObject({
      total: { points: 110, low: 110, high: 110, fullPoints: 110 },
      percent: 100,
      blockedBy: [],
      grade: { id: 'full', state: 'met' },
    });
    const worst = score(standard, { ...all(false), i110: yes });
    expect(worst.total).toEqual({ points: -203, low: -203, high: -203, fullPoints: 110 });
    expect(worst.percent).toBe(0);
  });

  test('takes 3 points off for a graded item that is partly done', () => {
    expect(score(standard, { ...all(true), i001: grade('some') }).total.points).toBe(107);
    expect(score(standard, { ...all(true), i001: grade('none'), i060: no }).total.points).toBe(104);
  });

  test('counts what does not apply as done', () => {
    const reason: Answer = { form: 'notApplicable', reason: '没有这类设备' };
    expect(score(standard, { ...all(true), i003: reason }).total.points).toBe(110);
  });

  test('gives no score at all without the item that blocks it', () => {
    const blocked = score(standard, { ...all(true), i110: no });
    expect(blocked.total.points).toBeNull();
    expect(blocked.blockedBy).toEqual(['i110']);
    expect(blocked.grade).toMatchObject({ id: null, state: 'notMet' });
    expect(blocked.grade.ladder[0]?.conditions[0]?.lacking).toBe('没有做到“第110项”，总分不能计算');
    expect(blocked.gaps).toEqual([
      { kind: 'mandatory', ref: 'i110', state: 'short', missing: '没有做到，总分不能计算：回答“否”，得 0 分', gain: 0 },
    ]);
    const { i110: _left, ...rest } = all(true);
    const open = score(standard, rest);
    expect(open.total.points).toBeNull();
    expect(open.blockedBy).toEqual(['i110']);
    expect(open.grade).toMatchObject({ id: null, state: 'open' });
    expect(open.grade.ladder[0]?.conditions[0]?.lacking).toBe('没有回答“第110项”，总分还不能定');
  });
});

describe('a ladder of three levels', () => {
  const standard = read('three-levels.yaml');
  const why = { note: '见会议纪要' };
  const link = { evidence: [{ number: '1', title: 'https://example.org/1' }] };
  const done: Answer = { ...yes, ...why };
  const level = (name: string, answer: Answer): Record<string, Answer> =>
    Object.fromEntries([1, 2, 3, 4].map((number) => [`${name}-${number}`, answer]));
  const everything = { ...level('basic', done), ...level('silver', done), ...level('gold', done) };

  test('an item counts only with its justification or a link', () => {
    expect(score(standard, everything).grade.id).toBe('gold');
    const bare = score(standard, { ...everything, 'basic-2': yes });
    expect(bare.criteria[1]).toMatchObject({
      points: 0,
      working: '回答“是”，本可得 1 分，但没有写明理由，也没有登记佐证材料，得 0 分',
    });
    expect(score(standard, { ...everything, 'basic-2': { ...yes, note: '  ' } }).grade.id).toBeNull();
    expect(score(standard, { ...everything, 'basic-2': { ...yes, ...link } }).grade.id).toBe('gold');
  });

  test('a level needs the one below', () => {
    const { grade } = score(standard, { ...everything, 'basic-3': no });
    expect(grade).toMatchObject({ id: null, state: 'notMet' });
    expect(grade.ladder[0]?.conditions).toEqual([
      { kind: 'floor', ref: 'gold', state: 'met', lacking: '' },
      { kind: 'grade', ref: 'silver', state: 'notMet', lacking: '还没有到“银级”' },
    ]);
    expect(score(standard, { ...everything, 'gold-1': no }).grade.id).toBe('silver');
    expect(score(standard, { ...everything, 'silver-1': no }).grade.id).toBe('basic');
  });

  test('not applicable counts only with a reason, and only where it is allowed', () => {
    const withReason: Answer = { form: 'notApplicable', reason: '没有下属单位' };
    expect(score(standard, { ...everything, 'basic-2': withReason }).grade.id).toBe('gold');
    const blank = score(standard, { ...everything, 'basic-2': { form: 'notApplicable', reason: ' ' } });
    expect(blank.criteria[1]).toMatchObject({ state: 'unanswered', working: '选了不适用，还没有写原因' });
    expect(blank.grade).toMatchObject({ id: null, state: 'open' });
    const refused = score(standard, { ...everything, 'basic-1': withReason });
    expect(refused.criteria[0]?.state).toBe('unanswered');
    expect(refused.errors).toEqual([
      { item: 'basic-1', field: 'form', message: '“基本级第1项”不能选“不适用”，请作答；不清楚的选“暂不清楚”。' },
    ]);
  });

  test('the percentage is rounded, and 99 until everything passes', () => {
    const percentWith = (missing: number): number =>
      score(standard, {
        ...everything,
        ...Object.fromEntries(
          Object.keys(everything)
            .slice(0, missing)
            .map((id) => [id, no]),
        ),
      }).percent;
    expect([0, 1, 2, 12].map(percentWith)).toEqual([100, 92, 83, 0]);
    const fine = {
      ...standard,
      dimensions: standard.dimensions.map((item) => ({
        ...item,
        criteria: item.criteria.map((criterion) => ({
          ...criterion,
          fullPoints: criterion.id === 'basic-1' ? 0.01 : 10,
        })),
      })),
      fullPoints: 110.01,
    };
    expect(score(fine, { ...everything, 'basic-1': no }).percent).toBe(99);
    expect(score(fine, everything).percent).toBe(100);
  });
});
