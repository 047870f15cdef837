import { readFileSync } from 'node:fs';
import { mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { type ClauseLock, lostDocumentAdvice } from '../../../../src/clauses/lock.ts';
import { clausePlugin } from '../../../../src/clauses/satteri-plugin.ts';
import { checkDocument, checkFileNames } from '../../../../src/site/document-check.ts';
import { documentSchema } from '../../../../src/site/document-schema.ts';
import { FOLDERS, MARKS, MESSAGES, NUMBERED } from '../../../../src/site/editing/guide.ts';

/** Marks that a document's text may hold: parts.ts itself cannot be loaded without Astro. */
const documentParts = [
  ...readFileSync(new URL('../../../../src/site/document/parts.ts', import.meta.url), 'utf8').matchAll(
    /^ {2}([A-Z]\w+),$/gm,
  ),
].map(([, name]) => name);

async function refusal(body: string, lock: ClauseLock = {}): Promise<string> {
  const fileURL = new URL('file:///content/reports/mou-pian.mdx');
  try {
    await mdxToJs(body, { hastPlugins: [clausePlugin(lock)], fileURL });
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Everything that can be said about a document that is wrong in every way. */
async function allMessages(): Promise<string> {
  const schema = documentSchema.safeParse({ piece: 'x', shortTitle: null, kind: 'poem', colour: 'red' });
  const data = documentSchema.parse({
    piece: 'bie-pian',
    title: '某篇',
    shortTitle: '某篇',
    kind: 'notice',
    force: { state: 'unknown', reason: '没有查到。' },
    unitKinds: ['x'],
    topics: ['x'],
    scope: 'core',
    summary: '说某事。',
    addedOn: '2026-11-21',
    source: { file: 'a.txt', lines: '1-2' },
    edits: [{ kind: 'note', clause: 's9', text: '某。' }],
    losses: [],
  });
  const file = 'content/reports/mou-pian.mdx';
  return [
    ...(schema.error?.issues ?? []).map(({ message }) => message),
    ...checkDocument(file, data, [], { topics: [], units: [] }),
    ...checkFileNames([file, 'content/notices/mou-pian.mdx']),
    lostDocumentAdvice('mou-pian'),
    await refusal('## 一、甲\n\n## 三、乙\n'),
    await refusal('〔待填：甲〕\n'),
    await refusal('## 一、甲\n', { 'mou-pian': { ids: ['s1', 's2'], aliases: {} } }),
    await refusal('## 一、甲\n', { 'mou-pian': { ids: ['s1'], aliases: { s2: 's9' } } }),
    await refusal('甲<乙\n'),
    await refusal('甲{乙\n'),
  ].join('\n');
}

test('指南解释的报错，都真的会出现', async () => {
  const messages = await allMessages();
  // What YAML and Astro themselves say is not made here.
  const own = MESSAGES.filter(({ says }) => /[\u4e00-\u9fff]/.test(says) || says.startsWith('Unexpected'));
  expect(own.length).toBe(MESSAGES.length - 2);
  for (const part of own.flatMap(({ says }) => says.split('、'))) expect(messages).toContain(part);
});

test('编号的例子：各层都有', () => {
  expect(NUMBERED.map(({ id }) => id)).toEqual(['p1', 's1', 's1-p1', 's1-1', 's1-1-1', 's1-1-1-1', 's1-1-1-2', 's2']);
});

test('正文标记的例子都合规，用到的标记都存在', async () => {
  for (const { how } of MARKS) {
    // Alone, an example may start with a number other than the first.
    expect((await refusal(how)).replace(/^.*编号跳了.*$/s, ''), how).toBe('');
    for (const [, name = ''] of how.matchAll(/<([A-Z]\w+)/g)) expect(documentParts).toContain(name);
  }
  const used = new Set(MARKS.flatMap(({ how }) => [...how.matchAll(/<([A-Z]\w+)/g)].map(([, name]) => name)));
  expect([...used].sort()).toEqual([...documentParts].sort());
});

test('每类文件都有文件夹', () => {
  expect(FOLDERS.map(({ folder }) => folder)).toEqual(['content/notices/', 'content/regulations/', 'content/reports/']);
});
