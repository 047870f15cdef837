import { describe, expect, test } from 'vitest';
import type { Answer, Assessment } from '../../../src/assessment/schema.ts';
import {
  count,
  makeCriterion,
  makeStandard,
  makeYesNo,
  rate,
  yesNo,
  type FormInput,
  type RuleInput,
} from '../standard/maker.ts';
import { no, notApplicable, score, scoreOne, share, times, yes } from './maker.ts';

const open = { state: 'unanswered', points: null, low: 0, high: 4, fullPoints: 4 };

describe('what nobody answered', () => {
  test('stays open between 0 and full points', () => {
    expect(scoreOne(yesNo, { kind: 'allOrNothing' }, undefined)).toMatchObject({
      ...open,
      working: '尚未作答',
      errors: [],
    });
  });

  test('a note or a paper alone is no answer', () => {
    const noted: Answer = { form: 'blank', note: '问人事', evidence: [{ number: '1', title: '名册' }] };
    expect(scoreOne(yesNo, { kind: 'allOrNothing' }, noted)).toMatchObject({
      ...open,
      working: '尚未作答',
      errors: [],
    });
  });

  test('暂不清楚 is the same as no answer', () => {
    const result = scoreOne(yesNo, { kind: 'allOrNothing' }, { form: 'unknown' });
    expect(result).toMatchObject({ ...open, working: '暂不清楚，先空着', errors: [] });
  });

  test('may cost points where the rule goes below zero', () => {
    const rule = { kind: 'deduct', target: 4, per: 1, each: 3, min: -5 } as const;
    expect(scoreOne(count, rule, undefined)).toMatchObject({ points: null, low: -5, high: 4 });
  });

  test('reaches down to 0 where the rule gives at least something, for it may not apply', () => {
    expect(scoreOne({ form: 'selfRated' }, { kind: 'selfRated', min: 2 }, undefined)).toMatchObject(open);
  });

  test.each([
    [{ form: 'rate', denominator: 5 }, '缺少“分子”，暂不能计算'],
    [{ form: 'rate', numerator: 5 }, '缺少“分母”，暂不能计算'],
  ] satisfies [Answer, string][])('a rate lacks a side: %j', (answer, working) => {
    expect(scoreOne(rate, { kind: 'allOrNothing', atLeast: 1 }, answer)).toMatchObject({
      ...open,
      working,
      errors: [],
    });
  });
});

