import { signal, type ReadonlySignal, type Signal } from '@preact/signals';
import { UNSAVED } from './notice.ts';
import type { OpenOutcome, OpenRequest } from './opening.ts';
import type { Session } from './session.ts';
import type { OpenStores, Shelf } from './shelf.ts';
import type { Showing } from './showing.ts';

export interface OpenerDeps {
  /** Opens an assessment: parsing, standard and scoring, all loaded only now. */
  open: (request: OpenRequest, stores: OpenStores) => Promise<OpenOutcome>;
  /** Which assessment this tab has open, over a reload. */
  rememberOpen: (id: string) => void;
  forgetOpen: () => void;
}

/** Holds the one assessment that is open, and opens another in its place. */
export interface Opener {
  readonly session: ReadonlySignal<Session | null>;
  /** Something is being opened or read. */
  readonly opening: ReadonlySignal<boolean>;
  /** Opens what is asked for; on failure says why on the first screen, changes nothing else and resolves with `null`. */
  open(request: OpenRequest): Promise<Session | null>;
  /** Opens what is kept under that id, as it was last saved; `missing` where there is nothing. */
  openStored(id: string): Promise<Session | 'missing' | null>;
  /** Writes what waits, then reads something while the page says so; resolves with `null` where something newer was asked for meanwhile. */
  inTurn<T>(work: () => Promise<T>): Promise<T | null>;
  /** Writes what waits. Says once that leaving loses what could not be written; the second time it may be left. */
  mayLeave(): Promise<boolean>;
  /** What is on screen may be left without a word: the person has chosen so. */
  letGo(): void;
  /** Nothing is open any more. What was on screen has been written, or may be lost. */
  close(): void;
  /** Notes for this tab what is open now. */
  remember(): void;
}

export const createOpener = (
  deps: OpenerDeps,
  session: Signal<Session | null>,
  shelf: Pick<Shelf, 'stores' | 'storage'>,
  { showStart }: Pick<Showing, 'showStart'>,
): Opener => {
  const opening = signal(false);
  /** Counts what was asked for, so that a slow answer does not push aside a newer one. */
  let turn = 0;
  let lastOpening: Promise<unknown> = Promise.resolve();
  /** Told that leaving it loses what could not be saved. */
  let warned: Session | null = null;

  const mayLeave = async (): Promise<boolean> => {
    const current = session.value;
    await current?.save.flush();
    const kind = current?.save.state.value.kind;
    if ((kind !== 'failed' && kind !== 'stale') || current === warned) return true;
    warned = current;
    await showStart(UNSAVED);
    return false;
  };

  const remember = (): void => {
    const id = session.value?.assessment.value.id;
    // On a shared computer no trace is left.
    if (id !== undefined && shelf.storage.value !== 'shared') deps.rememberOpen(id);
  };

  /**
   * Opens one at a time, and gives up what is no longer wanted: of two that open the same assessment at once, the one
   * that is left alone would take the right to write away from the other.
   */
  const openAlone = (request: OpenRequest, isWanted: () => boolean): Promise<OpenOutcome | null> => {
    const run = async (): Promise<OpenOutcome | null> => {
      if (!isWanted()) return null;
      const outcome = await deps.open(request, shelf.stores());
      if (isWanted()) return outcome;
      if (outcome.kind === 'opened') outcome.session.discard();
      return null;
    };
    const mine = lastOpening.then(run);
    lastOpening = mine.catch(() => null);
    return mine;
  };

  const open = async (request: OpenRequest): Promise<Session | null> => {
    const mine = ++turn;
    opening.value = true;
    if (!(await mayLeave())) {
      opening.value = false;
      return null;
    }
    const outcome = await openAlone(request, () => mine === turn);
    if (!outcome) return null;
    opening.value = false;
    if (outcome.kind === 'refused') {
      const unreadable = request.kind === 'stored' ? { unreadable: request.stored.text } : {};
      const link = outcome.link ? { link: outcome.link } : {};
      await showStart({ text: outcome.message, ...link, ...unreadable });
      return null;
    }
    session.value?.close();
    session.value = outcome.session;
    remember();
    return outcome.session;
  };

  return {
    session,
    opening,
    open,
    openStored: async (id) => {
      opening.value = true;
      // It may be the one that is open.
      await session.value?.save.flush();
      const stored = await (await shelf.stores().store).load(id).catch(() => null);
      if (stored) return open({ kind: 'stored', stored });
      opening.value = false;
      return 'missing';
    },
    inTurn: async (work) => {
      const mine = ++turn;
      opening.value = true;
      await session.value?.save.flush();
      const found = await work();
      if (mine !== turn) return null;
      opening.value = false;
      return found;
    },
    mayLeave,
    letGo: () => {
      warned = session.value;
    },
    close: () => {
      session.value?.close();
      session.value = null;
      deps.forgetOpen();
    },
    remember,
  };
};
