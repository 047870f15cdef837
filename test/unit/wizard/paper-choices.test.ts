import { expect, test } from 'vitest';
import {
  withDeeds,
  withMeeting,
  withPapers,
  withReady,
  withSection,
} from '../../../src/wizard/models/paper-choices.ts';
import { makeAssessment } from '../assessment/maker.ts';

const blank = makeAssessment({});

test('a choice is kept, and one taken back leaves nothing behind', () => {
  const chosen = withPapers(withPapers(blank, { skeleton: 'by-theme' }), { headings: 'unscored' });
  expect(chosen.papers).toEqual({ skeleton: 'by-theme', headings: 'unscored' });
  expect(withPapers(chosen, { skeleton: undefined }).papers).toEqual({ headings: 'unscored' });
  expect(withPapers(withPapers(chosen, { skeleton: undefined }), { headings: undefined })).toEqual(blank);
});

test('an empty text is none', () => {
  expect(withPapers(blank, { guidance: '' })).toEqual(blank);
  expect(withMeeting(withMeeting(blank, { place: '会议室' }), { place: '' }).papers?.meeting).toEqual({
    body: 'committee',
  });
});

test('sections are rewritten and given back one by one', () => {
  const one = withSection(blank, 'problems', { text: '甲', basis: '乙' });
  const two = withSection(one, 'measures', { text: '丙', basis: '丁' });
  expect(withSection(two, 'problems', null).papers?.sections).toEqual({ measures: { text: '丙', basis: '丁' } });
  expect(withSection(one, 'problems', null)).toEqual(blank);
});

test('a paper is ready once, or not', () => {
  const ready = withReady(withReady(blank, 'plan', true), 'plan', true);
  expect(ready.papers?.ready).toEqual(['plan']);
  expect(withReady(ready, 'plan', false)).toEqual(blank);
});

test('the limit of the deeds stays when their words go', () => {
  const own = withDeeds(withDeeds(blank, { limit: 500 }), { text: '做了这些事' });
  expect(own.papers?.deeds).toEqual({ limit: 500, text: '做了这些事' });
  expect(withDeeds(own, { text: undefined }).papers?.deeds).toEqual({ limit: 500 });
});
