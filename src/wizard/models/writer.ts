import type { Signal } from '@preact/signals';
import type { ClaimWriter } from '../../adapters/writer-lock/writer-lock.ts';

/**
 * Who may write. `otherWindow`: another window of this browser is at it. `newerVersion`: it was saved by a newer
 * version of this site, and what that added would be lost.
 */
export type Access = 'write' | 'otherWindow' | 'newerVersion';

export interface WriterHooks {
  /** Brings what this window shows up to what was written meanwhile; returns how it may go on. */
  catchUp: () => Promise<Access>;
  /** Writes what is not yet written. */
  save: () => Promise<void>;
}

/** This window's part in who writes one assessment. */
export interface Writer {
  /** Resolves when it is known whether this window may write, and it shows the newest state. */
  readonly ready: Promise<void>;
  /** 在此处接着填: asks the other window to stop. */
  takeOver(): void;
  /** Lets others write. */
  close(): void;
}

/** Nobody writes: what is shown must not be written at all. */
export const noWriter: Writer = { ready: Promise.resolve(), takeOver: () => undefined, close: () => undefined };

/** Claims an assessment for this window and keeps `access` true to what comes of it. */
export const createWriter = (
  claim: ClaimWriter,
  id: string,
  access: Signal<Access>,
  { catchUp, save }: WriterHooks,
): Writer => {
  /** Counts what happened, so that a slow catching up does not undo a later loss. */
  let turn = 0;
  let caughtUp = Promise.resolve();
  const lose = (): void => {
    turn += 1;
    access.value = 'otherWindow';
  };
  const mine = claim(id, {
    onHeld: () => {
      const current = (turn += 1);
      caughtUp = catchUp().then((found) => {
        if (current === turn) access.value = found;
      });
    },
    onAsked: () => {
      lose();
      return save();
    },
    onLost: lose,
  });
  return {
    ready: mine.first.then((isHeld) => (isHeld ? caughtUp : lose())),
    takeOver: mine.takeOver,
    close: mine.release,
  };
};
