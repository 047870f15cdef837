import { expect, test } from 'vitest';
import { readCounts } from '../../../src/ballot/counts.ts';
import { listSatisfaction, rateAnswer } from '../../../src/ballot/satisfaction.ts';
import type { Answer } from '../../../src/assessment/schema.ts';
import { ballotInputsOf } from '../../../src/standard/ballot-inputs.ts';
import { makeAssessment } from '../assessment/maker.ts';
import { makeCriterion, makeStandard, makeYesNo, type FormInput, type Standard } from '../standard/maker.ts';

const site = { kind: 'site' } as const;
const input = (id: string) => ({ id, label: id, group: '评家', kind: 'integer' }) as const;
const fedForm: FormInput = {
  form: 'rate',
  numerator: { label: '满意票', unit: '张', input: 'satisfied' },
  denominator: { label: '有效票', unit: '张', input: 'ballots-valid' },
  formula: '满意 ÷ 有效票',
  alternatives: [
    {
      id: 'wide',
      label: '（满意＋基本满意）÷ 有效票',
      numerator: { label: '两档', unit: '张', input: 'satisfied', plus: ['basically-satisfied'] },
    },
  ],
};
const fed = makeStandard(
  { x: [makeCriterion(fedForm, { kind: 'linear', zero: 0.6, full: 0.9 }, { id: 'd3', title: '满意率' })] },
  {
    inputs: ['ballots-valid', 'satisfied', 'basically-satisfied'].map(input),
    gates: [
      {
        id: 'g',
        title: '满意率80%',
        metric: { kind: 'criterion', criterion: 'd3' },
        atLeast: 0.8,
        basis: site,
        advice: '整改。',
      },
    ],
  },
);
const askedForm: FormInput = {
  form: 'rate',
  numerator: { label: '满意人数', unit: '人' },
  denominator: { label: '参加人数', unit: '人' },
};
const asked = makeStandard({
  x: [
    makeYesNo('other', 1, { title: '会员满意度调查' }),
    makeCriterion(askedForm, { kind: 'allOrNothing', atLeast: 0.9 }, { id: 'rate', title: '群众评价' }),
  ],
});
const counts = { 'ballots-valid': 50, satisfied: 43, 'basically-satisfied': 6 };

const find = (standard: Standard, answers: Record<string, Answer> = {}) => {
  const ids = ballotInputsOf(standard);
  return listSatisfaction(standard, makeAssessment(answers, { inputs: counts }), ids, readCounts(counts, ids));
};

test('an item that takes the counts is found with its gate, its full mark and the formula chosen', () => {
  expect(find(fed)).toMatchObject([
    {
      criterion: { id: 'd3' },
      isFed: true,
      counting: 'strict',
      thresholds: [
        { title: '门槛“满意率80%”', atLeast: 0.8 },
        { title: '本题拿满分', atLeast: 0.9 },
      ],
    },
  ]);
  expect(find(fed, { d3: { form: 'rate', formula: 'wide' } })[0]?.counting).toBe('inclusive');
});

test('an item that asks for the rate is found by its words, and knows which way it was filled in', () => {
  expect(find(asked)).toMatchObject([{ criterion: { id: 'rate' }, isFed: false, counting: undefined }]);
  const filled = (numerator: number): Answer => ({ form: 'rate', numerator, denominator: 50 });
  expect(find(asked, { rate: filled(43) })[0]?.counting).toBe('strict');
  expect(find(asked, { rate: filled(49) })[0]?.counting).toBe('inclusive');
  expect(find(asked, { rate: filled(44) })[0]?.counting).toBeUndefined();
});

test('what asks for something else is left alone', () => {
  expect(find(makeStandard({ x: [makeYesNo('a', 1, { title: '满意率' })] }))).toEqual([]);
});

test('a rate is filled in only from counts that are known', () => {
  expect(rateAnswer({ valid: 50, satisfied: 43, basicallySatisfied: 6 }, 'inclusive')).toEqual({
    numerator: 49,
    denominator: 50,
  });
  expect(rateAnswer({ valid: 50, satisfied: 43 }, 'inclusive')).toBeUndefined();
  expect(rateAnswer({ satisfied: 43 }, 'strict')).toBeUndefined();
});