describe('what contradicts itself', () => {
  const grade: FormInput = { form: 'grade', options: ['g0', 'g1'].map((id) => ({ id, label: id })) };
  const checklist: FormInput = { form: 'checklist', items: [{ id: 'p', label: 'p' }] };
  const half = { kind: 'allOrNothing', atLeast: 0.5 } as const;
  const points = { g0: 0, g1: 4 };

  const contradictions: [FormInput, RuleInput, Answer, field: string, message: string][] = [
    [
      rate,
      half,
      share(3, 0),
      'denominator',
      '“分母”为 0，不能计算比率。请核对数字；本单位确实没有的，请选“不适用”并写明原因。',
    ],
    [rate, half, share(0, 0), 'denominator', '“分母”为 0'],
    [rate, half, { form: 'rate', denominator: 0 }, 'denominator', '“分母”为 0'],
    [rate, half, share(6, 5), 'numerator', '“分子”（6）大于“分母”（5），请核对这两个数字。'],
    [rate, half, yes, 'form', '“甲项”的答案类型与这套标准的提问不符，请重新作答。'],
    [yesNo, { kind: 'allOrNothing' }, times(1), 'form', '答案类型'],
    [grade, { kind: 'graded', points }, { form: 'grade', option: 'g2' }, 'option', '“甲项”所选的档次不在这套标准中'],
    [grade, { kind: 'graded', points }, { form: 'grade', option: 'constructor' }, 'option', '所选的档次'],
    [
      checklist,
      { kind: 'checklist' },
      { form: 'checklist', ticked: ['p', 'x'] },
      'ticked',
      '勾选的内容有的不在这套标准中',
    ],
    [
      { form: 'selfRated' },
      { kind: 'selfRated', min: 1 },
      { form: 'selfRated', points: 0.99 },
      'points',
      '应在 1 到 4 分之间',
    ],
    [{ form: 'selfRated' }, { kind: 'selfRated' }, { form: 'selfRated', points: 4.01 }, 'points', '应在 0 到 4 分之间'],
    [
      { form: 'date', fromLabel: '签订日', toLabel: '届满日' },
      { kind: 'inTerm' },
      { form: 'date', from: '2025-12-31', to: '2025-01-01' },
      'from',
      '“签订日”（2025年12月31日）晚于“届满日”（2025年1月1日），请核对这两个日期。',
    ],
  ];
  test.each(contradictions)('%j %j %j', (form, rule, answer, field, message) => {
    const result = scoreOne(form, rule, answer);
    expect(result).toMatchObject(open);
    expect(result.working).toContain('填写有误，暂按未作答处理');
    expect(result.errors).toEqual([{ item: 'a', field, message: expect.stringContaining(message) as string }]);
  });

  test('one bad item leaves the others scored', () => {
    const standard = makeStandard({
      x: [makeCriterion(rate, half), makeYesNo('b', 3), makeYesNo('c', 2)],
    });
    const result = score(standard, { a: share(1, 0), b: yes, c: no });
    expect(result.total).toEqual({ points: null, low: 3, high: 7, fullPoints: 9 });
    expect(result.errors).toHaveLength(1);
  });

  test('a numerator may exceed where the standard says so', () => {
    const side = { label: '拨款', unit: '元' };
    const form: FormInput = { form: 'rate', numerator: side, denominator: side, mayExceed: true };
    expect(scoreOne(form, { kind: 'allOrNothing', atLeast: 1 }, share(6, 5))).toMatchObject({
      points: 4,
      working: '6 ÷ 5 = 120% ≥ 100%，得 4 分',
      errors: [],
    });
  });
});

describe('evidence', () => {
  const score2 = (answer: Answer) => scoreOne(yesNo, { kind: 'allOrNothing' }, answer, { requiresEvidence: true });

  test('without a line a full answer earns nothing, and both working and gap say why', () => {
    const result = score2(yes);
    expect(result).toMatchObject({ state: 'scored', points: 0, low: 0, high: 0 });
    expect(result.working).toBe('回答“是”，本可得 4 分，但没有登记佐证材料，得 0 分');
    expect(result.gaps).toEqual([
      { kind: 'points', ref: 'a', state: 'short', missing: `缺佐证材料：${result.working}`, gain: 4 },
    ]);
  });

  test('a blank line is no line', () => {
    expect(score2({ ...yes, evidence: [{ number: ' ', title: '' }] }).points).toBe(0);
    expect(score2({ ...yes, evidence: [{ number: '3', title: '' }] }).points).toBe(4);
    expect(score2({ ...yes, evidence: [{ number: '', title: '批复' }] }).points).toBe(4);
  });

  test('is not asked of a bad answer, and never lifts points below zero', () => {
    expect(score2(no).working).toBe('回答“否”，得 0 分');
    const rule = { kind: 'deduct', target: 4, per: 1, each: 3, min: -5 } as const;
    expect(scoreOne(count, rule, times(2), { requiresEvidence: true }).points).toBe(-2);
  });

  test('full marks without evidence are no gap where none is required', () => {
    expect(scoreOne(yesNo, { kind: 'allOrNothing' }, yes).gaps).toEqual([]);
  });
});

