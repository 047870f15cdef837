import { askForIt, type Post } from './post.ts';
import type { WriterClaim, WriterWatch } from './writer-lock.ts';

/** Who writes: `jianjia.writer.<id>` in localStorage. */
export interface Lease {
  /** Random name of a window. */
  holder: string;
  /** Time of the last renewal, in ms of the computer's clock. */
  beat: number;
}

/** The holder renews its lease so often. */
const BEAT_MS = 2000;
/** A lease that was not renewed for so long belongs to a window that is gone. */
const EXPIRY_MS = 6000;
/** Two windows may write their lease at the same time; the later one stands, and both have seen it by then. */
const SETTLE_MS = 50;

/** The lease in `text`, or `null` where there is none or it cannot be read. */
export const readLease = (text: string | null): Lease | null => {
  try {
    const found: unknown = JSON.parse(text ?? 'null');
    if (typeof found !== 'object' || found === null || !('holder' in found) || !('beat' in found)) return null;
    return typeof found.holder === 'string' && typeof found.beat === 'number'
      ? { holder: found.holder, beat: found.beat }
      : null;
  } catch {
    return null;
  }
};

/** Claims by a lease in localStorage. */
export const claimLease =
  (storage: Storage) =>
  (id: string, watch: WriterWatch, post: Post): WriterClaim => {
    const key = `jianjia.writer.${id}`;
    const me = Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(36)).join('');
    let isOver = false;
    let isHeld = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    /** The beat of the other window as last seen here, and when, by a clock that nobody sets. */
    let seen = { beat: NaN, at: 0 };
    let tell = (_held: boolean): void => undefined;
    const first = new Promise<boolean>((resolve) => (tell = resolve));

    const read = (): Lease | null => readLease(storage.getItem(key));
    const renew = (): void => {
      try {
        storage.setItem(key, JSON.stringify({ holder: me, beat: Date.now() }));
      } catch {
        // Full: the lease of before stands a while; another window that takes over is found at the next look.
      }
    };
    const again = (delayMs: number): void => {
      clearTimeout(timer);
      if (!isOver) timer = setTimeout(look, delayMs);
    };
    const hold = (): void => {
      renew();
      again(BEAT_MS);
      if (isHeld) return;
      isHeld = true;
      tell(true);
      watch.onHeld();
    };
    const lose = (): void => {
      seen = { beat: NaN, at: performance.now() };
      again(EXPIRY_MS);
      if (!isHeld) return;
      isHeld = false;
      watch.onLost();
    };
    /** Writes the lease, and holds it if it still stands when others had time to do the same. */
    const grasp = (): void => {
      renew();
      clearTimeout(timer);
      timer = setTimeout(() => (read()?.holder === me ? hold() : look()), SETTLE_MS);
    };
    const look = (): void => {
      if (isOver) return;
      const lease = read();
      if (isHeld) return lease && lease.holder !== me ? lose() : hold();
      if (!lease || lease.holder === me) return grasp();
      tell(false);
      const now = performance.now();
      // Whether it is renewed, not how old it is: clocks are set while windows are open.
      if (lease.beat !== seen.beat) seen = { beat: lease.beat, at: now };
      const leftMs = seen.at + EXPIRY_MS - now;
      if (leftMs <= 0) grasp();
      else again(leftMs);
    };
    const giveBack = (): void => {
      if (read()?.holder === me) storage.removeItem(key);
    };

    const hear = (event: StorageEvent): void => {
      if (event.key !== key && event.key !== null) return;
      // What this window has written itself is no news.
      if (read()?.holder !== me) look();
    };
    const hide = (): void => {
      giveBack();
      clearTimeout(timer);
      if (isHeld) {
        isHeld = false;
        watch.onLost();
      }
    };
    const show = (): void => {
      if (document.visibilityState === 'visible') look();
    };
    const stop = post.listen(({ kind, id: asked }) => {
      if (kind !== 'ask' || asked !== id || !isHeld) return;
      void watch.onAsked().finally(() => {
        lose();
        giveBack();
        post.send({ kind: 'given', id });
      });
    });
    addEventListener('storage', hear);
    addEventListener('pagehide', hide);
    addEventListener('pageshow', show);
    document.addEventListener('visibilitychange', show);

    const lease = read();
    // Left behind by a crash, or by a visit before the clock was set back.
    if (lease && Math.abs(Date.now() - lease.beat) > EXPIRY_MS) grasp();
    else look();

    return {
      first,
      takeOver: () => {
        if (!isHeld) void askForIt(post, id).then(() => isOver || isHeld || grasp());
      },
      release: () => {
        isOver = true;
        clearTimeout(timer);
        giveBack();
        stop();
        tell(false);
        removeEventListener('storage', hear);
        removeEventListener('pagehide', hide);
        removeEventListener('pageshow', show);
        document.removeEventListener('visibilitychange', show);
      },
    };
  };
