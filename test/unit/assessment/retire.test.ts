import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRetiredKey, settleRetired } from '../../../src/assessment/retire.ts';
import { assessmentSchema, type Assessment } from '../../../src/assessment/schema.ts';
import { scoreAssessment } from '../../../src/scoring/score.ts';
import { makeStandard, makeYesNo, type Standard } from '../standard/maker.ts';
import { makeAssessment } from './maker.ts';

const site = { kind: 'site' } as const;
const advice = '补做。';

interface Has {
  criteria?: readonly string[];
  vetoes?: readonly string[];
  eligibility?: readonly string[];
  inputs?: readonly string[];
  awards?: readonly string[];
  ladders?: readonly string[];
}

/** A standard with these items; `keep` stands in it always. */
const having = ({
  criteria = [],
  vetoes = [],
  eligibility = [],
  inputs = [],
  awards = [],
  ladders = [],
}: Has): Standard =>
  makeStandard(
    { x: [makeYesNo('keep', 10), ...criteria.map((id) => makeYesNo(id, 4, { title: `项目${id}` }))] },
    {
      vetoes: vetoes.map((id) => ({ id, title: `否决${id}`, question: '？', basis: site, state: 'whole', advice })),
      eligibility: eligibility.map((id) => ({
        id,
        title: `条件${id}`,
        question: '？',
        rule: { kind: 'yesNo' },
        basis: site,
        advice,
      })),
      inputs: inputs.map((id) => ({ id, label: `数据${id}`, group: '数', kind: 'integer', unit: '人' })),
      awards: awards.map((id) => ({ id, title: `奖项${id}`, assessedBy: '某会', namedBy: '某会', basis: site })),
      gradeSets: ['first', ...ladders].map((id) => ({
        id,
        title: `口径${id}`,
        basis: site,
        grades: [{ id: 'any', title: '任意', basis: site }],
      })),
    },
  );

const full = having({
  criteria: ['a', 'b'],
  vetoes: ['a', 'v'],
  eligibility: ['e', 'since'],
  inputs: ['n'],
  awards: ['w'],
  ladders: ['strict'],
});
const answered = makeAssessment(
  {
    keep: { form: 'yesNo', value: true },
    a: { form: 'yesNo', value: false, note: '备注', evidence: [{ number: '1', title: '文件' }] },
    b: { form: 'notApplicable', reason: '没有' },
  },
  {
    vetoes: { a: 'notApplicable', v: 'present' },
    eligibility: { e: false, since: '2020-05-06' },
    inputs: { n: 12.5 },
    award: 'w',
    gradeSet: 'strict',
  },
);
const none = having({});

