/** The published documents as pages need them: prepared once, so that components only read. */
import lock from '../../content/clauses.lock.json';
import { type CollectionEntry, getCollection, render } from 'astro:content';
import type { Clause } from '../clauses/clause.ts';
import { type ClauseLock, lostDocumentAdvice, lostDocuments } from '../clauses/lock.ts';
import { checkDocument, checkFileNames } from './document-check.ts';
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

/** Union documents first, then by shelf, whole ones before cut-off abstracts, newest first; undated last, by title. */
const inOrder = (a: PublishedDocument, b: PublishedDocument): number =>
  Number(a.data.scope === 'offTopic') - Number(b.data.scope === 'offTopic') ||
  SECTIONS.indexOf(a.section) - SECTIONS.indexOf(b.section) ||
  Number(a.data.kind === 'abstract') - Number(b.data.kind === 'abstract') ||
  yearOf(b.data) - yearOf(a.data) ||
  a.data.title.localeCompare(b.data.title, 'zh-CN');

/** Year of signing, publishing or of what is told; 0 when unknown. */
export const yearOf = (data: DocumentData): number =>
  Number((data.signedOn ?? data.publishedOn)?.slice(0, 4) ?? data.period?.year ?? 0);

/** Path for messages, such as content/reports/x.mdx. */
const fileOf = (entry: CollectionEntry<'pieces'>): string => entry.filePath ?? `content/${entry.id}.mdx`;

async function prepare(entry: CollectionEntry<'pieces'>): Promise<PublishedDocument> {
  const section = sectionOf(entry.data.kind);
  const { Content, remarkPluginFrontmatter } = await render(entry);
  const clauses = remarkPluginFrontmatter['clauses'] as readonly Clause[];
  return { data: entry.data, section, href: `/${section.folder}/${entry.data.piece}/`, clauses, Content };
}

/** Prepares and checks all documents, so that one build names every fault. @throws with one line for each. */
async function load(): Promise<PublishedDocument[]> {
  const [entries, topics, units] = await Promise.all([
    getCollection('pieces'),
    loadNamed('topics'),
    loadNamed('units'),
  ]);
  const documents = await Promise.all(entries.map(prepare));
  const faults = [
    ...checkFileNames(entries.map(fileOf)),
    ...entries.flatMap((entry, at) =>
      checkDocument(fileOf(entry), entry.data, documents[at]?.clauses ?? [], { topics, units }),
    ),
    ...lostDocuments(
      lock,
      entries.map(({ data }) => data.piece),
    ).map(lostDocumentAdvice),
  ];
  if (faults.length > 0) throw new Error(`文件有 ${faults.length} 处要改：\n${faults.join('\n')}`);
  return documents.sort(inOrder);
}

let loaded: Promise<PublishedDocument[]> | undefined;

/** Every published document, in the order of lists. @throws if one that was published before is gone. */
export function loadDocuments(): Promise<PublishedDocument[]> {
  loaded ??= load();
  return loaded;
}

/** Addresses that documents had before: `<folder>/<piece>` → the document. */
export async function loadFormerAddresses(): Promise<Map<string, PublishedDocument>> {
  const entries = (await loadDocuments()).flatMap((document) =>
    ((lock as ClauseLock)[document.data.piece]?.formerly ?? []).map((address) => [address, document] as const),
  );
  return new Map(entries);
}

/** A topic or a kind of unit: its id, its name, what belongs to it. */
export interface Named {
  id: string;
  title: string;
  note: string;
}

/** All topics or kinds of unit, in the order of their file. */
export const loadNamed = async (collection: 'topics' | 'units'): Promise<Named[]> =>
  (await getCollection(collection)).map(({ data }) => data).sort((a, b) => a.order - b.order);

/** Topics or kinds of unit by id. @throws on an id that the list does not have. */
async function named(collection: 'topics' | 'units', ids: readonly string[], where: string): Promise<Named[]> {
  const entries = await loadNamed(collection);
  return ids.map((id) => {
    const entry = entries.find((each) => each.id === id);
    if (!entry) throw new Error(`${where}: no ${id} in content/${collection}.yaml`);
    return entry;
  });
}

export const topicsOf = (data: DocumentData): Promise<Named[]> => named('topics', data.topics, data.piece);
export const unitKindsOf = (data: DocumentData): Promise<Named[]> => named('units', data.unitKinds, data.piece);
