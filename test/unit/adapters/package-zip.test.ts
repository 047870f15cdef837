import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import { sha256 } from 'js-sha256';
import { expect, test } from 'vitest';
import { packFiles, type PackageCover, type PackedFile } from '../../../src/adapters/package-zip.ts';
import { fileName } from '../../../src/report/file-name.ts';

const COVER: PackageCover = {
  unit: '某市第一中学工会',
  standard: { title: '模范职工之家考核标准', edition: '2009' },
  day: '2026-11-21',
  isFictional: false,
  missing: [],
};
const file = (name: string, text = name): PackedFile => ({ name, bytes: strToU8(text), purpose: '报上级工会' });
const FILES = [file('某校-自查报告-2026-11-21.docx'), file('某校-提醒-2026-11-21.ics', '甲'.repeat(3000))];

const INDEX = '00-材料目录.txt';
const SUMS = 'SHA256SUMS.txt';
const textIn = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

test('the files come out as they went in, the list first, the sums last', () => {
  const { bytes, names } = packFiles(FILES, COVER);
  const entries = unzipSync(bytes);
  expect(Object.keys(entries)).toEqual([INDEX, ...FILES.map(({ name }) => name), SUMS]);
  expect(names).toEqual(FILES.map(({ name }) => name));
  for (const { name, bytes: content } of FILES) expect(entries[name]).toEqual(content);
});

test('the list opens in Notepad and says unit, standard, day, and each file with use and size', () => {
  const index = unzipSync(packFiles(FILES, COVER).bytes)[INDEX] ?? new Uint8Array();
  expect([...index.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = new TextDecoder().decode(index);
  expect(text).not.toMatch(/(?<!\r)\n/);
  expect(text.split('\r\n').slice(0, 12)).toEqual([
    '材料目录',
    '',
    '单位：某市第一中学工会',
    '评价标准：模范职工之家考核标准（版本 2009）',
    '自评日期：2026年11月21日',
    '文件：2 个',
    '',
    '1. 某校-自查报告-2026-11-21.docx',
    '   用途：报上级工会',
    '   大小：0.1 KB',
    '2. 某校-提醒-2026-11-21.ics',
    '   用途：报上级工会',
  ]);
  expect(text).toContain('大小：8.8 KB');
});

test('what is missing is named, and an invented case says so', () => {
  const { bytes } = packFiles(FILES, { ...COVER, isFictional: true, missing: [{ title: '公示', reason: '没有做成' }] });
  expect(textIn(bytes, INDEX)).toContain('【虚构示例】');
  expect(textIn(bytes, INDEX)).toContain('- 公示：没有做成');
});

test('each sum is that of its file', () => {
  const { bytes } = packFiles(FILES, COVER);
  const entries = unzipSync(bytes);
  const lines = textIn(bytes, SUMS).trimEnd().split('\n');
  expect(lines).toEqual(
    [INDEX, ...FILES.map(({ name }) => name)].map((name) => `${sha256(entries[name] ?? '')}  ${name}`),
  );
});

test('Chinese names are marked as UTF-8 for the Explorer', () => {
  const { bytes } = packFiles(FILES, COVER);
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  let entries = 0;
  for (let at = 0; at + 46 < bytes.length; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    entries += 1;
    const name = bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true));
    if (name.some((byte) => byte > 0x7f)) expect(view.getUint16(at + 8, true) & 0x800).toBe(0x800);
  }
  expect(entries).toBe(4);
});

test('equal files give equal bytes', () =>
  expect(packFiles(FILES, COVER).bytes).toEqual(packFiles(FILES, COVER).bytes));

test('names that Windows takes for one are told apart, those of the list and the sums too', () => {
  const { names } = packFiles(
    [file('A.txt'), file('a.txt'), file('sha256sums.TXT'), file('甲.jianjia.json'), file('甲.jianjia.json')],
    COVER,
  );
  expect(names).toEqual(['A.txt', 'a（2）.txt', 'sha256sums（2）.TXT', '甲.jianjia.json', '甲（2）.jianjia.json']);
});

const hasTools = ((): boolean => {
  try {
    execFileSync('sh', ['-c', 'command -v unzip && command -v sha256sum']);
    return true;
  } catch {
    return false;
  }
})();

test.runIf(hasTools)('unzip and sha256sum find it whole', () => {
  const folder = mkdtempSync(join(tmpdir(), 'package-'));
  try {
    const hostile = fileName('CON a/b 👍‍ \u202E'.repeat(9), '公示', '2026-11-21', 'txt');
    writeFileSync(join(folder, 'all.zip'), packFiles([...FILES, file(hostile)], COVER).bytes);
    execFileSync('unzip', ['-tq', 'all.zip'], { cwd: folder });
    execFileSync('unzip', ['-q', 'all.zip'], { cwd: folder, env: { ...process.env, LC_ALL: 'C.UTF-8' } });
    const said = execFileSync('sha256sum', ['-c', '--strict', SUMS], { cwd: folder, encoding: 'utf8' });
    expect(said.match(/: OK$/gm)).toHaveLength(4);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('any texts give a package whose list keeps its lines and whose sums agree', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom('a\r\nb', '\u202E', '../x', 'CON', '__proto__'),
  );
  fc.assert(
    fc.property(text, text, fc.array(text, { minLength: 1, maxLength: 5 }), (unit, purpose, contents) => {
      const given = contents.map((content) => ({
        name: fileName(unit, '自评', '2026-11-21', 'txt'),
        bytes: strToU8(content),
        purpose,
      }));
      const { bytes, names } = packFiles(given, { ...COVER, unit });
      const entries = unzipSync(bytes);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(given.length);
      expect(Object.keys(entries)).toHaveLength(given.length + 2);
      expect(textIn(bytes, INDEX).split('\r\n')).toHaveLength(7 + given.length * 3 + 3);
      for (const line of textIn(bytes, SUMS).trimEnd().split('\n')) {
        const [, sum, name = ''] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
        expect(sha256(entries[name] ?? '')).toBe(sum);
      }
    }),
    { numRuns: 60 },
  );
});
