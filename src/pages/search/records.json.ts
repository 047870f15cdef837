import type { APIRoute } from 'astro';
import type { SearchRecord } from '../../search/record.ts';
import { loadDocuments, topicsOf, unitKindsOf } from '../../site/documents.ts';
import { SITE_PAGES } from '../../site/pages.ts';
import { loadProcedures } from '../../site/procedures/procedures.ts';

/** One record per clause that has words, and one per page of the site. */
export const GET: APIRoute = async () => {
  const documents = await loadDocuments();
  const clauses = await Promise.all(
    documents.map(async ({ data, href, clauses }): Promise<SearchRecord[]> => {
      const [topics, unitKinds] = await Promise.all([topicsOf(data), unitKindsOf(data)]);
      return clauses
        .filter((clause) => clause.text.trim() !== '')
        .map(({ id, label, text }) => ({
          url: `${href}#${id}`,
          title: data.title,
          label,
          text,
          kind: data.kind,
          topics: topics.map(({ title }) => title),
          unitKinds: unitKinds.map(({ title }) => title),
        }));
    }),
  );
  const procedures = (await loadProcedures()).map(({ href, data, headings }) => ({
    href,
    title: data.title,
    description: [data.summary, ...headings.map(({ text }) => text)].join('　'),
  }));
  const pages = [...SITE_PAGES, ...procedures].map(({ href, title, description }): SearchRecord => ({
    url: href,
    title,
    label: '',
    text: description,
    kind: 'page',
    topics: [],
    unitKinds: [],
  }));
  return Response.json([...clauses.flat(), ...pages]);
};
