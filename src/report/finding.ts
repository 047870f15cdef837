import { inputsOfFormula, listFormulas } from '../standard/formulas.ts';
import type { Criterion } from '../standard/schema.ts';
import { answerTo, type Case, resultOf } from './case.ts';
import type { Part, Source } from './tree.ts';
import { answerInWords } from './wording.ts';

/** The answer itself and the inputs that it takes a side of its rate from. */
export const sourcesOf = (criterion: Criterion): Source[] => {
  const form = criterion.answer;
  const inputs = form.form === 'rate' ? new Set(listFormulas(form).flatMap(inputsOfFormula)) : [];
  return [`answer:${criterion.id}`, ...[...inputs].map((id): Source => `input:${id}`)];
};

/** The standard's sentence for the points that a scored criterion earned, `{value}` filled in, without its full stop. */
export const findingPieces = (current: Case, criterion: Criterion): (string | Part)[] => {
  const answer = answerTo(current, criterion.id);
  if (answer?.form === 'none' && criterion.answer.form === 'date' && criterion.answer.noneLabel !== undefined) {
    return [criterion.answer.noneLabel];
  }
  const { points, fullPoints } = resultOf(current, criterion.id);
  const { whenMet, whenPartly, whenNotMet } = criterion.sentences;
  const earned = points ?? 0;
  const template = earned >= fullPoints ? whenMet : earned > 0 ? (whenPartly ?? whenNotMet) : whenNotMet;
  const value = answerInWords(criterion, answer, current.standard, current.assessment.inputs);
  return template
    .replace(/。$/, '')
    .split('{value}')
    .flatMap((text, index): (string | Part)[] => (index === 0 ? [text] : [value, text]));
};
