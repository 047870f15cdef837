import type { Assessment } from './schema.ts';

/** Marks that turn the direction of the text around them, and characters without width. */
const INVISIBLE =
  /[\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0]/g;
const CONTROLS = /[\u0000-\u001F\u007F-\u009F\u2028\u2029]+/g;
/** Marks piled on one character; no language needs more than a few. */
const PILES = /(\p{M}{3})\p{M}+/gu;

/** A name as one line of what can be seen: without marks that hide, reverse or pile up. */
export const cleanName = (name: string): string =>
  name.replace(CONTROLS, ' ').replace(INVISIBLE, '').replace(PILES, '$1').trim();

/** The assessment with its names cleaned; everything else is untouched. For what comes from outside. */
export const withCleanNames = (assessment: Assessment): Assessment => {
  const { unit, title } = assessment;
  return {
    ...assessment,
    unit: { ...unit, name: cleanName(unit.name), higherUnion: cleanName(unit.higherUnion) },
    ...(title === undefined ? {} : { title: cleanName(title) }),
  };
};
