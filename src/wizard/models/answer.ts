import type { Answer, Assessment, Evidence, Unit, VetoAnswer } from '../../assessment/schema.ts';

type WithoutRemarks<T> = T extends unknown ? Omit<T, 'note' | 'evidence' | 'toCheck'> : never;

/** An answer without its note, evidence and 待核 mark, which stay when the value changes. */
export type AnswerValue = WithoutRemarks<Answer>;

type Remarks = Pick<Answer, 'note' | 'evidence' | 'toCheck'>;

const remarksOf = (answer: Answer | undefined): Remarks => ({
  ...(answer?.note === undefined ? {} : { note: answer.note }),
  ...(answer?.evidence === undefined ? {} : { evidence: answer.evidence }),
  ...(answer?.toCheck === undefined ? {} : { toCheck: answer.toCheck }),
});

const without = <T>(record: Record<string, T>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== key));

const withOrWithout = <T>(record: Record<string, T>, key: string, value: T | null): Record<string, T> =>
  value === null ? without(record, key) : { ...record, [key]: value };

const withAnswer = (assessment: Assessment, id: string, value: AnswerValue | null, remarks: Remarks): Assessment => {
  const hasRemarks = Object.keys(remarks).length > 0;
  const kept: AnswerValue | null = value ?? (hasRemarks ? { form: 'blank' } : null);
  return { ...assessment, answers: withOrWithout(assessment.answers, id, kept && { ...kept, ...remarks }) };
};

/** Sets what is answered to criterion `id`; `null` takes the answer back. Note and evidence stay. */
export const withValue = (assessment: Assessment, id: string, value: AnswerValue | null): Assessment =>
  withAnswer(assessment, id, value, remarksOf(assessment.answers[id]));

const valueOf = (answer: Answer | undefined): AnswerValue | null => {
  if (!answer || answer.form === 'blank') return null;
  const { note: _note, evidence: _evidence, toCheck: _toCheck, ...value } = answer;
  return value;
};

/** Sets the note of criterion `id`; an empty one is taken away. */
export const withNote = (assessment: Assessment, id: string, note: string): Assessment => {
  const { note: _old, ...others } = remarksOf(assessment.answers[id]);
  return withAnswer(assessment, id, valueOf(assessment.answers[id]), note === '' ? others : { ...others, note });
};

/** Sets the evidence lines of criterion `id`; none are taken away altogether. */
export const withEvidence = (assessment: Assessment, id: string, evidence: Evidence[]): Assessment => {
  const { evidence: _old, ...others } = remarksOf(assessment.answers[id]);
  const remarks = evidence.length === 0 ? others : { ...others, evidence };
  return withAnswer(assessment, id, valueOf(assessment.answers[id]), remarks);
};

/** Marks criterion `id` as 待核, with whom to ask (may be empty); `null` takes the mark away. */
export const withToCheck = (assessment: Assessment, id: string, toCheck: string | null): Assessment => {
  const { toCheck: _old, ...others } = remarksOf(assessment.answers[id]);
  const remarks = toCheck === null ? others : { ...others, toCheck };
  return withAnswer(assessment, id, valueOf(assessment.answers[id]), remarks);
};

/** A fresh line of evidence, numbered after the highest number of the whole assessment. */
export const nextEvidence = (assessment: Assessment): Evidence => {
  const numbers = Object.values(assessment.answers).flatMap((answer) =>
    (answer.evidence ?? []).map(({ number }) => Number.parseInt(number, 10) || 0),
  );
  return { number: String(Math.max(0, ...numbers) + 1), title: '' };
};

/** Sets a unit figure; `null` takes it back. */
export const withInput = (assessment: Assessment, id: string, value: number | string | boolean | null): Assessment => ({
  ...assessment,
  inputs: withOrWithout(assessment.inputs, id, value),
});

export const withVeto = (assessment: Assessment, id: string, value: VetoAnswer): Assessment => ({
  ...assessment,
  vetoes: { ...assessment.vetoes, [id]: value },
});

/** Sets a condition of applying: yes/no or a date; `null` means not yet known. */
export const withEligibility = (assessment: Assessment, id: string, value: boolean | string | null): Assessment => ({
  ...assessment,
  eligibility: withOrWithout(assessment.eligibility, id, value),
});

export const withUnit = (assessment: Assessment, unit: Partial<Unit>): Assessment => ({
  ...assessment,
  unit: { ...assessment.unit, ...unit },
});

/** Sets the award applied for; `null`: not yet decided. */
export const withAward = ({ award: _old, ...assessment }: Assessment, award: string | null): Assessment =>
  award === null ? assessment : { ...assessment, award };

/** Sets the year in which the award is given; `null`: not known. */
export const withAwardYear = ({ awardYear: _old, ...assessment }: Assessment, year: number | null): Assessment =>
  year === null ? assessment : { ...assessment, awardYear: year };

/** Sets the ladder of grades to compare with. */
export const withGradeSet = (assessment: Assessment, gradeSet: string): Assessment => ({ ...assessment, gradeSet });
