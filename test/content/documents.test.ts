import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { documentSchema } from '../../src/site/document-schema.ts';

const root = new URL('../../', import.meta.url);
const files = globSync('content/{notices,regulations,reports}/*.{md,mdx}', { cwd: root });

interface Document {
  front: unknown;
  body: string;
}
const read = (file: string): Document => {
  const [, front = '', body = ''] =
    /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(new URL(file, root), 'utf8')) ?? [];
  return { front: parse(front), body };
};

test('三类文件夹里都有文件', () => {
  expect(new Set(files.map((file) => file.split('/')[1]))).toEqual(new Set(['notices', 'regulations', 'reports']));
});

test.each(files)('%s 的开头部分合格', (file) => {
  const result = documentSchema.safeParse(read(file).front);
  expect(result.success ? [] : result.error.issues).toEqual([]);
});

test.each(files)('%s 没有电话、证件号、邮箱和残留的坏字符', (file) => {
  const { body } = read(file);
  expect(body).not.toMatch(/\d{7,}/);
  expect(body).not.toMatch(/[\w.]+@[\w.]+/);
  expect(body).not.toMatch(/[□\\`]|xx/i);
});

test.each(files)('%s 每一处标出的原文缺都写了说明，并在开头部分登记', (file) => {
  const { front, body } = read(file);
  const places = [...body.matchAll(/<Lost\b([^>]*)\/>/g)];
  for (const [, attributes = ''] of places) expect(attributes).toMatch(/note="[^"]+"/);
  if (places.length > 0) expect(documentSchema.parse(front).losses).not.toEqual([]);
});

test('条款 id 都已登记，登记过的都还在', () => {
  const { status, stderr } = spawnSync(process.execPath, ['src/cli/clauses.ts', '--check'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
});
