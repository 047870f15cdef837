import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { digestOf, findPrivateData } from '../tools/private-data.ts';

const root = new URL('../../', import.meta.url);
const files = globSync(['content/**/*.{mdx,md,yaml,json}', 'src/**/*.{ts,tsx,astro}', 'README.md'], { cwd: root });

test('要查的文件都在', () => {
  expect(files.filter((file) => file.startsWith('content/')).length).toBeGreaterThan(30);
});

test.each(files)('%s 没有个人姓名、电话、证件号和邮箱', (file) => {
  expect(findPrivateData(readFileSync(new URL(file, root), 'utf8'))).toEqual([]);
});

test('各种写法都查得出', () => {
  const invented = new Set([digestOf('虚构人'), digestOf('周进')]);
  expect(findPrivateData('由虚构人老师主持，周进参加', invented)).toHaveLength(2);
  expect(findPrivateData('由虚××老师主持，学校每周进行学习', invented)).toEqual([]);
  expect(findPrivateData('电话 13800000000')).toHaveLength(1);
  expect(findPrivateData('电话 010-12345678')).toHaveLength(1);
  expect(findPrivateData('号码 11010119900101123X')).toHaveLength(1);
  expect(findPrivateData('写信到 a.b@example.org')).toHaveLength(1);
  expect(findPrivateData('会费 1234567.89 元，2009-05-13')).toEqual([]);
});
