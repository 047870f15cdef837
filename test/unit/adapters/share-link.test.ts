import { deflateSync, strToU8 } from 'fflate';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packText, unpackText } from '../../../src/adapters/share-link.ts';

const toData = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

test('any text comes out as it went in, by characters that an address may hold', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 2000 }), (text) => {
      const data = packText(text);
      expect(data).toMatch(/^[\w-]+$/);
      expect(unpackText(data)).toBe(text);
    }),
  );
});

test('S14 whatever else stands there opens nothing and throws nothing', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[\w-]{0,200}$/), (data) => {
      const text = unpackText(data);
      if (text !== null) expect(text.length).toBeLessThan(2000);
    }),
  );
  const whole = packText('{"type":"jianjia/assessment"}'.repeat(20));
  for (let length = 0; length < whole.length - 2; length += 1) expect(unpackText(whole.slice(0, length))).toBeNull();
  expect(unpackText('%<script>')).toBeNull();
});

test('S14 a small link that would grow without end is left', () => {
  const bomb = toData(deflateSync(strToU8('0'.repeat(10_000_000)), { level: 9 }));
  expect(bomb.length).toBeLessThan(20_000);
  expect(unpackText(bomb)).toBeNull();
});
