import type { AnswerForm, Rule } from '../standard/schema.ts';
import { readGraded, writeGraded } from './graded-lines.ts';
import { SELF_RATED } from './origin.ts';
import { sayRule } from './rule-sentence.ts';
import { isSameValue } from './same-value.ts';
import { readScoringText } from './scoring-text.ts';

/** A rule with the question that it scores. */
export interface ChosenRule {
  rule: Rule;
  answer: AnswerForm;
  /** The question for the number, where the content itself is none. */
  asks?: string | undefined;
}

/** What stands around a rule in its row. */
export interface RuleContext {
  content: string;
  points: number | undefined;
  isBonus: boolean;
}

/** Do two rules ask and score alike, wherever they are from? */
export const isSameRule = (a: ChosenRule, b: ChosenRule): boolean =>
  scoresAlike(a.rule, b.rule) && isSameValue(a.answer, b.answer);

/** Do two rules score alike? */
export const scoresAlike = (a: Rule, b: Rule): boolean =>
  isSameValue({ ...a, basis: undefined }, { ...b, basis: undefined });

/** A rule as an exported table writes it below a sentence. */
export const writeRule = ({ rule, answer }: ChosenRule, { points, isBonus }: RuleContext): string =>
  rule.kind === 'selfRated' && rule.min === 0
    ? SELF_RATED
    : (writeGraded({ rule, answer }) ?? sayRule({ rule, answer, points, bonusCap: isBonus ? points : undefined }));

/** The rule out of such words; undefined where they are not understood. */
export function readWrittenRule(words: string, { content, points }: RuleContext): ChosenRule | undefined {
  if (words === SELF_RATED) {
    return { rule: { kind: 'selfRated', min: 0, basis: { kind: 'site' } }, answer: { form: 'selfRated' } };
  }
  const graded = readGraded(words, points);
  if (graded !== undefined) return graded;
  const read = readScoringText(words, { content, points });
  return read.kind === 'understood' && !read.isVeto ? read : undefined;
}

/** The words for a rule, where they read back to it; else undefined. */
export function findWords(chosen: ChosenRule, context: RuleContext): string | undefined {
  const words = writeRule(chosen, context);
  const read = readWrittenRule(words, context);
  return read !== undefined && isSameRule(chosen, read) ? words : undefined;
}

/** A rule that asks as its own words would ask, so that a table exported in words asks the same. */
export function asWritten(chosen: ChosenRule, context: RuleContext): ChosenRule {
  const read = readWrittenRule(writeRule(chosen, context), context);
  const isAlike = read !== undefined && scoresAlike(chosen.rule, read.rule) && chosen.answer.form === read.answer.form;
  return isAlike ? read : chosen;
}
