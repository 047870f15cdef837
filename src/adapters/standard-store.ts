import type { Standard } from '../standard/schema.ts';

/** One line of the list of the tables that a unit has brought along. */
export interface OwnStandard {
  id: string;
  edition: string;
  title: string;
  honour: string;
  hash: string;
  /** Number of criteria. */
  criteria: number;
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
