import type { Answer, Assessment } from '../assessment/schema.ts';
import type { InputValue } from '../standard/applies-to.ts';
import { listCriteria } from '../standard/criteria.ts';
import { ownValue } from '../standard/own-value.ts';
import type { Consistency, Operand, Standard } from '../standard/schema.ts';
import { chineseDate } from './calendar.ts';
import { add, fractionOf, isLess } from './fraction.ts';
import type { InputError } from './result.ts';

/** Figures that do not agree with one another, and all that they touch. */
export interface Contradiction {
  error: InputError;
  /** Ids of the inputs that took part. */
  inputs: readonly string[];
  /** Ids of the criteria whose answers took part. */
  criteria: readonly string[];
}

type Figure = number | string;

/** Compares the figures that the standard says must agree. While one of them is missing there is nothing to compare. */
export function findContradictions(
  standard: Standard,
  assessment: Assessment,
  values: ReadonlyMap<string, InputValue>,
): Contradiction[] {
  return standard.consistency.flatMap((check): Contradiction[] => {
    const find = (operand: Operand): Figure | undefined => findFigure(operand, standard, assessment, values);
    const left = collect(check.left, find);
    const right = collect(check.right, find);
    if (left === undefined || right === undefined) return [];
    const words = contradict(check.kind, left, right);
    if (words === undefined) return [];
    const operands = [...check.left, ...check.right];
    const message = `${check.message.replace(/。$/, '')}（${words}）。`;
    return [
      {
        error: { ...placeOf(operands[0]), message },
        inputs: operands.flatMap((operand) => ('input' in operand ? operand.input : [])),
        criteria: operands.flatMap((operand) => ('criterion' in operand ? operand.criterion : [])),
      },
    ];
  });
}

const placeOf = (operand: Operand | undefined): Pick<InputError, 'item' | 'field'> =>
  operand === undefined
    ? { item: 'inputs', field: '' }
    : 'input' in operand
      ? { item: 'inputs', field: operand.input }
      : { item: operand.criterion, field: operand.part };

function findFigure(
  operand: Operand,
  standard: Standard,
  { answers }: Assessment,
  values: ReadonlyMap<string, InputValue>,
): Figure | undefined {
  if ('input' in operand) return asFigure(values.get(operand.input));
  const { criterion: id, part } = operand;
  if (part === 'numerator' || part === 'denominator') {
    const asked = listCriteria(standard).find(({ criterion }) => criterion.id === id)?.criterion.answer;
    const input = asked?.form === 'rate' ? asked[part].input : undefined;
    if (input !== undefined) return asFigure(values.get(input));
  }
  return readPart(ownValue(answers, id), part);
}

const asFigure = (value: InputValue | undefined): Figure | undefined =>
  typeof value === 'boolean' ? undefined : value;

type Part = Extract<Operand, { criterion: string }>['part'];

function readPart(answer: Answer | undefined, part: Part): Figure | undefined {
  if (answer?.form === 'count') return part === 'value' ? answer.value : undefined;
  if (answer?.form === 'rate' && (part === 'numerator' || part === 'denominator')) return answer[part];
  if (answer?.form === 'date' && (part === 'from' || part === 'to')) return answer[part];
  return undefined;
}

/** All figures of one side, or undefined while one is missing. */
function collect(operands: readonly Operand[], find: (operand: Operand) => Figure | undefined): Figure[] | undefined {
  const figures: Figure[] = [];
  for (const operand of operands) {
    const figure = find(operand);
    if (figure === undefined) return undefined;
    figures.push(figure);
  }
  return figures;
}

/** How two sides contradict each other, with their figures; undefined where they agree. */
function contradict(kind: Consistency['kind'], left: readonly Figure[], right: readonly Figure[]): string | undefined {
  const shown = (between: string): string => `${show(left)} ${between} ${show(right)}`;
  const [firstDay, lastDay] = [left[0], right[0]];
  if (typeof firstDay === 'string' && typeof lastDay === 'string') {
    if (kind === 'same') return firstDay === lastDay ? undefined : shown('与');
    return firstDay <= lastDay ? undefined : shown('晚于');
  }
  const [less, more] = [addUp(left), addUp(right)];
  if (isLess(more, less)) return shown(kind === 'same' ? '与' : '大于');
  return kind === 'same' && isLess(less, more) ? shown('与') : undefined;
}

const addUp = (figures: readonly Figure[]) =>
  figures.map((figure) => fractionOf(typeof figure === 'number' ? figure : 0)).reduce(add, fractionOf(0));

const show = (figures: readonly Figure[]): string =>
  figures.map((figure) => (typeof figure === 'number' ? String(figure) : chineseDate(figure))).join(' + ');
