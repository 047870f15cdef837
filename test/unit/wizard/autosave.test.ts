import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { toHead } from '../../../src/adapters/assessment-store.ts';
import { createAutosave } from '../../../src/wizard/models/autosave.ts';
import { createFakeStore, fileOf, NOW, savedAssessment } from './wizard-maker.ts';

const make = (store = createFakeStore(), revision = 0) => ({
  store,
  autosave: createAutosave({ store: Promise.resolve(store), now: () => NOW, serialize: fileOf }, revision),
});
const PROGRESS = { answered: 1, all: 8 };
const named = (name: string) => savedAssessment({ unit: { name, kind: 'school', higherUnion: '' } });
const nameIn = (text = ''): string | undefined => /"name": "(.*)"/.exec(text)?.[1];

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a burst of changes is written once, with the last of them', async () => {
  const { store, autosave } = make();
  autosave.request(named('甲'), PROGRESS);
  await vi.advanceTimersByTimeAsync(300);
  autosave.request(named('甲乙'), PROGRESS);
  expect(autosave.state.value.kind).toBe('saving');
  expect(store.writes).toBe(0);
  await vi.advanceTimersByTimeAsync(400);
  expect(store.writes).toBe(1);
  expect(nameIn(store.rows.get('saved-00001')?.text)).toBe('甲乙');
  expect(autosave.state.value).toEqual({ kind: 'saved', at: NOW });
});

test('what is typed during a write is written after it', async () => {
  const { store, autosave } = make();
  const { save } = store;
  store.save = (...args) => {
    store.save = save;
    autosave.request(named('乙'), PROGRESS);
    return save.apply(store, args);
  };
  autosave.request(named('甲'), PROGRESS);
  await autosave.flush();
  expect(nameIn(store.rows.get('saved-00001')?.text)).toBe('乙');
  expect(store.rows.get('saved-00001')?.revision).toBe(2);
  expect(autosave.state.value.kind).toBe('saved');
});

test('nothing is written before the store has opened', async () => {
  const store = createFakeStore();
  let open = (): void => undefined;
  const opening = new Promise<typeof store>((resolve) => (open = () => resolve(store)));
  const autosave = createAutosave({ store: opening, now: () => NOW, serialize: fileOf }, 0);
  autosave.request(named('甲'), PROGRESS);
  await vi.advanceTimersByTimeAsync(5000);
  expect(store.writes).toBe(0);
  expect(autosave.state.value.kind).toBe('saving');
  open();
  await vi.advanceTimersByTimeAsync(0);
  expect(nameIn(store.rows.get('saved-00001')?.text)).toBe('甲');
});

test('a refused write is told, and the next change tries again', async () => {
  const { store, autosave } = make();
  store.fault = { kind: 'failed', reason: 'full' };
  autosave.request(named('甲'), PROGRESS);
  await autosave.flush();
  expect(autosave.state.value).toEqual({ kind: 'failed', reason: 'full' });
  store.fault = null;
  autosave.request(named('甲乙'), PROGRESS);
  expect(autosave.state.value.kind).toBe('failed');
  await vi.advanceTimersByTimeAsync(400);
  expect(autosave.state.value.kind).toBe('saved');
  expect(nameIn(store.rows.get('saved-00001')?.text)).toBe('甲乙');
});

test('after another tab has written, nothing is written until the person chooses', async () => {
  const { store, autosave } = make();
  autosave.request(named('这里'), PROGRESS);
  await autosave.flush();
  const theirs = named('那边');
  await store.save(toHead(theirs, 1, 8), fileOf(theirs), 1);
  autosave.request(named('这里改'), PROGRESS);
  await autosave.flush();
  autosave.request(named('这里再改'), PROGRESS);
  await vi.advanceTimersByTimeAsync(1000);
  expect(autosave.state.value.kind).toBe('stale');
  expect(nameIn(store.rows.get('saved-00001')?.text)).toBe('那边');
  await autosave.overwrite();
  expect(autosave.state.value.kind).toBe('saved');
  expect(nameIn(store.rows.get('saved-00001')?.text)).toBe('这里再改');
});

test('R10 what is not yet written is kept aside before the handler of a hidden page ends', async () => {
  const { store, autosave } = make();
  await vi.advanceTimersByTimeAsync(0);
  autosave.request(named('甲'), PROGRESS);
  void autosave.leave();
  expect(nameIn(store.aside.get('saved-00001')?.text)).toBe('甲');
});

test('R01 a refused write is kept aside as well, for a reload', async () => {
  const { store, autosave } = make();
  store.fault = { kind: 'failed', reason: 'full' };
  autosave.request(named('甲'), PROGRESS);
  await autosave.flush();
  expect(nameIn(store.aside.get('saved-00001')?.text)).toBe('甲');
});

test('R24 a record that had to be made anew is noticed', async () => {
  const { store, autosave } = make(createFakeStore(), 5);
  expect(autosave.wasCleared.value).toBe(false);
  autosave.request(named('甲'), PROGRESS);
  await autosave.flush();
  expect(autosave.wasCleared.value).toBe(true);
  expect(store.rows.get('saved-00001')?.revision).toBe(6);
});

test('R24 a store that has gone back behind what was read is not written over', async () => {
  const { store, autosave } = make(createFakeStore(), 5);
  const theirs = named('那边');
  await store.save(toHead(theirs, 1, 8), fileOf(theirs), 0);
  autosave.request(named('这里'), PROGRESS);
  await autosave.flush();
  expect(autosave.state.value.kind).toBe('stale');
  expect(nameIn(store.rows.get('saved-00001')?.text)).toBe('那边');
});

test('R09 a page that goes away keeps aside what is not yet written, and writes it', async () => {
  const { store, autosave } = make();
  autosave.request(named('甲'), PROGRESS);
  void autosave.leave();
  await vi.advanceTimersByTimeAsync(0);
  expect(nameIn(store.aside.get('saved-00001')?.text)).toBe('甲');
  expect(nameIn(store.rows.get('saved-00001')?.text)).toBe('甲');
  store.aside.clear();
  void autosave.leave();
  await vi.advanceTimersByTimeAsync(0);
  expect(store.aside.size).toBe(0);
});

test('a store that lives no longer than the page never says saved', async () => {
  const { autosave } = make(createFakeStore('memory'));
  autosave.request(named('甲'), PROGRESS);
  await autosave.flush();
  expect(autosave.state.value).toEqual({ kind: 'memory' });
});
