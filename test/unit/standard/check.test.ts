import { describe, expect, test } from 'vitest';
import { checkStandard } from '../../../src/standard/check.ts';
import {
  count,
  makeCriterion,
  makeStandard,
  makeYesNo,
  rate,
  yesNo,
  type Dimensions,
  type FormInput,
  type RuleInput,
  type Standard,
} from './maker.ts';

const site = { kind: 'site' } as const;
const ask = { title: '某项', question: '是否如此？', basis: site, advice: '去办。' };

const check = (standard: Standard): string[] =>
  checkStandard(standard, new Set(['notice#s1', 'report#p2']), new Set(['school', 'agency'])).map(
    ({ path, message }) => `${path}: ${message}`,
  );
const checkMore = (
  more: Parameters<typeof makeStandard>[1],
  dimensions: Dimensions = { x: [makeYesNo('a', 4)] },
): string[] => check(makeStandard(dimensions, more));
const checkOne = (form: FormInput, rule: RuleInput, more: Parameters<typeof makeCriterion>[2] = {}): string[] =>
  check(makeStandard({ x: [makeCriterion(form, rule, more)] }));

const grade: FormInput = { form: 'grade', options: ['g0', 'g1'].map((id) => ({ id, label: id })) };
const checklist: FormInput = { form: 'checklist', items: ['p', 'q'].map((id) => ({ id, label: id })) };
const input = { id: 'n', label: '人数', group: '组', kind: 'integer' } as const;

test('a sound standard has no problems', () => {
  expect(
    checkMore(
      {
        inputs: [input, { ...input, id: 'm', atMost: 'n' }, { ...input, id: 'firm', kind: 'yesNo' }],
        gates: [
          {
            id: 'rate',
            title: '率',
            metric: { kind: 'criterion', criterion: 'a' },
            atLeast: 0.95,
            basis: site,
            advice: '补。',
          },
          {
            id: 'total',
            title: '总分',
            metric: { kind: 'total' },
            atLeast: 4,
            basis: { kind: 'clause', clause: 'notice#s1' },
            advice: '补。',
          },
        ],
        vetoes: [
          { id: 'v', ...ask, state: 'lost', appliesTo: { input: { id: 'firm', is: true }, otherwise: '不是企业' } },
        ],
        eligibility: [
          {
            id: 'e',
            ...ask,
            rule: { kind: 'yesNo' },
            appliesTo: { input: { id: 'n', atLeast: 10 }, otherwise: '不足' },
          },
        ],
        gradeSets: [
          {
            id: 's',
            title: '等级',
            basis: site,
            grades: [
              { id: 'high', title: '高', totalAtLeast: 4, gates: ['rate'], requiresGrade: 'low', basis: site },
              { id: 'low', title: '低', basis: site },
            ],
          },
        ],
        awards: [{ id: 'w', title: '奖', assessedBy: '甲', namedBy: '乙', calendar: 'c', basis: site }],
        materials: [{ id: 'm', title: '表', awards: ['w'], basis: site }],
        calendar: [{ id: 'c', title: '申报', everyYears: 2, deadline: '01-31', basis: site }],
      },
      {
        x: [
          makeCriterion(
            {
              form: 'rate',
              numerator: { label: '会员', input: 'm' },
              denominator: { label: '职工', input: 'n', times: 0.02 },
            },
            { kind: 'linear', zero: 0.75, full: 0.95 },
            { examples: ['report#p2'], appliesTo: { unitKinds: ['school'], otherwise: '不是学校' } },
          ),
        ],
      },
    ),
  ).toEqual([]);
});

describe('points', () => {
  test('must add up to the full mark, bonus items left out', () => {
    expect(checkMore({ fullPoints: 5 })).toEqual(['fullPoints: is 5, but the criteria add up to 4']);
    const sums = { x: [makeYesNo('a', 0.1), makeYesNo('b', 0.2), makeYesNo('c', 9, { bonus: true })] };
    expect(checkMore({ fullPoints: 0.3, bonusCap: 9 }, sums)).toEqual([]);
  });

  test('of a bonus item lie within the cap', () => {
    expect(checkMore({ bonusCap: 2 }, { x: [makeYesNo('a', 4), makeYesNo('b', 3, { bonus: true })] })).toEqual([
      'dimensions.x.criteria.b.fullPoints: is 3, above the bonusCap of 2',
    ]);
  });

  test('need something to score', () => {
    expect(checkMore({ bonusCap: 4 }, { x: [makeYesNo('b', 3, { bonus: true })] })).toEqual([
      'dimensions: every criterion is a bonus item',
    ]);
  });
});

