/** The procedure pages: each statement rests on a clause, or is marked as the site's own or as left open by the source. */
import { globSync, readFileSync } from 'node:fs';
import { mdxToHast } from 'satteri';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readStandardFile, readStandardReferences } from '../../src/adapters/standard-file.ts';
import { groupMaterials } from '../../src/site/procedures/materials.ts';
import { totalPerYear } from '../../src/site/procedures/quotas.ts';
import { procedureSchema, type ProcedureData } from '../../src/site/procedures/schema.ts';

const root = new URL('../../', import.meta.url);
const files = globSync('content/procedures/*.mdx', { cwd: root }).sort();
const nameOf = (file: string): string => file.replace(/^.*\/|\.mdx$/g, '');

interface Page {
  front: unknown;
  body: string;
}
const read = (file: string): Page => {
  const [, front = '', body = ''] =
    /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(new URL(file, root), 'utf8')) ?? [];
  return { front: parse(front), body };
};
const dataOf = (name: string): ProcedureData => procedureSchema.parse(read(`content/procedures/${name}.mdx`).front);

/** As much of a tree's node as matters here. */
interface Node {
  type: string;
  value?: string;
  tagName?: string;
  name?: string | null;
  children?: Node[];
}
/** What stands in these is the site's own word, or what the source leaves open. */
const MARKS = ['Note', 'Open'];
/** These show a clause's number as a link. */
const CITES = ['Cite', 'Quote'];
const STATEMENTS = ['p', 'li', 'tr'];

const isMark = ({ name }: Node): boolean => MARKS.includes(name ?? '');
const wordsOf = (node: Node): string =>
  isMark(node) ? '' : (node.value ?? (node.children ?? []).map(wordsOf).join('')).trim();
const hasCite = (node: Node): boolean =>
  CITES.includes(node.name ?? '') || (!isMark(node) && (node.children ?? []).some(hasCite));

/** Words of the paragraphs, list items and table rows that neither cite nor are marked. */
function unsupported(node: Node): string[] {
  if (isMark(node) || node.tagName === 'thead') return [];
  if (STATEMENTS.includes(node.tagName ?? '') && wordsOf(node) !== '' && !hasCite(node)) return [wordsOf(node)];
  return (node.children ?? []).flatMap(unsupported);
}
const unsupportedIn = (source: string): string[] => unsupported(mdxToHast(source));

test('没有条款也没有标明的句子会被找出来', () => {
  expect(unsupportedIn('一句。\n\n- 两句。\n')).toEqual(['一句。', '两句。']);
  expect(unsupportedIn('| 甲 |\n| - |\n| 乙 |\n')).toEqual(['乙']);
  expect(unsupportedIn('- 说明里的条款不算。<Note>见 <Cite clause="a#s1" /></Note>\n')).toEqual(['说明里的条款不算。']);
  expect(unsupportedIn('<Practice>\n\n- 做法也要有出处。\n\n</Practice>\n')).toEqual(['做法也要有出处。']);
});

test('有条款、有标明的句子可以通过', () => {
  expect(unsupportedIn('一句。<Cite clause="a#s1" />\n\n<Note>本站的话。</Note>\n\n- <Open>没有写。</Open>\n')).toEqual(
    [],
  );
  expect(unsupportedIn('| 甲 |\n| - |\n| 乙 <Cite clause="a#s1" /> |\n')).toEqual([]);
});

test('八个页面都在，次序不重复', () => {
  expect(files.map(nameOf)).toEqual(
    ['application', 'calendar', 'facility', 'levels', 'materials', 'quotas', 'vetoes', 'visits'].sort(),
  );
  expect(files.map((file) => dataOf(nameOf(file)).order).sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
});

test.each(files)('%s 的开头部分合格', (file) => {
  const result = procedureSchema.safeParse(read(file).front);
  expect(result.success ? [] : result.error.issues).toEqual([]);
});

test.each(files)('%s 每一段、每一项、每一行都有条款，或者标明是本站说明、原文没有写', (file) => {
  const { body } = read(file);
  expect(mdxToHast(body)).toHaveProperty('children.length', expect.any(Number));
  expect(unsupportedIn(body)).toEqual([]);
  expect(body).toContain('<Cite ');
});

test('申报流程共七步，从本单位到上级工会，升级从会员认可那一步再走', () => {
  const { steps, again } = dataOf('application');
  expect(steps.map(({ lane }) => lane)).toEqual(['unit', 'unit', 'unit', 'unit', 'unit', 'higher', 'higher']);
  expect(steps.findIndex(({ id }) => id === again?.from)).toBe(3);
});

test('名额：5 个地州市各 4 家，9 个地州市各 5 家，合计 65 家', () => {
  const { quotas } = dataOf('quotas');
  expect(quotas.map(({ perYear, prefectures }) => [perYear, prefectures.length])).toEqual([
    [4, 5],
    [5, 9],
  ]);
  const prefectures = quotas.flatMap((quota) => quota.prefectures);
  expect(new Set(prefectures).size).toBe(14);
  const notice = readFileSync(new URL('content/notices/xj-jiaoke-mofan-zhijia-tongzhi.mdx', root), 'utf8');
  for (const prefecture of prefectures) expect(notice).toContain(prefecture);
  expect(totalPerYear(quotas)).toBe(65);
});

test('页面上说的七类称号、八种材料，和自评口径里的一样多', () => {
  const content = `${import.meta.dirname}/../../content/`;
  const file = 'standards/xj-edu-model-home.2009.yaml';
  const { standard } = readStandardFile(content + file, readStandardReferences(content), file);
  expect(read('content/procedures/levels.mdx').body).toContain('## 七类称号');
  expect(standard.awards).toHaveLength(7);
  expect(read('content/procedures/materials.mdx').body).toContain('## 八种材料');
  expect(groupMaterials(standard).map(({ materials }) => materials.length)).toEqual([2, 6]);
});
