import { describe, expect, test } from 'vitest';
import type { Answer, Assessment } from '../../../src/assessment/schema.ts';
import { makeCriterion, makeStandard } from '../standard/maker.ts';
import { score } from './maker.ts';

const site = { kind: 'site' } as const;
const ballots = (id: string) => ({ id, label: id, group: '评家', kind: 'integer', unit: '张' }) as const;
const standard = makeStandard(
  {
    x: [
      makeCriterion(
        {
          form: 'rate',
          formula: '满意 ÷ 有效票',
          numerator: { label: '满意票', unit: '张', input: 'satisfied' },
          denominator: { label: '有效票', unit: '张', input: 'valid' },
          alternatives: [
            {
              id: 'inclusive',
              label: '（满意＋基本满意）÷ 有效票',
              numerator: { label: '满意和基本满意票', unit: '张', input: 'satisfied', plus: ['basically'] },
            },
            {
              id: 'returned',
              label: '满意 ÷ 收回票',
              denominator: { label: '收回票', unit: '张', input: 'returned' },
            },
          ],
        },
        { kind: 'linear', zero: 0.6, full: 0.9 },
        { id: 'd', fullPoints: 6 },
      ),
    ],
  },
  {
    inputs: ['satisfied', 'basically', 'valid', 'returned'].map(ballots),
    gates: [
      {
        id: 'g',
        title: '满意率90%以上',
        metric: { kind: 'criterion', criterion: 'd' },
        atLeast: 0.9,
        basis: site,
        advice: '去办。',
      },
    ],
  },
);
const inputs = { satisfied: 110, basically: 17, valid: 130, returned: 137 };
const judge = (formula?: string, given: Assessment['inputs'] = inputs) => {
  const answers: Record<string, Answer> = formula === undefined ? {} : { d: { form: 'rate', formula } };
  return score(standard, answers, { inputs: given });
};

describe('ways of counting one rate', () => {
  test('the first counts unless another is chosen, and the result shows the value of each', () => {
    const { criteria, gates } = judge();
    expect(criteria[0]).toMatchObject({
      points: 4.92,
      working:
        '按“满意 ÷ 有效票”：110 ÷ 130 = 84.62%，在 60%～90%之间按比例计算（满分 6 分）' +
        '（按“（满意＋基本满意）÷ 有效票”为 （110 + 17）÷ 130 = 97.69%，按“满意 ÷ 收回票”为 110 ÷ 137 = 80.29%），得 4.92 分',
    });
    expect(gates[0]).toMatchObject({ state: 'notMet', value: 0.846154 });
  });

  test('the chosen one decides points and gates', () => {
    const { criteria, gates } = judge('inclusive');
    expect(criteria[0]?.points).toBe(6);
    expect(criteria[0]?.working).toMatch(
      /^按“（满意＋基本满意）÷ 有效票”：（110 \+ 17）÷ 130 = 97\.69% ≥ 90%（按“满意 ÷ 有效票”为 /,
    );
    expect(gates[0]).toMatchObject({ state: 'met', value: 0.976923 });
    expect(judge('returned').criteria[0]?.points).toBe(4.06);
  });

  test('another one may lack a figure without holding the chosen one up', () => {
    const { criteria } = judge(undefined, { satisfied: 110, valid: 130 });
    expect(criteria[0]?.state).toBe('scored');
    expect(criteria[0]?.working).toContain(
      '按“（满意＋基本满意）÷ 有效票”为 （数字还不齐），按“满意 ÷ 收回票”为 （数字还不齐）',
    );
    expect(judge('inclusive', { satisfied: 110, valid: 130 }).criteria[0]).toMatchObject({
      state: 'unanswered',
      working: '缺少“basically”，暂不能计分',
    });
  });

  test('one that the standard does not have is an input error', () => {
    const { criteria, errors } = judge('other');
    expect(criteria[0]?.state).toBe('unanswered');
    expect(errors).toEqual([{ item: 'd', field: 'formula', message: '所选的算法不在这套标准中，请重新选择。' }]);
  });

  test('a sum above its denominator is refused like a single figure', () => {
    const { errors } = judge('inclusive', { ...inputs, basically: 40 });
    expect(errors.map(({ message }) => message)).toEqual([
      '“满意和基本满意票”（110 + 40）大于“有效票”（130），请核对这两个数字。',
    ]);
  });
});
