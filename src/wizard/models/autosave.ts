import { signal, type ReadonlySignal } from '@preact/signals';
import { toHead, type AssessmentStore, type SaveRefusal } from '../../adapters/assessment-store.ts';
import type { Assessment } from '../../assessment/schema.ts';

/** How it stands with the last change. Only `saved` means that it lies in the browser and was read back. */
export type SaveState =
  | { kind: 'saved'; at: Date }
  | { kind: 'saving' }
  /** The store lives no longer than the page. */
  | { kind: 'memory' }
  /** The browser refused; it is tried again with the next change. */
  | { kind: 'failed'; reason: SaveRefusal }
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
  /** The record was cleared away while it was open, and has been written anew. */
  readonly wasCleared: ReadonlySignal<boolean>;
  /** Revision in the store that what is on screen goes on from. */
  readonly revision: number;
  /** Something on screen is not yet in the store. */
  readonly hasUnsaved: boolean;
  /** Goes on from what another window wrote and this one now shows. */
  follow(revision: number, savedAt: string): void;
  /** Says that the store holds something else than what is on screen was made from. */
  markStale(revision: number): void;
  /** Says that the store already holds what is on screen, written at `savedAt` (ISO time). */
  accept(savedAt: string): void;
  /** Takes the newest state of the assessment, to be written soon. */
  request(assessment: Assessment, progress: Progress): void;
  /** Writes now what waits. Resolves when the attempt has ended, well or not. */
  flush(): Promise<void>;
  /** The page is being hidden or closed: keeps aside what is not yet written, at once, and writes it. */
  leave(): Promise<void>;
  /** After `stale`: writes over what the other tab wrote. */
  overwrite(): Promise<void>;
  /** Writes nothing of what waits. */
  discard(): void;
}

/** Time for a burst of typing to end. */
const DELAY_MS = 400;

/** @param revision revision of `saved` in the store, 0 where it was never written. */
export const createAutosave = (deps: AutosaveDeps, revision: number): Autosave => {
  const state = signal<SaveState>({ kind: 'saving' });
  const wasCleared = signal(false);
  /** Set once it has opened, so that nothing has to be waited for while the page goes away. */
  let opened: AssessmentStore | null = null;
  let known = revision;
  let foreign = revision;
  let waiting: Assessment | null = null;
  let newest: Assessment | null = null;
  let progress: Progress = { answered: 0, all: 0 };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> | null = null;

  void deps.store.then((store) => (opened = store));

  const stamp = (assessment: Assessment, at: Date) => {
    const stamped = { ...assessment, savedAt: at.toISOString() };
    return { head: toHead(stamped, progress.answered, progress.all), text: deps.serialize(stamped) };
  };
  const setAside = (store: AssessmentStore): void => {
    if (!newest || state.value.kind === 'stale') return;
    const { head, text } = stamp(newest, deps.now());
    store.setAside(head, text, known);
  };
  const markStale = (revision: number): void => {
    foreign = revision;
    state.value = { kind: 'stale' };
  };

  const writeAll = async (): Promise<void> => {
    const store = await deps.store;
    while (waiting && state.value.kind !== 'stale') {
      const next = waiting;
      waiting = null;
      const at = deps.now();
      const { head, text } = stamp(next, at);
      const outcome = await store.save(head, text, known);
      if (outcome.kind === 'saved') {
        known = outcome.revision;
        if (outcome.recreated) wasCleared.value = true;
        if (newest === next) newest = null;
        if (newest === null) state.value = store.kind === 'memory' ? { kind: 'memory' } : { kind: 'saved', at };
        continue;
      }
      waiting ??= next;
      if (outcome.kind === 'stale') markStale(outcome.revision);
      else {
        state.value = outcome;
        // A reload may then still find it.
        setAside(store);
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

  const accept = (savedAt: string): void => {
    void deps.store.then((store) => {
      // An answer may have come in while the store was opening.
      if (!newest)
        state.value = store.kind === 'memory' ? { kind: 'memory' } : { kind: 'saved', at: new Date(savedAt) };
    });
  };

  return {
    state,
    wasCleared,
    get revision() {
      return known;
    },
    get hasUnsaved() {
      return newest !== null;
    },
    accept,
    markStale,
    follow: (revision, savedAt) => {
      known = revision;
      accept(savedAt);
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
      if (!newest || state.value.kind === 'stale') return Promise.resolve();
      if (opened) setAside(opened);
      else void deps.store.then(setAside);
      return flush();
    },
    overwrite: () => {
      known = foreign;
      if (state.value.kind === 'stale') state.value = { kind: 'saving' };
      return flush();
    },
    discard: () => {
      clearTimeout(timer);
      waiting = null;
      newest = null;
    },
  };
};
