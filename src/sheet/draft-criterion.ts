import type { AnswerForm, Basis, Rule } from '../standard/schema.ts';
import { asWritten, isSameRule, readWrittenRule, type ChosenRule } from './chosen-rule.ts';
import { adviseOn, askAbout, tellAbout } from './row-words.ts';
import type { ReadItem } from './table-reading.ts';

/** What the person decides about one item. */
export interface RowChoice {
  /** Looked at and found right. */
  isConfirmed?: boolean;
  /** The rule as the person put it; unset: as it was read. */
  rule?: ChosenRule;
  /** Points of the item; unset: as in the table. */
  points?: number;
  /** Must-have item; unset: as marked in the table. */
  isMandatory?: boolean;
  /** Bonus item; unset: as in the table. */
  isBonus?: boolean;
  /** The row is no item but a case that rules the title out. */
  isVeto?: boolean;
  /** The row is nothing that counts. */
  isLeftOut?: boolean;
}

/** Marks a rule that the person put in place of what was read. */
export const CHANGED_NOTE = '计分办法由导入的人改定';

/** Where something stands in the table, as a basis. */
export type MakeBasis = (cell?: string, note?: string) => Basis;

const NOT_UNDERSTOOD = '没有看懂计分办法，由自评人自己打分';
const SELF_RATED: { answer: AnswerForm; rule: Rule } = {
  answer: { form: 'selfRated' },
  rule: { kind: 'selfRated', min: 0, basis: { kind: 'site' } },
};

/** The rule that counts for an item. `isChanged`: it is not the one that its sentence was read as. */
function ruleInForce(
  item: ReadItem,
  chosen: ChosenRule | undefined,
): ChosenRule & { isChanged: boolean; isRead: boolean } {
  const read = item.scoring.kind === 'understood' ? item.scoring : undefined;
  const put = chosen ?? (item.writtenRule === undefined ? undefined : readWrittenRule(item.writtenRule, item));
  if (put !== undefined && !(read !== undefined && isSameRule(put, read))) {
    return { ...asWritten(put, item), isChanged: true, isRead: false };
  }
  if (read === undefined) return { ...SELF_RATED, isChanged: false, isRead: false };
  const { rule, answer, asks } = read;
  return { rule, answer, asks, isChanged: false, isRead: true };
}

/** The criterion for an item, as a standard's file would hold it. */
export function draftCriterion(id: string, item: ReadItem, choice: RowChoice, basis: MakeBasis) {
  const { cells, content, title, evidence, scoring } = item;
  const { answer, rule, asks, isChanged, isRead } = ruleInForce(item, choice.rule);
  const note = isChanged ? CHANGED_NOTE : isRead ? undefined : NOT_UNDERSTOOD;
  return {
    id,
    title,
    question: askAbout(content, answer.form, asks),
    answer,
    rule: { ...rule, basis: basis(cells.scoring, note) },
    fullPoints: item.points ?? 0,
    pointsBasis: basis(cells.points),
    mandatory: choice.isMandatory ?? item.mark !== undefined,
    bonus: item.isBonus,
    evidence,
    requiresEvidence: scoring.kind === 'understood' && scoring.requiresEvidence,
    basis: [basis(cells.content)],
    scoringText: item.scoringText,
    needsReview: !(choice.isConfirmed === true && (isChanged || isRead)),
    advice: adviseOn(content, evidence),
    sentences: tellAbout(content, answer.form),
  };
}
