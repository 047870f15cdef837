/** Browser storage for tests of the adapters: a database of its own for each test, and a localStorage with faults. */
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';

/** localStorage of a browser, or one that refuses, or is full. */
export const stubLocalStorage = (fault?: 'refuses' | 'full'): Map<string, string> => {
  const kept = new Map<string, string>();
  const guard = (): void => {
    if (fault === 'refuses') throw new DOMException('refused', 'SecurityError');
  };
  const write = (key: string, value: string): void => {
    guard();
    if (fault === 'full') throw new DOMException('full', 'QuotaExceededError');
    kept.set(key, value);
  };
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => (guard(), kept.get(key) ?? null),
    setItem: write,
    removeItem: (key: string) => (guard(), void kept.delete(key)),
  });
  return kept;
};

/** An empty browser. */
export const stubBrowser = (): void => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  stubLocalStorage();
};

const settled = (request: IDBRequest): Promise<void> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve();
    request.onerror = () => reject(new Error(request.error?.message ?? 'refused'));
  });

/** Opens the database as some other page would; `version` unset: as it stands. */
export const openRaw = async (version?: number, upgrade?: (database: IDBDatabase) => void): Promise<IDBDatabase> => {
  const request = indexedDB.open('jianjia', version);
  if (upgrade) request.onupgradeneeded = () => upgrade(request.result);
  await settled(request);
  return request.result;
};

/** Writes into a store past the program; `change` gets each value and returns what shall stand there. */
export const tamper = async (store: string, change: (value: Record<string, unknown>) => unknown): Promise<void> => {
  const database = await openRaw();
  const objects = database.transaction(store, 'readwrite').objectStore(store);
  const keys = objects.getAllKeys();
  const values = objects.getAll();
  await settled(values);
  for (const [index, key] of keys.result.entries()) {
    const changed = change(values.result[index] as Record<string, unknown>);
    await settled(objects.keyPath === null ? objects.put(changed, key) : objects.put(changed));
  }
  database.close();
};
