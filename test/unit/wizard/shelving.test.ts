import { expect, test } from 'vitest';
import type { AssessmentSummary } from '../../../src/adapters/assessment-store.ts';
import { withValue } from '../../../src/wizard/models/answer.ts';
import { createFakeStore, createTestWizard, fileOf, keep, savedAssessment } from './wizard-maker.ts';

const ID = 'saved-00001';

const start = async (more = {}) => {
  const wizard = createTestWizard(more);
  await keep(wizard.store, savedAssessment());
  await wizard.model.arrive();
  return wizard;
};
type Wizard = Awaited<ReturnType<typeof start>>;

const lineOf = ({ model }: Wizard, id = ID): AssessmentSummary => {
  const found = model.saved.value?.find((each) => each.id === id);
  if (!found) throw new Error(`${id} is not in the list`);
  return found;
};
const opened = ({ model }: Wizard) => {
  const session = model.session.value;
  if (!session) throw new Error('nothing is open');
  return session;
};
const said = ({ model }: Wizard): string => model.desk.note.value?.text ?? '';

test('a new name stands in the saved file, and the answers stay', async () => {
  const wizard = await start();
  await wizard.model.desk.rename(lineOf(wizard), ' 2026年自查 ');
  expect(lineOf(wizard)).toMatchObject({ title: '2026年自查', revision: 2, answered: 1, all: 8 });
  const stored = await wizard.store.load(ID);
  expect(JSON.parse(stored?.text ?? '')).toMatchObject({
    title: '2026年自查',
    unit: { name: '某小学' },
    answers: { x1: { form: 'yesNo', value: true } },
  });
  expect(said(wizard)).toBe('已改名为：2026年自查。');
});

test('an empty name, or that of the unit, takes the title away', async () => {
  const wizard = await start();
  await wizard.model.desk.rename(lineOf(wizard), '暂名');
  await wizard.model.desk.rename(lineOf(wizard), '  ');
  expect(lineOf(wizard).title).toBe('');
  expect((await wizard.store.load(ID))?.text).not.toContain('"title"');
  await wizard.model.desk.rename(lineOf(wizard), '某小学');
  expect(lineOf(wizard).title).toBe('');
});

test('what is open is renamed in its session, and goes on saving', async () => {
  const wizard = await start();
  await wizard.model.resume(ID);
  const session = opened(wizard);
  session.change((current) => withValue(current, 'y1', { form: 'yesNo', value: true }));
  await wizard.model.desk.rename(lineOf(wizard), '开着改的名');
  expect(session.assessment.value.title).toBe('开着改的名');
  session.change((current) => withValue(current, 'y2', { form: 'yesNo', value: true }));
  await session.save.flush();
  expect(session.save.state.value.kind).toBe('saved');
  const file = JSON.parse((await wizard.store.load(ID))?.text ?? '') as { title: string; answers: object };
  expect(file.title).toBe('开着改的名');
  expect(Object.keys(file.answers)).toEqual(['x1', 'y1', 'y2']);
});

test('another window that wrote meanwhile is told of, and nothing is overwritten', async () => {
  const wizard = await start();
  const { load } = wizard.store;
  wizard.store.load = async (id) => {
    const found = await load(id);
    await wizard.store.save(lineOf(wizard), fileOf(savedAssessment()), 1);
    return found;
  };
  await wizard.model.desk.rename(lineOf(wizard), '迟到的名字');
  expect(said(wizard)).toContain('另一个窗口刚刚改过');
  expect(wizard.model.desk.note.value?.isProblem).toBe(true);
  expect((await load(ID))?.text).not.toContain('迟到的名字');
});

test('a full browser changes nothing and says so', async () => {
  const wizard = await start();
  wizard.store.fault = { kind: 'failed', reason: 'full' };
  await wizard.model.desk.copy(lineOf(wizard));
  expect(said(wizard)).toContain('空间已满');
  expect(wizard.model.saved.value).toHaveLength(1);
});

