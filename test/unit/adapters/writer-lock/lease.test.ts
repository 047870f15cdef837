import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { claimLease, readLease } from '../../../../src/adapters/writer-lock/lease.ts';
import { createTown, createWindow } from './windows.ts';

const ID = 'unit-0001';
const KEY = `jianjia.writer.${ID}`;

/** The storage that all windows share; each is told of what the others write. */
let kept = new Map<string, string>();
let listeners: { type: string; listener: (event: unknown) => void }[] = [];
const send = (type: string, event: unknown = {}): void =>
  listeners.filter((entry) => entry.type === type).forEach(({ listener }) => listener(event));
const storage = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => {
    kept.set(key, value);
    queueMicrotask(() => send('storage', { key }));
  },
  removeItem: (key: string) => {
    kept.delete(key);
    queueMicrotask(() => send('storage', { key }));
  },
} as Storage;

beforeEach(() => {
  vi.useFakeTimers();
  kept = new Map();
  listeners = [];
  const listen = (type: string, listener: (event: unknown) => void): void => void listeners.push({ type, listener });
  vi.stubGlobal('addEventListener', listen);
  vi.stubGlobal('removeEventListener', (_type: string, listener: unknown) => {
    listeners = listeners.filter((entry) => entry.listener !== listener);
  });
  vi.stubGlobal('document', {
    addEventListener: listen,
    removeEventListener: removeEventListener,
    visibilityState: 'visible',
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const town = createTown();
const open = () => createWindow((watch) => claimLease(storage)(ID, watch, town.open()));
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

test('R13 the first window writes, the second is told that it may not', async () => {
  const here = open();
  await pass(60);
  expect(await here.first).toBe(true);
  const there = open();
  await pass(20_000);
  expect(await there.first).toBe(false);
  expect([here.told, there.told]).toEqual([['held'], []]);
});

test('R13 two windows that open at the same time do not both write', async () => {
  const both = [open(), open()];
  await pass(10_000);
  expect(both.flatMap(({ told }) => told)).toEqual(['held']);
});

test('R13 the second takes over at once when the first is closed, and within six seconds when it crashes', async () => {
  const here = open();
  await pass(60);
  const there = open();
  await pass(60);
  here.release();
  await pass(100);
  expect(there.told).toEqual(['held']);

  // A crash: nothing is given back, nothing is renewed.
  const crashed = JSON.stringify({ holder: 'gone', beat: Date.now() });
  there.release();
  kept.set(KEY, crashed);
  const later = open();
  await pass(5900);
  expect(later.told).toEqual([]);
  await pass(200);
  expect(later.told).toEqual(['held']);
});

test('R13 a lease left behind long ago keeps nobody waiting, even if the clock was set back since', async () => {
  for (const beat of [Date.now() - 7000, Date.now() + 6 * 365 * 24 * 3600 * 1000]) {
    kept.set(KEY, JSON.stringify({ holder: 'gone', beat }));
    const here = open();
    await pass(60);
    expect(await here.first).toBe(true);
    here.release();
  }
});

test('R13 the second window asks for it: the first writes what is left and stops', async () => {
  const here = open();
  await pass(60);
  const there = open();
  await pass(60);
  there.takeOver();
  await pass(200);
  expect(here.told).toEqual(['held', 'asked', 'lost']);
  expect(there.told).toEqual(['held']);
  await pass(30_000);
  expect(here.told).toEqual(['held', 'asked', 'lost']);
});

test('R14 a window that was asleep finds that another writes, and stops', async () => {
  const here = open();
  await pass(60);
  // Asleep: its lease runs out, and another window has taken it.
  kept.set(KEY, JSON.stringify({ holder: 'other', beat: Date.now() + 3600_000 }));
  send('visibilitychange');
  expect(here.told).toEqual(['held', 'lost']);
  for (let beat = 1; beat < 20; beat += 1) {
    kept.set(KEY, JSON.stringify({ holder: 'other', beat }));
    await pass(2000);
  }
  expect(here.told).toEqual(['held', 'lost']);
});

test('a page that is left gives the lease back, and asks anew when it is shown again', async () => {
  const here = open();
  await pass(60);
  send('pagehide');
  expect(kept.has(KEY)).toBe(false);
  expect(here.told).toEqual(['held', 'lost']);
  send('pageshow');
  await pass(60);
  expect(here.told).toEqual(['held', 'lost', 'held']);
});

test.each(['', 'null', '[]', '{"holder":1,"beat":2}', '{"holder":"a"}', '{'])('%s is no lease', (text) => {
  expect(readLease(text)).toBeNull();
});
