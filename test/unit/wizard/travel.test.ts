import { expect, test } from 'vitest';
import { withInput, withNote, withUnit, withValue, withVeto } from '../../../src/wizard/models/answer.ts';
import { findChange } from '../../../src/wizard/models/change-place.ts';
import { createTravel } from '../../../src/wizard/models/travel.ts';
import { openSession } from './session-maker.ts';
import { bundle, savedAssessment } from './wizard-maker.ts';

const { standard } = bundle;
const start = savedAssessment();

test('a change is named by what it was about, with the way there', () => {
  expect(findChange(standard, start, withNote(start, 'x2', '问'))).toEqual({ words: '“x2”', path: 'criterion/x2' });
  expect(findChange(standard, start, withValue(start, 'x1', null))).toEqual({ words: '“x1”', path: 'criterion/x1' });
  expect(findChange(standard, start, withInput(start, 'staff', 3))).toEqual({ words: '“职工总数”', path: 'figures' });
  expect(findChange(standard, start, withVeto(start, 'v1', 'absent'))).toEqual({ words: '“拖欠工资”', path: 'vetoes' });
  expect(findChange(standard, start, withUnit(start, { name: '新' }))).toMatchObject({ words: '单位信息' });
  expect(findChange(standard, start, { ...start })).toBeNull();
});

const open = () => {
  const session = openSession(standard, start);
  return { session, travel: createTravel(session) };
};

test('undo and redo say what they changed; the words go with the next change', () => {
  const { session, travel } = open();
  travel.undo();
  expect(travel.said.value?.words).toBe('没有可以撤销的改动');
  session.change((current) => withInput(current, 'staff', 5), 'f_inputs_staff');
  session.change((current) => withInput(current, 'staff', 52), 'f_inputs_staff');
  expect(travel.said.value).toBeNull();
  travel.undo();
  expect(session.assessment.value.inputs).toEqual({});
  expect(travel.said.value).toMatchObject({ words: '已撤销：“职工总数”', path: 'figures' });
  travel.redo();
  expect(session.assessment.value.inputs).toEqual({ staff: 52 });
  expect(travel.said.value?.words).toBe('已重做：“职工总数”');
  travel.redo();
  expect(travel.said.value?.words).toBe('没有可以重做的改动');
});

test('no way is offered to a step that this standard does not have', () => {
  const { session, travel } = open();
  session.change((current) => ({ ...current, answers: { gone: { form: 'yesNo', value: true } } }));
  travel.undo();
  expect(travel.said.value).toMatchObject({ path: '' });
});
