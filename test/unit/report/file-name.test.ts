import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileName } from '../../../src/report/file-name.ts';

const DATE = '2026-11-20';
const name = (unit: string): string => fileName(unit, '自查报告', DATE, 'docx');

test('a plain name stands in front', () =>
  expect(name('某市第一中学工会')).toBe('某市第一中学工会-自查报告-2026-11-20.docx'));

test.each([
  ['a/b\\c:d*e?f"g<h>i|j', 'abcdefghij-自查报告-2026-11-20.docx'],
  ['', '自查报告-2026-11-20.docx'],
  [' ..\u202E ', '自查报告-2026-11-20.docx'],
  ['.隐藏', '隐藏-自查报告-2026-11-20.docx'],
  ['一\n二', '一 二-自查报告-2026-11-20.docx'],
  ['CON.校', '自查报告-CON.校-2026-11-20.docx'],
  ['lpt1 .x', '自查报告-lpt1 .x-2026-11-20.docx'],
  ['CON', 'CON-自查报告-2026-11-20.docx'],
])('%j becomes %s', (unit, expected) => expect(name(unit)).toBe(expected));

test('a long name is cut before the date, never inside a character', () => {
  const long = name('👍'.repeat(200));
  expect(long.length).toBeLessThanOrEqual(80);
  expect(long).toMatch(/^(👍)+-自查报告-2026-11-20\.docx$/u);
});

test('any name of a unit gives a file name that Windows takes', () => {
  const units = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: fc.constantFrom(...Array.from('CONcon12.. /\\:*?"<>|\u0000\u202E长👍')), maxLength: 120 }),
    fc
      .tuple(
        fc.constantFrom('con', 'PRN', 'aux', 'nul', 'COM1', 'lpt9', 'CONIN$'),
        fc.constantFrom('', '.', ' .x', '.docx'),
      )
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(units, fc.constantFrom('docx', 'md'), (unit, extension) => {
      const file = fileName(unit, '自查报告', DATE, extension);
      expect(file.length).toBeLessThanOrEqual(80);
      expect(file).not.toMatch(/[\\/:*?"<>|\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
      expect(file).not.toMatch(/^[\s.]|[\s.]$/);
      expect(file).not.toMatch(/[\uD800-\uDFFF]/u);
      expect((file.split('.')[0] ?? '').trim()).not.toMatch(/^(con|prn|aux|nul|conin\$|conout\$|com\d|lpt\d)$/i);
      expect(file.endsWith(`${DATE}.${extension}`)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
