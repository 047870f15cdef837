/** What a standard itself says is missing, unclear or decided by this site. */
import { listCriteria } from './criteria.ts';
import type { Basis, Standard } from './schema.ts';

/** One thing left open. */
export interface OpenPoint {
  /** Title of the item; empty for the standard as a whole. */
  title: string;
  text: string;
}

/**
 * Words by which a note on a source says that the source leaves something open. Notes of vetoes, conditions and
 * ladders need none of them: what they are for is what the source leaves open.
 */
const OPEN =
  /没有写|没有附|没有查到|没有规定|没有给|没有说明|没有公开|没有量化|不知道|查不到|原文缺|缺失|推断|存疑|不一|本站|以本省|以原件|以上级/;

const openNote = (title: string, bases: readonly Basis[]): OpenPoint[] =>
  bases.flatMap(({ note }) => (note !== undefined && OPEN.test(note) ? [{ title, text: note }] : []));

const note = (item: { title: string; note?: string | undefined; basis: Basis }): OpenPoint[] => [
  ...(item.note === undefined ? [] : [{ title: item.title, text: item.note }]),
  ...openNote(item.title, [item.basis]),
];

/** Everything that the notes of a standard leave open, in its order; the same sentence once. */
export function openPoints(standard: Standard): OpenPoint[] {
  const points = [
    ...openNote('', standard.basis),
    ...standard.dimensions.flatMap(({ title, basis }) => openNote(title, basis)),
    ...listCriteria(standard).flatMap(({ criterion: { title, basis, pointsBasis, rule } }) =>
      openNote(title, [...basis, pointsBasis, rule.basis]),
    ),
    ...standard.gates.flatMap(({ title, basis }) => openNote(title, [basis])),
    ...standard.vetoes.flatMap(note),
    ...standard.eligibility.flatMap(note),
    ...standard.gradeSets.flatMap(note),
  ];
  return points.filter(({ title, text }, index) => {
    const first = points.findIndex((each) => each.title === title && each.text === text);
    return first === index;
  });
}
