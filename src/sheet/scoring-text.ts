import type { AnswerForm, Rule } from '../standard/schema.ts';

/** What stands around a scoring sentence in its row. */
export interface ScoringContext {
  /** What is examined (考核内容), as the table words it. */
  content: string;
  /** Points of the item; undefined where the table gives none. */
  points: number | undefined;
}

/** A scoring sentence as a rule, or not understood. Not understood is always better than understood wrongly. */
export type ReadScoring =
  | {
      kind: 'understood';
      rule: Rule;
      answer: AnswerForm;
      /** The sentence says 一票否决: the case rules the title out. */
      isVeto: boolean;
      /** The item is a bonus (加分), earning at most this. */
      bonusCap: number | undefined;
      requiresEvidence: boolean;
      /** How it was understood, one short Chinese sentence for the person to confirm. */
      meaning: string;
    }
  | { kind: 'unclear'; why: string };

/** Reads one scoring text (评分办法、扣分标准). Never throws. */
export const readScoringText = (_text: string, _context: ScoringContext): ReadScoring => ({
  kind: 'unclear',
  why: '没有看懂这句评分办法。',
});
