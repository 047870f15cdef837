import { describe, expect, test } from 'vitest';
import type { Answer, Assessment } from '../../../src/assessment/schema.ts';
import { count, makeCriterion, makeStandard, rate } from '../standard/maker.ts';
import { AS_OF, score, share, times } from './maker.ts';

const number = (id: string, more: object = {}) =>
  ({ id, label: id, group: '数据', kind: 'integer', unit: '张', ...more }) as const;
const day = (id: string) => ({ id, label: id, group: '数据', kind: 'date' }) as const;

const standard = makeStandard(
  {
    x: [
      makeCriterion(
        {
          form: 'rate',
          numerator: { label: '满意票', unit: '张', input: 'satisfied' },
          denominator: { label: '有效票', unit: '张', input: 'valid' },
        },
        { kind: 'allOrNothing', atLeast: 0.5 },
        { id: 'r' },
      ),
      makeCriterion(rate, { kind: 'allOrNothing', atLeast: 0.5 }, { id: 'own' }),
      makeCriterion(count, { kind: 'perOccurrence', each: 1 }, { id: 'n' }),
      makeCriterion({ form: 'date', fromLabel: '选举日期', toLabel: '届满日期' }, { kind: 'inTerm' }, { id: 'term' }),
    ],
  },
  {
    inputs: [number('valid'), number('satisfied'), number('basically'), day('founded')],
    consistency: [
      {
        id: 'ballots',
        kind: 'atMost',
        left: [{ input: 'satisfied' }, { input: 'basically' }],
        right: [{ input: 'valid' }],
        message: '满意票与基本满意票之和大于有效票，请核对。',
      },
      {
        id: 'twice',
        kind: 'same',
        left: [{ criterion: 'own', part: 'denominator' }],
        right: [{ input: 'valid' }],
        message: '有效票填了两次，两个数不一样，请核对',
      },
      {
        id: 'count',
        kind: 'atMost',
        left: [{ criterion: 'n', part: 'value' }],
        right: [{ criterion: 'r', part: 'denominator' }],
        message: '次数大于有效票，请核对。',
      },
      {
        id: 'order',
        kind: 'atMost',
        left: [{ input: 'founded' }],
        right: [{ criterion: 'term', part: 'from' }],
        message: '建会日期晚于选举日期，请核对。',
      },
    ],
  },
);
const term: Answer = { form: 'date', from: '2025-01-01', to: '2027-12-31' };
const judge = (inputs: Assessment['inputs'], answers: Record<string, Answer> = {}) =>
  score(standard, answers, { inputs }, AS_OF);
const messages = (inputs: Assessment['inputs'], answers: Record<string, Answer> = {}): string[] =>
  judge(inputs, answers).errors.map(({ message }) => message);

