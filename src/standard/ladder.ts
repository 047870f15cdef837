import type { Gate, GradeSet, Standard, Veto } from './schema.ts';

/** The ladder that a unit compares itself with: the one it picked, else the first. `undefined` where there is none. */
export const chooseGradeSet = ({ gradeSets }: Standard, chosen: string | undefined): GradeSet | undefined =>
  gradeSets.find(({ id }) => id === chosen) ?? gradeSets[0];

/** The thresholds that count under a ladder: those it names, and those that belong to no ladder. */
export function gatesOf(standard: Standard, set: GradeSet): Gate[] {
  const namedBy = (sets: readonly GradeSet[]): Set<string> =>
    new Set(sets.flatMap(({ grades }) => grades.flatMap(({ gates }) => gates)));
  const here = namedBy([set]);
  const anywhere = namedBy(standard.gradeSets);
  return standard.gates.filter(({ id }) => here.has(id) || !anywhere.has(id));
}

/** The vetoes that count under a ladder: all but the optional ones that it does not name. */
export const vetoesOf = ({ vetoes }: Standard, set: GradeSet): Veto[] =>
  vetoes.filter(({ id, optional }) => !optional || set.vetoes.includes(id));
