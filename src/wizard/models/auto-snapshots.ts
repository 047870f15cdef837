import type { Assessment } from '../../assessment/schema.ts';
import type { AutosaveDeps, Progress } from './autosave.ts';

/** Keeps earlier states by itself while changes go on. */
export interface AutoSnapshots {
  /** Notes that `before` is about to be changed. */
  note(before: Assessment, progress: Progress): void;
}

/** At most one in this time. */
const PAUSE_MS = 10 * 60 * 1000;

/** @param isFound it was saved before this visit; the state of then is kept before the first change */
export const createAutoSnapshots = ({ store, now, serialize }: AutosaveDeps, isFound: boolean): AutoSnapshots => {
  let keptAt = isFound ? null : now().getTime();
  return {
    note: (before, { answered, all }) => {
      const at = now();
      // Either way, for the clock may be set back.
      if (keptAt !== null && Math.abs(at.getTime() - keptAt) < PAUSE_MS) return;
      const savedAt = keptAt === null ? before.savedAt : at.toISOString();
      keptAt = at.getTime();
      const snapshot = { savedAt, label: '', answered, all };
      void store.then((opened) => opened.keepSnapshot(before.id, snapshot, serialize(before)));
    },
  };
};
