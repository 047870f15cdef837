import { expect, test } from 'vitest';
import { withValue } from '../../../src/wizard/models/answer.ts';
import { wipeInWords } from '../../../src/wizard/models/wipe-words.ts';
import { createFakeStore, createTestWizard, keep, savedAssessment, WIPED } from './wizard-maker.ts';

const opened = ({ model }: ReturnType<typeof createTestWizard>) => {
  const session = model.session.value;
  if (!session) throw new Error('nothing is open');
  return session;
};
const answer = async (wizard: ReturnType<typeof createTestWizard>): Promise<void> => {
  opened(wizard).change((current) => withValue(current, 'x1', { form: 'yesNo', value: true }));
  await opened(wizard).save.flush();
};

test('on a shared computer nothing reaches the browser, and what was there is left alone and counted', async () => {
  const wizard = createTestWizard();
  await keep(wizard.store, savedAssessment());
  await wizard.model.arrive();
  await wizard.model.setShared(true);
  expect(wizard.tab.shared).toBe(true);
  expect(wizard.model.storage.value).toBe('shared');
  expect(wizard.model.leftBehind.value).toBe(1);
  expect(wizard.model.saved.value).toEqual([]);
  const { writes } = wizard.store;
  await wizard.visit('#/begin');
  await answer(wizard);
  expect(opened(wizard).save.state.value.kind).toBe('memory');
  expect(wizard.store.writes).toBe(writes);
  expect(wizard.tab.id).toBeNull();
  expect([...wizard.store.rows.keys()]).toEqual(['saved-00001']);
  expect(wizard.model.wouldLose()).toBe(true);
});

test('after a reload of the tab it is still a shared computer, and the store is not even opened', async () => {
  const wizard = createTestWizard({
    tab: { id: null, shared: true },
    openStore: () => Promise.reject(new Error('must not be opened')),
  });
  await wizard.model.arrive();
  expect(wizard.model.storage.value).toBe('shared');
  expect(wizard.model.wouldLose()).toBe(false);
});

test('what is open is saved and closed before the computer is said to be shared', async () => {
  const wizard = createTestWizard();
  await wizard.visit('#/begin');
  opened(wizard).change((current) => withValue(current, 'x1', { form: 'yesNo', value: true }));
  await wizard.model.setShared(true);
  expect(wizard.model.session.value).toBeNull();
  expect(wizard.tab.id).toBeNull();
  expect([...wizard.store.rows.values()].map(({ text }) => text.includes('"x1"'))).toEqual([true]);
});

test('taken back, what was entered meanwhile is kept in the browser', async () => {
  const wizard = createTestWizard();
  await wizard.model.arrive();
  await wizard.model.setShared(true);
  await wizard.visit('#/begin');
  await answer(wizard);
  await wizard.visit('#/start');
  await wizard.model.setShared(false);
  expect(wizard.model.storage.value).toBe('browser');
  expect(wizard.tab.shared).toBe(false);
  expect(wizard.model.saved.value?.map(({ unitName, answered }) => [unitName, answered])).toEqual([['某小学', 1]]);
  expect(wizard.store.rows.size).toBe(1);
});

test('what is in the browser under the same id is never replaced by it', async () => {
  const store = createFakeStore();
  const wizard = createTestWizard({ store, tab: { id: null, shared: true } });
  const { savedAt } = savedAssessment();
  await wizard.model.arrive();
  await wizard.model.importFile(JSON.stringify(savedAssessment()));
  await wizard.model.accept('new', {});
  await opened(wizard).save.flush();
  await keep(store, savedAssessment({ unit: { name: '原来的', kind: 'school', higherUnion: '' }, savedAt }));
  await wizard.visit('#/start');
  await wizard.model.setShared(false);
  expect(wizard.model.saved.value?.map(({ unitName }) => unitName).sort()).toEqual(['原来的', '某小学'].sort());
  expect(store.rows.get('saved-00001')?.unitName).toBe('原来的');
});

test('a full browser keeps the computer shared, and nothing is lost', async () => {
  const wizard = createTestWizard();
  await wizard.model.arrive();
  await wizard.model.setShared(true);
  await wizard.visit('#/begin');
  await answer(wizard);
  await wizard.visit('#/start');
  wizard.store.fault = { kind: 'failed', reason: 'full' };
  await wizard.model.setShared(false);
  expect(wizard.model.storage.value).toBe('shared');
  expect(wizard.tab.shared).toBe(true);
  expect(wizard.model.notice.value?.text).toContain('空间已满');
  expect(wizard.model.saved.value).toHaveLength(1);
});

test('after a wipe nothing is open, listed or filled in', async () => {
  const wizard = createTestWizard({ hash: '#/begin' });
  await wizard.model.arrive();
  wizard.model.form.value = { ...wizard.model.form.value, unitName: '别人的学校' };
  await wizard.model.wipe();
  expect(wizard.model.session.value).toBeNull();
  expect(wizard.model.saved.value).toEqual([]);
  expect(wizard.tab.id).toBeNull();
  expect(wizard.model.form.value.unitName).toBe('某小学');
  expect(wizard.model.notice.value).toMatchObject({ calm: true });
});

test('no write that still waited comes after the wipe', async () => {
  const wipedAt: number[] = [];
  const wizard = createTestWizard({
    hash: '#/begin',
    wipe: async () => {
      wipedAt.push(wizard.store.writes);
      return WIPED;
    },
  });
  await wizard.model.arrive();
  opened(wizard).change((current) => withValue(current, 'x1', { form: 'yesNo', value: true }));
  await wizard.model.wipe();
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(wipedAt).toEqual([wizard.store.writes]);
});

test('a wipe that cannot be loaded says so', async () => {
  const wizard = createTestWizard({ wipe: () => Promise.reject(new Error('offline')) });
  await wizard.model.arrive();
  await wizard.model.wipe();
  expect(wizard.model.notice.value?.text).toContain('没有清除');
});

test('the report names what was cleared and what was not', () => {
  expect(wipeInWords(WIPED)).toMatchObject({ calm: true });
  expect(wipeInWords(WIPED).text).toContain('已清除：自评和导入的考核表、');
  const left = wipeInWords({ ...WIPED, databases: 'left' });
  expect(left.calm).toBeUndefined();
  expect(left.text).toContain('没有清除：自评和导入的考核表。');
  const none = {
    databases: 'none',
    localStorage: 'none',
    sessionStorage: 'none',
    caches: 'none',
    workers: 'none',
  } as const;
  expect(wipeInWords(none).text).toContain('本来就没有存过东西');
});
