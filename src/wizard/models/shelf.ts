import { signal, type ReadonlySignal } from '@preact/signals';
import { editionName } from '../../standard/edition-name.ts';
import {
  createMemoryStore,
  type AssessmentStore,
  type AssessmentSummary,
  type QuarantinedText,
} from '../../adapters/assessment-store.ts';
import type { OwnStandard, StandardStore } from '../../adapters/standard-store.ts';
import type { StandardChoice } from '../../standard/bundle.ts';

/** Where what is opened may come from, and is kept. */
export interface OpenStores {
  store: Promise<AssessmentStore>;
  ownStandards: Promise<StandardStore>;
}

export interface ShelfDeps {
  /** Rejects where the browser has no store for us. `onBlocked`: another window must be closed before it opens. */
  openStore: (onBlocked: () => void) => Promise<AssessmentStore>;
  /** Opens the store of the unit's own tables. */
  openStandardStore: () => Promise<StandardStore>;
}

/** How it stands with the place where assessments are kept. */
type Storage = 'opening' | 'blocked' | 'browser' | 'memory';

/** What lies ready in this browser: saved assessments and the tables to assess by. */
export interface Shelf {
  /** Saved assessments, newest first; `null` until the store has answered. */
  readonly saved: ReadonlySignal<readonly AssessmentSummary[] | null>;
  /** Tables that the unit has brought along, newest first; none until their store has answered. */
  readonly ownStandards: ReadonlySignal<readonly OwnStandard[]>;
  /** Saved text that could not be read, newest first. */
  readonly quarantined: ReadonlySignal<readonly QuarantinedText[]>;
  /** `blocked`: opens as soon as other windows are closed. `memory`: nothing is kept when the page closes. */
  readonly storage: ReadonlySignal<Storage>;
  /** Opened when first asked for. */
  stores(): OpenStores;
  /** Reads the lists anew. Never rejects. */
  refresh(): Promise<void>;
  /** The standard of that key, shipped or own. */
  find(key: string): StandardChoice | undefined;
}

/** @param choices the standards that this site ships */
export const createShelf = (deps: ShelfDeps, choices: readonly StandardChoice[]): Shelf => {
  const saved = signal<readonly AssessmentSummary[] | null>(null);
  const ownStandards = signal<readonly OwnStandard[]>([]);
  const quarantined = signal<readonly QuarantinedText[]>([]);
  const storage = signal<Storage>('opening');
  const shipped = new Set(choices.map(editionName));

  let opened: OpenStores | null = null;
  const stores = (): OpenStores =>
    (opened ??= {
      store: deps
        .openStore(() => (storage.value = 'blocked'))
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
    quarantined,
    storage,
    stores,
    refresh: async () => {
      const { store, ownStandards: own } = stores();
      const [assessments, texts, standards] = await Promise.all([
        store.then((found) => found.list().catch(() => [])),
        store.then((found) => found.listQuarantined().catch(() => [])),
        own.then((found) => found.list().catch(() => [])),
      ]);
      saved.value = assessments;
      quarantined.value = texts;
      // A table of the site cannot be replaced by one of the same name.
      ownStandards.value = standards.filter((standard) => !shipped.has(editionName(standard)));
    },
    find: (key) => [...choices, ...ownStandards.value].find((choice) => editionName(choice) === key),
  };
};
