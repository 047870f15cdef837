import type { Assessment } from '../assessment/schema.ts';
import { ASSESSMENT_VERSION } from '../assessment/version.ts';

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
  /** Criteria that are answered, and all that there are; 0 of 0 where it was saved before this was counted. */
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
  id: string;
  /** The text was only set aside when its page went away; it is newer than `revision` and waits to be written. */
  setAside: boolean;
  /** Version of the saved form in which the text was written, vouched for by its sum. */
  schema: number;
  /** The newest state could not be read; this is the one before it. */
  isFallback: boolean;
}

/** Why the browser did not write. `newer`: a newer version of this site has changed what is kept here. */
export type SaveRefusal = 'full' | 'refused' | 'newer';

/**
 * How a write ended. `stale`: somebody else (another tab) has written since; nothing was changed.
 * `failed`: the browser refused; nothing on screen is lost. `full` where the browser says that space ran out.
 */
export type SaveOutcome =
  /** `recreated`: the record had been cleared away since it was read, and was written anew. */
  | { kind: 'saved'; revision: number; recreated?: true }
  | { kind: 'stale'; revision: number }
  | { kind: 'failed'; reason: SaveRefusal };

/** Saved text that could not be read, kept as it was found. */
export interface QuarantinedText {
  /** Names it here. */
  key: string;
  /** Name of the unit as far as it is known; may be empty. */
  unitName: string;
  /** ISO time of the write that cannot be read; empty where that is not known either. */
  savedAt: string;
  text: string;
}

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
  /** Written by a newer version of this site: everything can be looked at, nothing is written. */
  readonly isReadOnly: boolean;
  /** Newest first, deleted ones included. Rejects where the browser refuses to read. */
  list(): Promise<AssessmentSummary[]>;
  /**
   * The newest state that is whole. `null` where there is none of that id, or nothing of it is whole: then its text
   * is found by `listQuarantined`, and it is gone from the list.
   */
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
  setAside(head: AssessmentHead, text: string, after: number): void;
  /** Takes text that is whole, but cannot be understood, off the list and keeps it; never rejects. */
  quarantine(id: string): Promise<void>;
  /** Saved text that could not be read, newest first. */
  listQuarantined(): Promise<QuarantinedText[]>;
  /** Removes such a text for good; nothing else ever does. */
  removeQuarantined(key: string): Promise<void>;
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

/** A record as kept in memory: the line of the list, and the text. */
export type AssessmentRow = AssessmentSummary & StoredAssessment;

/** The line that a write after revision `after` leaves behind, `before` being what stood there. */
export const nextSummary = (
  head: AssessmentHead,
  after: number,
  before?: Pick<AssessmentSummary, 'shelving' | 'shelvedAt' | 'filedAt' | 'filedAnswers'>,
): AssessmentSummary => ({
  shelving: before?.shelving ?? 'open',
  shelvedAt: before?.shelvedAt ?? '',
  filedAt: before?.filedAt ?? '',
  filedAnswers: before?.filedAnswers ?? 0,
  ...head,
  revision: after + 1,
});

/** Newest write first; equal times by id, so that the order never wavers. */
export const newestFirst = (a: AssessmentSummary, b: AssessmentSummary): number =>
  a.savedAt < b.savedAt ? 1 : a.savedAt > b.savedAt ? -1 : a.id < b.id ? -1 : 1;

/** Newest text first. */
export const newestText = (a: QuarantinedText, b: QuarantinedText): number => (a.savedAt < b.savedAt ? 1 : -1);

/** The outcome of a write that went well; what was never written before is not recreated. */
export const toSaved = (revision: number, wasThere: boolean): Extract<SaveOutcome, { kind: 'saved' }> =>
  wasThere || revision === 1 ? { kind: 'saved', revision } : { kind: 'saved', revision, recreated: true };

/** A snapshot with the text that it stands for. */
export type SnapshotRow = Snapshot & { text: string };

/** Of the snapshots of one assessment, newest first, the one to drop; `undefined` while there are not too many. */
export const superfluous = (rows: readonly Snapshot[]): Snapshot | undefined => {
  if (rows.length <= MOST_SNAPSHOTS) return undefined;
  const unnamed = rows.map(({ label }) => label).lastIndexOf('');
  return rows[unnamed > 0 ? unnamed : rows.length - 1];
};

/** The line of a snapshot, without its text. */
export const toSnapshot = ({ text: _text, ...snapshot }: SnapshotRow): Snapshot => snapshot;

/** Keeps assessments while the page is open: where the browser refuses to store, and in tests. */
export const createMemoryStore = (rows = new Map<string, AssessmentRow>()): AssessmentStore => {
  const snapshots = new Map<string, SnapshotRow[]>();
  const quarantined = new Map<string, QuarantinedText>();
  const change = (id: string, part: Partial<AssessmentRow>): void => {
    const row = rows.get(id);
    if (row) rows.set(id, { ...row, ...part });
  };
  return {
    kind: 'memory',
    isReadOnly: false,
    list: async () => [...rows.values()].map(({ text: _text, ...summary }) => summary).sort(newestFirst),
    load: async (id) => {
      const row = rows.get(id);
      if (!row) return null;
      const { revision, text } = row;
      return { id, revision, text, schema: ASSESSMENT_VERSION, setAside: false, isFallback: false };
    },
    save: async (head, text, after) => {
      const before = rows.get(head.id);
      const revision = before?.revision ?? after;
      if (revision !== after) return { kind: 'stale', revision };
      const row = { ...nextSummary(head, after, before), text };
      rows.set(row.id, row);
      return toSaved(row.revision, before !== undefined);
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
      const before = snapshots.get(id) ?? [];
      const all = [{ ...snapshot, number: (before[0]?.number ?? 0) + 1, text }, ...before];
      const dropped = superfluous(all);
      snapshots.set(
        id,
        all.filter((row) => row !== dropped),
      );
      return true;
    },
    setAside: () => undefined,
    quarantine: async (id) => {
      const row = rows.get(id);
      if (!row) return;
      const { unitName, savedAt, text } = row;
      quarantined.set(id, { key: id, unitName, savedAt, text });
      rows.delete(id);
    },
    listQuarantined: async () => [...quarantined.values()].sort(newestText),
    removeQuarantined: async (key) => void quarantined.delete(key),
  };
};
