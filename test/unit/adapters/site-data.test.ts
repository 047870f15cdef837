import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { wipeSiteData } from '../../../src/adapters/site-data.ts';

/** A Storage whose keys are its own, as in browsers. */
const stubStorage = (name: string, content: Record<string, string>): Record<string, unknown> => {
  const storage: Record<string, unknown> = { ...content };
  const removeItem = (key: string): boolean => Reflect.deleteProperty(storage, key);
  vi.stubGlobal(name, Object.defineProperty(storage, 'removeItem', { value: removeItem }));
  return storage;
};
const makeDatabase = (name: string): Promise<IDBDatabase> =>
  new Promise((resolve) => {
    const request = indexedDB.open(name, 1);
    request.onsuccess = () => resolve(request.result);
  });
const databaseNames = async () => (await indexedDB.databases()).map(({ name }) => name);

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('window', {});
  vi.stubGlobal('navigator', {});
  stubStorage('localStorage', {});
  stubStorage('sessionStorage', {});
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('databases and keys of this site go, those of others stay', async () => {
  for (const name of ['jianjia', 'jianjia-standards', 'jianjiaother', 'else']) (await makeDatabase(name)).close();
  const local = stubStorage('localStorage', { 'jianjia.size': 'elder', 'jianjia.mirror.x': '{}', other: '1' });
  const session = stubStorage('sessionStorage', { 'jianjia.open': 'x', jianjia2: '1' });
  expect(await wipeSiteData()).toEqual({
    databases: 'cleared',
    localStorage: 'cleared',
    sessionStorage: 'cleared',
    caches: 'none',
    workers: 'none',
  });
  expect(await databaseNames()).toEqual(['jianjiaother', 'else']);
  expect(Object.keys(local)).toEqual(['other']);
  expect(Object.keys(session)).toEqual(['jianjia2']);
});

test('where there was nothing, it says so', async () => {
  expect(Object.values(await wipeSiteData())).toEqual(['none', 'none', 'none', 'none', 'none']);
});

test('a browser that does not list its databases is asked for ours by name', async () => {
  (await makeDatabase('jianjia')).close();
  const real = indexedDB;
  vi.stubGlobal('indexedDB', { deleteDatabase: (name: string) => real.deleteDatabase(name) });
  expect((await wipeSiteData()).databases).toBe('cleared');
  expect((await real.databases()).length).toBe(0);
});

test('a database that another window does not let go of is reported, not waited for', async () => {
  vi.useFakeTimers();
  vi.stubGlobal('indexedDB', {
    databases: async () => [{ name: 'jianjia', version: 1 }],
    deleteDatabase: () => ({}),
  });
  const wiping = wipeSiteData();
  await vi.advanceTimersByTimeAsync(5000);
  expect((await wiping).databases).toBe('left');
});

test('caches and workers go too; one that is refused does not keep the others', async () => {
  const caches = { keys: async () => ['a', 'b'], delete: vi.fn(async () => true) };
  vi.stubGlobal('caches', caches);
  vi.stubGlobal('window', { caches });
  const unregister = vi.fn(async () => false);
  vi.stubGlobal('navigator', { serviceWorker: { getRegistrations: async () => [{ unregister }] } });
  vi.stubGlobal('localStorage', null);
  expect(await wipeSiteData()).toMatchObject({ caches: 'cleared', workers: 'left', localStorage: 'left' });
  expect(caches.delete.mock.calls).toEqual([['a'], ['b']]);
});
