import { expect, test } from 'vitest';
import { chineseNumeral, headingNumber } from '../../../src/report/numbering.ts';
import {
  answerInWords,
  amountInWords,
  intervalInWords,
  percentInWords,
  pointsInWords,
} from '../../../src/report/wording.ts';
import type { Answer } from '../../../src/assessment/schema.ts';
import { makeAssessment, tinyStandard } from './tiny-case.ts';

const inputs = makeAssessment().inputs;
const words = (id: string, answer: Answer) => {
  const criterion = tinyStandard.dimensions.flatMap((dimension) => dimension.criteria).find((item) => item.id === id);
  if (!criterion) throw new Error(`no criterion ${id}`);
  return answerInWords(criterion, answer, tinyStandard, inputs);
};

test.each([
  [1, '一'],
  [10, '十'],
  [11, '十一'],
  [20, '二十'],
  [35, '三十五'],
  [99, '九十九'],
])('%i is %s in headings', (count, numeral) => expect(chineseNumeral(count)).toBe(numeral));

test('headings are numbered 一、 （一） 1.', () => {
  expect([headingNumber(1, 3), headingNumber(2, 12), headingNumber(3, 12)]).toEqual(['三、', '（十二）', '12.']);
});

test.each([
  [96, '96'],
  [96.5, '96.5'],
  [0.1 + 0.2, '0.3'],
  [57.1 + 5.07, '62.17'],
])('%d points read %s', (points, text) => expect(pointsInWords(points)).toBe(text));

test('an interval names both ends only while they differ', () => {
  expect(intervalInWords({ low: 88, high: 96.25 })).toBe('88至96.25');
  expect(intervalInWords({ low: 88, high: 88 })).toBe('88');
});

test.each([
  [892, '人', '892人'],
  [5_310_000, '元', '531万元'],
  [84_960, '元', '8.496万元'],
  [10_000.5, '元', '10000.5元'],
  [9999, '元', '9999元'],
  [20_000, '人', '20000人'],
])('%d %s reads %s', (value, unit, text) => expect(amountInWords(value, unit)).toBe(text));

test.each([
  [875, 892, '98.09%'],
  [19, 20, '95%'],
  [94_998, 100_000, '94.99%'],
  [1, 3, '33.33%'],
  [2, 3, '66.67%'],
  [12, 10, '120%'],
  [0, 7, '0%'],
])('%i of %i reads %s', (share, whole, text) => expect(percentInWords(share, whole)).toBe(text));

test.each<[string, Answer, string]>([
  ['leaders', { form: 'yesNo', value: true }, '是'],
  ['leaders', { form: 'yesNo', value: false }, '否'],
  ['meetings', { form: 'count', value: 3 }, '3次'],
  ['membership', { form: 'rate' }, '98%（98人÷100人）'],
  ['term', { form: 'date', from: '2024-05-01' }, '2024年5月1日'],
  ['term', { form: 'date', to: '2029-04-30' }, '至2029年4月30日'],
  ['term', { form: 'date', from: '2024-05-01', to: '2029-04-30' }, '2024年5月1日至2029年4月30日'],
  ['rights', { form: 'grade', option: 'some' }, '有机构没有制度'],
  ['papers', { form: 'checklist', ticked: [] }, '无'],
  ['papers', { form: 'checklist', ticked: ['plan'] }, '计划'],
  ['papers', { form: 'checklist', ticked: ['minutes', 'list'] }, '名册、记录2项'],
  ['papers', { form: 'checklist', ticked: ['plan', 'minutes', 'list'] }, '名册、计划、记录'],
  ['feature', { form: 'selfRated', points: 4.5 }, '4.5分'],
])('the answer to %s, %j, reads %s', (id, answer, text) => expect(words(id, answer)).toBe(text));

test.each<[string, Answer]>([
  ['leaders', { form: 'count', value: 3 }],
  ['rights', { form: 'grade', option: 'no-such' }],
  ['term', { form: 'date' }],
])('an answer to %s that does not fit its question is a mark to fill in', (id, answer) => {
  expect(words(id, answer)).toMatchObject({ kind: 'missing' });
});

test('a side of a rate takes its multiple of the input', () => {
  const criterion = tinyStandard.dimensions[0]?.criteria[2];
  if (criterion?.answer.form !== 'rate') throw new Error('not a rate');
  const form = { ...criterion.answer, denominator: { label: '应缴', unit: '元', input: 'payroll', times: 0.02 } };
  const funds = { ...criterion, answer: { ...form, numerator: { label: '实缴', unit: '元' } } };
  expect(answerInWords(funds, { form: 'rate', numerator: 48_600 }, tinyStandard, inputs)).toBe(
    '50%（4.86万元÷9.72万元）',
  );
});