describe('inputs', () => {
  const number = (id: string, more: object = {}) =>
    ({ id, label: `${id}数`, group: '组', kind: 'integer', ...more }) as const;
  const membership = (more = {}): FormInput => ({
    form: 'rate',
    numerator: { label: '会员数', unit: '人', input: 'members' },
    denominator: { label: '职工数', unit: '人', input: 'staff', ...more },
  });
  const standard = makeStandard(
    {
      x: [
        makeCriterion(membership(), { kind: 'allOrNothing', atLeast: 0.95 }),
        makeYesNo('b', 2, {
          appliesTo: { input: { id: 'women', atLeast: 10 }, otherwise: '女会员不足10人，本项不适用。' },
        }),
        makeYesNo('c', 1, { appliesTo: { input: { id: 'company', is: true }, otherwise: '不是公司' } }),
        makeYesNo('d', 1, { appliesTo: { unitKinds: ['state-firm'], otherwise: '只适用于企业' } }),
      ],
    },
    {
      inputs: [
        number('staff'),
        number('members', { atMost: 'staff' }),
        number('women', { atMost: 'members' }),
        { ...number('wages'), kind: 'money' },
        { ...number('company'), kind: 'yesNo' },
        { ...number('elected'), kind: 'date' },
      ],
    },
  );
  const withInputs = (inputs: Assessment['inputs'], answers = {}) => score(standard, answers, { inputs });

  test('a rate taken from inputs alone needs no answer', () => {
    const paper = { a: { form: 'blank', evidence: [{ number: '1', title: '会员名册' }] } } as const;
    for (const answers of [{}, paper]) {
      const { criteria, errors } = withInputs({ staff: 20, members: 19 }, answers);
      expect(criteria[0]).toMatchObject({ state: 'scored', points: 4, working: '19 ÷ 20 = 95% ≥ 95%，得 4 分' });
      expect(errors).toEqual([]);
    }
  });

  test('an input still missing leaves the rate open and is named', () => {
    expect(withInputs({ staff: 20 }).criteria[0]).toMatchObject({ ...open, working: '缺少“members数”，暂不能计算' });
    expect(withInputs({}).criteria[0]).toMatchObject({ ...open, working: '缺少“members数”，暂不能计算' });
  });

  test('暂不清楚 stands above the inputs', () => {
    expect(withInputs({ staff: 20, members: 19 }, { a: { form: 'unknown' } }).criteria[0]).toMatchObject(open);
  });

  test.each([
    [{ staff: 20.5 }, 'staff', '“staff数”应是整数，请去掉小数部分。'],
    [{ staff: '2026-01-01' }, 'staff', '“staff数”应填数字'],
    [{ wages: 10.005 }, 'wages', '“wages数”最多保留两位小数（到分）'],
    [{ wages: true }, 'wages', '“wages数”应填金额'],
    [{ elected: 5 }, 'elected', '“elected数”应填日期'],
    [{ company: 1 }, 'company', '“company数”应回答“是”或“否”'],
    [{ other: 1 }, 'other', '这套标准没有编号为“other”的基本数据，请删除这一项。'],
  ] satisfies [Assessment['inputs'], string, string][])('%j is refused', (inputs, field, message) => {
    expect(withInputs(inputs).errors).toEqual([
      { item: 'inputs', field, message: expect.stringContaining(message) as string },
    ]);
  });

  test.each([0.01, 0.07, 1234567.89, 999_999_999_999.99])('%d yuan is a sum of money', (wages) => {
    expect(withInputs({ wages }).errors).toEqual([]);
  });

  test('two figures that contradict each other are both set aside, and all that uses them is open', () => {
    const { criteria, errors } = withInputs({ staff: 20, members: 21, women: 12 });
    expect(errors).toEqual([
      { item: 'inputs', field: 'members', message: '“members数”（21）大于“staff数”（20），请核对这两个数字。' },
    ]);
    expect(criteria[0]).toMatchObject({ ...open, working: '“members数”填写有误，更正后再计算' });
    // Nobody knows which of the two is wrong.
    const attended: FormInput = {
      form: 'rate',
      numerator: { label: '参加人数' },
      denominator: { label: '职工数', input: 'staff' },
    };
    const other = makeStandard(
      { x: [makeCriterion(attended, { kind: 'allOrNothing', atLeast: 0.5 })] },
      { inputs: standard.inputs },
    );
    const answers = { a: { form: 'rate', numerator: 15 } as const };
    expect(score(other, answers, { inputs: { staff: 20, members: 20 } }).criteria[0]?.points).toBe(4);
    expect(score(other, answers, { inputs: { staff: 20, members: 21 } }).criteria[0]).toMatchObject({
      ...open,
      working: '“staff数”填写有误，更正后再计算',
    });
  });

  test.each([
    [{ women: 9 }, 'notApplicable'],
    [{ women: 10 }, 'unanswered'],
    [{}, 'unanswered'],
    [{ women: 9.5 }, 'unanswered'],
  ] satisfies [Assessment['inputs'], string][])('a condition on a number: %j', (inputs, state) => {
    expect(withInputs(inputs).criteria[1]).toMatchObject({ id: 'b', state });
  });

  test.each([
    [{ company: false }, 'notApplicable'],
    [{ company: true }, 'unanswered'],
    [{}, 'unanswered'],
  ] satisfies [Assessment['inputs'], string][])('a condition on yes or no: %j', (inputs, state) => {
    expect(withInputs(inputs).criteria[2]).toMatchObject({ id: 'c', state });
  });

  test('an item for other kinds of unit does not apply, whatever is answered, and says why', () => {
    expect(withInputs({}, { d: yes }).criteria[3]).toMatchObject({
      id: 'd',
      state: 'notApplicable',
      working: '不适用：只适用于企业。分值由其他适用的项目分担',
    });
    expect(withInputs({ women: 1 }).criteria[1]?.working).toBe('女会员不足10人，本项不适用。分值由其他适用的项目分担');
  });

  test('a side that is a multiple of an input', () => {
    const form: FormInput = {
      form: 'rate',
      numerator: { label: '实拨', unit: '元' },
      denominator: { label: '应拨', unit: '元', input: 'wages', times: 0.02 },
    };
    const funds = makeStandard(
      { x: [makeCriterion(form, { kind: 'linear', zero: 0.6, full: 1 })] },
      { inputs: [{ ...number('wages'), kind: 'money' }] },
    );
    const at = (numerator: number) =>
      score(funds, { a: { form: 'rate', numerator } }, { inputs: { wages: 1_000_000.5 } }).criteria[0];
    expect(at(20_000.01)).toMatchObject({ points: 4, working: '20000.01 ÷（1000000.5 × 2%）= 100% ≥ 100%，得 4 分' });
    expect(at(20_000)?.working).toBe(
      '20000 ÷（1000000.5 × 2%）= 100%，在 60%～100%之间按比例计算（满分 4 分），得 4 分',
    );
    expect(at(20_000.02)).toMatchObject({ state: 'unanswered' });
  });
});