describe('ids', () => {
  test('are unique within their kind, criteria across dimensions', () => {
    expect(checkMore({}, { x: [makeYesNo('a', 4)], y: [makeYesNo('a', 4)] })).toEqual([
      'dimensions.*.criteria.a.id: the id "a" is used more than once',
    ]);
    const veto = { id: 'v', ...ask, state: 'whole' } as const;
    const gate = {
      id: 'v',
      title: '总分',
      metric: { kind: 'total' },
      atLeast: 1,
      basis: site,
      advice: '补。',
    } as const;
    expect(checkMore({ vetoes: [veto, veto, veto], gates: [gate] })).toEqual([
      'vetoes.v.id: the id "v" is used more than once',
    ]);
    const twice = {
      id: 's',
      title: '等级',
      basis: site,
      grades: [1, 2].map(() => ({ id: 'g', title: '级', basis: site })),
    };
    expect(checkMore({ gradeSets: [twice] })).toEqual(['gradeSets.s.grades.g.id: the id "g" is used more than once']);
  });

  test('are none that every object knows', () => {
    expect(checkMore({ inputs: [{ ...input, id: 'constructor' }] })).toEqual([
      'inputs.constructor.id: choose another id',
    ]);
  });
});

describe('a rule and its question', () => {
  const at = (problem: string): string[] => [`dimensions.x.criteria.a.${problem}`];
  const rows: [FormInput, RuleInput, string][] = [
    [
      yesNo,
      { kind: 'linear', zero: 0, full: 1 },
      'rule.kind: "linear" needs an answer of form count, rate; it is yesNo',
    ],
    [grade, { kind: 'selfRated' }, 'rule.kind: "selfRated" needs an answer of form selfRated; it is grade'],
    [rate, { kind: 'perOccurrence', each: 1 }, 'rule.kind: "perOccurrence" needs an answer of form count; it is rate'],
    [yesNo, { kind: 'allOrNothing', atLeast: 1 }, 'rule.atLeast: has no meaning for a yes/no answer'],
    [rate, { kind: 'allOrNothing' }, 'rule.atLeast: is needed for a rate'],
    [rate, { kind: 'allOrNothing', atLeast: 95 }, 'rule.atLeast: 95 is above 1; write a rate as a share, such as 0.95'],
    [count, { kind: 'allOrNothing', atLeast: -1 }, 'rule.atLeast: -1 is below 0'],
    [rate, { kind: 'allOrNothing', atLeast: 0.1234567 }, 'rule.atLeast: 0.1234567 has more than 6 decimals'],
    [rate, { kind: 'linear', zero: 0.9, full: 0.9 }, 'rule.zero: 0.9 must be below full (0.9)'],
    [rate, { kind: 'linear', zero: 0.5, full: 95 }, 'rule.full: 95 is above 1; write a rate as a share, such as 0.95'],
    [
      count,
      { kind: 'tiers', tiers: [{ atLeast: 1, points: 5 }] },
      'rule.tiers.0.points: 5 is above the fullPoints of 4',
    ],
    [
      count,
      { kind: 'tiers', tiers: [1, 1].map((atLeast) => ({ atLeast, points: 2 })) },
      'rule.tiers.1.atLeast: 1 stands twice',
    ],
    [
      count,
      {
        kind: 'tiers',
        tiers: [
          { atLeast: 3, points: 1 },
          { atLeast: 2, points: 2 },
        ],
      },
      'rule.tiers.0.points: 1 is less than a lower tier gives (2)',
    ],
    [
      rate,
      { kind: 'deduct', target: 95, per: 0.01, each: 1 },
      'rule.target: 95 is above 1; write a rate as a share, such as 0.95',
    ],
    [rate, { kind: 'deduct', target: 0.9, per: 1e-7, each: 1 }, 'rule.per: 1e-7 has more than 6 decimals'],
    [count, { kind: 'deduct', target: 1, per: 1, each: 1, min: 5 }, 'rule.min: 5 is above the fullPoints of 4'],
    [count, { kind: 'perOccurrence', each: 1, cap: 5 }, 'rule.cap: 5 is above the fullPoints of 4'],
    [
      grade,
      { kind: 'graded', points: { g0: 0, g1: 3 } },
      'rule.points: the best option gives 3, not the fullPoints of 4',
    ],
    [
      grade,
      { kind: 'graded', points: { g0: 0, g1: 5 } },
      'rule.points: the best option gives 5, not the fullPoints of 4',
    ],
    [grade, { kind: 'graded', points: { g1: 4 } }, 'rule.points.g0: is missing'],
    [grade, { kind: 'graded', points: { g0: 0, g1: 4, g2: 1 } }, 'rule.points.g2: belongs to no option of the answer'],
    [checklist, { kind: 'checklist', points: { p: 1, q: 2 } }, 'rule.points: add up to 3, not to the fullPoints of 4'],
    [checklist, { kind: 'checklist', points: { p: 4 } }, 'rule.points.q: is missing'],
    [{ form: 'selfRated' }, { kind: 'selfRated', min: 5 }, 'rule.min: 5 is above the fullPoints of 4'],
    [
      { form: 'date', toLabel: '届满' },
      { kind: 'inTerm', years: 3 },
      'answer.fromLabel: is needed to count years from',
    ],
    [
      { form: 'date', fromLabel: '换届' },
      { kind: 'inTerm' },
      'answer.toLabel: is needed, or the rule must say how many years the term lasts',
    ],
    [
      { form: 'grade', options: ['g0', 'g1', 'g1'].map((id) => ({ id, label: id })) },
      { kind: 'graded', points: { g0: 0, g1: 4 } },
      'answer.options.g1.id: the id "g1" is used more than once',
    ],
    [
      { form: 'rate', numerator: { label: '分子', times: 2 }, denominator: { label: '分母' } },
      { kind: 'allOrNothing', atLeast: 1 },
      'answer.numerator.times: stands without an input to multiply',
    ],
  ];
  test.each(rows)('%j %j', (form, rule, problem) => {
    expect(checkOne(form, rule)).toEqual(at(problem));
  });

  test('a rate that may exceed has thresholds above 1', () => {
    const side = { label: '款' };
    const form: FormInput = { form: 'rate', numerator: side, denominator: side, mayExceed: true };
    expect(checkOne(form, { kind: 'linear', zero: 1, full: 1.2 })).toEqual([]);
  });

  test('a bonus item cannot cost points', () => {
    const rule: RuleInput = { kind: 'deduct', target: 1, per: 1, each: 1, min: -1 };
    const standard = makeStandard(
      { x: [makeYesNo('b', 1), makeCriterion(count, rule, { bonus: true })] },
      { bonusCap: 4 },
    );
    expect(check(standard)).toEqual(at('rule.min: a bonus item cannot go below 0'));
  });
});

