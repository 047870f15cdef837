import type { Answer, Assessment } from '../../assessment/schema.ts';
import type { ScoringResult } from '../../scoring/result.ts';
import { listCriteria } from '../../standard/criteria.ts';
import type { Criterion, Standard } from '../../standard/schema.ts';

/** What a list of questions can be narrowed to: 未答 · 有差距 · 缺佐证 · 待核. */
export type QuestionFilter = 'unanswered' | 'gap' | 'evidence' | 'toCheck';

/** The filters in the order of the screen. */
export const QUESTION_FILTERS = {
  unanswered: '未答',
  gap: '有差距',
  evidence: '缺佐证',
  toCheck: '待核',
} as const satisfies Record<QuestionFilter, string>;

/**
 * How one question stands: `todo` is untouched, `unknown` was answered with 暂不清楚 or cannot be used as it stands,
 * `short` earns less than it could.
 */
export type QuestionState = 'todo' | 'unknown' | 'met' | 'short' | 'none';

export interface Question {
  criterion: Criterion;
  answer: Answer | undefined;
  dimension: string;
  /** Number within its dimension, from 1. */
  number: number;
  state: QuestionState;
  /** Filters that it passes. */
  filters: ReadonlySet<QuestionFilter>;
}

const isNamed = ({ title }: { title: string }): boolean => title.trim() !== '';

/** Every question of a standard with how it stands, in the order of the standard. */
export const listQuestions = (standard: Standard, assessment: Assessment, result: ScoringResult): Question[] => {
  const results = new Map(result.criteria.map((one) => [one.id, one]));
  const short = new Set(result.gaps.filter(({ state }) => state === 'short').map(({ ref }) => ref));
  return listCriteria(standard).map(({ criterion, dimension }) => {
    const { id } = criterion;
    const answer = assessment.answers[id];
    const scored = results.get(id);
    const filters = new Set<QuestionFilter>();
    let state: QuestionState;
    if (scored?.state === 'notApplicable') state = 'none';
    else if (scored?.state !== 'scored') state = answer && answer.form !== 'blank' ? 'unknown' : 'todo';
    else state = short.has(id) || result.blockedBy.includes(id) ? 'short' : 'met';

    if (state === 'todo' || state === 'unknown') filters.add('unanswered');
    if (state === 'short') filters.add('gap');
    // Nothing is to be proved where nothing is claimed.
    const claims = scored?.state === 'scored' && (scored.high > 0 || criterion.requiresEvidence);
    if (claims && criterion.evidence.length > 0 && !answer?.evidence?.some(isNamed)) filters.add('evidence');
    if (answer?.toCheck !== undefined) filters.add('toCheck');
    return {
      criterion,
      answer,
      dimension: dimension.id,
      number: dimension.criteria.indexOf(criterion) + 1,
      state,
      filters,
    };
  });
};

/**
 * The first question that nobody has touched, from the one at index `start` on and then from the beginning; `undefined`
 * where there is none. What was answered with 暂不清楚 is not asked again.
 */
export const nextUntouched = (questions: readonly Question[], start: number): Question | undefined => {
  const from = Math.max(start, 0);
  return [...questions.slice(from), ...questions.slice(0, from)].find(({ state }) => state === 'todo');
};

/** All words of a question that a person may look for: the question, its papers, and what was written to it. */
export const wordsOfQuestion = ({ criterion, answer }: Question): string =>
  [
    criterion.title,
    criterion.question,
    ...criterion.evidence,
    answer?.note,
    answer?.toCheck,
    answer?.form === 'notApplicable' ? answer.reason : undefined,
    ...(answer?.evidence ?? []).flatMap(({ number, title, keeper, place }) => [number, title, keeper, place]),
  ]
    .filter(Boolean)
    .join('\n');