describe('不适用 by the unit itself', () => {
  test.each([
    ['rescale', { points: null, low: 0, high: 0 }, '不适用：本单位没有此项。分值由其他适用的项目分担'],
    ['full', { points: 4, low: 4, high: 4 }, '不适用：本单位没有此项。按满分计'],
    ['zero', { points: 0, low: 0, high: 0 }, '不适用：本单位没有此项。按 0 分计'],
  ] as const)('under %s', (policy, points, working) => {
    const standard = makeStandard({ x: [makeYesNo('a', 4)] }, { notApplicable: policy });
    const { criteria, gaps } = score(standard, { a: notApplicable });
    expect(criteria[0]).toEqual({ id: 'a', state: 'notApplicable', ...points, fullPoints: 4, working });
    expect(gaps).toEqual([]);
  });
});

test('answers to what the standard does not ask are reported', () => {
  const standard = makeStandard({ x: [makeYesNo('a', 4)] });
  const { errors, total } = score(
    standard,
    { a: yes, z: yes },
    { vetoes: { v: 'absent' }, eligibility: { e: true }, award: 'w', gradeSet: 'g' },
  );
  expect(errors.map(({ item, field }) => `${item}.${field}`)).toEqual([
    'answers.z',
    'vetoes.v',
    'eligibility.e',
    'award.w',
    'gradeSet.g',
  ]);
  expect(errors[0]?.message).toBe('这套标准没有编号为“z”的考核项目，请删除这一项。');
  expect(total.points).toBe(4);
});

test('an id that every object knows finds no answer', () => {
  const standard = makeStandard({ x: [makeYesNo('constructor', 4)] });
  expect(score(standard).criteria[0]).toMatchObject({ state: 'unanswered' });
});
