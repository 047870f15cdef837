import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, Assessment } from '../../../src/assessment/schema.ts';
import { findWay, type Way } from '../../../src/scoring/ways.ts';
import type { Standard } from '../../../src/standard/schema.ts';
import { makeAssessment } from '../assessment/maker.ts';
import { count, makeCriterion, makeStandard, makeYesNo, rate } from '../standard/maker.ts';
import { AS_OF, no, notApplicable, score, share, yes } from './maker.ts';

const site = { kind: 'site' } as const;
type GradeInput = Parameters<typeof makeStandard>[1] extends infer M ? NonNullable<M> : never;
const ladder = (...grades: object[]): GradeInput =>
  ({
    gradeSets: [
      {
        id: 'set',
        title: '等级',
        basis: site,
        grades: grades.map((grade) => ({ title: '某级', basis: site, ...grade })),
      },
    ],
  }) as GradeInput;
const find = (standard: Standard, answers: Record<string, Answer>, more: Partial<Assessment> = {}): Way | undefined =>
  findWay(standard, makeAssessment(answers, more), AS_OF, 'goal');
const stepsOf = (way: Way | undefined): string[] =>
  way?.kind === 'found' ? way.steps.map(({ criterion }) => criterion) : [`(${way?.kind ?? 'no such grade'})`];

describe('the smallest set', () => {
  const standard = makeStandard(
    {
      x: [makeYesNo('a', 5, { effort: 3 }), makeYesNo('b', 3, { effort: 1 }), makeYesNo('c', 3, { effort: 1 })],
      y: [makeYesNo('d', 4, { effort: 2 }), makeYesNo('e', 5, { effort: 1 })],
    },
    ladder({ id: 'goal', totalAtLeast: 10 }),
  );

  test('is smaller than what a greedy choice by ease would give', () => {
    // Three easy items reach 11 points; the two of 5 points reach 10, and two are fewer.
    expect(find(standard, { a: no, b: no, c: no, d: no, e: no })).toEqual({
      kind: 'found',
      steps: [
        { criterion: 'e', gain: 5, effort: 1, isOpen: false, isRequired: false },
        { criterion: 'a', gain: 5, effort: 3, isOpen: false, isRequired: false },
      ],
      total: 10,
      obstacles: { vetoes: [], eligibility: [], gates: [] },
    });
  });

  test('of equally small ones is the one with the least effort, easiest first', () => {
    // 4 are there; of the pairs that add 6 points b + c is the easiest.
    expect(stepsOf(find(standard, { a: no, b: no, c: no, d: yes, e: no }))).toEqual(['e', 'b']);
    expect(stepsOf(find(standard, { a: no, b: no, c: no, d: yes, e: notApplicable }))).toEqual(['b']);
  });

  test('counts what nobody has answered as open, not as lost', () => {
    const way = find(standard, { a: yes, b: no, c: no, d: no });
    expect(way).toMatchObject({ kind: 'found', total: 10, steps: [{ criterion: 'e', isOpen: true }] });
  });

  test('is empty where the points are there', () => {
    expect(find(standard, { a: yes, d: yes, e: yes })).toMatchObject({ kind: 'found', steps: [], total: 14 });
  });

  test('does not exist for a grade that the ladder does not have', () => {
    expect(findWay(standard, makeAssessment({}), AS_OF, 'other')).toBeUndefined();
  });

  test('says what the most is where nothing is enough', () => {
    expect(
      find({ ...standard, notApplicable: 'zero' }, { a: notApplicable, d: notApplicable, e: notApplicable }),
    ).toEqual({
      kind: 'unreachable',
      total: 6,
      obstacles: { vetoes: [], eligibility: [], gates: [] },
    });
  });

  test('finds no total where nothing applies', () => {
    const all = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((id) => [id, notApplicable]));
    expect(find(standard, all)).toMatchObject({ kind: 'unreachable', total: 0 });
  });
});

