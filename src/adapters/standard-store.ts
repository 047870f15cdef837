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
  load(id: string, edition: string): Promise<FormerStandard | null>;
  /** Earlier texts of that table that another import has replaced, newest first; none where nothing is kept. */
  listFormer(id: string, edition: string): Promise<FormerStandard[]>;
  /** The same table once more takes the place of the first, which is kept as a former one. Never rejects. */
  keep(standard: Standard, hash: string, savedAt: string): Promise<KeepOutcome>;
  remove(id: string, edition: string): Promise<void>;
}

/** The text that a table had before it was imported again with changes. */
export interface FormerStandard {
  standard: Standard;
  hash: string;
}

/** A table as JSON, with its hash to prove it. */
interface StandardText {
  text: string;
  hash: string;
}

/** What is kept of one table: its line in the list, and the whole of it as JSON. */
export interface OwnStandardRow extends OwnStandard, StandardText {
  /** Earlier texts, newest first; unset before the first change. */
  former?: StandardText[];
}

/** Most earlier texts of one table: enough for somebody who imports, looks and corrects a few times. */
const MOST_FORMER = 5;

/** @param before what stood in its place */
export const toOwnRow = (
  standard: Standard,
  hash: string,
  savedAt: string,
  before?: OwnStandardRow,
): OwnStandardRow => {
  const replaced = before && before.hash !== hash ? [{ text: before.text, hash: before.hash }] : [];
  const former = [...replaced, ...(before?.former ?? [])].filter((each) => each.hash !== hash).slice(0, MOST_FORMER);
  return {
    ...toChoice(standard),
    hash,
    savedAt,
    text: JSON.stringify(standard),
    ...(former.length > 0 ? { former } : {}),
  };
};

/** The line of a record, without its texts. */
export const toOwnStandard = ({ text: _text, former: _former, ...line }: OwnStandardRow): OwnStandard => line;

/** Newest first; equal times by id and edition, so that the order never wavers. */
export const newestStandardFirst = (a: OwnStandard, b: OwnStandard): number => {
  if (a.savedAt !== b.savedAt) return a.savedAt < b.savedAt ? 1 : -1;
  return editionName(a) < editionName(b) ? -1 : 1;
};

/**
 * The standard of a record, or `null` where it is no sound one any more, or not the one that was kept. What reads
 * standards is large and comes only when it is needed.
 */
export const readOwnRow = async ({ text, hash }: StandardText): Promise<FormerStandard | null> => {
  const { parseStandard } = await import('../standard/parse.ts');
  const found = parseStandard(text);
  return found?.hash === hash ? found : null;
};

/** The earlier texts of a record that are still sound. */
export const readFormer = async (row: OwnStandardRow | undefined): Promise<FormerStandard[]> => {
  const read = await Promise.all((row?.former ?? []).map(readOwnRow));
  return read.filter((each): each is FormerStandard => each !== null);
};

/** Keeps tables while the page is open: where the browser refuses to store, and in tests. */
export const createMemoryStandardStore = (rows = new Map<string, OwnStandardRow>()): StandardStore => ({
  kind: 'memory',
  list: async () => [...rows.values()].map(toOwnStandard).sort(newestStandardFirst),
  load: async (id, edition) => {
    const row = rows.get(editionName({ id, edition }));
    return row ? readOwnRow(row) : null;
  },
  listFormer: async (id, edition) => readFormer(rows.get(editionName({ id, edition }))),
  keep: async (standard, hash, savedAt) => {
    const name = editionName(standard);
    rows.set(name, toOwnRow(standard, hash, savedAt, rows.get(name)));
    return { kind: 'kept' };
  },
  remove: async (id, edition) => {
    rows.delete(editionName({ id, edition }));
  },
});
