import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { editionName } from '../../standard/edition-name.ts';
import {
  createMemoryStore,
  type AssessmentStore,
  type AssessmentSummary,
  type QuarantinedText,
} from '../../adapters/assessment-store.ts';
import type { OwnStandard, StandardStore } from '../../adapters/standard-store.ts';
import type { StandardChoice } from '../../standard/bundle.ts';
import { listExpired } from './saved-list.ts';

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
  /** Is this a computer that others use too (公用电脑), as said in this tab? Asked once, before a store is opened. */
  isShared: () => boolean;
  createId: () => string;
  now: () => Date;
}

/**
 * How it stands with the place where assessments are kept. `blocked`: opens as soon as other windows are closed.
 * `memory`: the browser refuses; `shared`: the person has said that others use this computer. In both nothing is kept
 * when the page closes.
 */
type Storage = 'opening' | 'blocked' | 'browser' | 'memory' | 'shared';

/** What lies ready in this browser: saved assessments and the tables to assess by. */
export interface Shelf {
  /** Saved assessments, newest first; `null` until the store has answered. */
  readonly saved: ReadonlySignal<readonly AssessmentSummary[] | null>;
  /** Tables that the unit has brought along, newest first; none until their store has answered. */
  readonly ownStandards: ReadonlySignal<readonly OwnStandard[]>;
  /** Saved text that could not be read, newest first. */
  readonly quarantined: ReadonlySignal<readonly QuarantinedText[]>;
  readonly storage: ReadonlySignal<Storage>;
  /** Saved assessments that were in the browser when this computer was said to be shared, and still are. */
  readonly leftBehind: ReadonlySignal<number>;
  /** Opened when first asked for. */
  stores(): OpenStores;
  /** Reads the lists anew. Never rejects. */
  refresh(): Promise<void>;
  /**
   * From now on nothing is written to the browser, or again it is; what was entered meanwhile is then written.
   * Says why not, or `null`.
   */
  setShared(shared: boolean): Promise<string | null>;
  /** Everything was wiped: both lists are empty, and the stores are opened anew when next asked for. */
  forget(): void;
  /** The standard of that key, shipped or own. */
  find(key: string): StandardChoice | undefined;
}

/** @param choices the standards that this site ships */
export const createShelf = (deps: ShelfDeps, choices: readonly StandardChoice[]): Shelf => {
  const saved = signal<readonly AssessmentSummary[] | null>(null);
  const ownStandards = signal<readonly OwnStandard[]>([]);
  const quarantined = signal<readonly QuarantinedText[]>([]);
  const kept = signal<Exclude<Storage, 'shared'>>('opening');
  const shared = signal(false);
  const leftBehind = signal(0);
  const shipped = new Set(choices.map(editionName));

  const openStore = (): Promise<AssessmentStore> =>
    (shared.value ? Promise.resolve(createMemoryStore()) : deps.openStore(() => (kept.value = 'blocked')))
      .catch(() => createMemoryStore())
      .then((found) => {
        kept.value = found.kind;
        return found;
      });

  let opened: OpenStores | null = null;
  /** What was deleted long ago is removed once a visit, before the list is first shown. */
  let isTidy = false;
  const stores = (): OpenStores => {
    if (opened) return opened;
    if (kept.value === 'opening') shared.value = deps.isShared();
    opened = { store: openStore(), ownStandards: deps.openStandardStore() };
    return opened;
  };

  const listTidily = async (store: AssessmentStore): Promise<AssessmentSummary[]> => {
    const found = await store.list();
    const expired = isTidy ? [] : listExpired(found, deps.now());
    isTidy = true;
    await Promise.all(expired.map(({ id }) => store.remove(id).catch(() => undefined)));
    return found.filter((line) => !expired.includes(line));
  };

  const refresh = async (): Promise<void> => {
    const { store, ownStandards: own } = stores();
    const [assessments, texts, standards] = await Promise.all([
      store.then((found) => listTidily(found).catch(() => [])),
      store.then((found) => found.listQuarantined().catch(() => [])),
      own.then((found) => found.list().catch(() => [])),
    ]);
    saved.value = assessments;
    quarantined.value = texts;
    // A table of the site cannot be replaced by one of the same name.
    ownStandards.value = standards.filter((standard) => !shipped.has(editionName(standard)));
  };

  return {
    saved,
    ownStandards,
    quarantined,
    storage: computed(() => (shared.value ? 'shared' : kept.value)),
    leftBehind,
    stores,
    refresh,
    setShared: async (next) => {
      const before = stores();
      if (next === shared.value) return null;
      if (next) leftBehind.value = kept.value === 'browser' ? (saved.value ?? []).length : 0;
      shared.value = next;
      const store = openStore();
      if (!next) {
        const { moveSaved } = await import('./saved-edit.ts');
        const outcome = await moveSaved(await before.store, await store, deps.createId);
        if (outcome.kind === 'refused') {
          shared.value = true;
          return outcome.message;
        }
      }
      opened = { ...before, store };
      await refresh();
      return null;
    },
    forget: () => {
      opened = null;
      saved.value = [];
      ownStandards.value = [];
      quarantined.value = [];
      leftBehind.value = 0;
    },
    find: (key) => [...choices, ...ownStandards.value].find((choice) => editionName(choice) === key),
  };
};
