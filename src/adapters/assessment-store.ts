import type { Assessment } from '../assessment/schema.ts';

/** What the list of saved assessments shows of one, taken from it with every write. */
export interface AssessmentHead {
  id: string;
  /** Name that the person gave it; empty where the unit's name stands for it. */
  title: string;
  /** Name of the unit as typed; may be empty. */
  unitName: string;
  standard: { id: string; edition: string };
  /** An invented worked case (虚构示例). */
  fictional: boolean;
  /** ISO time of the write, for people only; order goes by it but no decision does. */
  savedAt: string;
  /** Criteria that are answered, and all that there are. */
  answered: number;
  all: number;
}

/** Where the list shows it. `deleted`: kept for a while, so that it can be taken back. */
export type Shelving = 'open' | 'archived' | 'deleted';

/** One line of the list of saved assessments. */
export interface AssessmentSummary extends AssessmentHead {
  /** Grows by one with every write; 1 after the first. */
  revision: number;
  shelving: Shelving;
  /** ISO time at which it was put there; empty where it never was moved. */
  shelvedAt: string;
  /** ISO time of the last file that was made of it, and how much was answered then; empty and 0 before the first. */
  filedAt: string;
  filedAnswers: number;
}

/** A saved assessment as its file text, so that what is stored is what would be exported. */
export interface StoredAssessment {
  revision: number;
  text: string;
}

/** A saved assessment as found again. */
export interface LoadedAssessment extends StoredAssessment {
  /** The text was only set aside when its page went away; it is newer than `revision` and waits to be written. */
  setAside: boolean;
}

/**
 * How a write ended. `stale`: somebody else (another tab) has written since; nothing was changed.
 * `failed`: the browser refused; nothing on screen is lost. `full` where the browser says that space ran out.
 */
export type SaveOutcome =
  | { kind: 'saved'; revision: number }
  | { kind: 'stale'; revision: number }
  | { kind: 'failed'; reason: 'full' | 'refused' };

/** An earlier state of an assessment (存档点). */
export interface Snapshot {
  /** Counts up from 1 in each assessment. */
  number: number;
  /** ISO time of the state. */
  savedAt: string;
  /** Name that the person gave it; empty for one that was kept by itself. */
  label: string;
  answered: number;
  all: number;
}

/** Most snapshots of one assessment; the oldest that has no name goes first. */
export const MOST_SNAPSHOTS = 50;

/** Where assessments are kept between visits. */
export interface AssessmentStore {
  /** `memory`: gone when the page closes, and the screen must say so. */
  readonly kind: 'browser' | 'memory';
  /** Newest first, deleted ones included. Rejects where the browser refuses to read. */
  list(): Promise<AssessmentSummary[]>;
  /** `null` where there is none of that id. */
  load(id: string): Promise<LoadedAssessment | null>;
  /**
   * Writes `text` as the new state. `after` is the revision that the writer last saw, 0 for a new one. A record that
   * has vanished meanwhile is written anew. Never rejects.
   */
  save(head: AssessmentHead, text: string, after: number): Promise<SaveOutcome>;
  /** Puts it elsewhere in the list; `at` is an ISO time. Does nothing where there is none of that id. */
  shelve(id: string, shelving: Shelving, at: string): Promise<void>;
  /** Notes that a file was made of it with so many answers; `at` is an ISO time. */
  noteFile(id: string, at: string, answers: number): Promise<void>;
  /** Removes it for good, with its snapshots. */
  remove(id: string): Promise<void>;
  /** Newest first. */
  listSnapshots(id: string): Promise<Snapshot[]>;
  /** Text of one; `null` where there is none of that number. */
  loadSnapshot(id: string, number: number): Promise<string | null>;
  /** Keeps a state as the newest snapshot; one without a name goes when there are too many. Never rejects. */
  keepSnapshot(id: string, snapshot: Omit<Snapshot, 'number'>, text: string): Promise<boolean>;
  /**
   * Last resort while the page goes away and no answer can be waited for: keeps the text aside, to be found by
   * the next `load`, unless the record has moved on from revision `after` by then. Never throws.
   */
  setAside(id: string, text: string, after: number): void;
}