describe('what a grade asks for besides points', () => {
  const gate = {
    id: 'g',
    title: '入会率95%以上',
    basis: site,
    advice: '去办。',
    metric: { kind: 'criterion', criterion: 'r' },
    atLeast: 0.95,
  } as const;
  const members = makeCriterion(rate, { kind: 'linear', zero: 0.5, full: 0.9 }, { id: 'r', fullPoints: 4 });

  test('a gate that is not met, also where its item has all its points', () => {
    const standard = makeStandard(
      { x: [members, makeYesNo('b', 6)] },
      { ...ladder({ id: 'goal', gates: ['g'] }), gates: [gate] },
    );
    const way = find(standard, { r: share(92, 100), b: no });
    expect(way).toMatchObject({ kind: 'found', steps: [{ criterion: 'r', gain: 0, isRequired: true }] });
    expect(stepsOf(find(standard, { r: share(95, 100), b: no }))).toEqual([]);
    expect(find(standard, { r: notApplicable, b: no })).toMatchObject({ steps: [], obstacles: { gates: ['g'] } });
  });

  test('a gate on the total counts like the total of a grade', () => {
    const standard = makeStandard(
      { x: [makeYesNo('a', 4), makeYesNo('b', 6)] },
      {
        ...ladder({ id: 'goal', gates: ['t'] }),
        gates: [{ ...gate, id: 't', metric: { kind: 'total' }, atLeast: 10 }],
      },
    );
    expect(stepsOf(find(standard, { a: no, b: no }))).toEqual(['b', 'a']);
  });

  test('must-have items, above 0 or at full points', () => {
    const items = {
      x: [
        makeCriterion(count, { kind: 'linear', zero: 0, full: 4 }, { id: 'm', fullPoints: 4, mandatory: true }),
        makeYesNo('b', 6),
      ],
    };
    const half: Answer = { form: 'count', value: 2 };
    const none: Answer = { form: 'count', value: 0 };
    const above = makeStandard(items, ladder({ id: 'goal', mandatory: 'aboveZero' }));
    expect(stepsOf(find(above, { m: half }))).toEqual([]);
    expect(stepsOf(find(above, { m: none }))).toEqual(['m']);
    const full = makeStandard(items, ladder({ id: 'goal', mandatory: 'full' }));
    expect(stepsOf(find(full, { m: half }))).toEqual(['m']);
    expect(stepsOf(find(full, { m: notApplicable }))).toEqual([]);
  });

  test('the floor of every dimension', () => {
    const standard = makeStandard(
      { x: [makeYesNo('a', 5), makeYesNo('b', 5)], y: [makeYesNo('c', 5), makeYesNo('d', 5)] },
      ladder({ id: 'goal', totalAtLeast: 10, dimensionFloor: 0.5 }),
    );
    expect(stepsOf(find(standard, { a: yes, b: yes, c: no, d: no }))).toEqual(['c']);
    const named = makeStandard(
      { x: [makeYesNo('a', 5), makeYesNo('b', 5)], y: [makeYesNo('c', 5), makeYesNo('d', 5)] },
      ladder({ id: 'goal', floors: { y: 1 } }),
    );
    expect(stepsOf(find(named, { a: yes, b: yes, c: no, d: no }))).toEqual(['c', 'd']);
  });

  test('the grades below that it requires', () => {
    const standard = makeStandard(
      { x: [makeYesNo('a', 5, { mandatory: true }), makeYesNo('b', 5)] },
      ladder({ id: 'goal', totalAtLeast: 5, requiresGrade: 'low' }, { id: 'low', mandatory: 'full' }),
    );
    expect(stepsOf(find(standard, { a: no, b: yes }))).toEqual(['a']);
  });

  test('the item without which there is no total', () => {
    const standard = makeStandard(
      { x: [makeYesNo('plan', 0, { blocksTotal: true }), makeYesNo('a', 5)] },
      ladder({ id: 'goal', totalAtLeast: 5 }),
    );
    expect(stepsOf(find(standard, { plan: no, a: yes }))).toEqual(['plan']);
    expect(stepsOf(find(standard, { plan: yes, a: yes }))).toEqual([]);
  });

  test('vetoes and conditions stand apart, for no points make up for them', () => {
    const veto = { title: '某情形', question: '是否存在？', basis: site, advice: '去办。', state: 'whole' } as const;
    const standard = makeStandard(
      { x: [makeYesNo('a', 5)] },
      {
        ...ladder({ id: 'goal', totalAtLeast: 5, noVeto: true, eligibility: ['e'] }),
        vetoes: [
          { ...veto, id: 'v' },
          { ...veto, id: 'w' },
          { ...veto, id: 'o', optional: true },
        ],
        eligibility: [
          { id: 'e', title: '某条件', question: '有吗？', rule: { kind: 'yesNo' }, basis: site, advice: '去办。' },
          { id: 'f', title: '另一条件', question: '有吗？', rule: { kind: 'yesNo' }, basis: site, advice: '去办。' },
        ],
      },
    );
    const given: Partial<Assessment> = { vetoes: { v: 'present', w: 'absent' }, eligibility: { e: false } };
    expect(find(standard, { a: yes }, given)).toMatchObject({
      kind: 'found',
      steps: [],
      obstacles: { vetoes: ['v'], eligibility: ['e'], gates: [] },
    });
  });
});

