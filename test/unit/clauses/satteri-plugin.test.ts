import { markdownToHtml, mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import type { Clause } from '../../../src/clauses/clause.ts';
import type { ClauseLock } from '../../../src/clauses/lock.ts';
import { clausePlugin } from '../../../src/clauses/satteri-plugin.ts';

const file = new URL('file:///content/notices/wen.mdx');

/** Compiles one document the way the site does and returns its code and clauses. */
async function compile(source: string, lock: ClauseLock = {}): Promise<{ code: string; clauses: readonly Clause[] }> {
  const { code, data } = await mdxToJs(source, { hastPlugins: [clausePlugin(lock)], fileURL: file });
  return { code, clauses: data.clauses ?? [] };
}

test('标题和段落带上 id，一是、二是各成一段可链接的文字', async () => {
  const { code, clauses } = await compile('## 一、题\n\n（一）甲。\n\n要：一是**子**；二是丑。\n');
  expect(clauses.map(({ id }) => id)).toEqual(['s1', 's1-1', 's1-1-p1', 's1-1-p1-1', 's1-1-p1-2']);
  for (const { id } of clauses) expect(code).toContain(`id: "${id}"`);
  expect(code).toContain('href: "#s1-1-p1-2"');
});

test('一个字不多，一个字不少', async () => {
  const { html } = await markdownToHtml('要做好：一是**子**；二是丑。\n', {
    hastPlugins: [clausePlugin({})],
    fileURL: file,
  });
  expect(html.replace(/<[^>]*>|\n/g, '')).toBe('要做好：一是子；二是丑。');
});

test('跳号而不标原文缺，构建停下并说出文件和位置', async () => {
  await expect(compile('## 一、题\n\n## 三、题\n')).rejects.toThrow(
    'content/notices/wen.mdx：编号跳了：三 前面缺第 2 个编号。',
  );
});

test('按报错里的写法标出整段缺和开头缺，编号就连上了', async () => {
  const { clauses } = await compile(
    '（一）甲。\n\n<Lost number="（二）" note="整段缺" />\n\n<Lost number="（三）" note="开头缺" />乙。\n',
  );
  expect(clauses.map(({ id, lost }) => [id, lost])).toEqual([
    ['s1', false],
    ['s2', true],
    ['s3', false],
  ]);
});

test('文件以外的文章不编号，带一、二、的标题也不动', async () => {
  const fileURL = new URL('file:///content/procedures/wen.mdx');
  const { code, data } = await mdxToJs('## 三、题\n\n一段。\n', { hastPlugins: [clausePlugin({})], fileURL });
  expect(data.clauses).toBeUndefined();
  expect(code).not.toContain('data-clause');
});

test('登记过的 id 消失又没有别名，构建停下', async () => {
  const lock = { wen: { ids: ['s1', 's2'], aliases: {} } };
  await expect(compile('## 一、题\n', lock)).rejects.toThrow('已经发布的条款编号不见了：s2。');
  await expect(compile('## 一、题\n', { wen: { ids: ['s1', 's2'], aliases: { s2: 's1' } } })).resolves.toBeDefined();
});

test('旧 id 就落在现在那一条里，点也一样', async () => {
  const aliases = { s3: 's1-1', s4: 's1-1-p1-2' };
  const { html } = await markdownToHtml('## 一、题\n\n（一）甲。\n\n要：一是子；二是丑。\n', {
    hastPlugins: [clausePlugin({ wen: { ids: [], aliases } })],
    fileURL: file,
  });
  const old = (id: string, now: string) => `<span id="${id}" data-now="${now}" data-editor=""></span>`;
  expect(html).toContain(`>${old('s3', 's1-1')}（一）甲。`);
  expect(html).toMatch(new RegExp(`<span id="s1-1-p1-2"[^>]*>${old('s4', 's1-1-p1-2')}<a`));
});

test('别名通不到任何地方，构建停下', async () => {
  await expect(compile('## 一、题\n', { wen: { ids: ['s1'], aliases: { s2: 's9' } } })).rejects.toThrow('s2 → s9');
});

test('编者补的题按给出的编号入目，字是补题的字', async () => {
  const { clauses } = await compile(
    '## 一、题\n\n## <Added number="二、">办实事</Added>\n\n（一）甲。\n\n## <Added number="">不足</Added>\n',
  );
  expect(clauses.map(({ id, text }) => [id, text])).toEqual([
    ['s1', '一、题'],
    ['s2', '二、办实事'],
    ['s2-1', '（一）甲。'],
    ['h1', '不足'],
  ]);
});

test('草稿的样字没有换完，构建停下', async () => {
  for (const source of ['## 一、〔待填：题〕\n', '<Signature>〔待填：单位〕</Signature>\n']) {
    await expect(compile(source)).rejects.toThrow('content/notices/wen.mdx：正文里还有草稿的样字“〔待填…〕”');
  }
});

test('独占一行的原文缺也是一段，有自己的 id', async () => {
  const { code, clauses } = await compile('## 一、题\n\n<Lost number="1、" note="全文" />\n\n2、乙。\n');
  expect(clauses.map(({ id, lost }) => [id, lost])).toEqual([
    ['s1', false],
    ['s1-1', true],
    ['s1-2', false],
  ]);
  expect(code).toContain('id: "s1-1"');
});