test('a copy has its own id and name and all the answers', async () => {
  const wizard = await start();
  await wizard.model.desk.copy(lineOf(wizard));
  const copy = wizard.model.saved.value?.find(({ id }) => id !== ID);
  expect(copy).toMatchObject({ title: '某小学（副本）', revision: 1, answered: 1, all: 8, shelving: 'open' });
  const text = (await wizard.store.load(copy?.id ?? ''))?.text ?? '';
  expect(JSON.parse(text)).toMatchObject({ id: copy?.id, answers: { x1: { form: 'yesNo', value: true } } });
  expect(lineOf(wizard)).toMatchObject({ title: '', revision: 1 });
});

test('what was typed a moment ago is in the copy', async () => {
  const wizard = await start();
  await wizard.model.resume(ID);
  opened(wizard).change((current) => withValue(current, 'y1', { form: 'yesNo', value: true }));
  await wizard.model.desk.copy(lineOf(wizard));
  const copy = wizard.model.saved.value?.find(({ id }) => id !== ID);
  expect((await wizard.store.load(copy?.id ?? ''))?.text).toContain('"y1"');
});

test('archived and back', async () => {
  const wizard = await start();
  await wizard.model.desk.move(lineOf(wizard), 'archived');
  expect(lineOf(wizard).shelving).toBe('archived');
  await wizard.model.desk.move(lineOf(wizard), 'open');
  expect(lineOf(wizard).shelving).toBe('open');
  expect(wizard.model.desk.note.value?.undo).toBeUndefined();
});

test('deleting can be undone at once, from the archive too', async () => {
  const wizard = await start();
  await wizard.model.desk.move(lineOf(wizard), 'archived');
  await wizard.model.desk.move(lineOf(wizard), 'deleted');
  expect(lineOf(wizard)).toMatchObject({ shelving: 'deleted', shelvedAt: '2026-11-21T02:32:00.000Z' });
  expect(said(wizard)).toBe('已删除：某小学。');
  await wizard.model.desk.note.value?.undo?.();
  expect(lineOf(wizard).shelving).toBe('archived');
});

test('deleting what is open closes it, and a reload does not bring it back', async () => {
  const wizard = await start();
  await wizard.model.resume(ID);
  expect(wizard.tab.id).toBe(ID);
  await wizard.model.desk.move(lineOf(wizard), 'deleted');
  expect(wizard.model.session.value).toBeNull();
  expect(wizard.tab.id).toBeNull();
});

test('what is open and could not be written is not deleted behind its back', async () => {
  const wizard = await start();
  await wizard.model.resume(ID);
  await opened(wizard).ready;
  wizard.store.fault = { kind: 'failed', reason: 'full' };
  opened(wizard).change((current) => withValue(current, 'y1', { form: 'yesNo', value: true }));
  await wizard.model.desk.move(lineOf(wizard), 'deleted');
  expect(wizard.model.desk.note.value?.isProblem).toBe(true);
  expect(lineOf(wizard).shelving).toBe('open');
  expect(wizard.model.session.value).not.toBeNull();
});

test('erased for good it is gone from the store', async () => {
  const wizard = await start();
  await wizard.model.desk.move(lineOf(wizard), 'deleted');
  await wizard.model.desk.erase(lineOf(wizard));
  expect(wizard.model.saved.value).toEqual([]);
  expect(await wizard.store.load(ID)).toBeNull();
});

test('a store that refuses is told of', async () => {
  const wizard = await start();
  wizard.store.shelve = () => Promise.reject(new Error('refused'));
  await wizard.model.desk.move(lineOf(wizard), 'archived');
  expect(said(wizard)).toContain('没有做成');
  expect(lineOf(wizard).shelving).toBe('open');
});

test('what was deleted 30 days ago is gone for good at the next visit', async () => {
  const store = createFakeStore();
  await keep(store, savedAssessment({ savedAt: '2026-09-01T00:00:00.000Z' }));
  await store.shelve(ID, 'deleted', '2026-10-01T00:00:00.000Z');
  const wizard = createTestWizard({ store });
  await wizard.model.arrive();
  expect(wizard.model.saved.value).toEqual([]);
  expect(await store.load(ID)).toBeNull();
});

test('the word about the last act goes when another screen comes', async () => {
  const wizard = await start();
  await wizard.model.desk.copy(lineOf(wizard));
  await wizard.visit('#/begin');
  expect(wizard.model.desk.note.value).toBeNull();
});
