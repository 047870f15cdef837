import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openBrowserStore } from '../../../src/adapters/browser-store.ts';
import { toHead } from '../../../src/adapters/assessment-store.ts';
import type { Assessment } from '../../../src/assessment/schema.ts';
import { makeAssessment } from '../assessment/maker.ts';

const head = (assessment: Assessment) => toHead(assessment, 1, 8);

const first = makeAssessment({}, { id: 'unit-0001', savedAt: '2026-11-20T01:00:00.000Z' });
const second = makeAssessment({}, { id: 'unit-0002', savedAt: '2026-11-21T01:00:00.000Z', fictional: true });

/** localStorage of a browser, or one that refuses. */
const stubLocalStorage = (refuses = false): Map<string, string> => {
  const kept = new Map<string, string>();
  const guard = (): void => {
    if (refuses) throw new DOMException('refused', 'SecurityError');
  };
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => (guard(), kept.get(key) ?? null),
    setItem: (key: string, value: string) => (guard(), void kept.set(key, value)),
    removeItem: (key: string) => (guard(), void kept.delete(key)),
  });
  return kept;
};

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  stubLocalStorage();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('what was saved is found again, in a new connection too', async () => {
  const store = await openBrowserStore();
  expect(await store.save(head(first), 'one', 0)).toEqual({ kind: 'saved', revision: 1 });
  expect(await store.save(head(first), 'two', 1)).toEqual({ kind: 'saved', revision: 2 });
  const later = await openBrowserStore();
  expect(await later.load(first.id)).toEqual({ revision: 2, text: 'two', setAside: false });
  expect(await later.load('unit-9999')).toBeNull();
});

test('the list holds the heads, newest first, and no text', async () => {
  const store = await openBrowserStore();
  await store.save(head(first), 'one', 0);
  await store.save(head(second), 'two', 0);
  expect(await store.list()).toEqual([
    {
      id: 'unit-0002',
      unitName: '某小学',
      standard: { id: 'test', edition: '2026' },
      fictional: true,
      savedAt: '2026-11-21T01:00:00.000Z',
      revision: 1,
    },
    expect.objectContaining({ id: 'unit-0001', fictional: false }),
  ]);
  await store.remove('unit-0002');
  expect((await store.list()).map(({ id }) => id)).toEqual(['unit-0001']);
});

test('a write after an older revision is refused and changes nothing', async () => {
  const here = await openBrowserStore();
  const there = await openBrowserStore();
  await here.save(head(first), 'one', 0);
  await there.save(head(first), 'theirs', 1);
  expect(await here.save(head(first), 'ours', 1)).toEqual({ kind: 'stale', revision: 2 });
  expect(await here.load(first.id)).toMatchObject({ revision: 2, text: 'theirs' });
});

test('two new records of one id do not overwrite each other', async () => {
  const store = await openBrowserStore();
  const outcomes = await Promise.all([store.save(head(first), 'a', 0), store.save(head(first), 'b', 0)]);
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['saved', 'stale']);
});

test('a record that was cleared away meanwhile is written anew', async () => {
  const store = await openBrowserStore();
  await store.save(head(first), 'one', 0);
  await store.remove(first.id);
  expect(await store.save(head(first), 'two', 1)).toEqual({ kind: 'saved', revision: 2 });
});

test('a full disk is reported as such, and the old record stands', async () => {
  const store = await openBrowserStore();
  await store.save(head(first), 'one', 0);
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  expect(await store.save(head(first), 'two', 1)).toEqual({ kind: 'failed', reason: 'full' });
  expect(await store.load(first.id)).toMatchObject({ revision: 1, text: 'one' });
  expect(await store.save(head(first), 'two', 1)).toEqual({ kind: 'saved', revision: 2 });
});

test('a write that reads back differently does not count as saved', async () => {
  const store = await openBrowserStore();
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(function (this: IDBObjectStore, row: object) {
    return put.call(this, { ...row, text: '' });
  });
  expect(await store.save(head(first), 'one', 0)).toEqual({ kind: 'failed', reason: 'refused' });
});

test('a connection that the system closed is opened again once', async () => {
  const store = await openBrowserStore();
  await store.save(head(first), 'one', 0);
  const transaction = IDBDatabase.prototype.transaction;
  let lost = true;
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...args) {
    if (lost) {
      lost = false;
      throw new DOMException('The database connection is closing.', 'InvalidStateError');
    }
    return transaction.apply(this, args);
  });
  expect(await store.save(head(first), 'two', 1)).toEqual({ kind: 'saved', revision: 2 });
});

test('a newer page may change the database while this one is open', async () => {
  const store = await openBrowserStore();
  await store.save(head(first), 'one', 0);
  const newer = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('jianjia', 2);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(new Error('not opened'));
  });
  expect(newer.version).toBe(2);
  newer.close();
  expect(await store.save(head(first), 'two', 1)).toEqual({ kind: 'failed', reason: 'refused' });
});

test('a browser that refuses has no store', async () => {
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw new DOMException('refused', 'SecurityError');
    },
  });
  await expect(openBrowserStore()).rejects.toThrow('refused');
});

/** Lets the database answer only after `delayMs`, or never. */
const delayOpening = (delayMs: number): void => {
  const open = IDBFactory.prototype.open;
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementationOnce(function (this: IDBFactory, name, version) {
    const request = open.call(this, name, version);
    const listen = request.addEventListener.bind(request);
    request.addEventListener = (type: string, listener: (event: Event) => void) => {
      if (type === 'upgradeneeded') listen(type, listener);
      else if (delayMs < Infinity) listen(type, (event: Event) => setTimeout(() => listener(event), delayMs));
    };
    return request;
  });
};

test('a browser that never answers has no store after the limit', async () => {
  delayOpening(Infinity);
  await expect(openBrowserStore({ limitMs: 20 })).rejects.toThrow('in time');
});

test('an answer after the limit is not used', async () => {
  const close = vi.spyOn(IDBDatabase.prototype, 'close');
  delayOpening(60);
  await expect(openBrowserStore({ limitMs: 20 })).rejects.toThrow('in time');
  expect(close).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(close).toHaveBeenCalled());
});

test('what was set aside is found by the next load, until it is written', async () => {
  const store = await openBrowserStore();
  await store.save(head(first), 'one', 0);
  store.setAside(head(first), 'unwritten', 1);
  expect(await store.load(first.id)).toEqual({ revision: 1, text: 'unwritten', setAside: true });
  await store.save(head(first), 'unwritten', 1);
  expect(await store.load(first.id)).toEqual({ revision: 2, text: 'unwritten', setAside: false });
});

test('what was set aside before somebody else wrote does not come back', async () => {
  const kept = stubLocalStorage();
  const store = await openBrowserStore();
  await store.save(head(first), 'one', 0);
  store.setAside(head(first), 'old', 0);
  expect(await store.load(first.id)).toMatchObject({ text: 'one', setAside: false });
  expect(kept.size).toBe(0);
});

test('a refused localStorage does not hinder the database', async () => {
  stubLocalStorage(true);
  const store = await openBrowserStore();
  expect(() => store.setAside(head(first), 'x', 0)).not.toThrow();
  expect(await store.save(head(first), 'one', 0)).toEqual({ kind: 'saved', revision: 1 });
  expect(await store.load(first.id)).toMatchObject({ text: 'one' });
});
