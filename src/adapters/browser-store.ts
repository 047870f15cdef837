/**
 * Assessments in IndexedDB, database `jianjia`:
 *
 *     assessments  { id, revision: 3, slot: 'b', title, unitName, standard, savedAt, … }     the list
 *     slots        [id, 'a'] { rev: 2, schema: 2, savedAt, sum, data: '{"type":"jianjia/assessment",…}' }
 *                  [id, 'b'] { rev: 3, … }
 *     snapshots    [id, 1] { number: 1, savedAt, label, answered, all, text }
 *     quarantine   { key, unitName, savedAt, text }
 *
 * `data` is the whole `.jianjia.json` file. A write goes to the slot that does not hold the newest state and points to
 * it in the same transaction, so the state before it stands until the one after. It counts as saved when the
 * transaction is complete and the slot was read back. A slot whose sum does not match is moved to `quarantine`, and
 * the other one is opened.
 */
import type { IDBPDatabase } from 'idb';
import { isSound, newestSound, rawTextOf, toSlot, type Slot } from '../assessment/slot.ts';
import { ASSESSMENT_DATABASE, type AssessmentSchema, type SlotName } from './assessment-database.ts';
import { dropMirror, readMirror, writeMirror } from './assessment-mirror.ts';
import {
  MOST_SNAPSHOTS,
  newestFirst,
  newestText,
  nextSummary,
  superfluous,
  toSaved,
  toSnapshot,
  type AssessmentHead,
  type AssessmentStore,
  type AssessmentSummary,
  type LoadedAssessment,
  type SaveOutcome,
} from './assessment-store.ts';
import { askToPersist, connectDatabase, refusalOf, type OpenOptions } from './browser-database.ts';

type Database = IDBPDatabase<AssessmentSchema>;

/** So many answers are worth asking the browser not to clear them away. */
const WORTH_KEEPING = 10;
const SLOTS: readonly SlotName[] = ['a', 'b'];

const isNewer = ({ version }: Database): boolean => version > ASSESSMENT_DATABASE.version;
/** All keys that begin with `id`; an array comes after every number and every string. */
const keysOf = (id: string): IDBKeyRange => IDBKeyRange.bound([id], [id, []]);

const write = async (db: Database, head: AssessmentHead, slot: Slot, after: number): Promise<SaveOutcome> => {
  if (isNewer(db)) return { kind: 'failed', reason: 'newer' };
  const transaction = db.transaction(['assessments', 'slots'], 'readwrite', { durability: 'strict' });
  // Whatever stops it is thrown by the step that it stops.
  transaction.done.catch(() => undefined);
  const rows = transaction.objectStore('assessments');
  const before = await rows.get(head.id);
  if (before && before.revision !== after) return { kind: 'stale', revision: before.revision };
  const name: SlotName = before?.slot === 'a' ? 'b' : 'a';
  try {
    await transaction.objectStore('slots').put(slot, [head.id, name]);
    await rows.put({ ...nextSummary(head, after, before), slot: name });
  } catch (error) {
    // A slot that nothing points to must not outrank the one that stands.
    transaction.abort();
    throw error;
  }
  await transaction.done;
  const kept = await db.get('slots', [head.id, name]);
  // Another tab may have written between the two; its revision is then higher, and ours was complete.
  const isThere = kept && (kept.rev > slot.rev || (kept.rev === slot.rev && kept.data === slot.data && isSound(kept)));
  return isThere ? toSaved(slot.rev, before !== undefined) : { kind: 'failed', reason: 'refused' };
};

/** Moves the slots that are not sound to the quarantine, and lets the record point to the one that is. */
const setRight = async (db: Database, id: string, isLost: (slot: unknown) => boolean): Promise<void> => {
  const transaction = db.transaction(['assessments', 'slots', 'quarantine'], 'readwrite');
  const [rows, slots] = [transaction.objectStore('assessments'), transaction.objectStore('slots')];
  const row = await rows.get(id);
  for (const name of SLOTS) {
    const slot: unknown = await slots.get([id, name]);
    if (slot === undefined || !isLost(slot)) continue;
    const { revision = 0, unitName = '', savedAt = '' } = row ?? {};
    const key = `${id}.${revision}.${name}`;
    await transaction.objectStore('quarantine').put({ key, unitName, savedAt, text: rawTextOf(slot) });
    await slots.delete([id, name]);
  }
  const left = (await slots.getAllKeys(keysOf(id)))[0];
  if (row && left) await rows.put({ ...row, slot: left[1] });
  else if (row && readMirror(id)?.rev !== row.revision) await rows.delete(id);
  await transaction.done;
};

