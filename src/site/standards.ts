/** Standards as the wizard receives them. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  type CheckedStandard,
  isTemplateFile,
  readStandardFile,
  readStandardLock,
  readStandardReferences,
  readTemplateFile,
  StandardFileError,
} from '../adapters/standard-file.ts';
import { editionName } from '../standard/edition-name.ts';
import type { ClauseQuote, StandardBundle } from '../standard/bundle.ts';
import { citedClauses } from '../standard/cited-clauses.ts';
import { releaseProblems } from '../standard/release.ts';
import type { Template } from '../standard/template-schema.ts';
import { citeClause } from './citation.ts';
import { loadDocuments } from './documents.ts';

/** Astro runs in the project's folder. */
const CONTENT = join(process.cwd(), 'content');
const LOCK = 'content/standards.lock.json';
const FOLDER = join(CONTENT, 'standards');

const fileNames = (): string[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .sort();

/**
 * Every standard in content/standards, read and checked as the command line does. Templates are none.
 * @throws StandardFileError also where a released edition was changed or removed.
 */
export function loadStandards(): CheckedStandard[] {
  const references = readStandardReferences(CONTENT);
  const lock = readStandardLock(join(CONTENT, 'standards.lock.json'), LOCK);
  const standards = fileNames()
    .filter((name) => !isTemplateFile(name))
    .map((name) => readStandardFile(join(FOLDER, name), references, `content/standards/${name}`));
  const problems = releaseProblems(lock, standards);
  if (problems.length > 0) throw new StandardFileError(problems.map((problem) => `${LOCK}: ${problem}`));
  return standards;
}

/** Every template in content/standards. @throws StandardFileError */
export const loadTemplates = (): Template[] =>
  fileNames()
    .filter(isTemplateFile)
    .map((name) => readTemplateFile(join(FOLDER, name), `content/standards/${name}`));

/** Every published clause as it is quoted, by `<piece>#<clause id>`. */
async function clauseQuotes(): Promise<Map<string, ClauseQuote>> {
  const quotes = new Map<string, ClauseQuote>();
  for (const { data, href, clauses } of await loadDocuments()) {
    for (const { id, label, text } of clauses) {
      quotes.set(`${data.piece}#${id}`, { citation: citeClause(data, label), text, href: `${href}#${id}` });
    }
  }
  return quotes;
}

/** The standard, its hash and the clauses it cites. @throws on a clause that no document holds. */
export async function standardBundle({ standard, hash }: CheckedStandard): Promise<StandardBundle> {
  const quotes = await clauseQuotes();
  const clauses: Record<string, ClauseQuote> = {};
  for (const { path, clause } of citedClauses(standard)) {
    const quote = quotes.get(clause);
    if (!quote) throw new Error(`${editionName(standard)}: ${path}: no clause ${clause}`);
    clauses[clause] = quote;
  }
  return { standard, hash, clauses };
}
