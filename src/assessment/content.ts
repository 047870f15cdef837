import { valueOf } from './remarks.ts';
import type { Assessment } from './schema.ts';
import { serializeAssessment } from './serialize.ts';

/** How much a saved assessment holds. */
export interface ContentCount {
  /** Criteria with an answer; a note alone is none. */
  answers: number;
  notes: number;
  /** Lines of evidence. */
  evidence: number;
  /** Unit figures, vetoes and conditions that are answered. */
  facts: number;
  /** Lines of the 整改台账. */
  actions: number;
}

export const countContent = (assessment: Assessment): ContentCount => {
  const { inputs, vetoes, eligibility, actions = {} } = assessment;
  const answers = Object.values(assessment.answers);
  return {
    answers: answers.filter((answer) => valueOf(answer) !== null).length,
    notes: answers.filter(({ note }) => note !== undefined && note !== '').length,
    evidence: answers.reduce((sum, { evidence = [] }) => sum + evidence.length, 0),
    facts: [inputs, vetoes, eligibility].reduce((sum, record) => sum + Object.keys(record).length, 0),
    actions: Object.keys(actions).length,
  };
};

/** What the person entered as text, whenever, under whatever id and edition text it was saved: equal where that is equal. */
export const contentText = (assessment: Assessment): string =>
  serializeAssessment({ ...assessment, id: '', standard: { ...assessment.standard, hash: '' }, savedAt: '' });
