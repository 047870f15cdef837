import { inputsOfSide } from '../standard/formulas.ts';
import type { AnswerForm, Basis, Criterion, Input } from '../standard/schema.ts';

type FormOf<F extends AnswerForm['form']> = Extract<AnswerForm, { form: F }>;
type Side = FormOf<'rate'>['numerator'];

/** 学校, 单位 and 教职工 stand for the same unit and its staff in tables for schools and in those for all. */
const plain = (words: string | undefined): string => (words ?? '').replace(/学校|单位|校(?=工会)|教(?=职工)/g, '');

const areSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((each, index) => each === b[index]);

const optionsOf = (items: readonly { id: string; label: string }[]): string[] =>
  items.map(({ id, label }) => `${id} ${plain(label)}`);

/** A side that is typed must ask for the same; one that comes from figures must come from the same ones. */
const isSameSide = (a: Side, b: Side): boolean => {
  const [from, to] = [inputsOfSide(a), inputsOfSide(b)];
  if (from.length === 0 && to.length === 0)
    return plain(a.label) === plain(b.label) && (a.times ?? 1) === (b.times ?? 1);
  return areSame(from, to) && (a.times ?? 1) === (b.times ?? 1);
};

/** Would an answer to the one be a sound answer of the same meaning to the other? Says nothing of the question itself. */
export const isSameForm = (a: AnswerForm, b: AnswerForm): boolean => {
  switch (a.form) {
    case 'yesNo':
      return b.form === 'yesNo';
    case 'count':
      return b.form === 'count' && a.unit === b.unit;
    case 'rate':
      return (
        b.form === 'rate' &&
        isSameSide(a.numerator, b.numerator) &&
        isSameSide(a.denominator, b.denominator) &&
        a.mayExceed === b.mayExceed
      );
    case 'date':
      return b.form === 'date' && plain(a.fromLabel) === plain(b.fromLabel) && plain(a.toLabel) === plain(b.toLabel);
    case 'grade':
      return b.form === 'grade' && areSame(optionsOf(a.options), optionsOf(b.options));
    case 'checklist':
      return b.form === 'checklist' && areSame(optionsOf(a.items), optionsOf(b.items));
    case 'selfRated':
      // Points out of another full mark mean something else.
      return false;
    default:
      return a satisfies never;
  }
};

/** The same figure: same id, kind and unit. `isTrusted`: ids of both standards mean the same, whatever the label says. */
export const isSameInput = (a: Input, b: Input, isTrusted: boolean): boolean =>
  a.id === b.id && a.kind === b.kind && a.unit === b.unit && (isTrusted || a.label === b.label);

/** Do both rest on the same clause or article? */
export const isSameBasis = (a: Basis, b: Basis): boolean => {
  if (a.kind === 'clause') return b.kind === 'clause' && a.clause === b.clause;
  return a.kind === 'law' && b.kind === 'law' && a.law === b.law && a.article === b.article;
};

/** The ways of counting that a rate offers besides its first, by id; none for other forms. */
export const formulaIds = ({ answer }: Criterion): string[] =>
  answer.form === 'rate' ? answer.alternatives.map(({ id }) => id) : [];
