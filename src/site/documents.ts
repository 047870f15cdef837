/** The published documents as pages need them: prepared once, so that components only read. */
import { type CollectionEntry, getCollection, render } from 'astro:content';
import type { Clause } from '../clauses/clause.ts';
import { checkDocument, checkFileNames, type Named } from './document-check.ts';
import type { DocumentData } from './document-schema.ts';
import { SECTIONS, type Section, sectionOf } from './sections.ts';

export interface PublishedDocument {
  data: DocumentData;
  section: Section;
  /** Address of the page, with slashes at both ends. */
  href: string;
  clauses: readonly Clause[];
  Content: Awaited<ReturnType<typeof render>>['Content'];
}

/** By kind of document, then newest first; undated last, by title. */
const inOrder = (a: PublishedDocument, b: PublishedDocument): number =>
  SECTIONS.indexOf(a.section) - SECTIONS.indexOf(b.section) ||
  yearOf(b.data) - yearOf(a.data) ||
  a.data.title.localeCompare(b.data.title, 'zh-CN');

/** Year of signing, publishing or of what is told; 0 when unknown. */
const yearOf = (data: DocumentData): number =>
  Number((data.signedOn ?? data.publishedOn)?.slice(0, 4) ?? data.period?.year ?? 0);

/** Path for messages, such as content/reports/x.mdx. */
const fileOf = (entry: CollectionEntry<'pieces'>): string => entry.filePath ?? `content/${entry.id}.mdx`;

async function prepare(entry: CollectionEntry<'pieces'>): Promise<PublishedDocument> {
  const section = sectionOf(entry.data.kind);
  const { Content, remarkPluginFrontmatter } = await render(entry);
  const clauses = remarkPluginFrontmatter['clauses'] as readonly Clause[];
  return { data: entry.data, section, href: `/${section.folder}/${entry.data.piece}/`, clauses, Content };
}

/** Every entry of a list of names, in the order of its file. */
const listed = async (collection: 'topics' | 'units'): Promise<Named[]> =>
  (await getCollection(collection)).map(({ data: { id, title } }) => ({ id, title }));

/** Prepares and checks all documents, so that one build names every fault. @throws with one line for each. */
async function load(): Promise<PublishedDocument[]> {
  const [entries, topics, units] = await Promise.all([getCollection('pieces'), listed('topics'), listed('units')]);
  const documents = await Promise.all(entries.map(prepare));
  const faults = [
    ...checkFileNames(entries.map(fileOf)),
    ...entries.flatMap((entry, at) =>
      checkDocument(fileOf(entry), entry.data, documents[at]?.clauses ?? [], { topics, units }),
    ),
  ];
  if (faults.length > 0) throw new Error(`文件有 ${faults.length} 处要改：\n${faults.join('\n')}`);
  return documents.sort(inOrder);
}

let loaded: Promise<PublishedDocument[]> | undefined;

/** Every published document, in the order of lists. */
export function loadDocuments(): Promise<PublishedDocument[]> {
  loaded ??= load();
  return loaded;
}

/** Titles of topics or kinds of unit by id. @throws on an id that the list does not have. */
async function titles(collection: 'topics' | 'units', ids: readonly string[], where: string): Promise<string[]> {
  const entries = await getCollection(collection);
  return ids.map((id) => {
    const title = entries.find((entry) => entry.id === id)?.data.title;
    if (title === undefined) throw new Error(`${where}: no ${id} in content/${collection}.yaml`);
    return title;
  });
}

export const topicTitles = (data: DocumentData): Promise<string[]> => titles('topics', data.topics, data.piece);
export const unitKindTitles = (data: DocumentData): Promise<string[]> => titles('units', data.unitKinds, data.piece);