/** The head of an assessment of which `answered` of `all` criteria are answered. */
export const toHead = (assessment: Assessment, answered: number, all: number): AssessmentHead => ({
  id: assessment.id,
  title: assessment.title ?? '',
  unitName: assessment.unit.name,
  standard: { id: assessment.standard.id, edition: assessment.standard.edition },
  fictional: assessment.fictional === true,
  savedAt: assessment.savedAt,
  answered,
  all,
});

/** A record as kept: the line of the list, and the text. */
export type AssessmentRow = AssessmentSummary & StoredAssessment;

/** The record that a write of `text` after revision `after` leaves behind, `before` being what stood there. */
export const toRow = (
  head: AssessmentHead,
  text: string,
  after: number,
  before?: Pick<AssessmentSummary, 'shelving' | 'shelvedAt' | 'filedAt' | 'filedAnswers'>,
): AssessmentRow => ({
  shelving: before?.shelving ?? 'open',
  shelvedAt: before?.shelvedAt ?? '',
  filedAt: before?.filedAt ?? '',
  filedAnswers: before?.filedAnswers ?? 0,
  ...head,
  revision: after + 1,
  text,
});

/** Head of a record, without its text. */
export const toSummary = ({ text: _text, ...summary }: AssessmentRow): AssessmentSummary => summary;

/** Newest write first; equal times by id, so that the order never wavers. */
export const newestFirst = (a: AssessmentSummary, b: AssessmentSummary): number =>
  a.savedAt < b.savedAt ? 1 : a.savedAt > b.savedAt ? -1 : a.id < b.id ? -1 : 1;

/** A snapshot with the text that it stands for. */
export type SnapshotRow = Snapshot & { text: string };

/** The rows with a new one at their head (newest first), and without what is too much. */
export const withSnapshot = (
  rows: readonly SnapshotRow[],
  snapshot: Omit<Snapshot, 'number'>,
  text: string,
): SnapshotRow[] => {
  const all = [{ ...snapshot, number: Math.max(0, ...rows.map(({ number }) => number)) + 1, text }, ...rows];
  if (all.length <= MOST_SNAPSHOTS) return all;
  const unnamed = all.map(({ label }) => label).lastIndexOf('');
  const dropped = unnamed > 0 ? unnamed : all.length - 1;
  return all.filter((_row, index) => index !== dropped);
};

/** The line of a snapshot, without its text. */
export const toSnapshot = ({ text: _text, ...snapshot }: SnapshotRow): Snapshot => snapshot;

/** Keeps assessments while the page is open: where the browser refuses to store, and in tests. */
export const createMemoryStore = (rows = new Map<string, AssessmentRow>()): AssessmentStore => {
  const snapshots = new Map<string, SnapshotRow[]>();
  const change = (id: string, part: Partial<AssessmentRow>): void => {
    const row = rows.get(id);
    if (row) rows.set(id, { ...row, ...part });
  };
  return {
    kind: 'memory',
    list: async () => [...rows.values()].map(toSummary).sort(newestFirst),
    load: async (id) => {
      const row = rows.get(id);
      return row ? { revision: row.revision, text: row.text, setAside: false } : null;
    },
    save: async (head, text, after) => {
      const before = rows.get(head.id);
      const revision = before?.revision ?? after;
      if (revision !== after) return { kind: 'stale', revision };
      const row = toRow(head, text, after, before);
      rows.set(row.id, row);
      return { kind: 'saved', revision: row.revision };
    },
    shelve: async (id, shelving, shelvedAt) => change(id, { shelving, shelvedAt }),
    noteFile: async (id, filedAt, filedAnswers) => change(id, { filedAt, filedAnswers }),
    remove: async (id) => {
      rows.delete(id);
      snapshots.delete(id);
    },
    listSnapshots: async (id) => (snapshots.get(id) ?? []).map(toSnapshot),
    loadSnapshot: async (id, number) => snapshots.get(id)?.find((row) => row.number === number)?.text ?? null,
    keepSnapshot: async (id, snapshot, text) => {
      snapshots.set(id, withSnapshot(snapshots.get(id) ?? [], snapshot, text));
      return true;
    },
    setAside: () => undefined,
  };
};
