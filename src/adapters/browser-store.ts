/**
 * Assessments in IndexedDB, database `jianjia`, one record per assessment in `assessments`:
 *
 *     { id, revision: 3, text: '{"type":"jianjia/assessment",…}', unitName, standard, fictional, savedAt }
 *
 * `text` is the whole `.jianjia.json` file, read back through the same parser as an imported file, so a change of
 * the format is met in one place. The other fields repeat its head for the list. A write counts as saved when its
 * transaction is complete and the record was read back.
 *
 * What could not be written before the page went away waits in localStorage under `jianjia.aside.<id>`.
 */
import type { DBSchema, IDBPDatabase } from 'idb';
import {
  newestFirst,
  toRow,
  toSnapshot,
  toSummary,
  withSnapshot,
  type AssessmentHead,
  type AssessmentRow,
  type AssessmentStore,
  type LoadedAssessment,
  type SaveOutcome,
  type SnapshotRow,
} from './assessment-store.ts';
import { connectDatabase, refusalOf, type DatabasePlan } from './browser-database.ts';

const ASIDE = 'jianjia.aside.';

interface Schema extends DBSchema {
  assessments: { key: string; value: AssessmentRow };
  /** By id of the assessment, newest first. */
  snapshots: { key: string; value: SnapshotRow[] };
}
type Database = IDBPDatabase<Schema>;

const PLAN: DatabasePlan<Schema> = {
  name: 'jianjia',
  version: 2,
  upgrade: (database, from) => {
    if (from < 1) database.createObjectStore('assessments', { keyPath: 'id' });
    if (from < 2) database.createObjectStore('snapshots');
  },
};

/** What was set aside for `id`, or `null`; also where localStorage is refused. */
const readAside = (id: string): { after: number; text: string } | null => {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(ASIDE + id) ?? 'null');
    if (typeof value !== 'object' || value === null || !('after' in value) || !('text' in value)) return null;
    return typeof value.after === 'number' && typeof value.text === 'string'
      ? { after: value.after, text: value.text }
      : null;
  } catch {
    return null; // Refused or damaged: the record in the database stands.
  }
};

const forgetAside = (id: string): void => {
  try {
    localStorage.removeItem(ASIDE + id);
  } catch {
    // Where localStorage is refused, nothing was set aside.
  }
};

/**
 * Opens the browser's own store. Rejects where there is none: refused, missing, written by a newer version of this
 * site, or silent for `openLimitMs`; then the page works in memory.
 */
export const openBrowserStore = async (openLimitMs?: number): Promise<AssessmentStore> => {
  const withDatabase = await connectDatabase(PLAN, openLimitMs);

  const load = (id: string): Promise<LoadedAssessment | null> =>
    withDatabase(async (db) => {
      const row = await db.get('assessments', id);
      const aside = readAside(id);
      if (aside && aside.after === (row?.revision ?? 0))
        return { revision: aside.after, text: aside.text, setAside: true };
      if (aside) forgetAside(id);
      return row ? { revision: row.revision, text: row.text, setAside: false } : null;
    });

  const write = async (db: Database, head: AssessmentHead, text: string, after: number): Promise<SaveOutcome> => {
    const transaction = db.transaction('assessments', 'readwrite', { durability: 'strict' });
    const current = await transaction.store.get(head.id);
    if (current && current.revision !== after) {
      await transaction.done;
      return { kind: 'stale', revision: current.revision };
    }
    const row = toRow(head, text, after, current);
    await Promise.all([transaction.store.put(row), transaction.done]);
    const stored = await db.get('assessments', row.id);
    // Another tab may have written between the two; its revision is then higher, and ours was complete.
    const kept = stored && (stored.revision > row.revision || stored.text === row.text);
    return kept ? { kind: 'saved', revision: row.revision } : { kind: 'failed', reason: 'refused' };
  };

  const change = (id: string, part: Partial<AssessmentRow>): Promise<void> =>
    withDatabase(async (db) => {
      const transaction = db.transaction('assessments', 'readwrite');
      const row = await transaction.store.get(id);
      if (row) await transaction.store.put({ ...row, ...part });
      await transaction.done;
    });

  return {
    kind: 'browser',
    list: () => withDatabase(async (db) => (await db.getAll('assessments')).map(toSummary).sort(newestFirst)),
    load,
    save: async (head, text, after) => {
      try {
        const outcome = await withDatabase((db) => write(db, head, text, after));
        if (outcome.kind === 'saved') forgetAside(head.id);
        return outcome;
      } catch (error) {
        return { kind: 'failed', reason: refusalOf(error) };
      }
    },
    shelve: (id, shelving, shelvedAt) => change(id, { shelving, shelvedAt }),
    noteFile: (id, filedAt, filedAnswers) => change(id, { filedAt, filedAnswers }),
    remove: async (id) => {
      forgetAside(id);
      await withDatabase(async (db) => {
        const transaction = db.transaction(['assessments', 'snapshots'], 'readwrite');
        const stores = ['assessments', 'snapshots'] as const;
        await Promise.all([...stores.map((name) => transaction.objectStore(name).delete(id)), transaction.done]);
      });
    },
    listSnapshots: (id) => withDatabase(async (db) => ((await db.get('snapshots', id)) ?? []).map(toSnapshot)),
    loadSnapshot: (id, number) =>
      withDatabase(
        async (db) => ((await db.get('snapshots', id)) ?? []).find((row) => row.number === number)?.text ?? null,
      ),
    keepSnapshot: async (id, snapshot, text) => {
      try {
        await withDatabase(async (db) => {
          const transaction = db.transaction('snapshots', 'readwrite');
          const rows = (await transaction.store.get(id)) ?? [];
          await Promise.all([transaction.store.put(withSnapshot(rows, snapshot, text), id), transaction.done]);
        });
        return true;
      } catch {
        return false;
      }
    },
    setAside: (id, text, after) => {
      try {
        localStorage.setItem(ASIDE + id, JSON.stringify({ after, text }));
      } catch {
        // Refused or full: the write to the database that runs beside it is then the only one.
      }
    },
  };
};
