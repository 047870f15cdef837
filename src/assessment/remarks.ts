import type { Answer, Assessment } from './schema.ts';

type WithoutRemarks<T> = T extends unknown ? Omit<T, 'note' | 'evidence' | 'toCheck'> : never;

/** An answer without its note, evidence and 待核 mark, which stay when the value changes. */
export type AnswerValue = WithoutRemarks<Answer>;

/** What stands beside the value of an answer. */
export type Remarks = Pick<Answer, 'note' | 'evidence' | 'toCheck'>;

/** What stands beside the value; only what is there. */
export const remarksOf = (answer: Answer | undefined): Remarks => ({
  ...(answer?.note === undefined ? {} : { note: answer.note }),
  ...(answer?.evidence === undefined ? {} : { evidence: answer.evidence }),
  ...(answer?.toCheck === undefined ? {} : { toCheck: answer.toCheck }),
});

/** The value of an answer; `null` where only remarks are held. */
export const valueOf = (answer: Answer | undefined): AnswerValue | null => {
  if (!answer || answer.form === 'blank') return null;
  const { note: _note, evidence: _evidence, toCheck: _toCheck, ...value } = answer;
  return value;
};

/** The assessment with its answers alone: without notes, evidence, 待核 marks, the 整改台账, retired items and papers. */
export const withoutRemarks = (assessment: Assessment): Assessment => {
  const { actions: _actions, retired: _retired, papers: _papers, answers, ...rest } = assessment;
  const bare = Object.entries(answers).flatMap(([id, answer]) => {
    const value = valueOf(answer);
    return value === null ? [] : [[id, value] as const];
  });
  return { ...rest, answers: Object.fromEntries(bare) };
};
