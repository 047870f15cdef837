import { expect, test } from 'vitest';
import type { Answer } from '../../../src/assessment/schema.ts';
import { countPapers, listBoxes, withBox, withPlace } from '../../../src/wizard/models/filing.ts';
import { makeStandard, makeYesNo } from '../standard/maker.ts';
import { openSession } from './session-maker.ts';

const standard = makeStandard({
  x: [
    makeYesNo('join', 4, { title: '入会率' }),
    makeYesNo('dues', 4, { title: '会籍', evidence: ['接转登记'] }),
    makeYesNo('funds', 4, { title: '经费' }),
  ],
});
const paper = { number: '1', title: '文件' };
const answers: Record<string, Answer> = {
  join: { form: 'yesNo', value: true, evidence: [paper, { number: '2', title: '名册' }] },
  dues: { form: 'yesNo', value: true, evidence: [paper] },
  funds: { form: 'yesNo', value: true },
};

const firstOf = (session: ReturnType<typeof openSession>, box: string) => {
  const found = listBoxes(session).find(({ id }) => id === box)?.papers[0];
  if (!found) throw new Error(`no paper in ${box}`);
  return found;
};

test('a paper moves with every question that names it, and back', () => {
  const session = openSession(standard, { answers });
  session.change((current) => withBox(current, firstOf(session, 'members'), 'org'));
  expect(session.assessment.value.answers).toMatchObject({
    join: { evidence: [{ ...paper, box: 'org' }, { number: '2' }] },
    dues: { evidence: [{ ...paper, box: 'org' }] },
  });
  expect(firstOf(session, 'org').uses).toHaveLength(2);
  session.change((current) => withBox(current, firstOf(session, 'org'), ''));
  expect(session.assessment.value.answers).toEqual(answers);
});

test('a place in the box is said and taken back', () => {
  const session = openSession(standard, { answers });
  session.change((current) => withPlace(current, firstOf(session, 'members'), '第2格'));
  expect(firstOf(session, 'members').evidence.place).toBe('第2格');
  session.change((current) => withPlace(current, firstOf(session, 'members'), ''));
  expect(session.assessment.value.answers).toEqual(answers);
});

test('the boxes are counted: papers, boxes in use, answers without a paper', () => {
  expect(countPapers(listBoxes(openSession(standard, { answers })))).toEqual({
    papers: 2,
    used: 1,
    unproved: 1,
    unnamed: 1,
  });
});
