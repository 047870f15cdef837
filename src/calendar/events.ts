/** What a unit should be reminded of, as events of a calendar: each with the clause that it rests on. */
import type { Assessment } from '../assessment/schema.ts';
import { findTarget, type Deadline } from '../planning/deadline.ts';
import { findReach, listFullYears } from '../planning/reach.ts';
import { listTerms } from '../planning/terms.ts';
import { plainLine } from '../report/plain-line.ts';
import { chineseDate } from '../scoring/calendar.ts';
import type { ScoringResult } from '../scoring/result.ts';
import { basisLabel, sourceInWords } from '../standard/basis.ts';
import type { StandardBundle } from '../standard/bundle.ts';
import type { Basis } from '../standard/schema.ts';
import { nextQuarters, STOCK_TAKE_SOURCE } from './quarter.ts';

/** One event, all day long. */
export interface CalendarEvent {
  /** The same in every calendar made of this assessment, so that a later one replaces it: `a-z`, `0-9` and `-`. */
  id: string;
  /** YYYY-MM-DD. */
  day: string;
  /** One line. */
  title: string;
  /** Lines of the description: what it is, its basis, what the source leaves open. */
  description: string[];
}

/** What the events are made from. */
export interface CalendarFacts {
  bundle: StandardBundle;
  assessment: Assessment;
  result: ScoringResult;
  /** Last day from a notice of the person's own. */
  typedDeadline?: string;
}

/** Quarters ahead for which there is a reminder. */
const QUARTERS = 4;

/** Longest quotation of a clause in a description. */
const MAX_QUOTE = 200;

const SITE_DAY = '提醒哪天做：没有文件规定，本站参考。';

const shorten = (text: string): string => {
  const characters = Array.from(text);
  return characters.length > MAX_QUOTE ? `${characters.slice(0, MAX_QUOTE).join('')}……` : text;
};

/** 依据 and 原文, as far as there are any. */
const basisLines = (basis: Basis | null, { clauses }: StandardBundle): string[] => {
  if (!basis) return ['依据：您填的日期，请与上级工会的通知核对。'];
  if (basis.kind === 'site') return ['依据：没有文件规定，本站参考。'];
  const quote = basis.kind === 'clause' ? clauses[basis.clause]?.text : undefined;
  return [
    `依据：${sourceInWords(basis, clauses)}（${basisLabel(basis)}）`,
    ...(quote ? [`原文：${shorten(quote)}`] : []),
  ];
};

const noteLines = (note: string | undefined): string[] => (note ? [`说明：${note}`] : []);

const deadlineEvents = (facts: CalendarFacts): CalendarEvent[] => {
  const { bundle, assessment, result, typedDeadline } = facts;
  const { standard } = bundle;
  const target = findTarget(standard, assessment, result.asOf);
  const official = target.kind === 'dated' ? target.rounds[0] : null;
  const typed: Deadline | null =
    typedDeadline === undefined ? null : { title: '您填的截止日', date: typedDeadline, basis: null };
  const fullYears = listFullYears(standard, result);
  const next = typed ?? official;
  const reach = findReach(fullYears, next, target, assessment);
  const later = reach.kind === 'later' ? reach.deadline : null;
  const award = target.kind === 'dated' || target.kind === 'notNamed' ? target.award.title : '';
  const toDraft = (deadline: Deadline, key: string, more: readonly string[]): CalendarEvent => ({
    id: `deadline-${key}`,
    day: deadline.date,
    title: `申报截止${award === '' ? '' : `：${award}`}`,
    description: [deadline.title, ...basisLines(deadline.basis, bundle), ...noteLines(deadline.note), ...more],
  });
  const tooEarly =
    reach.kind === 'later' ? [`按填写的日期，满年限要到${chineseDate(reach.from)}，这一次还不能申报。`] : [];
  const keyOf = ({ date }: Deadline): string => `${assessment.award ?? 'none'}-${date.slice(0, 4)}`;
  return [
    ...(typed ? [toDraft(typed, 'typed', tooEarly)] : []),
    ...(official && official.date !== typed?.date ? [toDraft(official, keyOf(official), typed ? [] : tooEarly)] : []),
    ...(later && later.date !== official?.date ? [toDraft(later, keyOf(later), [])] : []),
  ];
};

const eligibleEvents = ({ bundle, result }: CalendarFacts): CalendarEvent[] =>
  listFullYears(bundle.standard, result).flatMap(({ id, title, years, date, basis, note }) =>
    date === null
      ? []
      : [
          {
            id: `eligible-${id}`,
            day: date,
            title: `可以申报：${title}`,
            description: [
              `从这一天起满${years}年。按您填的日期推算。`,
              ...basisLines(basis, bundle),
              ...noteLines(note),
            ],
          },
        ],
  );

const termEvents = ({ bundle, assessment, result }: CalendarFacts): CalendarEvent[] =>
  listTerms(bundle.standard, assessment, result).flatMap(({ id, title, date, basis, note }) =>
    date === null
      ? []
      : [
          {
            id: `term-${id}`,
            day: date,
            title: `到期：${title}`,
            description: ['按您填的日期推算，这一天到期。', ...basisLines(basis, bundle), `下一步：${note}`],
          },
        ],
  );

const stockTakeEvents = ({ bundle, result }: CalendarFacts): CalendarEvent[] => {
  const { piece, clause, citation, text } = STOCK_TAKE_SOURCE;
  const quote = bundle.clauses[`${piece}#${clause}`];
  return nextQuarters(result.asOf, QUARTERS).map(({ id, name, lastDay }) => ({
    id: `stock-take-${id}`,
    day: lastDay,
    title: `职工之家季度清查（${name}）`,
    description: [
      '把活动场所的物品、器材清查、核对一遍，写好记录。',
      `依据：${quote?.citation ?? citation}（官方条款）`,
      `原文：${text}`,
      '说明：这是一个县政府办公室的内部规定，其他单位可以参照，不必照搬。',
      SITE_DAY,
    ],
  }));
};

/** The reminders from today on, in the order of their days. A day that is not known gives none. */
export const listEvents = (facts: CalendarFacts): CalendarEvent[] => {
  const { bundle, assessment, result } = facts;
  const about = [
    ...(assessment.fictional ? ['【虚构示例】单位和数据都是编的。'] : []),
    `单位：${plainLine(assessment.unit.name) || '（没有填）'}；评价标准：${bundle.standard.title}`,
    '以上级工会的通知为准；填写的日期改了，请重新导出提醒。',
  ];
  return [...deadlineEvents(facts), ...eligibleEvents(facts), ...termEvents(facts), ...stockTakeEvents(facts)]
    .filter(({ day }) => day >= result.asOf)
    .map((event) => ({
      ...event,
      title: plainLine(event.title),
      description: [...event.description, ...about].map(plainLine),
    }))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
};
