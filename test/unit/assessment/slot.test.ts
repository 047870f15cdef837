import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSound, newestSound, rawTextOf, toSlot } from '../../../src/assessment/slot.ts';
import { ASSESSMENT_VERSION } from '../../../src/assessment/version.ts';

test('a slot is sound as it was written, and not after any change to what counts', () => {
  const slot = toSlot(3, '2026-11-21T00:00:00.000Z', '{"题":1}');
  expect(slot.schema).toBe(ASSESSMENT_VERSION);
  expect(isSound(slot)).toBe(true);
  expect(isSound({ ...slot, savedAt: 'whenever' })).toBe(true);
  for (const part of [{ rev: 4 }, { schema: 1 }, { sum: '' }, { data: '{"题":2}' }, { rev: '3' }]) {
    expect(isSound({ ...slot, ...part })).toBe(false);
  }
});

test('R22 anything else is none, and its text is found where it has one', () => {
  fc.assert(
    fc.property(fc.anything(), (junk) => {
      expect(isSound(junk)).toBe(false);
    }),
  );
  fc.assert(
    fc.property(fc.jsonValue(), (junk) => {
      expect(typeof rawTextOf(junk)).toBe('string');
    }),
  );
  expect(rawTextOf({ data: 'text' })).toBe('text');
  expect(rawTextOf('text')).toBe('text');
  expect(rawTextOf({ rev: 1 })).toBe('{"rev":1}');
});

test('R16 the highest revision that is sound is the newest, whatever its time', () => {
  const [old, late] = [toSlot(1, '2026-11-21T00:00:00.000Z', 'a'), toSlot(2, '2020-01-01T00:00:00.000Z', 'b')];
  expect(newestSound([late, old])).toBe(late);
  expect(newestSound([old, { ...late, sum: '' }])).toBe(old);
  expect(newestSound([undefined, null])).toBeNull();
});