describe('references', () => {
  const rateOf = (id: string): FormInput => ({
    form: 'rate',
    numerator: { label: '会员', input: id },
    denominator: { label: '职工' },
  });
  const half: RuleInput = { kind: 'allOrNothing', atLeast: 0.5 };
  const gate = { id: 'g', title: '门槛', basis: site, advice: '补。' };
  const grades = (...list: object[]) => ({
    gradeSets: [
      {
        id: 's',
        title: '等级',
        basis: site,
        grades: list.map((more, index) => ({ id: `g${index}`, title: '级', basis: site, ...more })),
      },
    ],
  });

  const rows: [string, () => string[], string][] = [
    [
      'an unknown input',
      () => check(makeStandard({ x: [makeCriterion(rateOf('n'), half)] })),
      'dimensions.x.criteria.a.answer.numerator.input: there is no input "n"',
    ],
    [
      'an input that is no number',
      () => check(makeStandard({ x: [makeCriterion(rateOf('n'), half)] }, { inputs: [{ ...input, kind: 'date' }] })),
      'dimensions.x.criteria.a.answer.numerator.input: the input "n" is no number',
    ],
    [
      'an unknown limit',
      () => checkMore({ inputs: [{ ...input, atMost: 'z' }] }),
      'inputs.n.atMost: there is no input "z"',
    ],
    [
      'a limit that is itself',
      () => checkMore({ inputs: [{ ...input, atMost: 'n' }] }),
      'inputs.n.atMost: names the input itself',
    ],
    [
      'an unknown kind of unit',
      () => checkMore({ unitKinds: ['school', 'club'] }),
      'unitKinds: there is no kind of unit "club"',
    ],
    [
      'an unknown kind of unit in a condition',
      () => checkMore({}, { x: [makeYesNo('a', 4, { appliesTo: { unitKinds: ['club'], otherwise: '否' } })] }),
      'dimensions.x.criteria.a.appliesTo.unitKinds: there is no kind of unit "club"',
    ],
    [
      'a condition without one',
      () => checkMore({}, { x: [makeYesNo('a', 4, { appliesTo: { otherwise: '否' } })] }),
      'dimensions.x.criteria.a.appliesTo: names no condition',
    ],
    [
      'a condition on an unknown input',
      () =>
        checkMore({
          vetoes: [{ id: 'v', ...ask, state: 'whole', appliesTo: { input: { id: 'z', is: true }, otherwise: '否' } }],
        }),
      'vetoes.v.appliesTo.input.id: there is no input "z"',
    ],
    [
      'a condition that does not fit its input',
      () =>
        checkMore({
          inputs: [input],
          eligibility: [
            { id: 'e', ...ask, rule: { kind: 'yesNo' }, appliesTo: { input: { id: 'n', is: true }, otherwise: '否' } },
          ],
        }),
      'eligibility.e.appliesTo.input.is: the input "n" is no yes/no',
    ],
    [
      'a condition that says nothing of its input',
      () =>
        checkMore({
          inputs: [input],
          eligibility: [
            { id: 'e', ...ask, rule: { kind: 'yesNo' }, appliesTo: { input: { id: 'n' }, otherwise: '否' } },
          ],
        }),
      'eligibility.e.appliesTo.input: needs atLeast or is',
    ],
    [
      'a gate on an unknown criterion',
      () => checkMore({ gates: [{ ...gate, metric: { kind: 'criterion', criterion: 'z' }, atLeast: 1 }] }),
      'gates.g.metric.criterion: there is no criterion "z"',
    ],
    [
      'a gate on a yes/no',
      () => checkMore({ gates: [{ ...gate, metric: { kind: 'criterion', criterion: 'a' }, atLeast: 1 }] }),
      'gates.g.metric.criterion: "a" is neither a rate nor a count',
    ],
    [
      'a gate of 95 on a rate',
      () =>
        checkMore(
          { gates: [{ ...gate, metric: { kind: 'criterion', criterion: 'a' }, atLeast: 95 }] },
          { x: [makeCriterion(rate, half)] },
        ),
      'gates.g.atLeast: 95 is above 1; write a rate as a share, such as 0.95',
    ],
    [
      'a gate out of reach',
      () => checkMore({ gates: [{ ...gate, metric: { kind: 'total' }, atLeast: 4.01 }] }),
      'gates.g.atLeast: 4.01 is more than can be reached',
    ],
    [
      'an unknown gate in a grade',
      () => checkMore(grades({ gates: ['z'] })),
      'gradeSets.s.grades.g0.gates: there is no gate "z"',
    ],
    [
      'a grade that requires a higher one',
      () => checkMore(grades({}, { requiresGrade: 'g0' })),
      'gradeSets.s.grades.g1.requiresGrade: "g0" is no lower grade of this ladder',
    ],
    [
      'a grade that requires itself',
      () => checkMore(grades({ requiresGrade: 'g0' })),
      'gradeSets.s.grades.g0.requiresGrade: "g0" is no lower grade of this ladder',
    ],
    [
      'a grade out of reach',
      () => checkMore(grades({ totalAtLeast: 5 })),
      'gradeSets.s.grades.g0.totalAtLeast: 5 is more than can be reached',
    ],
    [
      'an award with an unknown deadline',
      () =>
        checkMore({ awards: [{ id: 'w', title: '奖', assessedBy: '甲', namedBy: '乙', calendar: 'c', basis: site }] }),
      'awards.w.calendar: there is no calendar entry "c"',
    ],
    [
      'a paper for an unknown award',
      () => checkMore({ materials: [{ id: 'm', title: '表', awards: ['w'], basis: site }] }),
      'materials.m.awards: there is no award "w"',
    ],
    [
      'a day that no year has',
      () => checkMore({ calendar: [{ id: 'c', title: '申报', everyYears: 1, deadline: '04-31', basis: site }] }),
      'calendar.c.deadline: 04-31 is no day of the year',
    ],
    [
      'an unknown clause',
      () => checkMore({ basis: [{ kind: 'clause', clause: 'notice#s9' }] }),
      'basis.0.clause: there is no clause "notice#s9"',
    ],
    [
      'an unknown clause deep inside',
      () => checkOne(yesNo, { kind: 'allOrNothing', basis: { kind: 'clause', clause: 'lost#s1' } }),
      'dimensions.x.criteria.a.rule.basis.clause: there is no clause "lost#s1"',
    ],
    [
      'an unknown example',
      () => checkOne(yesNo, { kind: 'allOrNothing' }, { examples: ['report#p3'] }),
      'dimensions.x.criteria.a.examples: there is no clause "report#p3"',
    ],
  ];
  test.each(rows)('%s', (_name, run, problem) => {
    expect(run()).toEqual([problem]);
  });
});

