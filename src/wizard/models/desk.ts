import type { SiteFile } from '../../adapters/site-file.ts';
import type { StandardChoice } from '../../standard/bundle.ts';
import { editionName, type EditionId } from '../../standard/edition-name.ts';
import type { OpenStores, Shelf } from './shelf.ts';

export interface DeskDeps {
  readFile: (path: string) => Promise<SiteFile>;
  createId: () => string;
  now: () => Date;
}

/** What else is at hand besides the open assessment: other assessments, other tables, files of the site. */
export interface Desk extends DeskDeps {
  stores(): OpenStores;
  /** Does this site hold the standard? */
  isShipped(standard: EditionId): boolean;
  /** Every table to assess by, shipped and own; reads the list of the own ones anew. */
  listTables(): Promise<StandardChoice[]>;
}

/** @param choices the standards that this site ships */
export const createDesk = (deps: DeskDeps, shelf: Shelf, choices: readonly StandardChoice[]): Desk => ({
  ...deps,
  stores: () => shelf.stores(),
  isShipped: (name) => choices.some((choice) => editionName(choice) === editionName(name)),
  listTables: async () => {
    await shelf.refresh();
    return [...choices, ...shelf.ownStandards.value];
  },
});
