import { askForIt, type Post } from './post.ts';
import type { WriterClaim, WriterWatch } from './writer-lock.ts';

/** A page that was just left or reloaded gives its lock up within this time; until then nothing is said. */
const GRACE_MS = 300;

/** Claims by the browser's own locks, which it gives up by itself when a window closes or crashes. */
export const claimLock =
  (locks: LockManager) =>
  (id: string, watch: WriterWatch, post: Post): WriterClaim => {
    const name = `jianjia.writer.${id}`;
    let isOver = false;
    /** Ends the holding of the lock; `null` while it is not held. */
    let letGo: (() => void) | null = null;
    let queued: AbortController | null = null;
    let tell = (_held: boolean): void => undefined;
    const first = new Promise<boolean>((resolve) => (tell = resolve));
    setTimeout(() => tell(false), GRACE_MS);

    const hold = (): Promise<void> =>
      new Promise((resolve) => {
        queued = null;
        if (isOver) return resolve();
        letGo = resolve;
        tell(true);
        watch.onHeld();
      });
    const lose = (): void => {
      if (!letGo) return;
      letGo();
      letGo = null;
      watch.onLost();
    };
    /** Stands in the queue, so that the lock comes here when the window that has it closes. */
    const wait = (): void => {
      queued = new AbortController();
      locks.request(name, { signal: queued.signal }, hold).catch(onTaken);
    };
    /** Rejected: another window has taken it, or this one has left the queue to do so itself. */
    const onTaken = (): void => {
      const wasHeld = letGo !== null;
      lose();
      if (wasHeld && !isOver) wait();
    };
    const stop = post.listen(({ kind, id: asked }) => {
      if (kind !== 'ask' || asked !== id || !letGo) return;
      void watch.onAsked().finally(() => {
        post.send({ kind: 'given', id });
        lose();
        if (!isOver) wait();
      });
    });

    wait();
    return {
      first,
      takeOver: () => {
        if (letGo) return;
        void askForIt(post, id).then(() => {
          // It may have come by itself while the answer was on its way.
          if (isOver || letGo) return;
          queued?.abort();
          locks.request(name, { steal: true }, hold).catch(onTaken);
        });
      },
      release: () => {
        isOver = true;
        stop();
        queued?.abort();
        letGo?.();
        letGo = null;
        tell(false);
      },
    };
  };
