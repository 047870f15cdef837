import { expect, test } from 'vitest';
import { createRandomId } from '../../../src/adapters/random-id.ts';
import { assessmentSchema } from '../../../src/assessment/schema.ts';
import { makeAssessment } from '../assessment/maker.ts';

test('ids are fit for a saved assessment and do not repeat', () => {
  const ids = Array.from({ length: 1000 }, createRandomId);
  expect(new Set(ids).size).toBe(1000);
  for (const id of ids.slice(0, 50)) expect(assessmentSchema.safeParse(makeAssessment({}, { id })).success).toBe(true);
});
