import { mdxToJs } from 'satteri';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import type { Clause } from '../../../../src/clauses/clause.ts';
import { clausePlugin } from '../../../../src/clauses/satteri-plugin.ts';
import { documentSchema } from '../../../../src/site/document-schema.ts';
import { writeDraft } from '../../../../src/site/editing/draft.ts';
import { DOCUMENT_FIELDS } from '../../../../src/site/editing/fields.ts';

const lists = {
  topics: [{ id: 'zuzhi-jianshe', title: '组织建设' }],
  units: [{ id: 'agency', title: '机关' }],
};
const draft = writeDraft('notice', 'mou-tongzhi', lists);
const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(draft) ?? [];

async function compile(text: string): Promise<readonly Clause[]> {
  const fileURL = new URL('file:///content/notices/mou-tongzhi.mdx');
  return (await mdxToJs(text, { hastPlugins: [clausePlugin({})], fileURL })).data.clauses ?? [];
}

test('草稿里每个字段都有：必填的在，可不填的注释着，都有说明', () => {
  for (const { name, title, required } of DOCUMENT_FIELDS) {
    expect(front, name).toMatch(new RegExp(`^${required ? '' : '#'}${name}:`, 'm'));
    expect(front, name).toMatch(new RegExp(`^# ${title}（`, 'm'));
  }
  expect(DOCUMENT_FIELDS.map(({ name }) => name)).toEqual(Object.keys(documentSchema.shape));
});

test('主题和单位类型列出可用的编号', () => {
  expect(front).toContain('zuzhi-jianshe 组织建设');
  expect(front).toContain('agency 机关');
});

test('没填的草稿通不过，每个空着的字段都被点名', () => {
  const issues = documentSchema.safeParse(parse(front)).error?.issues ?? [];
  expect(issues.map(({ path }) => path.join('.'))).toEqual([
    'title',
    'shortTitle',
    'force.state',
    'force.reason',
    'unitKinds',
    'topics',
    'scope',
    'summary',
    'addedOn',
    'source.file',
    'source.lines',
    'edits',
    'losses',
  ]);
  for (const { message } of issues) expect(message).toMatch(/^还没有填。/);
});

test('删掉例子前的 # 号就是合格的字段', () => {
  const samples = front.split('\n').flatMap((line) => (/^#(?! (?! ))/.test(line) ? line.slice(1) : []));
  const result = documentSchema.safeParse(parse(['piece: mou-tongzhi', 'kind: notice', ...samples].join('\n')));
  expect(result.error?.issues ?? []).toEqual([]);
  expect(Object.keys(result.data ?? {}).sort()).toEqual(Object.keys(documentSchema.shape).sort());
});

test('正文的样字没换完不能发布；换完以后编号是连的', async () => {
  await expect(compile(body)).rejects.toThrow('content/notices/mou-tongzhi.mdx：正文里还有草稿的样字');
  const clauses = await compile(body.replace(/〔待填[^〕]*〕/g, '某'));
  expect(clauses.filter(({ marker }) => marker !== '').map(({ id }) => id)).toEqual([
    's1',
    's1-1',
    's1-2',
    's1-3',
    's1-4',
    's1-5',
    's2',
  ]);
  for (const part of ['<Lost ', '<Added ', '<Signature>', '<Addressees>']) expect(body).toContain(part);
});
