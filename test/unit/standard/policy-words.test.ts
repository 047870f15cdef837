import { describe, expect, test } from 'vitest';
import {
  aggregationInWords,
  floorInWords,
  gradeConditions,
  notApplicableInWords,
  sizeInWords,
} from '../../../src/standard/policy-words.ts';
import { makeStandard, makeYesNo } from './maker.ts';

const site = { kind: 'site' } as const;
const dimensions = { x: [makeYesNo('a', 4), makeYesNo('b', 6)], y: [makeYesNo('c', 5, { bonus: true })] };

test.each([
  [{ aggregation: { kind: 'sum' }, bonusCap: 5 } as const, '各项得分相加，满分 10 分。加分项另计，最多加 5 分。'],
  [{ aggregation: { kind: 'sum', min: 0 } } as const, '各项得分相加，满分 10 分，最低 0 分。'],
  [{ aggregation: { kind: 'deductFrom', start: 10, min: 0 } } as const, '从 10 分起，没有做到的逐项扣分，最低 0 分。'],
  [{ aggregation: { kind: 'deductFrom', start: 10 } } as const, '从 10 分起，没有做到的逐项扣分，扣分多时可以是负分。'],
])('%j', (more, words) => {
  expect(aggregationInWords(makeStandard(dimensions, more))).toBe(words);
});

test('checks explain the lights and name no points', () => {
  const checks = makeStandard({ x: [makeYesNo('a', 1)] }, { aggregation: { kind: 'checks' } });
  expect(aggregationInWords(checks)).toMatch(/绿灯.*红灯.*黄灯/);
  expect(sizeInWords(checks)).toBe('1 项，不打分');
  expect(`${notApplicableInWords(checks)}${aggregationInWords(checks)}`).not.toMatch(/\d 分|分值/);
});

test('all of a dimension without points is all of its checks', () => {
  const checks = makeStandard(
    { x: [makeYesNo('a', 1)] },
    {
      aggregation: { kind: 'checks' },
      gradeSets: [
        {
          id: 'set',
          title: '齐备',
          basis: site,
          grades: [{ id: 'all', title: '齐备', dimensionFloor: 1, basis: site }],
        },
      ],
    },
  );
  expect(checks.gradeSets.flatMap((set) => set.grades.map((grade) => gradeConditions(checks, set, grade)))).toEqual([
    ['每个方面都全部做到'],
  ]);
});

test.each([
  ['rescale', '不适用的项目，分值按比例摊到同一方面的其他项目。'],
  ['full', '不适用的项目，按满分计。'],
  ['zero', '不适用的项目，按 0 分计。'],
  ['leave', '不适用的项目，不计得分，满分也相应减少。'],
] as const)('items that do not apply: %s', (notApplicable, words) => {
  expect(notApplicableInWords(makeStandard(dimensions, { notApplicable }))).toBe(words);
});

