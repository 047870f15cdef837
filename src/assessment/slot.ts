import { sha256 } from 'js-sha256';
import { ASSESSMENT_VERSION } from './version.ts';

/** One written state of a saved assessment, with what proves that it is whole. */
export interface Slot {
  /** Revision; the order of states goes by it alone, because clocks are set back. */
  rev: number;
  /** Version of the saved form in which `data` is written. */
  schema: number;
  /** ISO time of the write, for people only. */
  savedAt: string;
  /** Proof of `rev`, `schema` and `data`. */
  sum: string;
  /** The text of a `.jianjia.json` file. */
  data: string;
}

/** Digits kept of the digest: a torn or flipped write cannot meet them by chance. */
const DIGITS = 32;

const sumOf = (rev: number, schema: number, data: string): string =>
  sha256(`${rev} ${schema} ${data}`).slice(0, DIGITS);

/** The slot of a text; `schema` is the version that this program writes where it is not given. */
export const toSlot = (rev: number, savedAt: string, data: string, schema = ASSESSMENT_VERSION): Slot => ({
  rev,
  schema,
  savedAt,
  sum: sumOf(rev, schema, data),
  data,
});

/** Is it a slot, and as it was written? */
export const isSound = (found: unknown): found is Slot => {
  if (typeof found !== 'object' || found === null) return false;
  const { rev, schema, sum, data } = found as Partial<Record<keyof Slot, unknown>>;
  if (typeof rev !== 'number' || typeof schema !== 'number' || typeof data !== 'string') return false;
  return sum === sumOf(rev, schema, data);
};

/** The sound one of the highest revision; `null` where none is sound. */
export const newestSound = (found: readonly unknown[]): Slot | null =>
  found.filter(isSound).reduce<Slot | null>((best, slot) => (best && best.rev >= slot.rev ? best : slot), null);

/** Whatever text a slot holds that is not sound; empty where there is none worth keeping. */
export const rawTextOf = (found: unknown): string => {
  if (typeof found === 'string') return found;
  if (typeof found !== 'object' || found === null) return '';
  const data: unknown = 'data' in found ? found.data : undefined;
  if (typeof data === 'string') return data;
  try {
    return JSON.stringify(found);
  } catch {
    return ''; // Not even JSON can be made of it.
  }
};
