import { signal, type ReadonlySignal } from '@preact/signals';
import { MOST_SNAPSHOTS, type AssessmentStore, type Snapshot } from '../../adapters/assessment-store.ts';
import { parseAssessment } from '../../assessment/parse.ts';
import { settleRetired } from '../../assessment/retire.ts';
import type { Assessment } from '../../assessment/schema.ts';
import { serializeAssessment } from '../../assessment/serialize.ts';
import { intervalInWords } from '../../report/wording.ts';
import { scoreAssessment } from '../../scoring/score.ts';
import { editionName } from '../../standard/edition-name.ts';
import { hasScore } from '../../standard/scored.ts';
import type { Desk } from './desk.ts';
import { countAnswered } from './progress.ts';
import type { Session } from './session.ts';

/** One snapshot as the list shows it. */
export interface SnapshotLine extends Snapshot {
  /** Points by the standard as it is now, in words; empty where it has no score, or was of another edition. */
  points: string;
  /** It was filled in for another edition, so going back to it changes the edition as well. */
  isOtherEdition: boolean;
}

/** 存档点 of the open assessment. */
export interface Snapshots {
  /** Newest first; `null` until the store has answered. */
  readonly lines: ReadonlySignal<readonly SnapshotLine[] | null>;
  /** How many are kept at most. */
  readonly most: number;
  refresh(): Promise<void>;
  /** Keeps the present state under a name; `false` where the browser refuses. */
  keep(label: string): Promise<boolean>;
  /** The state of a snapshot; `null` where it is gone or cannot be read. */
  read(number: number): Promise<Assessment | null>;
}

const keepState = async (
  store: AssessmentStore,
  session: Session,
  label: string,
  savedAt: string,
): Promise<boolean> => {
  const { assessment, result } = session;
  const snapshot = { savedAt, label, ...countAnswered(result.value) };
  return store.keepSnapshot(assessment.value.id, snapshot, serializeAssessment(assessment.value));
};

/** Keeps the state that is about to be replaced, named after what replaces it. */
export const keepBefore = async (desk: Desk, session: Session, label: string): Promise<boolean> =>
  keepState(await desk.stores().store, session, label, desk.now().toISOString());

/** Name of one that the person kept without a name; without any it would be the first to go. */
const BY_HAND = '自己记的';

/** The snapshots of the open assessment. */
export const createSnapshots = (desk: Desk, session: Session): Snapshots => {
  const lines = signal<readonly SnapshotLine[] | null>(null);
  const { standard, bundle } = session;
  const { id } = session.assessment.value;

  const read = async (number: number): Promise<Assessment | null> => {
    const text = await (await desk.stores().store).loadSnapshot(id, number).catch(() => null);
    const parsed = text === null ? null : parseAssessment(text);
    return parsed?.success ? parsed.assessment : null;
  };
  const toLine = async (snapshot: Snapshot): Promise<SnapshotLine> => {
    const state = await read(snapshot.number);
    const isOtherEdition = state !== null && editionName(state.standard) !== editionName(standard);
    if (!state || isOtherEdition || !hasScore(standard)) return { ...snapshot, points: '', isOtherEdition };
    const fitting = settleRetired(state, standard);
    const { total } = scoreAssessment(standard, bundle.hash, fitting, session.result.value.asOf);
    return { ...snapshot, points: `${intervalInWords(total)} 分`, isOtherEdition };
  };
  const refresh = async (): Promise<void> => {
    const found = await (await desk.stores().store).listSnapshots(id).catch(() => []);
    lines.value = await Promise.all(found.map(toLine));
  };
  return {
    lines,
    most: MOST_SNAPSHOTS,
    refresh,
    read,
    keep: async (label) => {
      const isKept = await keepBefore(desk, session, label || BY_HAND);
      await refresh();
      return isKept;
    },
  };
};
