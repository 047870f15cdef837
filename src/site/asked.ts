/** Where the wizard asks about a clause: the way from a document into the self-assessment. */
import { citedClauses } from '../standard/cited-clauses.ts';
import { loadHolders } from './holder.ts';
import { byPrecedence } from './procedures/notice-standard.ts';
import { newestEditions } from './standard/editions.ts';
import { type WizardItem, wizardItems } from './wizard-items.ts';

/** One place in the wizard that rests on the clause. */
export type AskedItem = Pick<WizardItem, 'title' | 'href'>;

let loaded: Promise<ReadonlyMap<string, readonly AskedItem[]>> | undefined;

async function load(): Promise<ReadonlyMap<string, readonly AskedItem[]>> {
  const holder = await loadHolders();
  const asked = new Map<string, readonly AskedItem[]>();
  for (const edition of byPrecedence(newestEditions())) {
    const own = new Map<string, AskedItem[]>();
    for (const { title, href, basis } of wizardItems(edition)) {
      const clauses = citedClauses(basis).map(({ clause }) => clause);
      for (const place of new Set(clauses.map((clause) => holder.get(clause) ?? clause))) {
        own.set(place, [...(own.get(place) ?? []), { title, href }]);
      }
    }
    for (const [place, items] of own) if (!asked.has(place)) asked.set(place, items);
  }
  return asked;
}

/**
 * What the wizard asks about each clause, by `<piece>#<clause id>`: of one standard only, for the same question stands
 * in many. The standard of the notice comes first, then the order of the files.
 */
export function loadAsked(): Promise<ReadonlyMap<string, readonly AskedItem[]>> {
  loaded ??= load();
  return loaded;
}
