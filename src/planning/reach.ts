/** From when the unit may apply (满两年), and which round that leaves it. */
import type { Assessment } from '../assessment/schema.ts';
import type { ScoringResult } from '../scoring/result.ts';
import type { Basis, Standard } from '../standard/schema.ts';
import { deadlineFrom, type Deadline, type Target } from './deadline.ts';

/** A condition of so many full years. */
export interface FullYears {
  id: string;
  title: string;
  years: number;
  /** First day on which it holds; `null` while the day it counts from is not known. */
  date: string | null;
  basis: Basis;
  /** What the source leaves open. */
  note?: string;
}

/** The conditions of full years that apply to the unit. */
export const listFullYears = (standard: Standard, result: ScoringResult): FullYears[] =>
  standard.eligibility.flatMap(({ id, title, rule, basis, note }) => {
    const judged = result.eligibility.find((one) => one.id === id);
    if (rule.kind !== 'fullYearsSince' || !judged || judged.state === 'notApplicable') return [];
    return { id, title, years: rule.years, date: judged.from ?? null, basis, ...(note === undefined ? {} : { note }) };
  });

/** Which deadline the unit can make. */
export type Reach =
  /** Nothing to wait for, or nothing to compare with. */
  | { kind: 'none' }
  /** The day from which the years count is not known. */
  | { kind: 'open' }
  /** The next deadline itself. */
  | { kind: 'inTime'; from: string }
  /** Not the next one; `deadline`: the first that can be made, `null` where the source names no rounds. */
  | { kind: 'later'; from: string; deadline: Deadline | null };

/** Compares the latest of the days from which the unit may apply with the deadline `next`. */
export const findReach = (
  fullYears: readonly FullYears[],
  next: Deadline | null,
  target: Target,
  { awardYear }: Assessment,
): Reach => {
  if (fullYears.length === 0 || !next) return { kind: 'none' };
  const days = fullYears.flatMap(({ date }) => date ?? []);
  const from = days.reduce((latest, day) => (day > latest ? day : latest), '');
  if (from > next.date) {
    const deadline = target.kind === 'dated' ? deadlineFrom(target.recurring, awardYear, from) : null;
    return { kind: 'later', from, deadline };
  }
  return days.length < fullYears.length ? { kind: 'open' } : { kind: 'inTime', from };
};
