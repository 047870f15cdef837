import { expect, test } from 'vitest';
import {
  nextEvidence,
  withAward,
  withEligibility,
  withEvidence,
  withInput,
  withNote,
  withValue,
} from '../../../src/wizard/models/answer.ts';
import { makeAssessment } from '../assessment/maker.ts';

const line = { number: '3', title: '会议记录' };

test('note and evidence stay when the answer changes its form', () => {
  let assessment = withValue(makeAssessment(), 'a', { form: 'count', value: 2 });
  assessment = withEvidence(withNote(assessment, 'a', '待核'), 'a', [line]);
  assessment = withValue(assessment, 'a', { form: 'notApplicable', reason: '没有' });
  expect(assessment.answers['a']).toEqual({
    form: 'notApplicable',
    reason: '没有',
    note: '待核',
    evidence: [line],
  });
});

test('a note without an answer answers nothing, and goes with the last letter', () => {
  const noted = withNote(makeAssessment(), 'a', '问人事');
  expect(noted.answers['a']).toEqual({ form: 'blank', note: '问人事' });
  expect(withNote(noted, 'a', '').answers).toEqual({});
  const answered = withNote(withValue(noted, 'a', { form: 'yesNo', value: true }), 'a', '');
  expect(answered.answers['a']).toEqual({ form: 'yesNo', value: true });
});

test('an answer taken back leaves no trace, its evidence stays', () => {
  const answered = withValue(makeAssessment(), 'a', { form: 'yesNo', value: true });
  expect(withValue(answered, 'a', null).answers).toEqual({});
  expect(withValue(withEvidence(answered, 'a', [line]), 'a', null).answers['a']).toEqual({
    form: 'blank',
    evidence: [line],
  });
  expect(withEvidence(withEvidence(answered, 'a', [line]), 'a', []).answers['a']).toEqual({
    form: 'yesNo',
    value: true,
  });
});

test('a new evidence line continues the numbers of the whole assessment', () => {
  expect(nextEvidence(makeAssessment()).number).toBe('1');
  const some = withEvidence(withEvidence(makeAssessment(), 'a', [line]), 'b', [{ number: '12-1', title: '' }]);
  expect(nextEvidence(some).number).toBe('13');
});

test('a figure, a condition and an award can be taken back', () => {
  expect(withInput(withInput(makeAssessment(), 'staff', 0), 'staff', null).inputs).toEqual({});
  expect(withEligibility(withEligibility(makeAssessment(), 'e', false), 'e', null).eligibility).toEqual({});
  expect('award' in withAward(withAward(makeAssessment(), 'region'), null)).toBe(false);
});

test('a change makes a new assessment and leaves the old one as it was', () => {
  const before = makeAssessment({ a: { form: 'yesNo', value: true } });
  withValue(before, 'a', { form: 'yesNo', value: false });
  expect(before.answers['a']).toEqual({ form: 'yesNo', value: true });
});
