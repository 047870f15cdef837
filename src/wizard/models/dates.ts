/** What the screen 时间安排 shows, from the session and a day that the person has typed. */
import { choosePlan, planBack, type Task } from '../../planning/back-plan.ts';
import { daysBetween, weekdayOf } from '../../planning/day.ts';
import { findTarget, type Deadline, type Target } from '../../planning/deadline.ts';
import { findReach, listFullYears, type FullYears, type Reach } from '../../planning/reach.ts';
import type { PlanLength } from '../../planning/site-tasks.ts';
import { listTerms, type Term } from '../../planning/terms.ts';
import { chineseDate } from '../../scoring/calendar.ts';
import type { Session } from './session.ts';

/** Tasks of one day. */
export interface TaskDay {
  date: string;
  /** `2027年1月24日 周日，截止前 7 天` */
  heading: string;
  tasks: Task[];
}

export interface DatesView {
  target: Target;
  /** The last day that the plan works back from: the typed one, else the next round's. */
  deadline: Deadline | null;
  /** Days until it; 0 on the day itself, negative where a typed day has passed. */
  daysLeft: number;
  fullYears: readonly FullYears[];
  reach: Reach;
  terms: readonly Term[];
}

const TYPED = '您填的截止日';

/** All but the plan. `typed`: a last day from the person's own notice, or `null`. */
export const viewDates = ({ standard, assessment, result }: Session, typed: string | null): DatesView => {
  const { asOf } = result.value;
  const target = findTarget(standard, assessment.value, asOf);
  const official = target.kind === 'dated' ? target.rounds[0] : null;
  const deadline = typed === null ? official : { title: TYPED, date: typed, basis: null };
  const fullYears = listFullYears(standard, result.value);
  return {
    target,
    deadline,
    daysLeft: deadline ? daysBetween(asOf, deadline.date) : 0,
    fullYears,
    reach: findReach(fullYears, deadline, target, assessment.value),
    terms: listTerms(standard, assessment.value, result.value),
  };
};

/** `2027年1月31日（周日）` */
export const dayInWords = (day: string): string => `${chineseDate(day)}（${weekdayOf(day)}）`;

const countdown = (days: number): string => (days === 0 ? '截止当天' : `截止前 ${days} 天`);

/** How long is left, in words: `还有 71 天`. */
export const leftInWords = (daysLeft: number): string =>
  daysLeft > 0 ? `还有 ${daysLeft} 天` : daysLeft === 0 ? '今天截止' : `已过 ${-daysLeft} 天`;

export { choosePlan };

/** The plan of a length, day by day. */
export const planDays = (
  { standard, assessment, result }: Session,
  deadline: Deadline,
  length: PlanLength,
): readonly TaskDay[] => {
  const { asOf } = result.value;
  const days: TaskDay[] = [];
  for (const task of planBack(length, { standard, assessment: assessment.value, result: result.value, deadline })) {
    const last = days[days.length - 1];
    if (last?.date === task.date) {
      last.tasks.push(task);
      continue;
    }
    const today = task.date === asOf ? '，今天' : '';
    const heading = `${dayInWords(task.date)}${today}，${countdown(daysBetween(task.date, deadline.date))}`;
    days.push({ date: task.date, heading, tasks: [task] });
  }
  return days;
};

/** State of a term in words. */
export const termInWords = ({ state, daysLeft }: Term): string => {
  switch (state) {
    case 'overdue':
      return `已过期 ${-(daysLeft ?? 0)} 天`;
    case 'soon':
    case 'inTerm':
      return daysLeft === 0 ? '今天到期' : `还有 ${daysLeft ?? 0} 天到期`;
    case 'none':
      return '现在没有';
    case 'open':
      return '还没有填日期';
    default:
      return state satisfies never;
  }
};
