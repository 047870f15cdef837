/** Working back from the last day to what is to be finished when (倒排). */
import type { Assessment } from '../assessment/schema.ts';
import type { ScoringResult } from '../scoring/result.ts';
import { chooseGradeSet, vetoesOf } from '../standard/ladder.ts';
import type { Basis, Standard } from '../standard/schema.ts';
import { addDays, daysBetween } from './day.ts';
import type { Deadline } from './deadline.ts';
import { BEFORE, PLAN_DAYS, SITE_TASKS, type Part, type PlanLength, type SiteTask } from './site-tasks.ts';
import { listTerms, type Term } from './terms.ts';

/** One thing to do. */
export interface Task {
  title: string;
  /** To be finished by this day. Never before today: what should have been done already is due now. */
  date: string;
  basis: Basis;
  /** How, or what the source leaves open; empty where there is nothing to say. */
  note: string;
}

/** All that a plan is made from. */
export interface PlanFacts {
  standard: Standard;
  assessment: Assessment;
  result: ScoringResult;
  deadline: Deadline;
}

/** The plan that fits the days left; the shortest also where the day has passed. */
export const choosePlan = (daysLeft: number): PlanLength =>
  daysLeft >= PLAN_DAYS.week ? 'week' : daysLeft >= PLAN_DAYS.threeDays ? 'threeDays' : 'oneDay';

const SITE: Basis = { kind: 'site' };

type Material = Standard['materials'][number];

/** A paper that the unit prints and hands in; of the others only what is wanted is known. */
const isHandedIn = ({ copies, seal, electronic }: Material): boolean =>
  copies !== undefined || seal === true || electronic === true;

/** 打印 3 份、盖公章、备电子文稿 */
const formalities = ({ copies, seal, electronic }: Material): string =>
  [copies && `打印 ${copies} 份`, seal && '盖公章', electronic && '备好电子文稿'].filter(Boolean).join('、');

type Step = Omit<Task, 'date'>;

const openQuestions = ({ standard, result: { criteria, grade, vetoes } }: PlanFacts): string => {
  const unanswered = criteria.filter(({ state }) => state === 'unanswered').length;
  const set = chooseGradeSet(standard, grade.set);
  // A lost text can hardly be answered.
  const counted = new Set(
    (set ? vetoesOf(standard, set) : standard.vetoes).filter(({ state }) => state !== 'lost').map(({ id }) => id),
  );
  const unknown = vetoes.filter(({ id, state }) => state === 'unknown' && counted.has(id)).length;
  return [unanswered && `${unanswered} 道题`, unknown && `${unknown} 个否决项`].filter(Boolean).join('、');
};

/** What is wrong with a term that does not last until the deadline. */
const TERM_FAULT = {
  overdue: '已经过期',
  soon: '截止日以前到期',
  inTerm: '截止日以前到期',
  none: '现在没有',
  open: '没有填',
} as const satisfies Record<Term['state'], string>;

/** What a part of the plan asks of this unit, in words. */
const stepsOf = (part: Part, { title, note }: SiteTask, facts: PlanFacts): Step[] => {
  const { standard, assessment, result, deadline } = facts;
  const own: Step = { title, basis: SITE, note };
  const papers = standard.materials.filter(
    ({ awards }) => awards.length === 0 || (assessment.award !== undefined && awards.includes(assessment.award)),
  );
  const handedIn = papers.filter(isHandedIn);
  const withNote = (more: string | undefined): string => [more, note].filter(Boolean).join('');
  switch (part) {
    case 'answer': {
      const open = openQuestions(facts);
      return open === '' ? [] : [{ ...own, title: `${title}：还有 ${open}没有答` }];
    }
    case 'conditions': {
      const isOpen = (id: string): boolean =>
        result.eligibility.some((one) => one.id === id && (one.state === 'open' || one.state === 'notMet'));
      const conditions = standard.eligibility
        .filter(({ id, rule }) => rule.kind === 'yesNo' && isOpen(id))
        .map((one): Step => ({ title: `${title}：${one.title}`, basis: one.basis, note: one.advice }));
      const terms = listTerms(standard, assessment, result)
        .filter(({ state, date }) => state === 'none' || (date !== null && date < deadline.date))
        .map((term): Step => ({
          title: `${term.title}：${TERM_FAULT[term.state]}`,
          basis: term.basis,
          note: term.note,
        }));
      return [...conditions, ...terms];
    }
    case 'gather':
      return papers
        .filter((paper) => !isHandedIn(paper))
        .map(({ title: paper, by, basis, note: said }) => {
          const by_ = by === undefined ? '' : `（${by}）`;
          return { title: `${title}：${paper}${by_}`, basis, note: withNote(said) };
        });
    case 'write':
      return handedIn.length === 0
        ? [{ ...own, title: `${title}：自查报告` }]
        : handedIn.map(({ title: paper, basis, note: said }) => ({
            title: `${title}：${paper}`,
            basis,
            note: withNote(said),
          }));
    case 'print':
      return handedIn.length === 0
        ? [{ ...own, note: withNote('份数照上级的通知。') }]
        : handedIn.map((paper) => ({ title: `${paper.title}：${formalities(paper)}`, basis: paper.basis, note }));
    case 'send':
      return [{ ...own, basis: deadline.basis ?? SITE }];
    case 'ask':
    case 'meeting':
    case 'evidence':
    case 'review':
      return [own];
    default:
      return part satisfies never;
  }
};

/**
 * What is to be finished when, before a deadline, in the order of the days. Days are counted by the calendar; weekends
 * and holidays are not taken out.
 */
export const planBack = (length: PlanLength, facts: PlanFacts): Task[] => {
  const { deadline, result } = facts;
  const dayBefore = (days: number): string => {
    const day = addDays(deadline.date, -days);
    return day < result.asOf ? result.asOf : day;
  };
  const { daysBefore, title, note } = BEFORE;
  const hasMore = length === 'week' && daysBetween(result.asOf, deadline.date) >= daysBefore;
  return [
    ...(hasMore ? [{ title, date: dayBefore(daysBefore), basis: SITE, note }] : []),
    ...Object.entries<SiteTask>(SITE_TASKS[length]).flatMap(([part, task]) =>
      stepsOf(part as Part, task, facts).map((step) => ({ ...step, date: dayBefore(task.daysBefore) })),
    ),
  ];
};
