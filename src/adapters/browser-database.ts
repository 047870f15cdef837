import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames } from 'idb';

/** How long the browser may take to open a database before the page works without it. */
const OPEN_LIMIT_MS = 3000;

/** The transaction in which a database is changed to another version. */
export type UpgradeTransaction<S extends DBSchema> = IDBPTransaction<S, StoreNames<S>[], 'versionchange'>;

/** A database of this site, and how to make it where there is none yet. */
export interface DatabasePlan<S extends DBSchema> {
  name: string;
  version: number;
  /** Makes what version `from` (0: no database yet) lacks. */
  upgrade: (database: IDBPDatabase<S>, from: number, transaction: UpgradeTransaction<S>) => void | Promise<void>;
  /**
   * A database that a newer version of this site has made is opened all the same; its `version` is then higher than
   * this one, and nothing may be written to it.
   */
  opensNewer?: true;
}

/** What may be set while opening. */
export interface OpenOptions {
  limitMs?: number;
  /** Another window keeps the database from being changed; it opens as soon as that window is closed. */
  onBlocked?: () => void;
}

/** Runs work on the open database. Rejects as the work does. */
export type WithDatabase<S extends DBSchema> = <T>(work: (database: IDBPDatabase<S>) => Promise<T>) => Promise<T>;

const isNamed = (error: unknown, name: string): boolean => error instanceof Error && error.name === name;

const openDatabase = async <S extends DBSchema>(
  { name, version, upgrade, opensNewer }: DatabasePlan<S>,
  onClosed: () => void,
  onBlocked: () => void,
): Promise<IDBPDatabase<S>> => {
  const callbacks = {
    // A newer page in another tab wants to change the database: let it, and open again when needed.
    blocking: (_current: number, _blocked: number | null, event: IDBVersionChangeEvent) => {
      (event.target as IDBDatabase).close();
      onClosed();
    },
    terminated: onClosed,
  };
  try {
    return await openDB<S>(name, version, {
      ...callbacks,
      blocked: onBlocked,
      upgrade: (database, from, _to, transaction) => {
        // All of it or nothing: the version before stays as it was.
        Promise.resolve(upgrade(database, from, transaction)).catch(() => transaction.abort());
      },
    });
  } catch (error) {
    if (!opensNewer || !isNamed(error, 'VersionError')) throw error;
    return openDB<S>(name, undefined, callbacks);
  }
};

/** Opens the database, or rejects when the browser refuses or does not answer in time. */
const openInTime = <S extends DBSchema>(
  plan: DatabasePlan<S>,
  onClosed: () => void,
  { limitMs = OPEN_LIMIT_MS, onBlocked }: OpenOptions,
): Promise<IDBPDatabase<S>> =>
  new Promise((resolve, reject) => {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      reject(new Error('The database did not open in time'));
    }, limitMs);
    const wait = (): void => {
      // It is there, and only a person can make way for it.
      clearTimeout(timer);
      onBlocked?.();
    };
    openDatabase(plan, onClosed, wait).then(
      (database) => {
        clearTimeout(timer);
        // The page has gone on in memory by now; writing behind its back would mix two states.
        if (late) database.close();
        else resolve(database);
      },
      (error: unknown) => {
        clearTimeout(timer);
        reject(error instanceof Error ? error : new Error(String(error)));
      },
    );
  });

/**
 * Opens a database of this site; a connection that is lost later is opened again once. Rejects where the browser
 * refuses, has none, holds one written by a newer version of this site, or stays silent for too long.
 */
export const connectDatabase = async <S extends DBSchema>(
  plan: DatabasePlan<S>,
  options: OpenOptions = {},
): Promise<WithDatabase<S>> => {
  let open: Promise<IDBPDatabase<S>> | null = null;
  const forget = (): void => {
    open = null;
  };
  const database = (): Promise<IDBPDatabase<S>> => {
    open ??= openInTime(plan, forget, options);
    // One that failed is tried anew by the next work.
    open.catch(forget);
    return open;
  };
  await database();
  return async (work) => {
    try {
      return await work(await database());
    } catch (error) {
      // iOS closes the connection of a page in the background; the handle looks alive and every call on it fails.
      if (!isNamed(error, 'InvalidStateError')) throw error;
      forget();
      return work(await database());
    }
  };
};

const ASKED = 'jianjia.asked-to-persist';

/**
 * Asks the browser, once and for all visits, not to clear this site away when it needs room. Some ask the person in
 * turn, so it is done only when there is something to lose.
 */
export const askToPersist = async (): Promise<void> => {
  try {
    // Neither is there on plain http.
    if (!('storage' in navigator) || localStorage.getItem(ASKED) !== null) return;
    localStorage.setItem(ASKED, 'yes');
    await navigator.storage.persist();
  } catch {
    // Refused: the browser goes on clearing by its own rules.
  }
};

/** Why a write failed, as far as the browser says. */
export const refusalOf = (error: unknown): 'full' | 'refused' =>
  isNamed(error, 'QuotaExceededError') ? 'full' : 'refused';
