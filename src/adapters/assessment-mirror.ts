/**
 * The last state of each assessment a second time, in localStorage under `jianjia.mirror.<id>`: what could not be
 * written to the database before the page went away, and a way back should the database be damaged. An enhancement:
 * a full or refused localStorage switches it off and nobody needs to know.
 */
import { isSound, type Slot } from '../assessment/slot.ts';

const KEY = 'jianjia.mirror.';
/** In characters of two bytes: less than 1 MB, a fifth of what browsers give to a site. */
const MOST_CHARACTERS = 500_000;

/** The state that is mirrored, or `null`; also where localStorage is refused or holds something else. */
export const readMirror = (id: string): Slot | null => {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(KEY + id) ?? 'null');
    return isSound(found) ? found : null;
  } catch {
    return null;
  }
};

/** Forgets the mirror of an assessment. */
export const dropMirror = (id: string): void => {
  try {
    localStorage.removeItem(KEY + id);
  } catch {
    // Refused: then nothing was mirrored.
  }
};

/** Mirrors a state; where there is no room, the one before it goes too, lest it be taken for the last. */
export const writeMirror = (id: string, slot: Slot): void => {
  try {
    if (slot.data.length < MOST_CHARACTERS) localStorage.setItem(KEY + id, JSON.stringify(slot));
    else dropMirror(id);
  } catch {
    dropMirror(id);
  }
};
