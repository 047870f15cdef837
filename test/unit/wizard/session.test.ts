import { expect, test } from 'vitest';
import { serializeAssessment } from '../../../src/assessment/serialize.ts';
import { scoreAssessment } from '../../../src/scoring/score.ts';
import { withInput, withValue } from '../../../src/wizard/models/answer.ts';
import { readStored } from '../../../src/wizard/models/stored.ts';
import { claimFreely } from '../../../src/adapters/writer-lock/writer-lock.ts';
import { createSession, errorsOf, fieldId } from '../../../src/wizard/models/session.ts';
import { bundle, createFakeStore, keep, NOW, savedAssessment } from './wizard-maker.ts';

const make = async (assessment = savedAssessment()) => {
  const store = createFakeStore();
  await keep(store, assessment);
  let day = '2026-11-21';
  const session = createSession(
    {
      store: Promise.resolve(store),
      now: () => NOW,
      dayOf: () => day,
      createId: () => 'copy-00001',
      serialize: serializeAssessment,
      read: readStored,
      claim: claimFreely,
      score: scoreAssessment,
    },
    { bundle, assessment, revision: 1, unsaved: false, remark: '' },
  );
  return { store, session, setDay: (next: string) => (day = next) };
};

test('the result follows every change and comes from the scoring alone', async () => {
  const { session } = await make();
  expect(session.result.value.total).toMatchObject({ low: 4, high: 70, points: null });
  session.change((current) => withValue(current, 'x2', { form: 'rate', numerator: 9, denominator: 10 }));
  expect(session.result.value.total).toMatchObject({ low: 10, high: 70 });
  expect(session.result.value).toEqual(
    scoreAssessment(bundle.standard, bundle.hash, session.assessment.value, '2026-11-21'),
  );
});

test('a page left open over midnight judges by the new day after the next change', async () => {
  const { session, setDay } = await make();
  setDay('2026-11-22');
  expect(session.result.value.asOf).toBe('2026-11-21');
  session.change((current) => withInput(current, 'staff', 5));
  expect(session.result.value.asOf).toBe('2026-11-22');
});

test('a standard that was changed since is said once and saved with its new hash', async () => {
  const assessment = savedAssessment({ standard: { id: 'test', edition: '2026', hash: 'ffffffffffffffff' } });
  const { session, store } = await make(assessment);
  expect(session.remark).toContain('得分已按现在的标准重新计算');
  await session.ready;
  await session.save.flush();
  expect(store.rows.get(assessment.id)?.text).toContain(bundle.hash);
  expect((await make()).session.remark).toBe('');
});

test('an unchanged assessment is not written again', async () => {
  const { session, store } = await make();
  await session.save.flush();
  expect(store.writes).toBe(1);
  expect(session.save.state.value).toEqual({ kind: 'saved', at: new Date(savedAssessment().savedAt) });
});

test('contradictions and unusable text are listed with their fields, item by item', async () => {
  const { session } = await make();
  session.change((current) => withInput(withInput(current, 'staff', 5), 'members', 8));
  session.setDraft(fieldId('x2', 'numerator'), { text: '八', message: '请只填数字，例如 120。' });
  session.setDraft(fieldId('x1', 'reason'), { text: '', message: '' });
  expect(errorsOf(session, ['inputs'])).toEqual([
    { field: 'f_inputs_members', message: '“会员数”（8）大于“职工总数”（5），请核对这两个数字。' },
  ]);
  expect(errorsOf(session, ['x1', 'x2'])).toEqual([{ field: 'f_x2_numerator', message: '请只填数字，例如 120。' }]);
  session.setDraft(fieldId('x2', 'numerator'), null);
  expect(errorsOf(session, ['x1', 'x2'])).toEqual([]);
});

test('a copy is a new record, and the old one stays as it was', async () => {
  const { session, store } = await make();
  session.change((current) => withValue(current, 'x1', { form: 'yesNo', value: false }));
  await session.saveAsCopy();
  expect(store.rows.get('copy-00001')).toMatchObject({ revision: 1, unitName: '某小学（副本）' });
  expect(store.rows.get('saved-00001')?.text).toContain('"value": true');
  expect(session.save.state.value.kind).toBe('saved');
});
