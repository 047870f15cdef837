import type { Assessment } from '../../assessment/schema.ts';
import type { InputError, ScoringResult } from '../../scoring/result.ts';
import { isBallotInputId } from '../../standard/ballot-inputs.ts';
import { listCriteria } from '../../standard/criteria.ts';
import { chooseFormula, inputsOfFormula, listFormulas } from '../../standard/formulas.ts';
import type { Criterion, Operand, Standard } from '../../standard/schema.ts';

/** A question that a unit figure goes into. */
type Use = Pick<Criterion, 'id' | 'title'>;

const inputsOf = ({ answer, appliesTo }: Criterion): string[] => [
  ...(answer.form === 'rate' ? listFormulas(answer).flatMap(inputsOfFormula) : []),
  ...(appliesTo?.input ? [appliesTo.input.id] : []),
];

/** By the id of a figure: the questions that take it, or that ask only because of it. */
export const usesOfFigures = (standard: Standard): ReadonlyMap<string, readonly Use[]> => {
  const uses = new Map<string, Use[]>();
  for (const { criterion } of listCriteria(standard)) {
    for (const input of new Set(inputsOf(criterion))) uses.set(input, [...(uses.get(input) ?? []), criterion]);
  }
  return uses;
};

/** A rate that the figures alone decide, as the scoring has worked it out. */
export interface FigureRate extends Use {
  /** `875 ÷ 892 = 98.09% ≥ 95%，得 4 分`, or what is missing. */
  working: string;
  isKnown: boolean;
}

/** Rates whose last figure stands in `group`, so that they show where the last of their numbers is typed. */
export const ratesOfGroup = (
  standard: Standard,
  { answers }: Assessment,
  result: ScoringResult,
  group: string,
): FigureRate[] =>
  listCriteria(standard).flatMap(({ criterion: { id, title, answer: form } }): FigureRate[] => {
    if (form.form !== 'rate') return [];
    const answer = answers[id];
    const { numerator, denominator } = chooseFormula(form, answer?.form === 'rate' ? answer.formula : undefined);
    if (numerator.input === undefined || denominator.input === undefined) return [];
    const used = inputsOfFormula({ id: undefined, label: '', numerator, denominator });
    const last = standard.inputs.filter((input) => used.includes(input.id)).pop();
    const scored = result.criteria.find((one) => one.id === id);
    if (last?.group !== group || !scored || scored.state === 'notApplicable') return [];
    return [{ id, title, working: scored.working, isKnown: scored.state === 'scored' }];
  });

/** A contradiction between figures, with all the figures that it is about. */
export interface FigureConflict {
  message: string;
  /** The fields to look at, each with the path of the step where it stands. */
  fields: readonly { item: string; field: string; label: string; path: string }[];
}

const fieldOf = (standard: Standard, operand: Operand): FigureConflict['fields'][number] => {
  if ('input' in operand) {
    const label = standard.inputs.find(({ id }) => id === operand.input)?.label ?? operand.input;
    return { item: 'inputs', field: operand.input, label, path: isBallotInputId(operand.input) ? 'ballot' : 'figures' };
  }
  const found = listCriteria(standard).find(({ criterion }) => criterion.id === operand.criterion);
  const { criterion: item, part: field } = operand;
  return { item, field, label: found?.criterion.title ?? item, path: `criterion/${item}` };
};

/** Both sides of a contradiction: of a rule of the standard, else of the limit that a figure has. */
const sidesOf = (standard: Standard, { item, field, message }: InputError): Operand[] => {
  const rule = standard.consistency.find((check) => message.startsWith(check.message.replace(/。$/, '')));
  if (rule) return [...rule.left, ...rule.right];
  const input = item === 'inputs' ? standard.inputs.find(({ id }) => id === field) : undefined;
  if (!input) return [];
  return [{ input: input.id }, ...(input.atMost === undefined ? [] : [{ input: input.atMost }])];
};

/** What contradicts what among the figures of `group`. */
export const conflictsOfGroup = (standard: Standard, result: ScoringResult, group: string): FigureConflict[] => {
  const here = new Set(standard.inputs.filter((input) => input.group === group).map(({ id }) => id));
  return result.errors.flatMap((error): FigureConflict[] => {
    const fields = sidesOf(standard, error).map((operand) => fieldOf(standard, operand));
    const isHere = fields.some(({ item, field }) => item === 'inputs' && here.has(field));
    return isHere ? [{ message: error.message, fields }] : [];
  });
};
