import { afterEach, expect, test, vi } from 'vitest';
import { readMessage } from '../../../../src/adapters/writer-lock/post.ts';
import { openWriterLocks } from '../../../../src/adapters/writer-lock/writer-lock.ts';

afterEach(() => void vi.unstubAllGlobals());

test('where there are neither locks nor a storage, every window may write', async () => {
  vi.stubGlobal('navigator', {});
  vi.stubGlobal('localStorage', {
    setItem: () => {
      throw new DOMException('refused', 'SecurityError');
    },
  });
  const onHeld = vi.fn();
  const claim = openWriterLocks()('unit-0001', { onHeld, onAsked: async () => undefined, onLost: () => undefined });
  expect(await claim.first).toBe(true);
  expect(onHeld).toHaveBeenCalledOnce();
});

test('a message is taken only in the form in which a page of ours sends it', () => {
  expect(readMessage({ kind: 'ask', id: 'unit-0001', more: 1 })).toEqual({ kind: 'ask', id: 'unit-0001' });
  for (const strange of [null, 'ask', {}, { kind: 'ask' }, { kind: 'wipe', id: 'unit-0001' }]) {
    expect(readMessage(strange)).toBeNull();
  }
  for (const id of ['', 'short', '__proto__', '<script>-------', 'x'.repeat(41), 12345678]) {
    expect(readMessage({ kind: 'given', id })).toBeNull();
  }
});
