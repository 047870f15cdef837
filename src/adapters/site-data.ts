/**
 * Everything that this site may have left in the browser, and how it is removed. The site owns its whole origin's
 * caches and workers; keys and databases of others on the same host, such as a test server, are left alone.
 */

/** Kinds of what is kept. */
export type SiteDataKind = 'databases' | 'localStorage' | 'sessionStorage' | 'caches' | 'workers';
/** `none`: there was nothing of the kind. `left`: the browser did not remove it. */
export type WipeOutcome = 'cleared' | 'none' | 'left';
export type WipeReport = Readonly<Record<SiteDataKind, WipeOutcome>>;

const OURS = /^jianjia(\.|-|$)/;
/** Databases by name, for browsers that do not list them (Firefox before 126, Safari 13). */
const DATABASES = ['jianjia', 'jianjia-standards'] as const;
/** How long another window may take to let go of a database. */
const DELETE_LIMIT_MS = 4000;

const deleteDatabase = (name: string): Promise<boolean> =>
  new Promise((resolve) => {
    setTimeout(() => resolve(false), DELETE_LIMIT_MS);
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve(true);
    request.onerror = () => resolve(false);
  });

const wipeDatabases = async (): Promise<WipeOutcome> => {
  // Safari 13 and Firefox before 126 have no list.
  const list = 'databases' in indexedDB ? await indexedDB.databases() : DATABASES.map((name) => ({ name }));
  const names = list.flatMap(({ name }) => (name !== undefined && OURS.test(name) ? [name] : []));
  const deleted = await Promise.all(names.map(deleteDatabase));
  if (deleted.includes(false)) return 'left';
  return names.length > 0 ? 'cleared' : 'none';
};

const wipeStorage = (storage: Storage): WipeOutcome => {
  const names = Object.keys(storage).filter((name) => OURS.test(name));
  names.forEach((name) => storage.removeItem(name));
  return names.length > 0 ? 'cleared' : 'none';
};

const wipeCaches = async (): Promise<WipeOutcome> => {
  // Missing on plain http, where nothing can have been put into one.
  if (!('caches' in window)) return 'none';
  const names = await caches.keys();
  const deleted = await Promise.all(names.map((name) => caches.delete(name)));
  if (deleted.includes(false)) return 'left';
  return names.length > 0 ? 'cleared' : 'none';
};

const wipeWorkers = async (): Promise<WipeOutcome> => {
  if (!('serviceWorker' in navigator)) return 'none';
  const workers = await navigator.serviceWorker.getRegistrations();
  const gone = await Promise.all(workers.map((worker) => worker.unregister()));
  if (gone.includes(false)) return 'left';
  return workers.length > 0 ? 'cleared' : 'none';
};

/** What a browser refuses cannot be known to be empty. */
const attempt = async (work: () => WipeOutcome | Promise<WipeOutcome>): Promise<WipeOutcome> => {
  try {
    return await work();
  } catch {
    return 'left';
  }
};

/** Removes all of it, and says of each kind what came of it. Never rejects. */
export const wipeSiteData = async (): Promise<WipeReport> => {
  const [databases, local, session, cached, workers] = await Promise.all([
    attempt(wipeDatabases),
    attempt(() => wipeStorage(localStorage)),
    attempt(() => wipeStorage(sessionStorage)),
    attempt(wipeCaches),
    attempt(wipeWorkers),
  ]);
  return { databases, localStorage: local, sessionStorage: session, caches: cached, workers };
};
