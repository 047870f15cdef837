import { readWord } from './pinyin.ts';
import { namesOf, type Term } from './schema.ts';

/** What terms may refer to outside their own file. */
export interface TermReferences {
  /** Every clause that can be cited, as `<document>#<clause id>`. */
  clauses: ReadonlySet<string>;
  /** Ids of content/topics.yaml. */
  topics: ReadonlySet<string>;
}

/** What is wrong within the list itself: ids or words given twice, unknown relations, readings that do not fit. */
export function checkTerms(terms: readonly Term[]): string[] {
  const problems: string[] = [];
  const owners = new Map<string, string>();
  const ids = new Set<string>();
  for (const { id } of terms) {
    if (ids.has(id)) problems.push(`${id}.id: given twice`);
    ids.add(id);
  }
  for (const term of terms) {
    const { id } = term;
    for (const field of ['term', 'short', 'alsoCalled'] as const) {
      for (const name of [term[field]].flat()) {
        const owner = owners.get(name);
        if (owner !== undefined) problems.push(`${id}.${field}: "${name}" stands for ${owner} already`);
        owners.set(name, id);
      }
    }
    for (const other of term.related) {
      if (other === id) problems.push(`${id}.related: names the term itself`);
      else if (!ids.has(other)) problems.push(`${id}.related: there is no term ${other}`);
    }
    for (const phrase of term.except) {
      if (!namesOf(term).some((name) => phrase.includes(name))) {
        problems.push(`${id}.except: "${phrase}" holds no name of the term`);
      }
    }
    try {
      readWord(term.term, term.pinyin);
    } catch (error) {
      problems.push(`${id}.pinyin: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return problems;
}

/** Clauses and topics that do not exist. */
export function checkReferences(terms: readonly Term[], { clauses, topics }: TermReferences): string[] {
  return terms.flatMap(({ id, basis, topics: named }) => [
    ...basis.flatMap((each) =>
      'clause' in each && !clauses.has(each.clause) ? [`${id}.basis: there is no clause ${each.clause}`] : [],
    ),
    ...named.flatMap((topic) => (topics.has(topic) ? [] : [`${id}.topics: there is no topic ${topic}`])),
  ]);
}
