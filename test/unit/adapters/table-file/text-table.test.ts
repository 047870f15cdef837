import fc from 'fast-check';
import { expect, test } from 'vitest';
import { read, readOne, refusal } from './office-files.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const bytes = new Uint8Array(text.length * 2 + 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, littleEndian);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2 + 2, text.charCodeAt(at), littleEndian);
  return bytes;
};
/** 项目,分值 / 入会,5 in GBK. */
const GBK = Uint8Array.of(
  0xcf,
  0xee,
  0xc4,
  0xbf,
  0x2c,
  0xb7,
  0xd6,
  0xd6,
  0xb5,
  0x0d,
  0x0a,
  0xc8,
  0xeb,
  0xbb,
  0xe1,
  0x2c,
  0x35,
);
const TABLE = [
  ['项目', '分值'],
  ['入会', '5'],
];

test('UTF-8 with and without a mark, UTF-16 of both orders', async () => {
  const text = '项目,分值\r\n入会,5\r\n';
  for (const bytes of [utf8(text), utf8(`\uFEFF${text}`), utf16(text, true), utf16(text, false)]) {
    const { grids, remarks } = await read('表.csv', bytes);
    expect(grids).toEqual([{ name: '表', rows: TABLE, merges: [] }]);
    expect(remarks).toEqual([]);
  }
});

test('what is no UTF-8 is read as GBK, which is said unless the person chose it', async () => {
  const guessed = await read('表.csv', GBK);
  expect(guessed.grids[0]?.rows).toEqual(TABLE);
  expect(guessed.remarks).toEqual(['按 GBK 编码读取。如果文字是乱码，请换一种编码。']);
  const chosen = await read('表.csv', GBK, { encoding: 'gb18030' });
  expect(chosen).toMatchObject({ grids: guessed.grids, remarks: [] });
});

test('bytes that fit no encoding, and a choice that does not fit, are refused', async () => {
  expect(await refusal('表.csv', Uint8Array.of(0xff, 0xff, 0x81, 0x20))).toContain('文字认不出来');
  expect(await refusal('表.csv', Uint8Array.of(0x41, 0x00, 0x42))).toContain('文字认不出来');
  await expect(read('表.csv', GBK, { encoding: 'utf-8' })).rejects.toThrow('文字认不出来');
});

test('the delimiter is the one that stands most often in the first line', async () => {
  const rows = async (text: string): Promise<unknown> => (await readOne('表.csv', utf8(text))).rows;
  expect(await rows('甲;乙,丙;丁\n1;2;3')).toEqual([
    ['甲', '乙,丙', '丁'],
    ['1', '2', '3'],
  ]);
  expect(await rows('甲\t乙\n"1,2,3"\t4')).toEqual([
    ['甲', '乙'],
    ['1,2,3', '4'],
  ]);
  expect(await rows('"甲;;;;乙",丙')).toEqual([['甲;;;;乙', '丙']]);
  expect(await rows('只有一列')).toEqual([['只有一列']]);
});

test('quotes hold delimiters, line breaks and quotes; one that is never closed is text', async () => {
  const rows = async (text: string): Promise<unknown> => (await readOne('表.csv', utf8(text))).rows;
  expect(await rows('"一,二","三\r\n四","说""好"""\n"甲"乙,丙')).toEqual([
    ['一,二', '三\n四', '说"好"'],
    ['甲乙', '丙', ''],
  ]);
  expect(await rows('"甲,乙\n丙')).toEqual([
    ['"甲', '乙'],
    ['丙', ''],
  ]);
});

test('50,000 quotes that are never closed take no time', async () => {
  const started = performance.now();
  await refusal('表.csv', utf8('"a,'.repeat(50_000)));
  expect(performance.now() - started).toBeLessThan(2000);
});

test('what a writer of RFC 4180 puts out comes back', async () => {
  const cell = fc.string({ unit: fc.constantFrom('甲', '，', ',', '"', '\n', ' ', '1', ';', '\t', '=') });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), async (cells) => {
      // Only white space is no text, and trailing empty rows are not part of a table.
      const rows = [
        ['头', '尾'],
        ...cells.map((row) => row.map((text) => (text.trim() === '' ? '' : text))),
        ['末', '末'],
      ];
      const csv = rows.map((row) => row.map((text) => `"${text.replace(/"/g, '""')}"`).join(',')).join('\r\n');
      expect((await readOne('表.csv', utf8(csv))).rows).toEqual(rows);
    }),
  );
});
