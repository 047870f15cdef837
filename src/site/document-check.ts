/**
 * What the front matter's schema cannot see by itself: references to lists and clauses, the place of the file, ids
 * used twice. Each fault is a Chinese sentence for the person who writes documents: file, field, what is allowed.
 */
import type { Clause } from '../clauses/clause.ts';
import type { DocumentData } from './document-schema.ts';
import { KIND_TITLES } from './document-words.ts';
import { sectionOf } from './sections.ts';

/** An entry of content/topics.yaml or content/units.yaml. */
export interface ListEntry {
  id: string;
  title: string;
}

/** What documents may refer to. */
export interface DocumentReferences {
  topics: readonly ListEntry[];
  units: readonly ListEntry[];
}

/** How many near clause ids a message offers. */
const NEAR_IDS = 5;

const nameEntries = (entries: readonly ListEntry[]): string =>
  entries.map(({ id, title }) => `${id}（${title}）`).join('、');

const countShared = (a: string, b: string): number => {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
};

/** Ids that begin most like `wanted`, in the order of the text. */
function nearIds(wanted: string, ids: readonly string[]): string[] {
  const best = [...ids].sort((a, b) => countShared(b, wanted) - countShared(a, wanted)).slice(0, NEAR_IDS);
  return ids.filter((id) => best.includes(id));
}

function checkPlace({ kind, piece }: DocumentData, file: string): string[] {
  const [folder = '', name = ''] = file
    .replace(/\.mdx?$/, '')
    .split('/')
    .slice(-2);
  const own = sectionOf(kind).folder;
  return [
    ...(piece === name ? [] : [`piece 填的是 ${piece}，要和文件名一样，填 ${name}`]),
    ...(folder === own
      ? []
      : [`kind 填的是 ${kind}（${KIND_TITLES[kind]}），这类文件放在 content/${own}/ 里。请移动文件，或者改 kind`]),
  ];
}

/** What is wrong with one document. `file`: path such as content/reports/x.mdx. */
export function checkDocument(
  file: string,
  data: DocumentData,
  clauses: readonly Clause[],
  { topics, units }: DocumentReferences,
): string[] {
  const ids = clauses.map(({ id }) => id);
  const checkEntries = (
    field: string,
    used: readonly string[],
    entries: readonly ListEntry[],
    list: string,
  ): string[] =>
    used
      .filter((id) => !entries.some((entry) => entry.id === id))
      .map((id) => `${field} 里的 ${id} 不在 ${list} 里。可用的有：${nameEntries(entries)}`);
  const checkClauses = (field: string, items: readonly { clause?: string | undefined }[]): string[] =>
    items.flatMap(({ clause }, index) =>
      clause === undefined || ids.includes(clause)
        ? []
        : [
            `${field} 第 ${index + 1} 条的 clause 填的是 ${clause}，本文没有这个条款编号。` +
              `相近的有：${nearIds(clause, ids).join('、')}。编号就是页面上点条号后，网址 # 号后面的字`,
          ],
    );
  return [
    ...checkPlace(data, file),
    ...checkEntries('topics', data.topics, topics, 'content/topics.yaml'),
    ...checkEntries('unitKinds', data.unitKinds, units, 'content/units.yaml'),
    ...checkClauses('edits', data.edits),
    ...checkClauses('losses', data.losses),
  ].map((fault) => `${file}：${fault}。`);
}

/** File names used more than once: they are ids across all folders. `files`: paths such as content/reports/x.mdx. */
export function checkFileNames(files: readonly string[]): string[] {
  const byName = new Map<string, string[]>();
  for (const file of files) {
    const name = (file.split('/').pop() ?? '').replace(/\.mdx?$/, '');
    byName.set(name, [...(byName.get(name) ?? []), file]);
  }
  return [...byName]
    .filter(([, same]) => same.length > 1)
    .map(
      ([name, same]) =>
        `${same.join(' 和 ')}：两个文件都叫 ${name}。文件名就是文件的编号（piece），全站只能用一次，请给其中一个改名，piece 也跟着改。`,
    );
}