describe('a standard without a score', () => {
  const checks = { aggregation: { kind: 'checks' }, notApplicable: 'leave' } as const;
  test('counts checks of one each, by rules that are met or not', () => {
    expect(checkMore(checks, { x: [makeYesNo('a', 1)] })).toEqual([]);
    expect(checkMore({ ...checks, notApplicable: 'rescale' }, { x: [makeYesNo('a', 1)] })).toEqual([
      'notApplicable: must be "leave" in a standard without a score: there are no points to spread',
    ]);
    expect(checkMore(checks, { x: [makeYesNo('a', 2)] })).toEqual([
      'dimensions.x.criteria.a.fullPoints: must be 1 in a standard without a score',
    ]);
    expect(
      checkMore({ ...checks, bonusCap: 1 }, { x: [makeYesNo('a', 1), makeYesNo('b', 1, { bonus: true })] }),
    ).toEqual(['dimensions.x.criteria.b.bonus: has no meaning in a standard without a score']);
    const linear = makeCriterion(count, { kind: 'linear', zero: 0, full: 2 }, { fullPoints: 1 });
    expect(checkMore(checks, { x: [linear] })).toEqual([
      'dimensions.x.criteria.a.rule.kind: must be "allOrNothing" or "inTerm" in a standard without a score',
    ]);
    const inTerm = makeCriterion({ form: 'date', toLabel: '到期' }, { kind: 'inTerm' }, { fullPoints: 1 });
    expect(checkMore(checks, { x: [inTerm] })).toEqual([]);
  });
});

