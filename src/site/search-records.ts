/** What the search finds: clauses, documents as a whole, terms, procedures, figures of the law, questions of the wizard, pages. */
import type { SearchRecord } from '../search/record.ts';
import { sizeInWords } from '../standard/policy-words.ts';
import { loadDocuments, type PublishedDocument, topicsOf, unitKindsOf, yearOf } from './documents.ts';
import { loadLawFigures } from './law/law-figures.ts';
import { ALL_DOCUMENTS, LAW_FIGURES, SITE_PAGES, STANDARDS, WIZARD } from './pages.ts';
import { byPrecedence } from './procedures/notice-standard.ts';
import { loadProcedures } from './procedures/procedures.ts';
import { newestEditions } from './standard/editions.ts';
import { namesOf } from './terms/schema.ts';
import { loadTerms } from './terms/terms.ts';
import { wizardItems } from './wizard-items.ts';

/** What is said of a record that is no document. */
const OWN = {
  label: '',
  names: [],
  topics: [],
  unitKinds: [],
  year: '',
  scope: 'core',
  force: 'notApplicable',
} as const;

async function documentRecords({ data, href, clauses }: PublishedDocument): Promise<SearchRecord[]> {
  const [topics, unitKinds] = await Promise.all([topicsOf(data), unitKindsOf(data)]);
  const year = yearOf(data);
  const shared = {
    title: data.title,
    kind: data.kind,
    topics: topics.map(({ title }) => title),
    unitKinds: unitKinds.map(({ title }) => title),
    year: year === 0 ? '年份不详' : String(year),
    scope: data.scope,
    force: data.force.state,
  };
  const names = [data.shortTitle, data.number, data.issuer?.name].filter((name) => name !== undefined);
  return [
    { ...shared, url: href, label: '', text: data.summary, names },
    ...clauses
      .filter(({ text }) => text.trim() !== '')
      .map(({ id, label, text }) => ({ ...shared, url: `${href}#${id}`, label, text, names: [] })),
  ];
}

async function termRecords(): Promise<SearchRecord[]> {
  return (await loadTerms()).map(({ data, href }) => ({
    ...OWN,
    url: href,
    title: data.term,
    text: data.definition,
    kind: 'term',
    names: namesOf(data).slice(1),
  }));
}

/**
 * Of the notice's standard only: the same question stands in every set, and all of them together would push the
 * documents out of the first results. The other sets are found by their pages.
 */
const criterionRecords = (): SearchRecord[] =>
  byPrecedence(newestEditions())
    .slice(0, 1)
    .flatMap((edition) =>
      wizardItems(edition).map(({ title, href, text }) => ({
        ...OWN,
        url: href,
        title: `${WIZARD.title}：${edition.standard.title}`,
        label: title,
        text,
        kind: 'criterion',
      })),
    );

const standardRecords = (): SearchRecord[] =>
  newestEditions().map(({ href, standard }) => ({
    ...OWN,
    url: href,
    title: standard.title,
    text: `${standard.honour}${STANDARDS.title}，${sizeInWords(standard)}：${standard.dimensions.map(({ title }) => title).join('、')}。`,
    kind: 'page',
  }));

async function procedureRecords(): Promise<SearchRecord[]> {
  return (await loadProcedures()).map(({ href, data, headings }) => ({
    ...OWN,
    url: href,
    title: data.title,
    text: [data.summary, ...headings.map(({ text }) => text)].join('　'),
    kind: 'procedure',
    names: data.shortTitle === data.title ? [] : [data.shortTitle],
  }));
}

async function lawRecords(): Promise<SearchRecord[]> {
  return (await loadLawFigures()).flatMap(({ figures }) =>
    figures.map(({ href, subject, says, lines = [], topicTitle }): SearchRecord => ({
      ...OWN,
      url: href,
      title: LAW_FIGURES.title,
      label: subject,
      text: [says, ...lines].join(' '),
      kind: 'law',
      topics: [topicTitle],
    })),
  );
}

const pageRecords = (): SearchRecord[] =>
  [...SITE_PAGES, ALL_DOCUMENTS].map(({ href, title, description }) => ({
    ...OWN,
    url: href,
    title,
    text: description,
    kind: 'page',
  }));

/** All records. Another shelf of the site joins here. */
export async function searchRecords(): Promise<SearchRecord[]> {
  const documents = await Promise.all((await loadDocuments()).map(documentRecords));
  return [
    ...documents.flat(),
    ...criterionRecords(),
    ...standardRecords(),
    ...(await procedureRecords()),
    ...(await lawRecords()),
    ...(await termRecords()),
    ...pageRecords(),
  ];
}
