import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { refused, runIn } from './command.ts';

const ROOT = join(import.meta.dirname, '../../..');
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'new-'));
  for (const name of ['topics.yaml', 'units.yaml']) {
    cpSync(join(ROOT, 'content', name), join(folder, 'content', name));
  }
  writeFileSync(join(folder, 'content/clauses.lock.json'), '{ "lao-wenjian": { "ids": ["s1"], "aliases": {} } }');
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) => runIn(folder, 'new', args);
const read = (file: string): string => readFileSync(join(folder, 'content', file), 'utf8');

test.each([
  ['通知', 'notices', 'notice'],
  ['regulation', 'regulations', 'regulation'],
  ['总结', 'reports', 'report'],
])('%s 放进 content/%s/', (called, section, kind) => {
  const { status, stdout, stderr } = run(called, 'mou-pian');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toContain(`已写好草稿 content/${section}/mou-pian.mdx。`);
  expect(read(`${section}/mou-pian.mdx`)).toMatch(new RegExp(`^piece: mou-pian\n[\\s\\S]*^kind: ${kind}\n`, 'm'));
});

test('已有的文件不动，在别的文件夹里也不行', () => {
  mkdirSync(join(folder, 'content/notices'));
  writeFileSync(join(folder, 'content/notices/mou-pian.mdx'), '写了一半');
  for (const kind of ['通知', '总结']) {
    expect(run(kind, 'mou-pian')).toEqual(
      refused('content/notices/mou-pian.mdx 已经有了，没有改动它。请换一个文件名。'),
    );
  }
  expect(read('notices/mou-pian.mdx')).toBe('写了一半');
});

test('发布过的文件名不再给新文件用', () => {
  expect(run('通知', 'lao-wenjian').stderr).toMatch(/^lao-wenjian 以前发布过，[^\n]*\n$/);
});

test.each(['某篇', 'mou--pian', '../mou', '2009'])('文件名 %s 不能用', (name) => {
  const { status, stdout, stderr } = run('通知', '--', name);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toBe(
    `文件名“${name}”不能用：只能用小写字母、数字和短横线，字母开头，一般用拼音，如 mou-xian-gonghui-zongjie。\n`,
  );
});

test('类别不认识，说出有哪些', () => {
  expect(run('诗', 'mou-pian').stderr).toMatch(/^没有“诗”这个类别。用法：npm run new -- [^\n]*通知（notice）[^\n]*\n$/);
});

test.each([[['通知']], [['通知', 'a', 'b']], [['通知', 'a', '--force']]])('%j 不成一条命令，说出用法', (args) => {
  const { status, stdout, stderr } = run(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^用法：[^\n]*\n$/);
});