describe('an item that blocks the total', () => {
  test('is met or not, and is no bonus', () => {
    expect(checkOne(yesNo, { kind: 'allOrNothing' }, { blocksTotal: true, fullPoints: 0 })).toEqual([]);
    expect(checkOne(count, { kind: 'perOccurrence', each: 1 }, { blocksTotal: true })).toEqual([
      'dimensions.x.criteria.a.blocksTotal: needs a rule "allOrNothing", which is met or not; it is perOccurrence',
    ]);
    expect(
      checkMore({ bonusCap: 4 }, { x: [makeYesNo('b', 1), makeYesNo('a', 4, { bonus: true, blocksTotal: true })] }),
    ).toEqual(['dimensions.x.criteria.a.blocksTotal: has no meaning for a bonus item']);
  });
});

describe('ways of counting', () => {
  const side = (id?: string, more: object = {}) => ({
    label: '边',
    ...(id === undefined ? {} : { input: id }),
    ...more,
  });
  const withRate = (form: object): string[] =>
    checkMore(
      { inputs: [input, { ...input, id: 'm' }, { ...input, id: 'firm', kind: 'yesNo' }] },
      {
        x: [
          makeCriterion({ form: 'rate', numerator: side('n'), denominator: side('m'), ...form } as FormInput, {
            kind: 'allOrNothing',
            atLeast: 0.5,
          }),
        ],
      },
    );
  const other = { id: 'o', label: '另一种', numerator: side('n', { plus: ['m'] }) };
  const at = 'dimensions.x.criteria.a.answer';

  test('have names and take their figures from inputs', () => {
    expect(withRate({ formula: '一种', alternatives: [other] })).toEqual([]);
    expect(withRate({ alternatives: [other] })).toEqual([
      `${at}.formula: is needed to tell this formula from its alternatives`,
    ]);
    expect(withRate({ formula: '一种', alternatives: [other, { ...other, label: '第三种' }] })).toEqual([
      `${at}.alternatives.o.id: the id "o" is used more than once`,
    ]);
    expect(withRate({ formula: '一种', alternatives: [{ id: 'o', label: '另一种' }] })).toEqual([
      `${at}.alternatives.o: names no side that differs`,
    ]);
    expect(withRate({ formula: '一种', numerator: side(), alternatives: [other] })).toEqual([
      `${at}.numerator.input: is needed where there are alternatives: figures are entered once`,
    ]);
    expect(withRate({ formula: '一种', alternatives: [{ ...other, numerator: side() }] })).toEqual([
      `${at}.alternatives.o.numerator.input: is needed where there are alternatives: figures are entered once`,
    ]);
    expect(
      withRate({ formula: '一种', alternatives: [{ id: 'o', label: '另一种', denominator: side('gone') }] }),
    ).toEqual([`${at}.alternatives.o.denominator.input: there is no input "gone"`]);
  });

  test('add up inputs that hold numbers', () => {
    expect(withRate({ numerator: side('n', { plus: ['gone', 'firm'] }) })).toEqual([
      `${at}.numerator.plus.0: there is no input "gone"`,
      `${at}.numerator.plus.1: the input "firm" is no number`,
    ]);
    expect(withRate({ numerator: side(undefined, { plus: ['m'] }) })).toEqual([
      `${at}.numerator.plus: stands without an input to add to`,
    ]);
  });
});

