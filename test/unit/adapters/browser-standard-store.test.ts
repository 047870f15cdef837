import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openStandardStore } from '../../../src/adapters/browser-standard-store.ts';
import { createMemoryStandardStore, type StandardStore } from '../../../src/adapters/standard-store.ts';
import { hashStandard } from '../../../src/standard/hash.ts';
import { makeStandard, makeYesNo } from '../standard/maker.ts';

const EARLY = '2026-11-20T01:00:00.000Z';
const LATE = '2026-11-21T01:00:00.000Z';

const first = makeStandard({ x: [makeYesNo('a', 3), makeYesNo('b', 2)] }, { id: 'own-a' });
const second = makeStandard({ x: [makeYesNo('a', 1)] }, { id: 'own-b', aggregation: { kind: 'checks' } });
const keep = (store: StandardStore, standard = first, savedAt = EARLY) =>
  store.keep(standard, hashStandard(standard), savedAt);

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('a table that was kept is found again, in a new connection too', async () => {
  const store = await openStandardStore();
  expect(store.kind).toBe('browser');
  expect(await keep(store)).toEqual({ kind: 'kept' });
  const later = await openStandardStore();
  expect(await later.load('own-a', '2026')).toEqual({ standard: first, hash: hashStandard(first) });
  expect(await later.load('own-a', '2027')).toBeNull();
});

test('it does not share a database with the assessments', async () => {
  await keep(await openStandardStore());
  expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['jianjia-standards']);
});

test.each([
  ['browser', () => openStandardStore()],
  ['memory', () => Promise.resolve(createMemoryStandardStore())],
])('the list of the %s store holds the lines, newest first, and no text', async (_kind, open) => {
  const store = await open();
  await keep(store, first, EARLY);
  await keep(store, second, LATE);
  expect(await store.list()).toEqual([
    {
      id: 'own-b',
      edition: '2026',
      title: '测试标准',
      honour: '测试称号',
      unitKinds: ['school'],
      criteria: 1,
      fullPoints: null,
      hash: hashStandard(second),
      savedAt: LATE,
    },
    expect.objectContaining({ id: 'own-a', criteria: 2, fullPoints: 5, savedAt: EARLY }),
  ]);
  await store.remove('own-b', '2026');
  expect((await store.list()).map(({ id }) => id)).toEqual(['own-a']);
  expect(await store.load('own-b', '2026')).toBeNull();
});

test.each([
  ['browser', () => openStandardStore()],
  ['memory', () => Promise.resolve(createMemoryStandardStore())],
])('the %s store keeps what a changed import replaces, newest first and five at most', async (_kind, open) => {
  const store = await open();
  const version = (number: number) => ({ ...first, title: `第${number}稿` });
  for (let number = 1; number <= 7; number += 1) await keep(store, version(number));
  await keep(store, version(7));
  const former = await store.listFormer('own-a', '2026');
  expect(former.map(({ standard }) => standard.title)).toEqual(['第6稿', '第5稿', '第4稿', '第3稿', '第2稿']);
  expect(former[0]?.hash).toBe(hashStandard(version(6)));
  // A text that is in force again is no former one.
  await keep(store, version(5));
  expect((await store.listFormer('own-a', '2026')).map(({ standard }) => standard.title)).toEqual([
    '第7稿',
    '第6稿',
    '第4稿',
    '第3稿',
    '第2稿',
  ]);
  expect((await store.list())[0]).not.toHaveProperty('former');
  expect(await store.listFormer('nowhere', '2026')).toEqual([]);
});

test('the same table once more takes the place of the first', async () => {
  const store = await openStandardStore();
  await keep(store);
  const changed = { ...first, title: '改过的标准' };
  await keep(store, changed, LATE);
  expect(await store.list()).toEqual([expect.objectContaining({ title: '改过的标准', savedAt: LATE })]);
  expect(await store.load('own-a', '2026')).toEqual({ standard: changed, hash: hashStandard(changed) });
});

/** Changes the text of the one record behind the back of the store. */
const changeText = async (edit: (text: string) => string): Promise<void> => {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open('jianjia-standards');
    request.onerror = () => reject(new Error('not opened'));
    request.onsuccess = () => {
      const transaction = request.result.transaction('standards', 'readwrite');
      const rows = transaction.objectStore('standards');
      const found = rows.get(['own-a', '2026']);
      found.onsuccess = () => {
        const row = found.result as { text: string };
        rows.put({ ...row, text: edit(row.text) });
      };
      transaction.oncomplete = () => {
        request.result.close();
        resolve();
      };
    };
  });
};

test.each([
  ['is no JSON', (text: string) => text.slice(1)],
  ['is no standard', () => '{"id":"own-a"}'],
  ['has a field that no standard has', (text: string) => text.replace('{', '{"extra":1,')],
  ['is not the one that was kept', (text: string) => text.replace('测试标准', '另一标准')],
])('a record whose text %s is not used', async (_what, edit) => {
  const store = await openStandardStore();
  await keep(store);
  await changeText(edit);
  expect(await store.load('own-a', '2026')).toBeNull();
});

test('a full disk is reported as such, and the old record stands', async () => {
  const store = await openStandardStore();
  await keep(store);
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(await keep(store, { ...first, title: '改过的标准' })).toEqual({ kind: 'failed', reason: 'full' });
  expect((await store.load('own-a', '2026'))?.standard.title).toBe('测试标准');
});

test('a write that reads back differently does not count as kept', async () => {
  const store = await openStandardStore();
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(function (this: IDBObjectStore, row: object) {
    return put.call(this, { ...row, text: '' });
  });
  expect(await keep(store)).toEqual({ kind: 'failed', reason: 'refused' });
});

test('a connection that the system closed is opened again once', async () => {
  const store = await openStandardStore();
  const transaction = IDBDatabase.prototype.transaction;
  let lost = true;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
    if (lost) {
      lost = false;
      throw new DOMException('The database connection is closing.', 'InvalidStateError');
    }
    return transaction.apply(this, args);
  });
  expect(await keep(store)).toEqual({ kind: 'kept' });
});

test('a browser that refuses keeps tables in memory, and the store says so', async () => {
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw new DOMException('refused', 'SecurityError');
    },
  });
  const store = await openStandardStore();
  expect(store.kind).toBe('memory');
  expect(await keep(store)).toEqual({ kind: 'kept' });
  expect((await store.load('own-a', '2026'))?.standard).toEqual(first);
});

test('a browser that never answers keeps tables in memory after the limit', async () => {
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementationOnce(() => new EventTarget() as IDBOpenDBRequest);
  expect((await openStandardStore(20)).kind).toBe('memory');
});
