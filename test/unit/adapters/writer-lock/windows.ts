/** Several windows of one browser for tests of the writer lock: what they share, and what each is told. */
import type { Post, WriterMessage } from '../../../../src/adapters/writer-lock/post.ts';
import type { WriterClaim, WriterWatch } from '../../../../src/adapters/writer-lock/writer-lock.ts';

/** The way between windows; a message reaches all but its sender. */
export const createTown = () => {
  const windows = new Set<(message: WriterMessage) => void>();
  return {
    open: (): Post => {
      const own = new Set<(message: WriterMessage) => void>();
      const hear = (message: WriterMessage): void => own.forEach((listener) => listener(message));
      windows.add(hear);
      return {
        send: (message) => windows.forEach((other) => other !== hear && queueMicrotask(() => other(message))),
        listen: (listener) => {
          own.add(listener);
          return () => own.delete(listener);
        },
      };
    },
  };
};

/** A window that wants to write, and what has happened to it. */
export const createWindow = (claim: (watch: WriterWatch) => WriterClaim) => {
  const told: string[] = [];
  const mine = claim({
    onHeld: () => void told.push('held'),
    onAsked: async () => void told.push('asked'),
    onLost: () => void told.push('lost'),
  });
  return { told, ...mine };
};
