import { listCriteria } from './criteria.ts';
import type { Criterion, Operand, Standard } from './schema.ts';

type Report = (path: string, message: string) => void;

/** Which parts an answer of each form has to compare. */
const PARTS = {
  yesNo: [],
  count: ['value'],
  rate: ['numerator', 'denominator'],
  date: ['from', 'to'],
  grade: [],
  checklist: [],
  selfRated: [],
} as const satisfies Record<Criterion['answer']['form'], readonly string[]>;

/** Reports comparisons of figures that are not there or cannot be compared. */
export function checkConsistency(standard: Standard, report: Report): void {
  const inputs = new Map(standard.inputs.map((input) => [input.id, input]));
  const criteria = new Map(listCriteria(standard).map(({ criterion }) => [criterion.id, criterion]));
  /** What an operand holds; reports and returns undefined where it holds nothing that can be compared. */
  const kindOf = (path: string, operand: Operand): 'number' | 'day' | undefined => {
    if ('input' in operand) {
      const kind = inputs.get(operand.input)?.kind;
      if (kind === undefined) report(path, `there is no input "${operand.input}"`);
      else if (kind === 'yesNo') report(path, `the input "${operand.input}" is a yes/no`);
      return kind === undefined || kind === 'yesNo' ? undefined : kind === 'date' ? 'day' : 'number';
    }
    const form = criteria.get(operand.criterion)?.answer.form;
    if (form === undefined) report(path, `there is no criterion "${operand.criterion}"`);
    else if (!PARTS[form].some((part) => part === operand.part))
      report(path, `an answer of form ${form} has no ${operand.part}`);
    else return form === 'date' ? 'day' : 'number';
    return undefined;
  };
  for (const { id, left, right } of standard.consistency) {
    const path = `consistency.${id}`;
    const kinds = [...left, ...right].flatMap((operand) => kindOf(path, operand) ?? []);
    if (kinds.includes('day') && kinds.includes('number')) report(path, 'compares a day with a number');
    else if (kinds.includes('day') && left.length + right.length > 2) report(path, 'adds up days');
  }
}
