/** Where the wizard asks about a clause: the way from a document into the self-assessment. */
import { citedClauses } from '../standard/cited-clauses.ts';
import { loadHolders } from './holder.ts';
import { loadStandards } from './standards.ts';
import { type WizardItem, wizardItems } from './wizard-items.ts';

/** One place in the wizard that rests on the clause. */
export type AskedItem = Pick<WizardItem, 'title' | 'href'>;

let loaded: Promise<ReadonlyMap<string, readonly AskedItem[]>> | undefined;

async function load(): Promise<ReadonlyMap<string, readonly AskedItem[]>> {
  const holder = await loadHolders();
  const asked = new Map<string, AskedItem[]>();
  for (const { title, href, basis } of loadStandards().flatMap(({ standard }) => wizardItems(standard))) {
    const clauses = citedClauses(basis).map(({ clause }) => clause);
    for (const place of new Set(clauses.map((clause) => holder.get(clause) ?? clause))) {
      asked.set(place, [...(asked.get(place) ?? []), { title, href }]);
    }
  }
  return asked;
}

/** What the wizard asks about each clause, by `<piece>#<clause id>`. */
export function loadAsked(): Promise<ReadonlyMap<string, readonly AskedItem[]>> {
  loaded ??= load();
  return loaded;
}
