import { expect, test } from 'vitest';
import { chooseFormula, inputsOfFormula, listFormulas } from '../../../src/standard/formulas.ts';
import { makeCriterion, makeStandard } from '../standard/maker.ts';

const [criterion] =
  makeStandard({
    x: [
      makeCriterion(
        {
          form: 'rate',
          formula: '满意 ÷ 有效票',
          numerator: { label: '满意票', input: 'good' },
          denominator: { label: '有效票', input: 'valid' },
          alternatives: [
            {
              id: 'both',
              label: '（满意＋基本满意）÷ 有效票',
              numerator: { label: '满意和基本满意', input: 'good', plus: ['fair'] },
            },
          ],
        },
        { kind: 'linear', zero: 0, full: 1 },
      ),
    ],
  }).dimensions[0]?.criteria ?? [];
const form = criterion?.answer;
if (form?.form !== 'rate') throw new Error('no rate');

test('the own way stands first, another takes over the side that it leaves out', () => {
  expect(listFormulas(form).map(({ id, label }) => [id, label])).toEqual([
    [undefined, '满意 ÷ 有效票'],
    ['both', '（满意＋基本满意）÷ 有效票'],
  ]);
  expect(chooseFormula(form, 'both').denominator.label).toBe('有效票');
  expect(inputsOfFormula(chooseFormula(form, 'both'))).toEqual(['good', 'fair', 'valid']);
});

test('without a choice, or with one that is not there, the own way counts', () => {
  expect(chooseFormula(form, undefined).id).toBeUndefined();
  expect(chooseFormula(form, 'strange').id).toBeUndefined();
});

test('a way without a name is named by its sides', () => {
  expect(listFormulas({ ...form, formula: undefined, alternatives: [] })[0]?.label).toBe('满意票÷有效票');
});
