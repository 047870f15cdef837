/** Terms that end: the committee's (换届), the collective contract's, and what must be done every year (会员评家). */
import type { Assessment } from '../assessment/schema.ts';
import { lastDayOfTerm } from '../scoring/calendar.ts';
import type { ScoringResult } from '../scoring/result.ts';
import { listCriteria } from '../standard/criteria.ts';
import { ownValue } from '../standard/own-value.ts';
import type { Basis, Standard } from '../standard/schema.ts';
import { daysBetween } from './day.ts';

/** Days before its end from which a term is pointed out; this site's own figure (本站参考). */
export const REMIND_DAYS = 180;

/** One item of the table that holds for a term. */
export interface Term {
  /** Id of the criterion. */
  id: string;
  title: string;
  /** Last day of the term; `null` where none is known. */
  date: string | null;
  /**
   * `overdue`: ended before today; `soon`: ends within `REMIND_DAYS`; `none`: there is no such thing; `open`: not
   * answered, or without an end.
   */
  state: 'overdue' | 'soon' | 'inTerm' | 'none' | 'open';
  /** Days until the last day; 0 on it, negative afterwards. */
  daysLeft: number | null;
  basis: Basis;
  /** The next act. */
  note: string;
}

/** The items of the table that hold for a term, as of a day, in its order. What does not apply is left out. */
export const listTerms = (standard: Standard, assessment: Assessment, result: ScoringResult): Term[] =>
  listCriteria(standard).flatMap(({ criterion }): Term[] => {
    const { id, title, rule, advice } = criterion;
    const state = result.criteria.find((one) => one.id === id)?.state;
    const [basis] = criterion.basis;
    if (rule.kind !== 'inTerm' || !basis || state === undefined || state === 'notApplicable') return [];
    const answer = ownValue(assessment.answers, id);
    const shared = { id, title, basis, note: advice };
    if (answer?.form === 'none') return [{ ...shared, date: null, state: 'none', daysLeft: null }];
    const { from, to = '' } = answer?.form === 'date' && state === 'scored' ? answer : {};
    const counted = rule.years !== undefined && from !== undefined ? lastDayOfTerm(from, rule.years) : '';
    // Whichever end is later decides, as in the scoring.
    const end = to > counted ? to : counted;
    if (end === '') return [{ ...shared, date: null, state: 'open', daysLeft: null }];
    const daysLeft = daysBetween(result.asOf, end);
    return [
      { ...shared, date: end, state: daysLeft < 0 ? 'overdue' : daysLeft <= REMIND_DAYS ? 'soon' : 'inTerm', daysLeft },
    ];
  });
