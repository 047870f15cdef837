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
 * Words by which a note on a source says that the source leaves something open.
 */
const OPEN =
  /没有写|没有附|没有查到|没有规定|没有给|没有说明|没有公开|没有量化|不知道|查不到|原文缺|缺失|推断|存疑|不一|本站|以本省|以原件|以上级/;

const openNote = (title: string, bases: readonly Basis[]): OpenPoint[] =>
  bases.flatMap(({ note }) => (note !== undefined && OPEN.test(note) ? [{ title, text: note }] : []));

/**
 * What the notes on the standard, its dimensions and its criteria leave open, in this order; the same sentence once.
 * Vetoes, conditions and ladders carry notes of their own, for nothing else.
 */
export function openPoints(standard: Standard): OpenPoint[] {
  const points = [
    ...openNote('', standard.basis),
    ...standard.dimensions.flatMap(({ title, basis }) => openNote(title, basis)),
    ...listCriteria(standard).flatMap(({ criterion: { title, basis, pointsBasis, rule } }) =>
      openNote(title, [...basis, pointsBasis, rule.basis]),
    ),
  ];
  return points.filter(({ title, text }, index) => {
    const first = points.findIndex((each) => each.title === title && each.text === text);
    return first === index;
  });
}
