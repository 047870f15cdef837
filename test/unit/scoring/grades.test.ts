import { describe, expect, test } from 'vitest';
import type { Answer, Assessment } from '../../../src/assessment/schema.ts';
import { makeCriterion, makeStandard, makeYesNo } from '../standard/maker.ts';
import { no, notApplicable, score, yes } from './maker.ts';

const site = { kind: 'site' } as const;

describe('grades', () => {
  const grade = (id: string, more: object) => ({ id, title: id, basis: site, ...more });
  const ladder = (...grades: ReturnType<typeof grade>[]) => ({
    gradeSets: [{ id: 'set', title: '等级', basis: site, grades }],
  });
  const items = {
    x: [makeYesNo('a', 40, { mandatory: true }), makeYesNo('b', 20)],
    y: [makeYesNo('c', 30), makeYesNo('d', 10)],
  };
  const all = { a: yes, b: yes, c: yes, d: yes };

  describe('by points', () => {
    const standard = makeStandard(
      items,
      ladder(
        grade('high', { totalAtLeast: 90 }),
        grade('middle', { totalAtLeast: 70 }),
        grade('low', { totalAtLeast: 40 }),
      ),
    );
    test.each([
      [all, 'met', 'high'],
      [{ ...all, d: no }, 'met', 'high'],
      [{ ...all, b: no }, 'met', 'middle'],
      [{ a: yes, b: no, c: yes }, 'met', 'middle'],
      [{ a: yes, b: yes }, 'open', 'low'],
      [{ a: yes, b: no, c: no }, 'met', 'low'],
      [{}, 'open', null],
      [{ a: no, c: no }, 'notMet', null],
      [{ a: no, c: no, b: yes, d: yes }, 'notMet', null],
      [{ a: notApplicable, b: notApplicable, c: notApplicable, d: notApplicable }, 'open', null],
    ] as [Record<string, Answer>, string, string | null][])('%j', (answers, state, id) => {
      expect(score(standard, answers).grade).toMatchObject({ set: 'set', state, id });
    });
  });

  test('every grade of the ladder tells each of its conditions', () => {
    const standard = makeStandard(items, {
      gates: [{ id: 'g', title: '总分', basis: site, advice: '去办。', metric: { kind: 'total' }, atLeast: 90 }],
      vetoes: [{ id: 'v', title: '某情形', question: '是否存在？', basis: site, advice: '去办。', state: 'whole' }],
      ...ladder(
        grade('high', { totalAtLeast: 90, gates: ['g'], noVeto: true, mandatory: 'full', requiresGrade: 'low' }),
        grade('low', { totalAtLeast: 40, dimensionFloor: 0.5 }),
      ),
    });
    expect(score(standard, { a: yes, b: no, c: yes, d: no }, { vetoes: { v: 'absent' } }).grade).toEqual({
      set: 'set',
      state: 'met',
      id: 'low',
      ladder: [
        {
          id: 'high',
          state: 'notMet',
          conditions: [
            { kind: 'total', ref: null, state: 'notMet', lacking: '现为 70 分，要求 90 分以上，至少还差 20 分' },
            { kind: 'gate', ref: 'g', state: 'notMet', lacking: '现为 70 分，要求 90 分以上，至少还差 20 分' },
            { kind: 'vetoes', ref: null, state: 'met', lacking: '' },
            { kind: 'mandatory', ref: null, state: 'met', lacking: '' },
            { kind: 'grade', ref: 'low', state: 'met', lacking: '' },
          ],
        },
        {
          id: 'low',
          state: 'met',
          conditions: [
            { kind: 'total', ref: null, state: 'met', lacking: '' },
            { kind: 'floor', ref: 'x', state: 'met', lacking: '' },
            { kind: 'floor', ref: 'y', state: 'met', lacking: '' },
          ],
        },
      ],
    });
  });

  test('a gate holds the grade as it stands itself', () => {
    const standard = makeStandard(items, {
      gates: [{ id: 'g', title: '总分', basis: site, advice: '去办。', metric: { kind: 'total' }, atLeast: 90 }],
      ...ladder(grade('high', { gates: ['g'] })),
    });
    expect(score(standard, all).grade).toMatchObject({ state: 'met', id: 'high' });
    expect(score(standard, { a: yes }).grade).toMatchObject({ state: 'open', id: null });
    expect(score(standard, { a: no }).grade).toMatchObject({ state: 'notMet', id: null });
  });

  test.each([
    [{ v: 'absent' }, 'met'],
    [{ v: 'notApplicable' }, 'met'],
    [{ v: 'present' }, 'notMet'],
    [{}, 'open'],
  ] as [Assessment['vetoes'], string][])('no veto may be present: %j', (vetoes, state) => {
    const standard = makeStandard(items, {
      vetoes: [{ id: 'v', title: '某情形', question: '是否存在？', basis: site, advice: '去办。', state: 'whole' }],
      ...ladder(grade('high', { noVeto: true })),
    });
    expect(score(standard, {}, { vetoes }).grade.state).toBe(state);
  });

  describe('must-have items', () => {
    const rated = makeCriterion(
      { form: 'selfRated' },
      { kind: 'selfRated' },
      { id: 'm', fullPoints: 2, mandatory: true },
    );
    const at = (level: 'aboveZero' | 'full') =>
      makeStandard({ x: [rated, makeYesNo('b', 1)] }, ladder(grade('g', { mandatory: level })));
    const points = (value: number): Answer => ({ form: 'selfRated', points: value });
    test.each([
      ['aboveZero', points(0), 'notMet'],
      ['aboveZero', points(0.01), 'met'],
      ['aboveZero', { form: 'unknown' }, 'open'],
      ['aboveZero', notApplicable, 'met'],
      ['full', points(1.99), 'notMet'],
      ['full', points(2), 'met'],
      ['full', { form: 'unknown' }, 'open'],
    ] as const)('%s: %j', (level, answer, state) => {
      expect(score(at(level), { m: answer }).grade.state).toBe(state);
    });
  });

  describe('floors of dimensions', () => {
    const standard = makeStandard(items, ladder(grade('g', { dimensionFloor: 0.75 })));
    test.each([
      [all, 'met'],
      [{ ...all, d: no }, 'met'],
      [{ ...all, b: no }, 'notMet'],
      [{ a: yes, b: yes, c: yes }, 'met'],
      [{ a: yes, b: yes, d: yes }, 'open'],
      [{ c: no }, 'notMet'],
      [{ a: yes, b: yes, c: notApplicable, d: notApplicable }, 'met'],
    ] as [Record<string, Answer>, string][])('%j', (answers, state) => {
      expect(score(standard, answers).grade.state).toBe(state);
    });

    test("a dimension's own floor counts for every grade", () => {
      const own = makeStandard(items, ladder(grade('g', {})));
      const [x, y] = own.dimensions;
      if (x === undefined || y === undefined) throw new Error('two dimensions expected');
      const floored = { ...own, dimensions: [{ ...x, floorRate: 0.9 }, y] };
      expect(score(own, { ...all, b: no }).grade.state).toBe('met');
      expect(score(floored, { ...all, b: no }).grade.state).toBe('notMet');
    });
  });

  test('a grade that requires another falls with it', () => {
    const standard = makeStandard(
      items,
      ladder(grade('high', { requiresGrade: 'low' }), grade('low', { totalAtLeast: 50 })),
    );
    expect(score(standard, all).grade).toMatchObject({ state: 'met', id: 'high' });
    expect(score(standard, {}).grade).toMatchObject({ state: 'open', id: null });
    expect(score(standard, { a: no, c: no }).grade).toMatchObject({ state: 'notMet', id: null });
  });

  test('the ladder that the unit picks is used, else the first', () => {
    const standard = makeStandard(items, {
      gradeSets: [
        { id: 'one', title: '一', basis: site, grades: [grade('p', {})] },
        { id: 'two', title: '二', basis: site, grades: [grade('q', {})] },
      ],
    });
    expect(score(standard).grade).toMatchObject({ set: 'one', state: 'met', id: 'p' });
    expect(score(standard, {}, { gradeSet: 'two' }).grade).toMatchObject({ set: 'two', state: 'met', id: 'q' });
    expect(score(standard, {}, { gradeSet: 'three' }).grade.set).toBe('one');
  });
});
