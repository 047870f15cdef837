import { newAssessment } from '../../../src/assessment/make.ts';
import type { Answer, Assessment } from '../../../src/assessment/schema.ts';

/** An assessment of a school with these answers and whatever else a test is about. */
export const makeAssessment = (answers: Record<string, Answer> = {}, more: Partial<Assessment> = {}): Assessment => ({
  ...newAssessment({
    id: 'test-0001',
    standard: { id: 'test', edition: '2026', hash: '0123456789abcdef' },
    unit: { name: '某小学', kind: 'school', higherUnion: '某市教育工会' },
    savedAt: '2026-11-21T02:46:31.000Z',
  }),
  answers,
  ...more,
});