describe('bonus items', () => {
  const standard = makeStandard(
    {
      x: [makeYesNo('a', 6), makeYesNo('b', 4), makeYesNo('p', 3, { bonus: true }), makeYesNo('q', 3, { bonus: true })],
    },
    { ...ladder({ id: 'goal', totalAtLeast: 9 }), bonusCap: 4 },
  );
  test('help up to their cap', () => {
    expect(stepsOf(find(standard, { a: yes, b: no, p: no, q: no }))).toEqual(['b']);
    expect(find(standard, { a: yes, b: notApplicable, p: no, q: no })).toMatchObject({ steps: [], total: 10 });
    expect(find({ ...standard, notApplicable: 'zero' }, { a: yes, b: notApplicable, p: no, q: no })).toMatchObject({
      steps: [{ criterion: 'p' }],
      total: 9,
    });
  });
});

/** Every subset tried, judged by the engine itself: nothing here is shared with the search. */
function bruteForce(
  standard: Standard,
  answers: Record<string, Answer>,
): { count: number; effort: number } | undefined {
  const items = standard.dimensions.flatMap(({ criteria }) => criteria);
  const open = items.filter(({ id }) => answers[id]?.form !== 'notApplicable');
  let best: { count: number; effort: number } | undefined;
  for (let mask = 0; mask < 2 ** open.length; mask += 1) {
    const taken = open.filter((_, index) => (mask >> index) % 2 === 1);
    const closed = Object.fromEntries(items.map(({ id }) => [id, answers[id] ?? no]));
    for (const { id } of taken) closed[id] = yes;
    if (score(standard, closed).grade.ladder[0]?.state !== 'met') continue;
    const found = { count: taken.length, effort: taken.reduce((sum, { effort }) => sum + effort, 0) };
    if (!best || found.count < best.count || (found.count === best.count && found.effort < best.effort)) best = found;
  }
  return best;
}

test('no set is smaller or easier, whatever the points, policies, floors and must-have items', () => {
  const item = fc.record({
    points: fc.integer({ min: 1, max: 9 }),
    effort: fc.constantFrom(1 as const, 2 as const, 3 as const),
    answer: fc.constantFrom(yes, no, notApplicable, undefined),
    bonus: fc.integer({ min: 0, max: 5 }).map((luck) => luck === 0),
    mandatory: fc.integer({ min: 0, max: 5 }).map((luck) => luck === 0),
  });
  fc.assert(
    fc.property(
      fc.array(item, { minLength: 1, maxLength: 4 }),
      fc.array(item, { minLength: 1, maxLength: 4 }),
      fc.constantFrom('rescale' as const, 'full' as const, 'zero' as const, 'leave' as const),
      fc.constantFrom(
        { kind: 'sum' } as const,
        { kind: 'deductFrom', start: 20 } as const,
        { kind: 'deductFrom', start: 10, min: 0 } as const,
      ),
      fc.integer({ min: 1, max: 25 }),
      fc.constantFrom(undefined, 0.5, 0.7),
      (first, second, notApplicablePolicy, aggregation, totalAtLeast, dimensionFloor) => {
        const make = (items: typeof first, prefix: string) =>
          items.map(({ points, effort, bonus, mandatory }, index) =>
            makeYesNo(`${prefix}${index}`, points, { effort, bonus, mandatory: mandatory && !bonus }),
          );
        const standard = makeStandard(
          { x: make(first, 'x'), y: make(second, 'y') },
          {
            ...ladder({
              id: 'goal',
              totalAtLeast,
              mandatory: 'aboveZero',
              ...(dimensionFloor === undefined ? {} : { dimensionFloor }),
            }),
            notApplicable: notApplicablePolicy,
            aggregation,
            bonusCap: 6,
          },
        );
        const answers = Object.fromEntries(
          [
            ...first.map((one, index) => [`x${index}`, one.answer] as const),
            ...second.map((one, index) => [`y${index}`, one.answer] as const),
          ].flatMap(([id, answer]) => (answer === undefined ? [] : [[id, answer]])),
        ) as Record<string, Answer>;
        const way = find(standard, answers);
        const best = bruteForce(standard, answers);
        if (way?.kind !== 'found') expect(best).toBeUndefined();
        else
          expect({ count: way.steps.length, effort: way.steps.reduce((sum, { effort }) => sum + effort, 0) }).toEqual(
            best,
          );
      },
    ),
    { numRuns: 150 },
  );
});
