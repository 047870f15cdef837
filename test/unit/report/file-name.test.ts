import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type FileContent, fileName, uniqueNames } from '../../../src/report/file-name.ts';

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

test('S20 any name of a unit gives a file name that Windows takes', () => {
  const units = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({
      unit: fc.constantFrom(...Array.from('CONcon12.. /\\:*?"<>|\u0000\u202E\u200D\u0301长👍'), '\uD83D'),
      maxLength: 120,
    }),
    fc.constantFrom(
      'a/b',
      '长'.repeat(300),
      '👍'.repeat(150),
      'x. . .',
      '\u202Egnp.x\u202C',
      'a\u0301\u0301\u0301\u0301',
    ),
    fc
      .tuple(
        fc.constantFrom('con', 'PRN', 'aux', 'nul', 'COM1', 'lpt9', 'CONIN$'),
        fc.constantFrom('', '.', ' .x', '.docx'),
      )
      .map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(units, fc.constantFrom('docx', 'md', 'jianjia.json'), (unit, extension) => {
      const file = fileName(unit, '自查报告', DATE, extension);
      expect(file.length).toBeLessThanOrEqual(80);
      expect(file).not.toMatch(/[\\/:*?"<>|\p{Cc}\u202A-\u202E\u2066-\u2069]/u);
      expect(file).not.toMatch(/^[\s.]|[\s.]$/);
      expect(file).not.toMatch(/[\uD800-\uDFFF\p{Cf}]|\p{M}{4}/u);
      expect((file.split('.')[0] ?? '').trim()).not.toMatch(/^(con|prn|aux|nul|conin\$|conout\$|com\d|lpt\d)$/i);
      expect(file.endsWith(`${DATE}.${extension}`)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

const CONTENTS: FileContent[] = ['自查报告', '自评', '差距清单', '会员评家统计表', '提醒', '全套材料'];

test('S20 papers of one unit keep different names, however long its own is', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.constant('长'.repeat(300))), (unit) => {
      const names = CONTENTS.map((content) => fileName(unit, content, DATE, 'docx'));
      expect(uniqueNames(names)).toEqual(names);
    }),
  );
});

test('S20 names that Windows takes for one are told apart, within 80 characters and with their ending', () => {
  const long = `${'长'.repeat(70)}.docx`;
  expect(uniqueNames(['a.docx', 'A.DOCX', 'a.docx', long, long])).toEqual([
    'a.docx',
    'A（2）.DOCX',
    'a（3）.docx',
    long,
    `${'长'.repeat(70)}（2）.docx`,
  ]);
  const names = fc.array(
    fc.constantFrom('a.md', 'A.md', 'a（2）.md', '\u00e9.md', 'e\u0301.md', `${'👍'.repeat(38)}.md`),
    {
      maxLength: 12,
    },
  );
  fc.assert(
    fc.property(names, (given) => {
      const unique = uniqueNames(given);
      expect(new Set(unique.map((one) => one.normalize('NFC').toLowerCase())).size).toBe(given.length);
      for (const one of unique) {
        expect(one.length).toBeLessThanOrEqual(80);
        expect(one).toMatch(/\.md$/);
        expect(one).not.toMatch(/[\uD800-\uDFFF]/u);
      }
    }),
  );
});

test('S05 marks that show nothing, and piles of them, are gone', () => {
  expect(name('甲\u200D乙\u00AD\u034F丙\u{E0041}')).toBe('甲乙丙-自查报告-2026-11-20.docx');
  expect(name(`a${'\u0301'.repeat(40)}`)).toBe(`a${'\u0301'.repeat(3)}-自查报告-2026-11-20.docx`);
});
