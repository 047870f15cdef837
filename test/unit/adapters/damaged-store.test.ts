/** What the store does with records that are older, torn or mangled. */
import fc from 'fast-check';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { toHead } from '../../../src/adapters/assessment-store.ts';
import { openBrowserStore } from '../../../src/adapters/browser-store.ts';
import { makeAssessment } from '../assessment/maker.ts';
import { openRaw, stubBrowser, stubLocalStorage, tamper } from './storage-stubs.ts';

const ID = 'unit-0001';
const head = toHead(makeAssessment({}, { id: ID }), 1, 8);

beforeEach(stubBrowser);
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Two revisions, one in each slot, without the mirror. */
const saveTwice = async () => {
  const store = await openBrowserStore();
  await store.save(head, 'one', 0);
  await store.save(head, 'two', 1);
  stubLocalStorage();
  return store;
};

/** The database as the released version 1 left it. */
const makeFirstVersion = async (row: Record<string, unknown>): Promise<void> => {
  const database = await openRaw(1, (made) => void made.createObjectStore('assessments', { keyPath: 'id' }));
  const transaction = database.transaction('assessments', 'readwrite');
  transaction.objectStore('assessments').put(row);
  await new Promise<void>((resolve) => (transaction.oncomplete = () => resolve()));
  database.close();
};
const FIRST_ROW = {
  id: ID,
  unitName: '某小学',
  standard: { id: 'test', edition: '2026' },
  fictional: false,
  savedAt: '2026-01-01T00:00:00.000Z',
  revision: 7,
  text: '{"version":1}',
};

test('R18 a record of the first version is found with its text, and that stays until a later write stands', async () => {
  await makeFirstVersion(FIRST_ROW);
  const store = await openBrowserStore();
  expect(await store.list()).toMatchObject([{ id: ID, revision: 7, unitName: '某小学', all: 0, shelving: 'open' }]);
  expect(await store.load(ID)).toMatchObject({ revision: 7, text: '{"version":1}', schema: 1, setAside: false });
  expect(await store.save(head, 'raised', 7)).toEqual({ kind: 'saved', revision: 8 });
  expect(await store.load(ID)).toMatchObject({ text: 'raised', schema: 2 });
  // The write that raised it turns out bad: the original is still there.
  stubLocalStorage();
  await tamper('slots', (slot) => (slot['rev'] === 8 ? { ...slot, data: '' } : slot));
  expect(await store.load(ID)).toMatchObject({ text: '{"version":1}', schema: 1, isFallback: true });
});

test('R18 a record of the first version without text goes to the quarantine', async () => {
  await makeFirstVersion({ ...FIRST_ROW, text: 5 });
  const store = await openBrowserStore();
  expect(await store.list()).toEqual([]);
  expect(await store.listQuarantined()).toMatchObject([{ key: ID, unitName: '某小学' }]);
});

test('R07 a write that breaks off half-way leaves the state before it', async () => {
  const store = await saveTwice();
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    // The slot is written, the record that points to it is not.
    if (this.name === 'assessments') throw new DOMException('broken off', 'DataError');
    return put.apply(this, args);
  });
  expect(await store.save(head, 'three', 2)).toEqual({ kind: 'failed', reason: 'refused' });
  vi.restoreAllMocks();
  expect(await store.load(ID)).toMatchObject({ revision: 2, text: 'two', isFallback: false });
  expect(await store.save(head, 'three', 2)).toEqual({ kind: 'saved', revision: 3 });
});

test('R07 an aborted transaction does not count as saved', async () => {
  const store = await saveTwice();
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    const request = put.apply(this, args);
    if (this.name === 'assessments') this.transaction.abort();
    return request;
  });
  expect(await store.save(head, 'three', 2)).toEqual({ kind: 'failed', reason: 'refused' });
  vi.restoreAllMocks();
  expect(await store.load(ID)).toMatchObject({ revision: 2, text: 'two' });
});

