import { expect, test } from 'vitest';
import type { Answer } from '../../../src/assessment/schema.ts';
import { serializeAssessment } from '../../../src/assessment/serialize.ts';
import { makeAssessment } from './maker.ts';

const yes: Answer = { form: 'yesNo', value: true };

test('a new assessment holds no answers and no clock', () => {
  expect(JSON.parse(serializeAssessment(makeAssessment()))).toEqual({
    type: 'jianjia/assessment',
    version: 2,
    id: 'test-0001',
    standard: { id: 'test', edition: '2026', hash: '0123456789abcdef' },
    unit: { name: '某小学', kind: 'school', higherUnion: '某市教育工会' },
    inputs: {},
    answers: {},
    vetoes: {},
    eligibility: {},
    savedAt: '2026-11-21T02:46:31.000Z',
  });
});

test('the same content gives the same text, in whatever order it was entered', () => {
  const one = makeAssessment({ b: yes, a: { value: true, form: 'yesNo' } }, { inputs: { y: 1, x: 2 }, award: 'w' });
  const other = { award: 'w', ...makeAssessment({ a: yes, b: yes }, { inputs: { x: 2, y: 1 } }) };
  expect(serializeAssessment(other)).toBe(serializeAssessment(one));
});

test('the file starts with what it is, has a line per field and ends with a line break', () => {
  const text = serializeAssessment(makeAssessment({ a: yes }));
  expect(text.split('\n').slice(0, 4)).toEqual([
    '{',
    '  "type": "jianjia/assessment",',
    '  "version": 2,',
    '  "id": "test-0001",',
  ]);
  expect(text.endsWith('}\n')).toBe(true);
});
