import { expect, test } from 'vitest';
import { readNewer } from '../../../src/assessment/newer.ts';
import { makeAssessment } from './maker.ts';

const known = makeAssessment({ a01: { form: 'yesNo', value: true }, a02: { form: 'unknown' } }, { title: '今年' });
/** As a later version may write it. */
const later = (more: Record<string, unknown>): string => JSON.stringify({ ...known, version: 9, ...more });

test('R19 what is known is kept, and what is new is left out', () => {
  expect(readNewer(later({}))).toEqual(known);
  expect(readNewer(later({ novelty: { deep: [1] }, another: 1 }))).toEqual(known);
  expect(readNewer(later({ unit: { ...known.unit, address: '某路' } }))).toEqual(known);
  expect(readNewer(later({ title: { text: '今年' } }))).toEqual({ ...known, title: undefined });
});

test('R19 answers of a new form, or with new fields, do not hide the others', () => {
  const answers = {
    a01: { form: 'yesNo', value: true, colour: 'red' },
    a02: { form: 'unknown' },
    a03: { form: 'slider', at: 5 },
  };
  expect(readNewer(later({ answers }))?.answers).toEqual(known.answers);
});

test.each(['', '[]', '{"type":"other"}', later({ id: 5 }), later({ standard: null }), later({ unit: 'x' })])(
  'R19 %s cannot be understood',
  (text) => {
    expect(readNewer(text)).toBeNull();
  },
);
