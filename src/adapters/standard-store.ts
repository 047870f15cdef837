import { toChoice, type StandardChoice } from '../standard/bundle.ts';
import { editionName } from '../standard/edition-name.ts';
import type { Standard } from '../standard/schema.ts';

/** One line of the list of the tables that a unit has brought along. */
export interface OwnStandard extends StandardChoice {
  hash: string;
  /** ISO time at which it was kept. */
  savedAt: string;
}

/** How keeping a standard ended. `failed`: the browser refused; `full` where it says that space ran out. */
export type KeepOutcome = { kind: 'kept' } | { kind: 'failed'; reason: 'full' | 'refused' };

/** Where the scoring tables that a unit has brought along (导入的考核表) are kept between visits. */
export interface StandardStore {
  /** `memory`: gone when the page closes, and the screen must say so. */
  readonly kind: 'browser' | 'memory';
  /** Newest first. Rejects where the browser refuses to read. */
  list(): Promise<OwnStandard[]>;
  /** `null` where there is none, or where what is kept is no sound standard any more. */
  load(id: string, edition: string): Promise<{ standard: Standard; hash: string } | null>;
  /** The same table once more takes the place of the first. Never rejects. */
  keep(standard: Standard, hash: string, savedAt: string): Promise<KeepOutcome>;
  remove(id: string, edition: string): Promise<void>;
}

/** What is kept of one table: its line in the list, and the whole of it as JSON. */
export interface OwnStandardRow extends OwnStandard {
  text: string;
}

export const toOwnRow = (standard: Standard, hash: string, savedAt: string): OwnStandardRow => ({
  ...toChoice(standard),
  hash,
  savedAt,
  text: JSON.stringify(standard),
});

/** The line of a record, without its text. */
export const toOwnStandard = ({ text: _text, ...line }: OwnStandardRow): OwnStandard => line;

/** Newest first; equal times by id and edition, so that the order never wavers. */
export const newestStandardFirst = (a: OwnStandard, b: OwnStandard): number => {
  if (a.savedAt !== b.savedAt) return a.savedAt < b.savedAt ? 1 : -1;
  return editionName(a) < editionName(b) ? -1 : 1;
};

/**
 * The standard of a record, or `null` where it is no sound one any more, or not the one that was kept. What reads
 * standards is large and comes only when it is needed.
 */
export const readOwnRow = async ({
  text,
  hash,
}: OwnStandardRow): Promise<{ standard: Standard; hash: string } | null> => {
  const { parseStandard } = await import('../standard/parse.ts');
  const found = parseStandard(text);
  return found?.hash === hash ? found : null;
};

/** Keeps tables while the page is open: where the browser refuses to store, and in tests. */
export const createMemoryStandardStore = (rows = new Map<string, OwnStandardRow>()): StandardStore => ({
  kind: 'memory',
  list: async () => [...rows.values()].map(toOwnStandard).sort(newestStandardFirst),
  load: async (id, edition) => {
    const row = rows.get(editionName({ id, edition }));
    return row ? readOwnRow(row) : null;
  },
  keep: async (standard, hash, savedAt) => {
    rows.set(editionName(standard), toOwnRow(standard, hash, savedAt));
    return { kind: 'kept' };
  },
  remove: async (id, edition) => {
    rows.delete(editionName({ id, edition }));
  },
});
