import type { AnswerForm } from './schema.ts';

type RateForm = Extract<AnswerForm, { form: 'rate' }>;

/** One side of a rate. */
export type RateSide = RateForm['numerator'];

/** One way to work a rate out. */
export interface Formula {
  /** Id in the answer; `undefined` for the first, which needs none. */
  id: string | undefined;
  /** What is counted, such as `满意 ÷ 有效票`. */
  label: string;
  numerator: RateSide;
  denominator: RateSide;
}

/** Every way to work a rate out, the standard's own first. */
export const listFormulas = ({ formula, numerator, denominator, alternatives }: RateForm): Formula[] => [
  { id: undefined, label: formula ?? `${numerator.label}÷${denominator.label}`, numerator, denominator },
  ...alternatives.map((other) => ({
    id: other.id,
    label: other.label,
    numerator: other.numerator ?? numerator,
    denominator: other.denominator ?? denominator,
  })),
];

/** The way that an answer has chosen; the first where it names none, or none that there is. */
export const chooseFormula = (form: RateForm, chosen: string | undefined): Formula => {
  const [first, ...others] = listFormulas(form) as [Formula, ...Formula[]];
  return others.find(({ id }) => id === chosen) ?? first;
};

/** Ids of the inputs that a side is added up from; none where it is asked for itself. */
export const inputsOfSide = ({ input, plus = [] }: RateSide): string[] => (input === undefined ? [] : [input, ...plus]);

/** Ids of the inputs of both sides of a formula. */
export const inputsOfFormula = ({ numerator, denominator }: Formula): string[] => [
  ...inputsOfSide(numerator),
  ...inputsOfSide(denominator),
];
