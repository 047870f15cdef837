import type { AnswerForm, Rule } from '../standard/schema.ts';
import { SELF_RATED } from './origin.ts';
import { readScoringText } from './scoring-text.ts';

/** A rule with the question that it scores. */
export interface ChosenRule {
  rule: Rule;
  answer: AnswerForm;
}

/** The rule that an exported table writes below a sentence; undefined where it is not understood. */
export function readWrittenRule(
  words: string,
  { content, points }: { content: string; points: number | undefined },
): ChosenRule | undefined {
  if (words === SELF_RATED) {
    return { rule: { kind: 'selfRated', min: 0, basis: { kind: 'site' } }, answer: { form: 'selfRated' } };
  }
  const read = readScoringText(words, { content, points });
  return read.kind === 'understood' ? { rule: read.rule, answer: read.answer } : undefined;
}
