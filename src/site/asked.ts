/** Where the wizard asks about a clause: the way from a document into the self-assessment. */
import { citedClauses } from '../standard/cited-clauses.ts';
import type { Standard } from '../standard/schema.ts';
import { loadHolders } from './holder.ts';
import { WIZARD } from './pages.ts';
import { loadStandards } from './standards.ts';

/** One place in the wizard that rests on the clause. */
export interface AskedItem {
  title: string;
  href: string;
}

/** Items of a standard that cite clauses, each with its place in the wizard. */
const askedItems = (standard: Standard): { item: AskedItem; clauses: string[] }[] => {
  const clausesOf = (part: unknown): string[] => citedClauses(part).map(({ clause }) => clause);
  const at = (title: string, hash: string): AskedItem => ({ title, href: `${WIZARD.href}#/${hash}` });
  return [
    ...standard.dimensions.flatMap(({ criteria }) =>
      // An example shows how others wrote it; only what the question rests on counts here.
      criteria.map(({ id, title, basis }) => ({ item: at(title, `criterion/${id}`), clauses: clausesOf(basis) })),
    ),
    ...standard.vetoes.map((veto) => ({ item: at(`否决项：${veto.title}`, 'vetoes'), clauses: clausesOf(veto.basis) })),
    ...standard.eligibility.map((each) => ({
      item: at(`申报条件：${each.title}`, 'eligibility'),
      clauses: clausesOf(each.basis),
    })),
  ];
};

let loaded: Promise<ReadonlyMap<string, readonly AskedItem[]>> | undefined;

async function load(): Promise<ReadonlyMap<string, readonly AskedItem[]>> {
  const holder = await loadHolders();
  const asked = new Map<string, AskedItem[]>();
  for (const { item, clauses } of loadStandards().flatMap(({ standard }) => askedItems(standard))) {
    for (const place of new Set(clauses.map((clause) => holder.get(clause) ?? clause))) {
      asked.set(place, [...(asked.get(place) ?? []), item]);
    }
  }
  return asked;
}

/** What the wizard asks about each clause, by `<piece>#<clause id>`. */
export function loadAsked(): Promise<ReadonlyMap<string, readonly AskedItem[]>> {
  loaded ??= load();
  return loaded;
}
