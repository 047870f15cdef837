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
  toSummary,
  type AssessmentRow,
  type AssessmentStore,
  type LoadedAssessment,
  type SaveOutcome,
} from './assessment-store.ts';
import { connectDatabase, refusalOf, type DatabasePlan } from './browser-database.ts';

const ASIDE = 'jianjia.aside.';

interface Schema extends DBSchema {
  assessments: { key: string; value: AssessmentRow };
}
type Database = IDBPDatabase<Schema>;

const PLAN: DatabasePlan<Schema> = {
  name: 'jianjia',
  version: 1,
  upgrade: (database) => {
    database.createObjectStore('assessments', { keyPath: 'id' });
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

  const write = async (db: Database, row: AssessmentRow, after: number): Promise<SaveOutcome> => {
    const transaction = db.transaction('assessments', 'readwrite', { durability: 'strict' });
    const current = await transaction.store.get(row.id);
    if (current && current.revision !== after) {
      await transaction.done;
      return { kind: 'stale', revision: current.revision };
    }
    await Promise.all([transaction.store.put(row), transaction.done]);
    const stored = await db.get('assessments', row.id);
    // Another tab may have written between the two; its revision is then higher, and ours was complete.
    const kept = stored && (stored.revision > row.revision || stored.text === row.text);
    return kept ? { kind: 'saved', revision: row.revision } : { kind: 'failed', reason: 'refused' };
  };

  return {
    kind: 'browser',
    list: () => withDatabase(async (db) => (await db.getAll('assessments')).map(toSummary).sort(newestFirst)),
    load,
    save: async (assessment, text, after) => {
      try {
        const outcome = await withDatabase((db) => write(db, toRow(assessment, text, after), after));
        if (outcome.kind === 'saved') forgetAside(assessment.id);
        return outcome;
      } catch (error) {
        return { kind: 'failed', reason: refusalOf(error) };
      }
    },
    remove: async (id) => {
      forgetAside(id);
      await withDatabase((db) => db.delete('assessments', id));
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