describe('R26 items that the standard no longer has', () => {
  test('R26 answers, vetoes, conditions and figures go to 已停用项 with their titles, and nothing is dropped', () => {
    const settled = settleRetired(answered, none, full);
    expect(settled).toMatchObject({ answers: { keep: { form: 'yesNo', value: true } }, vetoes: {}, eligibility: {} });
    expect(settled.inputs).toEqual({});
    expect(settled).not.toHaveProperty('award');
    expect(settled.retired).toEqual({
      a: { title: '项目a', answer: answered.answers['a'] },
      b: { title: '项目b', answer: answered.answers['b'] },
      'veto.a': { title: '否决a', answer: { form: 'notApplicable', reason: '不适用' } },
      'veto.v': { title: '否决v', answer: { form: 'yesNo', value: true } },
      'eligibility.e': { title: '条件e', answer: { form: 'yesNo', value: false } },
      'eligibility.since': { title: '条件since', answer: { form: 'date', from: '2020-05-06' } },
      'input.n': { title: '数据n', answer: { form: 'count', value: 12.5 } },
      'award.w': { title: '奖项w', answer: { form: 'grade', option: 'w' } },
      'ladder.strict': { title: '口径strict', answer: { form: 'grade', option: 'strict' } },
    });
  });

  test('R26 no error asks to delete what was retired', () => {
    const stray = scoreAssessment(none, '0123456789abcdef', answered, '2026-11-21').errors;
    expect(stray.filter(({ message }) => message.includes('请删除这一项')).length).toBe(9);
    expect(scoreAssessment(none, '0123456789abcdef', settleRetired(answered, none), '2026-11-21').errors).toEqual([]);
  });

  test('R26 without the former standard the title stays unknown, and the answer is kept all the same', () => {
    expect(settleRetired(answered, none).retired?.['veto.v']).toEqual({ answer: { form: 'yesNo', value: true } });
  });

  test('R26 what returned and was answered anew keeps the new answer, and the old one stays retired', () => {
    const away = settleRetired(answered, none);
    const anew = { ...away, answers: { ...away.answers, a: { form: 'yesNo', value: true } as const } };
    const settled = settleRetired(anew, full);
    expect(settled.answers['a']).toEqual({ form: 'yesNo', value: true });
    expect(settled.retired).toEqual({ a: { answer: answered.answers['a'] } });
  });

  test('R26 retired twice under one id, both are kept', () => {
    const away = settleRetired(answered, none);
    const twice = settleRetired({ ...away, answers: { ...away.answers, a: { form: 'unknown' } } }, none);
    expect(twice.retired).toMatchObject({
      a: { answer: answered.answers['a'] },
      'a-2': { answer: { form: 'unknown' } },
    });
  });

  test('the counts of a vote stay, whether or not the standard asks for them itself', () => {
    const counted = makeAssessment({}, { inputs: { 'ballots-valid': 50, satisfied: 43 } });
    expect(settleRetired(counted, none)).toBe(counted);
  });

  test('nothing to move gives the same object', () => {
    expect(settleRetired(answered, full)).toBe(answered);
  });

  test('a key tells its kind', () => {
    expect(readRetiredKey('veto.v1')).toEqual({ kind: 'veto', id: 'v1' });
    expect(readRetiredKey('a11')).toEqual({ kind: 'criterion', id: 'a11' });
  });

  test('R26 away and back gives the same assessment, for any items and any order of loss', () => {
    const pool = ['a', 'b', 'c', 'd'];
    const some = fc.subarray(pool);
    const has = fc.record({ criteria: some, vetoes: some, eligibility: some, inputs: some });
    const values = fc.record({
      criteria: fc.array(
        fc.constantFrom(
          { form: 'yesNo', value: true } as const,
          { form: 'unknown' } as const,
          { form: 'blank', note: '只有备注' } as const,
          { form: 'notApplicable', reason: '没有' } as const,
        ),
        { minLength: 4, maxLength: 4 },
      ),
      vetoes: fc.array(fc.constantFrom('absent', 'present', 'unknown', 'notApplicable'), {
        minLength: 4,
        maxLength: 4,
      }),
      eligibility: fc.array(fc.constantFrom(true, false), { minLength: 4, maxLength: 4 }),
      inputs: fc.array(fc.nat(1000), { minLength: 4, maxLength: 4 }),
    });
    const zip = <T>(ids: readonly string[], list: readonly T[]): Record<string, T> =>
      Object.fromEntries(
        ids.flatMap((id): [string, T][] => list.slice(pool.indexOf(id), pool.indexOf(id) + 1).map((v) => [id, v])),
      );
    fc.assert(
      fc.property(has, fc.array(has, { maxLength: 4 }), values, (first, later, given) => {
        const assessment: Assessment = makeAssessment(zip(first.criteria, given.criteria), {
          vetoes: zip(first.vetoes, given.vetoes),
          eligibility: zip(first.eligibility, given.eligibility),
          inputs: zip(first.inputs, given.inputs),
        });
        const start = having(first);
        const end = later.reduce((at, next) => settleRetired(at, having(next)), assessment);
        expect(assessmentSchema.safeParse(end).success).toBe(true);
        const count = (each: Assessment): number =>
          [each.answers, each.vetoes, each.eligibility, each.inputs, each.retired ?? {}].reduce(
            (sum, record) => sum + Object.keys(record).length,
            0,
          );
        expect(count(end)).toBe(count(assessment));
        expect(settleRetired(end, start)).toEqual(assessment);
      }),
    );
  });
});
