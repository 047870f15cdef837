import { readGraded } from './graded-lines.ts';
import { NOT_READABLE } from './origin.ts';
import { readScoringText, type ReadScoring } from './scoring-text.ts';

/** How an item is scored: the table's words on it, and what they are understood as. */
export interface ItemScoring {
  scoringText: string | undefined;
  scoring: ReadScoring;
}

/** Reads the scoring sentence of an item; without one, the item's own words may say how it is scored. */
export function readItemScoring(sentence: string, content: string, points: number | undefined): ItemScoring {
  if (sentence.startsWith(NOT_READABLE)) {
    return { scoringText: sentence, scoring: { kind: 'unclear', why: '导出时注明了由人工计分。' } };
  }
  const graded = readGraded(sentence, points);
  if (graded !== undefined) {
    const plain = { isVeto: false, bonusCap: undefined, requiresEvidence: false, asks: undefined, fullPoints: points };
    return {
      scoringText: sentence,
      scoring: { kind: 'understood', ...graded, ...plain, meaning: '按选中的一档得分。' },
    };
  }
  const scoring = readScoringText(sentence === '' ? content : sentence, { content, points });
  if (sentence !== '') return { scoringText: sentence, scoring };
  return { scoringText: scoring.kind === 'understood' ? content : undefined, scoring };
}

/** Is a row without points a veto item, by its own words (一票否决)? */
export const isVetoRow = (points: number | undefined, scoring: ReadScoring): boolean =>
  points === undefined && scoring.kind === 'understood' && scoring.isVeto;
