import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { claimLock } from '../../../../src/adapters/writer-lock/web-lock.ts';
import { createTown, createWindow } from './windows.ts';

const ID = 'unit-0001';

interface Entry {
  run: () => Promise<void>;
  reject: (reason: Error) => void;
}

/** The locks of a browser, for one name. */
const createLocks = () => {
  let holder: Entry | null = null;
  let queue: Entry[] = [];
  const grant = (entry: Entry): void => {
    holder = entry;
    void entry.run().then(() => {
      if (holder !== entry) return;
      holder = null;
      const next = queue.shift();
      if (next) grant(next);
    });
  };
  return {
    request: (_name: string, options: { signal?: AbortSignal; steal?: boolean }, run: () => Promise<void>) =>
      new Promise<void>((_resolve, reject) => {
        const entry = { run, reject };
        options.signal?.addEventListener('abort', () => {
          queue = queue.filter((other) => other !== entry);
          reject(new Error('aborted'));
        });
        queueMicrotask(() => {
          if (options.steal) {
            const robbed = holder;
            grant(entry);
            robbed?.reject(new Error('stolen'));
          } else if (holder) queue.push(entry);
          else grant(entry);
        });
      }),
  } as unknown as LockManager;
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const createBrowser = () => {
  const locks = createLocks();
  const town = createTown();
  return () => createWindow((watch) => claimLock(locks)(ID, watch, town.open()));
};

test('R12 the second window may not write, and may as soon as the first is closed', async () => {
  const open = createBrowser();
  const here = open();
  await pass(0);
  expect(await here.first).toBe(true);
  const there = open();
  await pass(300);
  expect(await there.first).toBe(false);
  here.release();
  await pass(0);
  expect(there.told).toEqual(['held']);
});

test('R12 the second window asks for it: the first writes what is left, stops, and gets it back later', async () => {
  const open = createBrowser();
  const here = open();
  await pass(0);
  const there = open();
  await pass(300);
  there.takeOver();
  await pass(0);
  expect(here.told).toEqual(['held', 'asked', 'lost']);
  expect(there.told).toEqual(['held']);
  there.release();
  await pass(0);
  expect(here.told).toEqual(['held', 'asked', 'lost', 'held']);
});

test('R14 a window that does not answer loses it after a moment', async () => {
  const locks = createLocks();
  const frozen = createWindow((watch) => claimLock(locks)(ID, watch, createTown().open()));
  await pass(0);
  const here = createWindow((watch) => claimLock(locks)(ID, watch, createTown().open()));
  await pass(300);
  here.takeOver();
  await pass(1400);
  expect(here.told).toEqual([]);
  await pass(200);
  expect(here.told).toEqual(['held']);
  expect(frozen.told).toEqual(['held', 'lost']);
});

test('of three windows the one that asked writes', async () => {
  const open = createBrowser();
  const first = open();
  open();
  const third = open();
  await pass(300);
  third.takeOver();
  await pass(100);
  expect(first.told).toEqual(['held', 'asked', 'lost']);
  expect(third.told).toEqual(['held']);
});
