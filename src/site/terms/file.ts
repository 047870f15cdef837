import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { nameItemPath } from '../../standard/item-path.ts';
import { checkTerms } from './check.ts';
import { type Term, termsSchema } from './schema.ts';

/** Where the terms stand, from the project's folder, in which Astro runs. */
export const TERMS_FILE = 'content/terms.yaml';

/** Stops the build with one line a problem, each naming file, term and field. @throws if there is any */
export function refuseTerms(problems: readonly string[]): void {
  if (problems.length > 0) throw new Error(problems.map((problem) => `${TERMS_FILE}: ${problem}`).join('\n'));
}

/**
 * The terms in a YAML text, sound in themselves; what they say of clauses and topics is checked by `loadTerms`.
 * @throws naming file, term and field.
 */
export function parseTerms(yaml: string): Term[] {
  const data: unknown = parse(yaml);
  const { success, data: terms, error } = termsSchema.safeParse(data);
  if (!success) {
    refuseTerms(error.issues.map(({ path, message }) => `${nameItemPath(data, path)}: ${message}`));
    return [];
  }
  refuseTerms(checkTerms(terms));
  return terms;
}

/** The terms of the site. @throws as `parseTerms` */
export const readTerms = (): Term[] => parseTerms(readFileSync(TERMS_FILE, 'utf8'));
