import type { ScoringResult } from '../../scoring/result.ts';
import type { Way, WayStep } from '../../scoring/ways.ts';
import { listCriteria } from '../../standard/criteria.ts';
import type { Criterion, Grade, GradeSet, Standard } from '../../standard/schema.ts';
import { hasScore } from '../../standard/scored.ts';
import { EFFORT_WORDS } from './effort-words.ts';

/** One item to bring to its full points. */
export interface WayRow {
  criterion: Criterion;
  /** Such as `加 4 分，还没有回答`; empty where nothing needs saying. */
  facts: string;
}

/** Items that take the same amount of work. */
export interface WayGroup {
  /** 容易 · 一般 · 较难 */
  effort: string;
  rows: WayRow[];
}

/** Something to settle first, which no points make up for. */
export interface WayHurdle {
  /** Kind and id of the item, such as `veto-dsq-1`. */
  key: string;
  title: string;
  words: string;
  /** Path of the step where it is answered. */
  path: string;
}

/** The lowest grade of the ladder that is not surely reached; the highest where all are. */
export const nextGrade = (set: GradeSet, { grade }: ScoringResult): Grade | undefined => {
  const reached = set.grades.findIndex(({ id }) => id === grade.id);
  return reached === -1 ? set.grades[set.grades.length - 1] : set.grades[Math.max(reached - 1, 0)];
};

const toRow = (standard: Standard, criterion: Criterion, { gain, isRequired, isOpen }: WayStep): WayRow => {
  const facts = [
    hasScore(standard) && gain > 0 && `加 ${gain} 分`,
    isRequired && '这一档必须做到',
    isOpen && '还没有回答',
  ];
  return { criterion, facts: facts.filter(Boolean).join('，') };
};

/** The items of a way by the work they take, easiest first; within a group in the order of the way. */
export const groupWay = (standard: Standard, steps: readonly WayStep[]): WayGroup[] => {
  const criteria = new Map(listCriteria(standard).map(({ criterion }) => [criterion.id, criterion]));
  return ([1, 2, 3] as const).flatMap((effort): WayGroup[] => {
    const rows = steps.flatMap((step): WayRow[] => {
      const criterion = step.effort === effort ? criteria.get(step.criterion) : undefined;
      return criterion ? [toRow(standard, criterion, step)] : [];
    });
    return rows.length > 0 ? [{ effort: EFFORT_WORDS[effort], rows }] : [];
  });
};

const titlesOf = <T extends { id: string; title: string }>(items: readonly T[], ids: readonly string[]): T[] =>
  items.filter(({ id }) => ids.includes(id));

/** What has to be cleared before any points help: vetoes, conditions of applying, gates that are in doubt. */
export const listHurdles = (standard: Standard, { obstacles }: Way, result: ScoringResult): WayHurdle[] => {
  const veto = (id: string): string =>
    result.vetoes.some((one) => one.id === id && one.state === 'present') ? '存在，先解决' : '不清楚，先查清';
  const condition = (id: string): string =>
    result.eligibility.some((one) => one.id === id && one.state === 'notMet') ? '还不具备' : '还没有答';
  return [
    ...titlesOf(standard.vetoes, obstacles.vetoes).map(({ id, title }) => ({
      key: `veto-${id}`,
      title,
      words: veto(id),
      path: 'vetoes',
    })),
    ...titlesOf(standard.eligibility, obstacles.eligibility).map(({ id, title }) => ({
      key: `eligibility-${id}`,
      title,
      words: condition(id),
      path: 'eligibility',
    })),
    ...titlesOf(standard.gates, obstacles.gates).map(({ id, title, metric }) => ({
      key: `gate-${id}`,
      title,
      words: '选了不适用，请问清上级工会是否仍要求',
      path: metric.kind === 'criterion' ? `criterion/${metric.criterion}` : 'result',
    })),
  ];
};

/** What the way comes to, in one sentence. */
export const wayInWords = (standard: Standard, grade: Grade, way: Way, hurdles: number): string => {
  const after = hasScore(standard) ? `总分 ${way.total} 分` : `一共 ${way.total} 项`;
  if (way.kind === 'unreachable') {
    const least = grade.totalAtLeast ?? 0;
    const why =
      way.total < least ? `这一档要 ${least} ${hasScore(standard) ? '分' : '项'}` : '仍有方面到不了这一档的最低要求';
    return `其余各项都做到，${after}，${why}。请看哪些项目选了不适用，同上级工会核对。`;
  }
  if (way.steps.length > 0) return `最少补 ${way.steps.length} 项，从易到难排。做到后${after}。`;
  return hurdles > 0 ? '考核项目已经够了，只差上面几件。' : '现有答案已到这一档。';
};

/** Can an item stand on the ledger? A condition of applying is a matter of the form, not of rectification. */
export const isForLedger = (key: string): boolean => !key.startsWith('eligibility-');
