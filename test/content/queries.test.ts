/** The development queries of the search: fair, complete in kinds, and true to what is published. */
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readStandardFile, readStandardReferences } from '../../src/adapters/standard-file.ts';
import { type ClauseLock, knownClauses } from '../../src/clauses/lock.ts';
import { readTerms } from '../../src/site/terms/file.ts';
import { namesOf } from '../../src/site/terms/schema.ts';
import { listCriteria } from '../../src/standard/criteria.ts';
import { editionName } from '../../src/standard/edition-name.ts';
import { LITERAL_KINDS, QUERY_KINDS, type Query, readQueries } from '../tools/search-quality.ts';

const { rules, queries } = readQueries();
const lock = JSON.parse(readFileSync('content/clauses.lock.json', 'utf8')) as ClauseLock;
const clauses = knownClauses(lock);
const terms = readTerms();
const { standard } = readStandardFile(
  'content/standards/xj-edu-model-home.2009.yaml',
  readStandardReferences('content'),
);
/** Criteria by their place in the wizard. */
const criteria = new Map(
  listCriteria(standard).map(({ criterion }) => [`/criterion/${editionName(standard)}/${criterion.id}`, criterion]),
);
/** Page of the vetoes and conditions, and these by their anchors there. */
const RULES = `/standards/${standard.id}/rules/`;
const rulesOfStandard = new Map<string, object>([
  ...standard.vetoes.map((veto) => [`veto-${veto.id}`, veto] as [string, object]),
  ...standard.eligibility.map((condition) => [`condition-${condition.id}`, condition] as [string, object]),
]);
/** What stands in the files, by address of the page: front matter, words and editors' notes. */
const sources = new Map(
  globSync('content/{notices,regulations,reports}/*.mdx').map((file) => [
    file.replace(/^content(.*)\.mdx$/, '$1/').replaceAll('\\', '/'),
    readFileSync(file, 'utf8'),
  ]),
);

/** One form for brackets, quotes, widths and marks of the sources, so that words are compared as words. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/<[^>]+>/g, '')
    .replace(/[“”‘’"'「」『』]/g, '')
    .replace(/[〔［【[]/g, '(')
    .replace(/[〕］】\]]/g, ')')
    .replace(/\s+/g, '');

const holds = (text: string, query: string): boolean =>
  query.split(/\s+/).every((word) => plain(text).includes(plain(word)));

/** The words behind a place: of its whole document, of a term, of a criterion. */
function wordsOfPlace(place: string): string {
  const [page = '', anchor = ''] = place.split('#');
  const term = terms.find(({ id }) => page === `/terms/${id}/`);
  if (term) return [...namesOf(term), term.definition].join(' ');
  if (page === '/wizard/') return JSON.stringify(criteria.get(anchor) ?? '');
  if (page === RULES) return JSON.stringify([...rulesOfStandard].filter(([id]) => anchor === '*' || id === anchor));
  return sources.get(page) ?? '';
}

function exists(place: string): boolean {
  const [page = '', anchor = ''] = place.split('#');
  if (page === '/wizard/') return criteria.has(anchor);
  if (page === RULES) return anchor === '*' || rulesOfStandard.has(anchor);
  if (page.startsWith('/terms/')) return terms.some(({ id }) => place === `/terms/${id}/`);
  const piece = page.split('/')[2] ?? '';
  return sources.has(page) && (anchor === '*' || clauses.has(`${piece}#${anchor}`));
}

const failing = (check: (query: Query) => boolean): string[] =>
  queries.filter((query) => !check(query)).map(({ query }) => query);

test('at least 130 queries, at least six of every kind, none twice, and the rules of fairness', () => {
  expect(rules.length).toBeGreaterThan(3);
  expect(queries.length).toBeGreaterThanOrEqual(130);
  for (const kind of QUERY_KINDS) {
    expect(queries.filter((query) => query.kind === kind).length, kind).toBeGreaterThanOrEqual(6);
  }
  expect(failing(({ kind }) => QUERY_KINDS.includes(kind))).toEqual([]);
  expect(new Set(queries.map(({ query }) => query)).size).toBe(queries.length);
});

test('every accepted place is there', () => {
  expect(queries.flatMap(({ accept }) => accept.filter((place) => !exists(place)))).toEqual([]);
  expect(failing(({ accept }) => new Set(accept).size === accept.length)).toEqual([]);
});

test('a query that has an answer names it, also outside what is kept for reference only', () => {
  const shown = (place: string): boolean => !/^scope: offTopic$/m.test(sources.get(place.split('#')[0] ?? '') ?? '');
  expect(failing(({ kind, accept }) => (kind === 'noAnswer' ? accept.length === 0 : accept.some(shown)))).toEqual([]);
});

test('literal queries stand word for word behind an accepted place', () => {
  const isThere = ({ query, accept }: Query): boolean => accept.some((place) => holds(wordsOfPlace(place), query));
  expect(failing((query) => !LITERAL_KINDS.has(query.kind) || isThere(query))).toEqual([]);
});

test('typing errors, pinyin, traditional characters and words without an answer stand in no document', () => {
  const kinds = [
    'typoSound',
    'typoCharacter',
    'traditional',
    'pinyinFull',
    'pinyinInitials',
    'pinyinMixed',
    'noAnswer',
  ];
  const published = [...sources.values()].map((text) => text.replace(/^---\n[\s\S]*?\n---\n/, ''));
  const pages = ['src/site/pages.ts', 'content/terms.yaml', ...globSync('content/standards/*.yaml')];
  const ours = pages.map((file) => readFileSync(file, 'utf8'));
  const stands = ({ query, kind }: Query): boolean =>
    [...published, ...(kind === 'noAnswer' ? ours : [])].some((text) => plain(text).includes(plain(query)));
  expect(failing((query) => !kinds.includes(query.kind) || !stands(query))).toEqual([]);
});