describe('R23 the newest slot is not as it was written', () => {
  const damage = { data: 'mangled', rev: 9, schema: 1, sum: '0' };
  test.each(Object.entries(damage))('%s', async (field, value) => {
    const store = await saveTwice();
    await tamper('slots', (slot) => (slot['rev'] === 2 ? { ...slot, [field]: value } : slot));
    expect(await store.load(ID)).toMatchObject({ revision: 2, text: 'one', isFallback: true });
    expect(await store.listQuarantined()).toMatchObject([{ text: field === 'data' ? 'mangled' : 'two' }]);
    // The one that is left is not written over by the next write.
    expect(await store.save(head, 'three', 2)).toEqual({ kind: 'saved', revision: 3 });
    stubLocalStorage();
    await tamper('slots', (slot) => (slot['rev'] === 3 ? { ...slot, sum: '' } : slot));
    expect(await store.load(ID)).toMatchObject({ text: 'one' });
  });
});

test('R23 the mirror stands in where both slots are lost', async () => {
  const store = await openBrowserStore();
  await store.save(head, 'one', 0);
  await store.save(head, 'two', 1);
  await tamper('slots', (slot) => ({ ...slot, sum: '' }));
  expect(await store.load(ID)).toMatchObject({ revision: 2, text: 'two', isFallback: false });
  expect(await store.save(head, 'three', 2)).toEqual({ kind: 'saved', revision: 3 });
});

test('R22 random damage to both slots: nothing is opened, everything is kept, and a new start is possible', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), fc.string(), async (junk, text) => {
      stubBrowser();
      const store = await saveTwice();
      await tamper('slots', (slot) => (slot['rev'] === 2 ? junk : { ...slot, data: `${text}?` }));
      expect(await store.load(ID)).toBeNull();
      expect(await store.list()).toEqual([]);
      const kept = await store.listQuarantined();
      expect(kept).toHaveLength(2);
      expect(kept.map((found) => found.text)).toContain(`${text}?`);
      expect(await store.save(head, 'anew', 0)).toEqual({ kind: 'saved', revision: 1 });
      expect(await store.load(ID)).toMatchObject({ text: 'anew' });
      await store.removeQuarantined(kept[0]?.key ?? '');
      expect(await store.listQuarantined()).toHaveLength(1);
    }),
    { numRuns: 20 },
  );
});

test('R22 whole text that makes no sense is taken off the list and kept; the state before it is opened next', async () => {
  const store = await saveTwice();
  await store.quarantine(ID);
  expect(await store.listQuarantined()).toMatchObject([{ text: 'two', unitName: '某小学' }]);
  expect(await store.load(ID)).toMatchObject({ text: 'one', isFallback: true });
  await store.quarantine(ID);
  expect(await store.load(ID)).toBeNull();
  expect((await store.listQuarantined()).map(({ text }) => text).sort()).toEqual(['one', 'two']);
});

test('R22 what was set aside and makes no sense does not take the record with it', async () => {
  const store = await saveTwice();
  store.setAside(head, 'torn', 2);
  await store.quarantine(ID);
  expect(await store.load(ID)).toMatchObject({ text: 'two', setAside: false });
  expect(await store.listQuarantined()).toMatchObject([{ text: 'torn' }]);
});

test('R16 the order goes by revision, whatever the clock says', async () => {
  const store = await openBrowserStore();
  await store.save({ ...head, savedAt: '2026-11-21T00:00:00.000Z' }, 'one', 0);
  await store.save({ ...head, savedAt: '2020-11-21T00:00:00.000Z' }, 'two', 1);
  expect(await store.load(ID)).toMatchObject({ revision: 2, text: 'two' });
});

test('snapshots count up, and the oldest without a name goes when there are too many', async () => {
  const store = await openBrowserStore();
  const keep = (label: string) => store.keepSnapshot(ID, { savedAt: '', label, answered: 0, all: 8 }, `text ${label}`);
  await keep('first');
  for (let count = 0; count < 50; count += 1) await keep('');
  const kept = await store.listSnapshots(ID);
  expect(kept).toHaveLength(50);
  expect(kept[0]?.number).toBe(51);
  expect(kept.map(({ number }) => number)).not.toContain(2);
  expect(await store.loadSnapshot(ID, 1)).toBe('text first');
  expect(await store.loadSnapshot(ID, 2)).toBeNull();
  await store.remove(ID);
  expect(await store.listSnapshots(ID)).toEqual([]);
});
