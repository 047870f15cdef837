import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ClauseLock } from '../../src/clauses/lock.ts';

const root = new URL('../../', import.meta.url);
/** A copy of the project below it, so that the packages are found. */
const copy = new URL('test-results/renaming/', root);
const OLD = 'frag-mouchu';
const NEW = 'frag-mouchu-zongjie';
const at = (path: string): URL => new URL(path, copy);
const edit = (path: string, change: (text: string) => string): void =>
  writeFileSync(at(path), change(readFileSync(at(path), 'utf8')));

const build = (): { status: number | null; output: string } => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [new URL('node_modules/astro/bin/astro.mjs', root).pathname, 'build'],
    {
      cwd: copy,
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production' },
    },
  );
  return { status, output: stdout + stderr };
};

beforeAll(() => {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const part of ['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']) {
    cpSync(new URL(part, root), at(part), { recursive: true });
  }
  renameSync(at(`content/reports/${OLD}.mdx`), at(`content/reports/${NEW}.mdx`));
  edit(`content/reports/${NEW}.mdx`, (text) => text.replace(`piece: ${OLD}`, `piece: ${NEW}`));
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

test('改了文件名而不登记旧地址，构建停下并说出怎么办', () => {
  const { status, output } = build();
  expect(status).not.toBe(0);
  expect(output).toContain(`${OLD} 发布过，现在没有这个文件了`);
  expect(output).toContain(`"formerly": ["<原文件夹>/${OLD}"]`);
}, 60_000);

test('登记了旧地址，旧地址的页面通到新地址', () => {
  edit('content/clauses.lock.json', (text) => {
    const { [OLD]: entry, ...others } = JSON.parse(text) as ClauseLock;
    if (!entry) throw new Error(`${OLD} is not in the lock`);
    return JSON.stringify({ ...others, [NEW]: { ...entry, formerly: [`reports/${OLD}`] } });
  });
  const { status, output } = build();
  expect(output).toContain('Complete!');
  expect(status).toBe(0);
  expect(readFileSync(at(`dist/reports/${OLD}/index.html`), 'utf8')).toContain(`href="/reports/${NEW}/"`);
}, 60_000);