describe('figures that must agree', () => {
  const compare = (left: object[], right: object[]): string[] =>
    checkMore(
      {
        inputs: [input, { ...input, id: 'day', kind: 'date' }, { ...input, id: 'firm', kind: 'yesNo' }],
        consistency: [{ id: 'k', kind: 'atMost', left, right, message: '不一致。' }] as NonNullable<
          NonNullable<Parameters<typeof makeStandard>[1]>['consistency']
        >,
      },
      {
        x: [
          makeYesNo('a', 4),
          makeCriterion(rate, { kind: 'allOrNothing', atLeast: 0.5 }, { id: 'r' }),
          makeCriterion(count, { kind: 'allOrNothing', atLeast: 1 }, { id: 'c' }),
          makeCriterion({ form: 'date', fromLabel: '起', toLabel: '止' }, { kind: 'inTerm' }, { id: 'd' }),
        ],
      },
    );
  const n = { input: 'n' };
  test.each([
    [[n], [{ criterion: 'r', part: 'denominator' }], []],
    [[n, n], [{ criterion: 'c', part: 'value' }], []],
    [[{ input: 'day' }], [{ criterion: 'd', part: 'to' }], []],
    [[{ input: 'gone' }], [n], ['there is no input "gone"']],
    [[{ input: 'firm' }], [n], ['the input "firm" is a yes/no']],
    [[{ criterion: 'gone', part: 'value' }], [n], ['there is no criterion "gone"']],
    [[{ criterion: 'a', part: 'value' }], [n], ['an answer of form yesNo has no value']],
    [[{ criterion: 'r', part: 'value' }], [n], ['an answer of form rate has no value']],
    [[{ criterion: 'c', part: 'from' }], [n], ['an answer of form count has no from']],
    [[{ input: 'day' }], [n], ['compares a day with a number']],
    [[{ input: 'day' }, { input: 'day' }], [{ input: 'day' }], ['adds up days']],
  ])('%j and %j', (left, right, problems) => {
    expect(compare(left, right)).toEqual(problems.map((problem) => `consistency.k: ${problem}`));
  });

  test('have ids of their own', () => {
    const same = { id: 'k', kind: 'atMost', left: [n], right: [n], message: '不一致。' } as const;
    expect(
      checkMore({
        inputs: [input],
        consistency: [
          { ...same, left: [n], right: [n] },
          { ...same, left: [n], right: [n] },
        ],
      }),
    ).toEqual(['consistency.k.id: the id "k" is used more than once']);
  });
});

describe('a ladder', () => {
  const withSet = (more: object, gradeMore: object): string[] =>
    checkMore({
      vetoes: [
        { id: 'v', ...ask, state: 'whole' },
        { id: 'o', ...ask, state: 'whole', optional: true },
      ],
      eligibility: [{ id: 'e', ...ask, rule: { kind: 'yesNo' } }],
      gradeSets: [
        {
          id: 's',
          title: '口径',
          basis: site,
          grades: [{ id: 'g', title: '级', basis: site, ...gradeMore }],
          ...more,
        },
      ],
    });
  test('names optional vetoes, conditions and dimensions that are there', () => {
    expect(withSet({ vetoes: ['o'] }, { eligibility: ['e'], floors: { x: 0.5 } })).toEqual([]);
    expect(withSet({ vetoes: ['v', 'w'] }, {})).toEqual([
      'gradeSets.s.vetoes: there is no optional veto "v"',
      'gradeSets.s.vetoes: there is no optional veto "w"',
    ]);
    expect(withSet({}, { eligibility: ['f'], floors: { y: 0.5 } })).toEqual([
      'gradeSets.s.grades.g.eligibility: there is no condition "f"',
      'gradeSets.s.grades.g.floors: there is no dimension "y"',
    ]);
  });
});