describe('figures that must agree', () => {
  test('may be equal, and are not compared while one is missing', () => {
    expect(messages({ valid: 100, satisfied: 90, basically: 10 })).toEqual([]);
    expect(messages({ valid: 100, satisfied: 90 })).toEqual([]);
    expect(messages({ satisfied: 90, basically: 20 })).toEqual([]);
  });

  test('that contradict each other are refused, all that take part, with the figures', () => {
    const result = judge({ valid: 100, satisfied: 90, basically: 11 });
    expect(result.errors).toEqual([
      {
        item: 'inputs',
        field: 'satisfied',
        message: '满意票与基本满意票之和大于有效票，请核对（90 + 11 大于 100）。',
      },
    ]);
    expect(result.criteria[0]).toMatchObject({ state: 'unanswered', low: 0, high: 4 });
    expect(result.criteria[0]?.working).toBe('“satisfied”填写有误，更正后再计算');
  });

  test('the same figure entered twice must be the same', () => {
    expect(messages({ valid: 100 }, { own: share(60, 100) })).toEqual([]);
    const result = judge({ valid: 100, satisfied: 60 }, { own: share(60, 99) });
    expect(result.errors).toEqual([
      { item: 'own', field: 'denominator', message: '有效票填了两次，两个数不一样，请核对（99 与 100）。' },
    ]);
    expect(result.criteria[1]).toMatchObject({
      state: 'unanswered',
      working: '填写有误，暂按未作答处理：有效票填了两次，两个数不一样，请核对（99 与 100）。',
    });
    expect(messages({ valid: 98 }, { own: share(60, 99) })).toEqual([
      '有效票填了两次，两个数不一样，请核对（99 与 98）。',
    ]);
  });

  test('a side of a rate that comes from the figures is compared as well', () => {
    expect(messages({ valid: 3 }, { n: times(3) })).toEqual([]);
    const result = judge({ valid: 3 }, { n: times(4) });
    expect(result.errors).toEqual([{ item: 'n', field: 'value', message: '次数大于有效票，请核对（4 大于 3）。' }]);
    // The rate gave a part of the comparison, but no answer of its own that could be wrong.
    expect(result.criteria.map(({ state }) => state)).toEqual(['unanswered', 'unanswered', 'unanswered', 'unanswered']);
  });

  test('days are compared by the calendar', () => {
    expect(messages({ founded: '2025-01-01' }, { term })).toEqual([]);
    expect(judge({ founded: '2025-01-01' }, { term }).criteria[3]?.state).toBe('scored');
    const result = judge({ founded: '2025-01-02' }, { term });
    expect(result.errors.map(({ message }) => message)).toEqual([
      '建会日期晚于选举日期，请核对（2025年1月2日 晚于 2025年1月1日）。',
    ]);
    expect(result.criteria[3]?.state).toBe('unanswered');
  });

  test('an answer of another form is no figure', () => {
    expect(messages({ valid: 100 }, { own: { form: 'unknown' }, n: { form: 'unknown' } })).toEqual([]);
    expect(messages({ valid: 100 }, { own: { form: 'rate', numerator: 60 } })).toEqual([]);
    expect(messages({ founded: '2030-01-01' }, { term: { form: 'date', to: '2027-12-31' } })).toEqual([]);
  });

  test('decimals are added up as they are written', () => {
    const money = makeStandard(
      { x: [makeCriterion(count, { kind: 'perOccurrence', each: 1 }, { id: 'n' })] },
      {
        inputs: ['a', 'b', 'c'].map((id) => ({ id, label: id, group: '数据', kind: 'money' as const, unit: '元' })),
        consistency: [
          {
            id: 's',
            kind: 'same',
            left: [{ input: 'a' }, { input: 'b' }],
            right: [{ input: 'c' }],
            message: '不一样。',
          },
        ],
      },
    );
    expect(score(money, {}, { inputs: { a: 0.1, b: 0.2, c: 0.3 } }).errors).toEqual([]);
    expect(score(money, {}, { inputs: { a: 0.1, b: 0.2, c: 0.31 } }).errors).toHaveLength(1);
  });
});

describe('two days entered twice', () => {
  const twice = makeStandard(
    {
      x: [
        makeCriterion({ form: 'date', fromLabel: '起', toLabel: '止' }, { kind: 'inTerm' }, { id: 'one' }),
        makeCriterion({ form: 'date', fromLabel: '起', toLabel: '止' }, { kind: 'inTerm' }, { id: 'two' }),
        makeCriterion(rate, { kind: 'allOrNothing', atLeast: 0.5 }, { id: 'r' }),
      ],
    },
    {
      consistency: [
        {
          id: 'days',
          kind: 'same',
          left: [{ criterion: 'one', part: 'to' }],
          right: [{ criterion: 'two', part: 'from' }],
          message: '两处日期。不一样。',
        },
        {
          id: 'parts',
          kind: 'atMost',
          left: [{ criterion: 'r', part: 'denominator' }],
          right: [{ criterion: 'r', part: 'numerator' }],
          message: '分母大于分子。',
        },
      ],
    },
  );
  const day = (from: string, to: string): Answer => ({ form: 'date', from, to });
  const errorsOf = (answers: Record<string, Answer>): string[] =>
    score(twice, answers).errors.map(({ item, field, message }) => `${item}.${field} ${message}`);

  test('must be the same day', () => {
    expect(errorsOf({ one: day('2025-01-01', '2026-01-01'), two: day('2026-01-01', '2027-01-01') })).toEqual([]);
    expect(errorsOf({ one: day('2025-01-01', '2026-01-01'), two: day('2026-01-02', '2027-01-01') })).toEqual([
      'one.to 两处日期。不一样（2026年1月1日 与 2026年1月2日）。',
    ]);
    expect(errorsOf({ one: day('2025-01-01', '2026-01-03'), two: day('2026-01-02', '2027-01-01') })).toHaveLength(1);
  });

  test('both sides of one answer are told apart', () => {
    expect(errorsOf({ r: share(5, 5) })).toEqual([]);
    expect(errorsOf({ r: share(3, 5) })).toEqual(['r.denominator 分母大于分子（5 大于 3）。']);
  });
});
