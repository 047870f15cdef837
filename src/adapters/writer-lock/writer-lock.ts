/**
 * Lets one window of this browser at a time write an assessment. By the browser's own locks where it has them; on
 * plain http, where it has not, by a lease in localStorage that is renewed every two seconds.
 */
import { claimLease } from './lease.ts';
import { openPost } from './post.ts';
import { claimLock } from './web-lock.ts';

/** What a window is told about an assessment that it wants to write. */
export interface WriterWatch {
  /** This window may write from now on. Another may have written until now. */
  onHeld: () => void;
  /** Another window is about to take over: writes what is not yet written, then resolves. */
  onAsked: () => Promise<void>;
  /** This window may no longer write. */
  onLost: () => void;
}

/** The wish to write one assessment, which lasts until it is released. */
export interface WriterClaim {
  /** Whether this window may write, as far as it is known after a moment; later changes are told to the watch. */
  readonly first: Promise<boolean>;
  /** Asks the window that writes to stop, and writes here. */
  takeOver(): void;
  release(): void;
}

/** Gives out claims. A second claim of this window to the same assessment replaces the first. */
export type ClaimWriter = (id: string, watch: WriterWatch) => WriterClaim;

/** Every window may write: where there is no means to agree, revisions still keep one from overwriting another. */
export const claimFreely: ClaimWriter = (_id, { onHeld }) => {
  const first = Promise.resolve(true);
  void first.then(onHeld);
  return { first, takeOver: onHeld, release: () => undefined };
};

const canStore = (): boolean => {
  try {
    localStorage.setItem('jianjia.try', '1');
    localStorage.removeItem('jianjia.try');
    return true;
  } catch {
    return false;
  }
};

/** The means that this browser has. */
export const openWriterLocks = (): ClaimWriter => {
  const claim = 'locks' in navigator ? claimLock(navigator.locks) : canStore() ? claimLease(localStorage) : null;
  if (!claim) return claimFreely;
  const post = openPost();
  const open = new Map<string, WriterClaim>();
  return (id, watch) => {
    open.get(id)?.release();
    const mine = claim(id, watch, post);
    open.set(id, mine);
    return {
      ...mine,
      release: () => {
        if (open.get(id) === mine) open.delete(id);
        mine.release();
      },
    };
  };
};
