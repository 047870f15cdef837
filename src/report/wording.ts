/** How figures, dates and answers read in Chinese running text: no space between number and unit, as official papers print them. */
import type { Answer, Assessment } from '../assessment/schema.ts';
import { chineseDate } from '../scoring/calendar.ts';
import { chooseFormula, inputsOfSide, type Formula, type RateSide } from '../standard/formulas.ts';
import type { AnswerForm, Criterion, Input, Standard } from '../standard/schema.ts';
import { missing } from './sentence.ts';
import type { Part } from './tree.ts';

type InputValue = Assessment['inputs'][string];

/** At most two decimals, without trailing zeros: 96, 96.5, 96.25. */
const decimal = (value: number): string => String(Math.round(value * 100) / 100);

/** Points as a bare number, exact to 0.01: `96.5`. The paper is added up by hand, so nothing is rounded further. */
export const pointsInWords = (points: number): string => decimal(points);

/** Reachable points: `96.5`, or `88至96` while answers are missing. */
export const intervalInWords = ({ low, high }: { low: number; high: number }): string =>
  low === high ? decimal(low) : `${decimal(low)}至${decimal(high)}`;

/** A number with its unit: 892人, 8.496万元. Whole 元 from 10,000 on are given in 万元, to the last 元. */
export const amountInWords = (value: number, unit: string): string => {
  if (unit === '元' && value >= 10_000 && Number.isInteger(value)) return `${value / 10_000}万元`;
  return `${decimal(value)}${unit}`;
};

/**
 * A share in percent to two decimals, such as 98.09%. It is never rounded up to a whole percent: 94.998% must not
 * read as the 95% that it misses. `whole` is above 0.
 */
export const percentInWords = (share: number, whole: number): string => {
  const hundredths = Math.round((share * 10_000) / whole);
  const isRoundedUp = hundredths * whole > share * 10_000;
  return `${decimal((isRoundedUp && hundredths % 100 === 0 ? hundredths - 1 : hundredths) / 100)}%`;
};

/** The value of an input with its unit. A yes/no input reads 是 or 否. */
export const inputInWords = (input: Input, value: InputValue): string => {
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'string') return chineseDate(value);
  return amountInWords(value, input.unit ?? '');
};

/** A side of a rate as a number with its unit. */
interface SideAmount {
  value: number;
  unit: string;
}

/** One side of a rate, from the inputs that the standard names or from the answer; undefined while one is missing. */
export const sideAmount = (
  side: RateSide,
  typed: number | undefined,
  standard: Standard,
  inputs: Assessment['inputs'],
): SideAmount | undefined => {
  const ids = inputsOfSide(side);
  const input = standard.inputs.find((candidate) => candidate.id === side.input);
  const parts = ids.length === 0 ? [typed] : ids.map((id) => inputs[id]);
  const numbers = parts.filter((part): part is number => typeof part === 'number');
  if (numbers.length < parts.length) return undefined;
  const base = numbers.reduce((sum, part) => sum + part, 0);
  // `times` has at most four places; rounding to them hides the dust of binary fractions.
  const value = Math.round(base * (side.times ?? 1) * 10_000) / 10_000;
  return { value, unit: side.unit ?? input?.unit ?? '' };
};

/** A rate by one of its formulas: 98.09%（875人÷892人）; undefined while a number is missing. */
export const rateInWords = (
  { numerator: above, denominator: below }: Formula,
  answer: Extract<Answer, { form: 'rate' }> | undefined,
  standard: Standard,
  inputs: Assessment['inputs'],
): string | undefined => {
  const numerator = sideAmount(above, answer?.numerator, standard, inputs);
  const denominator = sideAmount(below, answer?.denominator, standard, inputs);
  if (!numerator || !denominator || denominator.value <= 0) return undefined;
  const working = `${amountInWords(numerator.value, numerator.unit)}÷${amountInWords(denominator.value, denominator.unit)}`;
  return `${percentInWords(numerator.value, denominator.value)}（${working}）`;
};

const rateOfAnswer = (
  form: Extract<AnswerForm, { form: 'rate' }>,
  answer: Extract<Answer, { form: 'rate' }> | undefined,
  standard: Standard,
  inputs: Assessment['inputs'],
): string | undefined => rateInWords(chooseFormula(form, answer?.formula), answer, standard, inputs);

const termInWords = ({ from, to }: Extract<Answer, { form: 'date' }>): string | undefined => {
  if (from && to) return `${chineseDate(from)}至${chineseDate(to)}`;
  if (from) return chineseDate(from);
  return to ? `至${chineseDate(to)}` : undefined;
};

const checklistInWords = (form: Extract<AnswerForm, { form: 'checklist' }>, ticked: readonly string[]): string => {
  const labels = form.items.filter((item) => ticked.includes(item.id)).map((item) => item.label);
  if (labels.length === 0) return '无';
  if (labels.length === 1 || labels.length === form.items.length) return labels.join('、');
  return `${labels.join('、')}${labels.length}项`;
};

const valueInWords = (
  form: AnswerForm,
  answer: Answer | undefined,
  standard: Standard,
  inputs: Assessment['inputs'],
): string | undefined => {
  switch (form.form) {
    case 'yesNo':
      return answer?.form === 'yesNo' ? (answer.value ? '是' : '否') : undefined;
    case 'count':
      return answer?.form === 'count' ? amountInWords(answer.value, form.unit) : undefined;
    case 'rate':
      // A rate that the unit's figures supply on both sides needs no answer.
      return answer === undefined || answer.form === 'blank' || answer.form === 'rate'
        ? rateOfAnswer(form, answer?.form === 'rate' ? answer : undefined, standard, inputs)
        : undefined;
    case 'date':
      return answer?.form === 'date' ? termInWords(answer) : undefined;
    case 'grade':
      return answer?.form === 'grade' ? form.options.find((option) => option.id === answer.option)?.label : undefined;
    case 'checklist':
      return answer?.form === 'checklist' ? checklistInWords(form, answer.ticked) : undefined;
    case 'selfRated':
      return answer?.form === 'selfRated' ? `${decimal(answer.points)}分` : undefined;
    default:
      return form satisfies never;
  }
};

/**
 * The answer to a criterion in words, to stand in its sentence: 3次; 98.09%（875人÷892人）; 2023年5月6日至2028年5月5日;
 * the label of the chosen option; the ticked items. 【待补充：…】 where the answer does not fit the question.
 */
export const answerInWords = (
  criterion: Criterion,
  answer: Answer | undefined,
  standard: Standard,
  inputs: Assessment['inputs'],
): string | Part => valueInWords(criterion.answer, answer, standard, inputs) ?? missing(criterion.title);
