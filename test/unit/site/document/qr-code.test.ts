import { gzipSync } from 'node:zlib';
import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { drawQr } from '../../../../src/site/document/qr-code.ts';

const ADDRESS = 'https://jianjia.example/notices/xj-jiaoke-mofan-zhijia-tongzhi/#s7-2-5';

/** The modules that the strokes of a drawing cover, as lines of 1 and 0. */
function modulesOf({ size, path }: { size: number; path: string }): string[] {
  const lines = Array.from({ length: size }, () => Array.from({ length: size }, () => '0'));
  for (const [row, y] of path.matchAll(/M\d+ (\d+)[^M]*/g)) {
    let x = 0;
    for (const [, gap, length] of row.matchAll(/[Mm](\d+) \d+h(\d+)/g)) {
      x += Number(gap);
      lines[Number(y)]?.fill('1', x, x + Number(length));
      x += Number(length);
    }
  }
  return lines.map((line) => line.join(''));
}

test('画出的每一格都与编码一致', () => {
  const expected = encode(ADDRESS, { ecc: 'M', border: 4 }).data.map((row) => row.map(Number).join(''));
  expect(modulesOf(drawQr(ADDRESS))).toEqual(expected);
});

test('四周留白四格，手机才认得出', () => {
  const lines = modulesOf(drawQr(ADDRESS));
  for (const edge of [...lines.slice(0, 4), ...lines.slice(-4)]) expect(edge).not.toContain('1');
  for (const line of lines) expect(line).toMatch(/^0000.*0000$/);
  expect(lines[4]).toMatch(/^00001111111/);
});

test('印在页末的二维码压缩后不到 600 字节', () => {
  const { path } = drawQr(ADDRESS.replace(/#.*/, ''));
  expect(gzipSync(path, { level: 9 }).length).toBeLessThan(600);
});
