import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openBrowserStore } from '../../../src/adapters/browser-store.ts';
import { toHead } from '../../../src/adapters/assessment-store.ts';
import type { Assessment } from '../../../src/assessment/schema.ts';
import { makeAssessment } from '../assessment/maker.ts';
import { openRaw, stubBrowser, stubLocalStorage } from './storage-stubs.ts';

const head = (assessment: Assessment) => toHead(assessment, 1, 8);

const first = makeAssessment({}, { id: 'unit-0001', savedAt: '2026-11-20T01:00:00.000Z' });
const second = makeAssessment({}, { id: 'unit-0002', savedAt: '2026-11-21T01:00:00.000Z', fictional: true });

beforeEach(stubBrowser);
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

test('what was saved is found again, in a new connection too', async () => {
  const store = await openBrowserStore();
  expect(await store.save(head(first), 'one', 0)).toEqual({ kind: 'saved', revision: 1 });
  expect(await store.save(head(first), 'two', 1)).toEqual({ kind: 'saved', revision: 2 });
  const later = await openBrowserStore();
  const whole = { schema: 2, setAside: false, isFallback: false };
  expect(await later.load(first.id)).toEqual({ id: first.id, revision: 2, text: 'two', ...whole });
  expect(await later.load('unit-9999')).toBeNull();
});

test('the list holds the heads, newest first, and no text', async () => {
  const store = await openBrowserStore();
  await store.save(head(first), 'one', 0);
  await store.save(head(second), 'two', 0);
  expect(await store.list()).toEqual([
    {
      id: 'unit-0002',
      title: '',
      unitName: '某小学',
      standard: { id: 'test', edition: '2026' },
      fictional: true,
      savedAt: '2026-11-21T01:00:00.000Z',
      answered: 1,
      all: 8,
      revision: 1,
      shelving: 'open',
      shelvedAt: '',
      filedAt: '',
      filedAnswers: 0,
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

test('R24 a record that was cleared away meanwhile is written anew, and said so', async () => {
  const store = await openBrowserStore();
  await store.save(head(first), 'one', 0);
  await store.remove(first.id);
  expect(await store.save(head(first), 'two', 1)).toEqual({ kind: 'saved', revision: 2, recreated: true });
});

test('R01 a full disk is reported as such, and the old record stands', async () => {
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
    return put.call(this, { ...row, data: '' }, ['unit-0001', 'a']);
  });
  expect(await store.save(head(first), 'one', 0)).toEqual({ kind: 'failed', reason: 'refused' });
});

test('R06 a connection that the system closed is opened again once', async () => {
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

test('R21 a newer page may change the database while this one is open, which then writes no more', async () => {
  const store = await openBrowserStore();
  await store.save(head(first), 'one', 0);
  const newer = await openRaw(99);
  expect(newer.version).toBe(99);
  expect(await store.save(head(first), 'two', 1)).toEqual({ kind: 'failed', reason: 'newer' });
  expect(await store.load(first.id)).toMatchObject({ text: 'one' });
});

test('R21 a database of a newer version is opened to look at, and nothing in it changes', async () => {
  const before = await openBrowserStore();
  await before.save(head(first), 'one', 0);
  (await openRaw(99)).close();
  const store = await openBrowserStore();
  expect(store.isReadOnly).toBe(true);
  expect(await store.load(first.id)).toMatchObject({ text: 'one' });
  expect((await store.list()).length).toBe(1);
  expect(await store.save(head(first), 'two', 1)).toEqual({ kind: 'failed', reason: 'newer' });
  store.setAside(head(first), 'two', 1);
  await store.remove(first.id);
  await store.shelve(first.id, 'deleted', '');
  await store.quarantine(first.id);
  expect(await store.keepSnapshot(first.id, { savedAt: '', label: '', answered: 0, all: 0 }, 'x')).toBe(false);
  expect(await store.load(first.id)).toMatchObject({ text: 'one', setAside: false });
  expect(await store.list()).toMatchObject([{ shelving: 'open' }]);
});

test('R20 where an older page blocks the change, it waits without limit and goes on when that is closed', async () => {
  const old = await openRaw(1, (database) => void database.createObjectStore('assessments', { keyPath: 'id' }));
  const onBlocked = vi.fn();
  const opening = openBrowserStore({ limitMs: 20, onBlocked });
  await vi.waitFor(() => expect(onBlocked).toHaveBeenCalled());
  await new Promise((resolve) => setTimeout(resolve, 60));
  old.close();
  expect(await (await opening).list()).toEqual([]);
});

test('R03 a browser that refuses has no store', async () => {
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

test('R05 a browser that never answers has no store after the limit', async () => {
  delayOpening(Infinity);
  await expect(openBrowserStore({ limitMs: 20 })).rejects.toThrow('in time');
});

test('R05 an answer after the limit is not used', async () => {
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
  expect(await store.load(first.id)).toMatchObject({ revision: 1, text: 'unwritten', setAside: true });
  await store.save(head(first), 'unwritten', 1);
  expect(await store.load(first.id)).toMatchObject({ revision: 2, text: 'unwritten', setAside: false });
});

test('what was set aside before somebody else wrote does not come back', async () => {
  const store = await openBrowserStore();
  await store.save(head(first), 'one', 0);
  store.setAside(head(first), 'old', 0);
  expect(await store.load(first.id)).toMatchObject({ text: 'one', setAside: false });
});

test.each(['refuses', 'full'] as const)('R02 a localStorage that %s does not hinder the database', async (fault) => {
  stubLocalStorage(fault);
  const store = await openBrowserStore();
  expect(() => store.setAside(head(first), 'x', 0)).not.toThrow();
  expect(await store.save(head(first), 'one', 0)).toEqual({ kind: 'saved', revision: 1 });
  expect(await store.load(first.id)).toMatchObject({ text: 'one' });
});
