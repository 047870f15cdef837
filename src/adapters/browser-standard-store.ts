/**
 * Tables that a unit has brought along, in IndexedDB, database `jianjia-standards`, one record per id and edition
 * in `standards`:
 *
 *     { id, edition, title, honour, unitKinds, criteria, fullPoints, hash, savedAt, text: '{"id":…}' }
 *
 * `text` is the whole standard. It is parsed and hashed again on every load, so that nobody is scored by a table
 * other than the one that was kept.
 */
import type { DBSchema, IDBPDatabase } from 'idb';
import { connectDatabase, refusalOf, type DatabasePlan, type WithDatabase } from './browser-database.ts';
import {
  createMemoryStandardStore,
  newestStandardFirst,
  readOwnRow,
  toOwnRow,
  toOwnStandard,
  type KeepOutcome,
  type OwnStandardRow,
  type StandardStore,
} from './standard-store.ts';

interface Schema extends DBSchema {
  standards: { key: [id: string, edition: string]; value: OwnStandardRow };
}

const PLAN: DatabasePlan<Schema> = {
  name: 'jianjia-standards',
  version: 1,
  upgrade: (database) => {
    database.createObjectStore('standards', { keyPath: ['id', 'edition'] });
  },
};

const write = async (db: IDBPDatabase<Schema>, row: OwnStandardRow): Promise<KeepOutcome> => {
  const transaction = db.transaction('standards', 'readwrite', { durability: 'strict' });
  await Promise.all([transaction.store.put(row), transaction.done]);
  const stored = await db.get('standards', [row.id, row.edition]);
  return stored?.text === row.text ? { kind: 'kept' } : { kind: 'failed', reason: 'refused' };
};

const createStore = (withDatabase: WithDatabase<Schema>): StandardStore => ({
  kind: 'browser',
  list: () => withDatabase(async (db) => (await db.getAll('standards')).map(toOwnStandard).sort(newestStandardFirst)),
  load: async (id, edition) => {
    const row = await withDatabase((db) => db.get('standards', [id, edition]));
    return row ? readOwnRow(row) : null;
  },
  keep: async (standard, hash, savedAt) => {
    try {
      return await withDatabase((db) => write(db, toOwnRow(standard, hash, savedAt)));
    } catch (error) {
      return { kind: 'failed', reason: refusalOf(error) };
    }
  },
  remove: (id, edition) => withDatabase((db) => db.delete('standards', [id, edition])),
});

/**
 * Opens the store of the unit's own tables. Never rejects: where the browser has none, refuses, or stays silent for
 * `openLimitMs`, tables are kept in memory, and `kind` says so.
 */
export const openStandardStore = async (openLimitMs?: number): Promise<StandardStore> => {
  try {
    return createStore(await connectDatabase(PLAN, openLimitMs === undefined ? {} : { limitMs: openLimitMs }));
  } catch {
    return createMemoryStandardStore();
  }
};
