/** The glossary as its pages need it: checked against the documents, read aloud, with the places that use each term. */
import { getCollection } from 'astro:content';
import type { Clause } from '../../clauses/clause.ts';
import { loadDocuments, type PublishedDocument } from '../documents.ts';
import { checkReferences } from './check.ts';
import { readTerms, refuseTerms } from './file.ts';
import { mentionFinder } from './mentions.ts';
import { type Reading, readWord } from './pinyin.ts';
import type { Term } from './schema.ts';
import { termHref } from './term-plugin.ts';

/** A document that uses a term. */
export interface TermUse {
  document: PublishedDocument;
  /** How often the document names the term. */
  count: number;
  /** The clauses that name it, in reading order. */
  clauses: readonly Clause[];
}

export interface PublishedTerm {
  data: Term;
  reading: Reading;
  /** Address of the page, with slashes at both ends. */
  href: string;
  /** In the order of lists of documents. */
  uses: readonly TermUse[];
}

/** Which documents use which term, by the term's id. */
function findUses(terms: readonly Term[], documents: readonly PublishedDocument[]): Map<string, TermUse[]> {
  const find = mentionFinder(terms);
  const uses = new Map<string, TermUse[]>();
  for (const document of documents) {
    const inDocument = new Map<string, { count: number; clauses: Set<Clause> }>();
    for (const clause of document.clauses) {
      for (const { term } of find(clause.text)) {
        const use = inDocument.get(term) ?? { count: 0, clauses: new Set() };
        use.count += 1;
        use.clauses.add(clause);
        inDocument.set(term, use);
      }
    }
    for (const [term, { count, clauses }] of inDocument) {
      uses.set(term, [...(uses.get(term) ?? []), { document, count, clauses: [...clauses] }]);
    }
  }
  return uses;
}

async function load(): Promise<PublishedTerm[]> {
  const terms = readTerms();
  const documents = await loadDocuments();
  const topics = await getCollection('topics');
  refuseTerms(
    checkReferences(terms, {
      clauses: new Set(documents.flatMap(({ data, clauses }) => clauses.map(({ id }) => `${data.piece}#${id}`))),
      topics: new Set(topics.map(({ id }) => id)),
    }),
  );
  const uses = findUses(terms, documents);
  return terms
    .map((data) => ({
      data,
      reading: readWord(data.term, data.pinyin),
      href: termHref(data.id),
      uses: uses.get(data.id) ?? [],
    }))
    .sort((a, b) => (a.reading.plain < b.reading.plain ? -1 : 1));
}

let loaded: Promise<PublishedTerm[]> | undefined;

/** Every term in the order of its reading. @throws naming file, term and field if anything is wrong */
export function loadTerms(): Promise<PublishedTerm[]> {
  loaded ??= load();
  return loaded;
}
