import type { Assessment } from '../assessment/schema.ts';

/** One line of the list of saved assessments. */
export interface AssessmentSummary {
  id: string;
  /** Name of the unit as typed; may be empty. */
  unitName: string;
  standard: { id: string; edition: string };
  /** An invented worked case (虚构示例). */
  fictional: boolean;
  /** ISO time of the last write, for people only; order goes by it but no decision does. */
  savedAt: string;
  /** Grows by one with every write; 1 after the first. */
  revision: number;
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

/** Where assessments are kept between visits. */
export interface AssessmentStore {
  /** `memory`: gone when the page closes, and the screen must say so. */
  readonly kind: 'browser' | 'memory';
  /** Newest first. Rejects where the browser refuses to read. */
  list(): Promise<AssessmentSummary[]>;
  /** `null` where there is none of that id. */
  load(id: string): Promise<LoadedAssessment | null>;
  /**
   * Writes `text` as the new state of `assessment`, whose head goes into the list. `after` is the revision
   * that the writer last saw, 0 for a new one. A record that has vanished meanwhile is written anew. Never rejects.
   */
  save(assessment: Assessment, text: string, after: number): Promise<SaveOutcome>;
  remove(id: string): Promise<void>;
  /**
   * Last resort while the page goes away and no answer can be waited for: keeps the text aside, to be found by
   * the next `load`, unless the record has moved on from revision `after` by then. Never throws.
   */
  setAside(id: string, text: string, after: number): void;
}

/** A record as kept: the head for the list, and the text. */
export type AssessmentRow = AssessmentSummary & StoredAssessment;

/** The record that a write of `text` after revision `after` leaves behind. */
export const toRow = (assessment: Assessment, text: string, after: number): AssessmentRow => ({
  id: assessment.id,
  unitName: assessment.unit.name,
  standard: { id: assessment.standard.id, edition: assessment.standard.edition },
  fictional: assessment.fictional === true,
  savedAt: assessment.savedAt,
  revision: after + 1,
  text,
});

/** Head of a record, without its text. */
export const toSummary = ({ text: _text, ...summary }: AssessmentRow): AssessmentSummary => summary;

/** Newest write first; equal times by id, so that the order never wavers. */
export const newestFirst = (a: AssessmentSummary, b: AssessmentSummary): number =>
  a.savedAt < b.savedAt ? 1 : a.savedAt > b.savedAt ? -1 : a.id < b.id ? -1 : 1;

/** Keeps assessments while the page is open: where the browser refuses to store, and in tests. */
export const createMemoryStore = (rows = new Map<string, AssessmentRow>()): AssessmentStore => ({
  kind: 'memory',
  list: async () => [...rows.values()].map(toSummary).sort(newestFirst),
  load: async (id) => {
    const row = rows.get(id);
    return row ? { revision: row.revision, text: row.text, setAside: false } : null;
  },
  save: async (assessment, text, after) => {
    const revision = rows.get(assessment.id)?.revision ?? after;
    if (revision !== after) return { kind: 'stale', revision };
    const row = toRow(assessment, text, after);
    rows.set(row.id, row);
    return { kind: 'saved', revision: row.revision };
  },
  remove: async (id) => {
    rows.delete(id);
  },
  setAside: () => undefined,
});
