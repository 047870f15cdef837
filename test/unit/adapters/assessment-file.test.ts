import { expect, test, vi } from 'vitest';
import { readAssessmentFile } from '../../../src/adapters/assessment-file.ts';

const MOST = 10_000;
const TEXT = '{"name":"某中学"}';
const utf16 = (mark: boolean, isBig: boolean): Blob => {
  const units = Array.from((mark ? '\uFEFF' : '') + TEXT, (character) => character.charCodeAt(0));
  return new Blob([
    Uint8Array.from(units.flatMap((unit) => (isBig ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8]))),
  ]);
};

test.each([
  ['UTF-8', new Blob([TEXT]), 'utf-8'],
  ['UTF-8 with its mark', new Blob([`\uFEFF${TEXT}`]), 'utf-8'],
  ['UTF-16 with its mark', utf16(true, false), 'utf-16le'],
  ['UTF-16 without', utf16(false, false), 'utf-16le'],
  ['big-endian UTF-16 with its mark', utf16(true, true), 'utf-16be'],
  ['big-endian UTF-16 without', utf16(false, true), 'utf-16be'],
  ['GBK', new Blob(['{"name":"', Uint8Array.from([0xc4, 0xb3, 0xd6, 0xd0, 0xd1, 0xa7]), '"}']), 'gb18030'],
])('S11 %s is read', async (_name, file, encoding) => {
  expect(await readAssessmentFile(file, MOST)).toEqual({ kind: 'read', text: TEXT, encoding });
});

test('S11 what is no text is not taken for one', async () => {
  const picture = new Blob([Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13])]);
  expect(await readAssessmentFile(picture, MOST)).toEqual({ kind: 'unreadable' });
});

test('S07 what is too large is not even loaded', async () => {
  let isRead = false;
  const file = new Blob([TEXT]);
  Object.defineProperty(file, 'size', { value: MOST + 1 });
  Object.defineProperty(file, 'arrayBuffer', { value: () => void (isRead = true) });
  Object.defineProperty(file, 'stream', { value: () => void (isRead = true) });
  expect(await readAssessmentFile(file, MOST)).toEqual({ kind: 'tooLarge' });
  expect(isRead).toBe(false);
});

test('a file that has gone since it was picked is told as unreadable', async () => {
  vi.stubGlobal(
    'Response',
    class {
      arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    },
  );
  try {
    expect(await readAssessmentFile(new Blob([TEXT]), MOST)).toEqual({ kind: 'unreadable' });
  } finally {
    vi.unstubAllGlobals();
  }
});
