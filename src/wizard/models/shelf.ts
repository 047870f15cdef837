import { signal, type ReadonlySignal } from '@preact/signals';
import { editionName } from '../../standard/edition-name.ts';
import { createMemoryStore, type AssessmentStore, type AssessmentSummary } from '../../adapters/assessment-store.ts';
import type { OwnStandard, StandardStore } from '../../adapters/standard-store.ts';
import type { StandardChoice } from '../../standard/bundle.ts';

/** Where what is opened may come from, and is kept. */
export interface OpenStores {
  store: Promise<AssessmentStore>;
  ownStandards: Promise<StandardStore>;
}

export interface ShelfDeps {
  /** Rejects where the browser has no store for us. */
  openStore: () => Promise<AssessmentStore>;
  /** Opens the store of the unit's own tables. */
  openStandardStore: () => Promise<StandardStore>;
}

/** What lies ready in this browser: saved assessments and the tables to assess by. */
export interface Shelf {
  /** Saved assessments, newest first; `null` until the store has answered. */
  readonly saved: ReadonlySignal<readonly AssessmentSummary[] | null>;
  /** Tables that the unit has brought along, newest first; none until their store has answered. */
  readonly ownStandards: ReadonlySignal<readonly OwnStandard[]>;
  /** `memory`: nothing is kept when the page closes. */
  readonly storage: ReadonlySignal<'opening' | 'browser' | 'memory'>;
  /** Opened when first asked for. */
  stores(): OpenStores;
  /** Reads both lists anew. Never rejects. */
  refresh(): Promise<void>;
  /** The standard of that key, shipped or own. */
  find(key: string): StandardChoice | undefined;
}

/** @param choices the standards that this site ships */
export const createShelf = (deps: ShelfDeps, choices: readonly StandardChoice[]): Shelf => {
  const saved = signal<readonly AssessmentSummary[] | null>(null);
  const ownStandards = signal<readonly OwnStandard[]>([]);
  const storage = signal<'opening' | 'browser' | 'memory'>('opening');
  const shipped = new Set(choices.map(editionName));

  let opened: OpenStores | null = null;
  const stores = (): OpenStores =>
    (opened ??= {
      store: deps
        .openStore()
        .catch(() => createMemoryStore())
        .then((found) => {
          storage.value = found.kind;
          return found;
        }),
      ownStandards: deps.openStandardStore(),
    });

  return {
    saved,
    ownStandards,
    storage,
    stores,
    refresh: async () => {
      const { store, ownStandards: own } = stores();
      const [assessments, standards] = await Promise.all([
        store.then((found) => found.list().catch(() => [])),
        own.then((found) => found.list().catch(() => [])),
      ]);
      saved.value = assessments;
      // A table of the site cannot be replaced by one of the same name.
      ownStandards.value = standards.filter((standard) => !shipped.has(editionName(standard)));
    },
    find: (key) => [...choices, ...ownStandards.value].find((choice) => editionName(choice) === key),
  };
};
