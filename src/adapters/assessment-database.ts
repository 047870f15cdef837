import type { DBSchema } from 'idb';
import { rawTextOf, toSlot, type Slot } from '../assessment/slot.ts';
import type { AssessmentSummary, QuarantinedText, SnapshotRow } from './assessment-store.ts';
import type { DatabasePlan, UpgradeTransaction } from './browser-database.ts';

/** The two places of an assessment; a write goes to the one that does not hold the newest state. */
export type SlotName = 'a' | 'b';

/** Line of the list, and the slot that holds the state of its revision. */
export type SlottedSummary = AssessmentSummary & { slot: SlotName };

/** What is kept of assessments in IndexedDB. */
export interface AssessmentSchema extends DBSchema {
  assessments: { key: string; value: SlottedSummary };
  /** By id of the assessment and place. Checked when read: a torn write or a failing disk may have left anything. */
  slots: { key: [id: string, name: SlotName]; value: Slot };
  /** By id of the assessment and number. */
  snapshots: { key: [id: string, number: number]; value: SnapshotRow };
  quarantine: { key: string; value: QuarantinedText };
}

/** A record as version 1 of the database held it. */
interface FirstRow {
  id: string;
  unitName: string;
  standard: { id: string; edition: string };
  fictional: boolean;
  savedAt: string;
  revision: number;
  text: string;
}

/** Gives each record of version 1 its slot, with the text as it stood. */
const moveFirstRows = async (transaction: UpgradeTransaction<AssessmentSchema>): Promise<void> => {
  const rows = transaction.objectStore('assessments');
  const slots = transaction.objectStore('slots');
  const quarantine = transaction.objectStore('quarantine');
  const found: readonly unknown[] = await rows.getAll();
  for (const first of found as readonly FirstRow[]) {
    const { text, ...head } = first;
    const { id, unitName, savedAt, revision } = head;
    if (typeof text !== 'string' || typeof revision !== 'number') {
      await rows.delete(id);
      await quarantine.put({ key: id, unitName, savedAt, text: rawTextOf(first) });
      continue;
    }
    const added = {
      title: '',
      answered: 0,
      all: 0,
      shelving: 'open',
      shelvedAt: '',
      filedAt: '',
      filedAnswers: 0,
    } as const;
    await slots.put(toSlot(revision, savedAt, text, 1), [id, 'a']);
    await rows.put({ ...head, ...added, slot: 'a' });
  }
};

/** How the database came about. Version 1 held the text in the record itself. */
export const ASSESSMENT_DATABASE: DatabasePlan<AssessmentSchema> = {
  name: 'jianjia',
  version: 2,
  opensNewer: true,
  upgrade: async (database, from, transaction) => {
    if (from < 1) database.createObjectStore('assessments', { keyPath: 'id' });
    if (from < 2) {
      database.createObjectStore('slots');
      database.createObjectStore('snapshots');
      database.createObjectStore('quarantine', { keyPath: 'key' });
      await moveFirstRows(transaction);
    }
  },
};
