/** The procedure pages as pages need them, in their order. */
import { type CollectionEntry, getCollection, render } from 'astro:content';
import type { MarkdownHeading } from 'astro';
import { loadDocuments, type PublishedDocument } from '../documents.ts';
import { PROCEDURES } from '../pages.ts';
import type { ProcedureData } from './schema.ts';

export interface Procedure {
  data: ProcedureData;
  /** Address of the page, with slashes at both ends. */
  href: string;
  /** File name, the last part of the address. */
  slug: string;
  sources: readonly PublishedDocument[];
  headings: readonly MarkdownHeading[];
  Content: Awaited<ReturnType<typeof render>>['Content'];
}

async function prepare(entry: CollectionEntry<'procedures'>): Promise<Procedure> {
  const documents = await loadDocuments();
  const sources = entry.data.sources.map((piece) => {
    const document = documents.find(({ data }) => data.piece === piece);
    if (!document) throw new Error(`content/procedures/${entry.id}: sources: no document ${piece}`);
    return document;
  });
  const { Content, headings } = await render(entry);
  return { data: entry.data, slug: entry.id, href: `${PROCEDURES.href}${entry.id}/`, sources, headings, Content };
}

let loaded: Promise<Procedure[]> | undefined;

/** Every procedure page, in the order of the list. */
export function loadProcedures(): Promise<Procedure[]> {
  loaded ??= getCollection('procedures').then(async (entries) =>
    (await Promise.all(entries.map(prepare))).sort((a, b) => a.data.order - b.data.order),
  );
  return loaded;
}

/** Front matter of the page that is being built. Parts inside a page's text read their data from it. */
export async function procedureAt(pathname: string): Promise<ProcedureData> {
  const entries = await getCollection('procedures');
  const entry = entries.find(({ id }) => `${PROCEDURES.href}${id}/` === pathname);
  if (!entry) throw new Error(`no procedure page at ${pathname}`);
  return entry.data;
}
