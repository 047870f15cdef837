import type { APIRoute } from 'astro';
import type { SearchRecord } from '../../search/record.ts';
import { loadDocuments, topicsOf, unitKindsOf } from '../../site/documents.ts';
import { loadLawFigures } from '../../site/law/law-figures.ts';
import { LAW_FIGURES, SITE_PAGES } from '../../site/pages.ts';
import { loadProcedures } from '../../site/procedures/procedures.ts';

/** One record per clause that has words, one per figure of the law and one per page of the site. */
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
  const lawFigures = (await loadLawFigures()).flatMap(({ figures }) =>
    figures.map(({ href, subject, says, lines = [], topicTitle }): SearchRecord => ({
      url: href,
      title: LAW_FIGURES.title,
      label: subject,
      text: [says, ...lines].join(' '),
      kind: 'page',
      topics: [topicTitle],
      unitKinds: [],
    })),
  );
  return Response.json([...clauses.flat(), ...lawFigures, ...pages]);
};