test('a grade tells every condition it sets, and none that it does not', () => {
  const item = { title: '某项', question: '是否如此？', basis: site, advice: '去办。' };
  const full = {
    totalAtLeast: 8,
    gates: ['rate', 'total'],
    noVeto: true,
    eligibility: ['e'],
    mandatory: 'full' as const,
    dimensionFloor: 0.7,
    floors: { x: 0.8 },
    requiresGrade: 'low',
  };
  const standard = makeStandard(dimensions, {
    bonusCap: 5,
    gates: [
      { ...item, id: 'rate', title: '入会率95%以上', metric: { kind: 'criterion', criterion: 'a' }, atLeast: 0.95 },
      { ...item, id: 'total', title: '总分线', metric: { kind: 'total' }, atLeast: 8 },
    ].map(({ question: _question, ...gate }) => gate) as NonNullable<Parameters<typeof makeStandard>[1]>['gates'],
    vetoes: [
      { ...item, id: 'v', state: 'whole' },
      { ...item, id: 'o', title: '欠薪', state: 'whole', optional: true },
    ],
    eligibility: [
      { ...item, id: 'e', title: '已有称号', rule: { kind: 'yesNo' } },
      { ...item, id: 'f', rule: { kind: 'yesNo' } },
    ],
    gradeSets: [
      {
        id: 'set',
        title: '口径',
        basis: site,
        vetoes: ['o'],
        grades: [
          { id: 'high', title: '高', basis: site, ...full },
          { id: 'middle', title: '中', basis: site, gates: ['total'], mandatory: 'aboveZero', noVeto: true },
          { id: 'low', title: '低', basis: site, dimensionFloor: 1 },
        ],
      },
      {
        id: 'other',
        title: '另一口径',
        basis: site,
        grades: [{ id: 'any', title: '任意', basis: site, noVeto: true }],
      },
    ],
  });
  expect(standard.gradeSets.map((set) => set.grades.map((grade) => gradeConditions(standard, set, grade)))).toEqual([
    [
      [
        '总分 8 分以上',
        '入会率95%以上',
        '没有否决情形（另加：欠薪）',
        '具备条件：已有称号',
        '必备项都得满分',
        '每个方面都达到该方面的 70%',
        '“x”达到该方面的 80%',
        '先达到“低”',
      ],
      ['总分线', '没有否决情形（另加：欠薪）', '必备项没有得 0 分的'],
      ['每个方面都达到该方面的 100%'],
    ],
    [['没有否决情形']],
  ]);
});

test('the size leaves bonus items out', () => {
  expect(sizeInWords(makeStandard(dimensions))).toBe('2 项，满分 10 分');
});

describe('conditions of a grade', () => {
  const standard = makeStandard(dimensions, {
    gates: [
      {
        id: 'rate',
        title: '入会率95%以上',
        metric: { kind: 'criterion', criterion: 'a' },
        atLeast: 1,
        basis: site,
        advice: '补。',
      },
      { id: 'total', title: '总分95分', metric: { kind: 'total' }, atLeast: 9, basis: site, advice: '补。' },
    ],
    vetoes: [
      { id: 'v', title: '超期未换届', question: '？', basis: site, state: 'whole', optional: true, advice: '换。' },
    ],
    eligibility: [{ id: 'e', title: '满两年', question: '？', rule: { kind: 'yesNo' }, basis: site, advice: '等。' }],
    gradeSets: [
      {
        id: 'set',
        title: '等级',
        basis: site,
        vetoes: ['v'],
        grades: [
          {
            ...{
              id: 'high',
              title: '模范',
              totalAtLeast: 9,
              gates: ['rate', 'total'],
              noVeto: true,
              eligibility: ['e'],
            },
            ...{ mandatory: 'full', dimensionFloor: 0.7, floors: { x: 0.855 }, requiresGrade: 'low', basis: site },
          },
          { id: 'low', title: '合格', mandatory: 'aboveZero', basis: site },
        ],
      },
    ],
  });
  const [set] = standard.gradeSets;
  const conditions = set?.grades.map((grade) => gradeConditions(standard, set, grade));

  test('all of them, the total said once', () => {
    expect(conditions?.[0]).toEqual([
      '总分 9 分以上',
      '入会率95%以上',
      '没有否决情形（另加：超期未换届）',
      '具备条件：满两年',
      '必备项都得满分',
      '每个方面都达到该方面的 70%',
      '“x”达到该方面的 85.5%',
      '先达到“合格”',
    ]);
  });

  test('only those given', () => {
    expect(conditions?.[1]).toEqual(['必备项没有得 0 分的']);
  });
});

test('the floor of a dimension', () => {
  const [dimension] = makeStandard(dimensions).dimensions;
  expect(dimension && floorInWords(dimension)).toBe('');
  expect(dimension && floorInWords({ ...dimension, floorRate: 0.7 })).toBe('本方面至少得 70%');
});
