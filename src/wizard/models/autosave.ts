import { signal, type ReadonlySignal } from '@preact/signals';
import { toHead, type AssessmentStore } from '../../adapters/assessment-store.ts';
import type { Assessment } from '../../assessment/schema.ts';

/** How it stands with the last change. Only `saved` means that it lies in the browser and was read back. */
export type SaveState =
  | { kind: 'saved'; at: Date }
  | { kind: 'saving' }
  /** The store lives no longer than the page. */
  | { kind: 'memory' }
  /** The browser refused; it is tried again with the next change. */
  | { kind: 'failed'; reason: 'full' | 'refused' }
  /** Another tab has written this assessment; nothing is written until the person has chosen. */
  | { kind: 'stale' };

export interface AutosaveDeps {
  /** A promise, because an answer may be given before the browser has opened its store. */
  store: Promise<AssessmentStore>;
  now: () => Date;
  serialize: (assessment: Assessment) => string;
}

/** How much is answered, for the list of saved assessments. */
export interface Progress {
  answered: number;
  all: number;
}

/** Writes one assessment a moment after each change, one write at a time. */
export interface Autosave {
  readonly state: ReadonlySignal<SaveState>;
  /** Says that the store already holds what is on screen, written at `savedAt` (ISO time). */
  accept(savedAt: string): void;
  /** Takes the newest state of the assessment, to be written soon. */
  request(assessment: Assessment, progress: Progress): void;
  /** Writes now what waits. Resolves when the attempt has ended, well or not. */
  flush(): Promise<void>;
  /** The page is being hidden or closed: keeps aside what is not yet written, and writes it. */
  leave(): void;
  /** After `stale`: writes over what the other tab wrote. */
  overwrite(): Promise<void>;
}

/** Time for a burst of typing to end. */
const DELAY_MS = 400;

/** @param revision revision of `saved` in the store, 0 where it was never written. */
export const createAutosave = (deps: AutosaveDeps, revision: number): Autosave => {
  const state = signal<SaveState>({ kind: 'saving' });
  let known = revision;
  let foreign = revision;
  let waiting: Assessment | null = null;
  let newest: Assessment | null = null;
  let progress: Progress = { answered: 0, all: 0 };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> | null = null;

  const writeAll = async (): Promise<void> => {
    const store = await deps.store;
    while (waiting && state.value.kind !== 'stale') {
      const next = waiting;
      waiting = null;
      const at = deps.now();
      const stamped = { ...next, savedAt: at.toISOString() };
      const head = toHead(stamped, progress.answered, progress.all);
      const outcome = await store.save(head, deps.serialize(stamped), known);
      if (outcome.kind === 'saved') {
        known = outcome.revision;
        if (newest === next) newest = null;
        if (newest === null) state.value = store.kind === 'memory' ? { kind: 'memory' } : { kind: 'saved', at };
        continue;
      }
      waiting ??= next;
      if (outcome.kind === 'stale') {
        foreign = outcome.revision;
        state.value = { kind: 'stale' };
      } else {
        state.value = outcome;
      }
      return;
    }
  };

  const flush = (): Promise<void> => {
    clearTimeout(timer);
    writing ??= writeAll().finally(() => {
      writing = null;
    });
    return writing;
  };

  return {
    state,
    accept: (savedAt) => {
      void deps.store.then((store) => {
        // An answer may have come in while the store was opening.
        if (!newest)
          state.value = store.kind === 'memory' ? { kind: 'memory' } : { kind: 'saved', at: new Date(savedAt) };
      });
    },
    request: (assessment, now) => {
      progress = now;
      waiting = assessment;
      newest = assessment;
      if (state.value.kind === 'stale') return;
      if (state.value.kind !== 'failed') state.value = { kind: 'saving' };
      clearTimeout(timer);
      timer = setTimeout(() => void flush(), DELAY_MS);
    },
    flush,
    leave: () => {
      const unsaved = newest;
      if (!unsaved || state.value.kind === 'stale') return;
      void deps.store.then((store) => store.setAside(unsaved.id, deps.serialize(unsaved), known));
      void flush();
    },
    overwrite: () => {
      known = foreign;
      if (state.value.kind === 'stale') state.value = { kind: 'saving' };
      return flush();
    },
  };
};
