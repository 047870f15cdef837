/** Until when to apply: from the award that is aimed at and the recurring deadlines of the standard. */
import type { Assessment } from '../assessment/schema.ts';
import type { Award, Basis, Standard } from '../standard/schema.ts';
import { dayInYear } from './day.ts';

type Recurring = Standard['calendar'][number];

/** One last day (截止日). */
export interface Deadline {
  title: string;
  /** The last day itself, YYYY-MM-DD. */
  date: string;
  /** `null`: a day that the person took from a notice of their own. */
  basis: Basis | null;
  /** What the source leaves open. */
  note?: string;
}

/** How far the deadline is known. */
export type Target =
  /** No award is chosen yet. `offered`: the standard has awards to choose from. */
  | { kind: 'noAward'; offered: boolean }
  /** The source names no time for this award. */
  | { kind: 'notNamed'; award: Award }
  /** Every so many years, and the person has not said which years. */
  | { kind: 'yearOpen'; award: Award; recurring: Recurring }
  /** `rounds`: the next two deadlines, the day of `asOf` counting as still in time. */
  | { kind: 'dated'; award: Award; recurring: Recurring; rounds: readonly [Deadline, Deadline] };

/**
 * First deadline of a recurring one that is not before `day`. `year`: any one year in which it falls; rounds before and
 * after it are told by the cycle. Not needed where it falls in every year.
 */
export const deadlineFrom = (recurring: Recurring, year: number | undefined, day: string): Deadline => {
  const { title, everyYears, deadline, basis, note } = recurring;
  const inCycle = (candidate: number): boolean => (candidate - (year ?? candidate)) % everyYears === 0;
  let round = Number(day.slice(0, 4));
  while (!inCycle(round) || dayInYear(round, deadline) < day) round += 1;
  return { title, date: dayInYear(round, deadline), basis, ...(note === undefined ? {} : { note }) };
};

/** The deadlines of the award that is aimed at, as of a day. */
export const findTarget = (standard: Standard, assessment: Assessment, asOf: string): Target => {
  const award = standard.awards.find(({ id }) => id === assessment.award);
  if (!award) return { kind: 'noAward', offered: standard.awards.length > 0 };
  const recurring = standard.calendar.find(({ id }) => id === award.calendar);
  if (!recurring) return { kind: 'notNamed', award };
  const { awardYear } = assessment;
  if (recurring.everyYears > 1 && awardYear === undefined) return { kind: 'yearOpen', award, recurring };
  const first = deadlineFrom(recurring, awardYear, asOf);
  const afterFirst = `${String(Number(first.date.slice(0, 4)) + 1).padStart(4, '0')}-01-01`;
  return { kind: 'dated', award, recurring, rounds: [first, deadlineFrom(recurring, awardYear, afterFirst)] };
};