const load = async (db: Database, id: string): Promise<LoadedAssessment | null> => {
  const transaction = db.transaction(['assessments', 'slots']);
  const slots = transaction.objectStore('slots');
  const [row, ...found] = await Promise.all([
    transaction.objectStore('assessments').get(id),
    ...SLOTS.map((name): Promise<unknown> => slots.get([id, name])),
  ]);
  const mirror = readMirror(id);
  const revision = row?.revision ?? 0;
  if (mirror && mirror.rev > revision) {
    return { id, revision, text: mirror.data, schema: mirror.schema, setAside: true, isFallback: false };
  }
  const newest = newestSound([...found, mirror]);
  const isDamaged = found.some((slot) => slot !== undefined && !isSound(slot));
  if ((isDamaged || !newest) && row && !isNewer(db)) await setRight(db, id, (slot) => !isSound(slot));
  if (!row || !newest) return null;
  const { data: text, schema } = newest;
  return { id, revision, text, schema, setAside: false, isFallback: newest.rev < revision };
};

/**
 * Opens the browser's own store. Rejects where there is none: refused, missing, or silent for `limitMs`; then the
 * page works in memory. One written by a newer version of this site can only be read.
 */
export const openBrowserStore = async (options: OpenOptions = {}): Promise<AssessmentStore> => {
  const withDatabase = await connectDatabase(ASSESSMENT_DATABASE, options);
  const isReadOnly = await withDatabase(async (db) => isNewer(db));
  /** Changes something; nothing happens to a database of a newer version. */
  const change = (work: (db: Database) => Promise<void>): Promise<void> =>
    withDatabase(async (db) => (isNewer(db) ? undefined : work(db)));
  const changeRow = (id: string, part: Partial<AssessmentSummary>): Promise<void> =>
    change(async (db) => {
      const transaction = db.transaction('assessments', 'readwrite');
      const row = await transaction.store.get(id);
      if (row) await transaction.store.put({ ...row, ...part });
      await transaction.done;
    });

  return {
    kind: 'browser',
    isReadOnly,
    list: () =>
      withDatabase(async (db) =>
        (await db.getAll('assessments')).map(({ slot: _slot, ...summary }) => summary).sort(newestFirst),
      ),
    load: (id) => withDatabase((db) => load(db, id)),
    save: async (head, text, after) => {
      const slot = toSlot(after + 1, head.savedAt, text);
      try {
        const outcome = await withDatabase((db) => write(db, head, slot, after));
        if (outcome.kind === 'saved') {
          writeMirror(head.id, slot);
          if (head.answered >= WORTH_KEEPING) void askToPersist();
        }
        return outcome;
      } catch (error) {
        return { kind: 'failed', reason: refusalOf(error) };
      }
    },
    shelve: (id, shelving, shelvedAt) => changeRow(id, { shelving, shelvedAt }),
    noteFile: (id, filedAt, filedAnswers) => changeRow(id, { filedAt, filedAnswers }),
    remove: (id) =>
      change(async (db) => {
        dropMirror(id);
        const transaction = db.transaction(['assessments', 'slots', 'snapshots'], 'readwrite');
        await transaction.objectStore('assessments').delete(id);
        await transaction.objectStore('slots').delete(keysOf(id));
        await transaction.objectStore('snapshots').delete(keysOf(id));
        await transaction.done;
      }),
    listSnapshots: (id) =>
      withDatabase(async (db) => (await db.getAll('snapshots', keysOf(id))).map(toSnapshot).reverse()),
    loadSnapshot: (id, number) => withDatabase(async (db) => (await db.get('snapshots', [id, number]))?.text ?? null),
    keepSnapshot: async (id, snapshot, text) => {
      try {
        await change(async (db) => {
          const { store, done } = db.transaction('snapshots', 'readwrite');
          const numbers = (await store.getAllKeys(keysOf(id))).map(([, number]) => number);
          const number = Math.max(0, ...numbers) + 1;
          await store.put({ ...snapshot, number, text }, [id, number]);
          // Reading them all is dear and seldom needed.
          const dropped =
            numbers.length < MOST_SNAPSHOTS ? undefined : superfluous((await store.getAll(keysOf(id))).reverse());
          if (dropped) await store.delete([id, dropped.number]);
          await done;
        });
        return !isReadOnly;
      } catch {
        return false;
      }
    },
    setAside: (head, text, after) => {
      if (!isReadOnly) writeMirror(head.id, toSlot(after + 1, head.savedAt, text));
    },
    quarantine: (id) =>
      change(async (db) => {
        const found = await load(db, id);
        if (!found) return;
        const { text, revision, setAside } = found;
        const savedAt = readMirror(id)?.savedAt ?? '';
        dropMirror(id);
        // What was set aside cannot be understood; the record that it would have followed may well be.
        if (setAside) await db.put('quarantine', { key: `${id}.${revision}.aside`, unitName: '', savedAt, text });
        else await setRight(db, id, (slot) => rawTextOf(slot) === text);
      }).catch(() => undefined),
    listQuarantined: () => withDatabase(async (db) => (await db.getAll('quarantine')).sort(newestText)),
    removeQuarantined: (key) => change((db) => db.delete('quarantine', key)),
  };
};
