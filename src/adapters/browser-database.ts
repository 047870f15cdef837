import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** How long the browser may take to open a database before the page works without it. */
const OPEN_LIMIT_MS = 3000;

/** A database of this site, and how to make it where there is none yet. */
export interface DatabasePlan<S extends DBSchema> {
  name: string;
  version: number;
  /** Makes what version `from` (0: no database yet) lacks. */
  upgrade: (database: IDBPDatabase<S>, from: number) => void;
}

/** Runs work on the open database. Rejects as the work does. */
export type WithDatabase<S extends DBSchema> = <T>(work: (database: IDBPDatabase<S>) => Promise<T>) => Promise<T>;

const openDatabase = <S extends DBSchema>(
  { name, version, upgrade }: DatabasePlan<S>,
  onClosed: () => void,
): Promise<IDBPDatabase<S>> =>
  openDB<S>(name, version, {
    upgrade,
    // A newer page in another tab wants to change the database: let it, and open again when needed.
    blocking: (_current, _blocked, event) => {
      (event.target as IDBDatabase).close();
      onClosed();
    },
    terminated: onClosed,
  });

/** Opens the database, or rejects when the browser refuses or does not answer in time. */
const openInTime = <S extends DBSchema>(
  plan: DatabasePlan<S>,
  onClosed: () => void,
  limitMs: number,
): Promise<IDBPDatabase<S>> =>
  new Promise((resolve, reject) => {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      reject(new Error('The database did not open in time'));
    }, limitMs);
    openDatabase(plan, onClosed).then(
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

/** iOS closes the connection of a page in the background; the handle looks alive and every call on it fails. */
const isConnectionLost = (error: unknown): boolean => error instanceof Error && error.name === 'InvalidStateError';

/**
 * Opens a database of this site; a connection that is lost later is opened again once. Rejects where the browser
 * refuses, has none, holds one written by a newer version of this site, or stays silent for `limitMs`.
 */
export const connectDatabase = async <S extends DBSchema>(
  plan: DatabasePlan<S>,
  limitMs = OPEN_LIMIT_MS,
): Promise<WithDatabase<S>> => {
  let open: Promise<IDBPDatabase<S>> | null = null;
  const forget = (): void => {
    open = null;
  };
  const database = (): Promise<IDBPDatabase<S>> => (open ??= openInTime(plan, forget, limitMs));
  await database();
  return async (work) => {
    try {
      return await work(await database());
    } catch (error) {
      if (!isConnectionLost(error)) throw error;
      forget();
      return work(await database());
    }
  };
};

/** Why a write failed, as far as the browser says. */
export const refusalOf = (error: unknown): 'full' | 'refused' =>
  error instanceof Error && error.name === 'QuotaExceededError' ? 'full' : 'refused';
