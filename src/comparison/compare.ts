/** What is not the same in two states of one unit under one standard, or under two editions of it. */
import type { Assessment } from '../assessment/schema.ts';
import type { CriterionResult, Score, ScoringResult } from '../scoring/result.ts';
import { listCriteria } from '../standard/criteria.ts';
import type { Standard } from '../standard/schema.ts';
import { hasScore } from '../standard/scored.ts';
import { conditionWords, criterionWords, earnedWords, figureWords, vetoWords, verdictWords } from './wording.ts';

/** One state with the result that it gives. */
export interface ScoredState {
  standard: Standard;
  assessment: Assessment;
  result: ScoringResult;
}

/** What kind of item has changed. */
export type ChangeKind = 'criterion' | 'figure' | 'veto' | 'condition' | 'gate';

/** One item as it stands in both states. */
export interface Change {
  kind: ChangeKind;
  /** Is anything of it not the same? */
  isChanged: boolean;
  id: string;
  title: string;
  /** Answer or state in words; empty where the standard of that side does not have the item. */
  before: string;
  after: string;
  /** What it earned, in words; empty for what earns no points, and where that is the same. */
  earnedBefore: string;
  earnedAfter: string;
  /** Points surely earned more (or fewer, below 0); 0 for what earns none. */
  gain: number;
  /** `better` and `worse` as the result sees it; `other` where that cannot be told, as of a figure. */
  turn: 'better' | 'worse' | 'other';
}

/** A dimension whose points are not the same. */
export interface DimensionChange {
  id: string;
  title: string;
  before: Score | null;
  after: Score | null;
}

/** Two states side by side. */
export interface Comparison {
  total: { before: Score; after: Score };
  /** Titles of the grade surely reached; `null` for none. */
  grade: { before: string | null; after: string | null };
  /** Only those that are not the same. */
  dimensions: DimensionChange[];
  /** Every item that either side has, those that are the same included. */
  items: Change[];
}

const round = (points: number): number => Math.round(points * 100) / 100;

type Draft = Pick<Change, 'id' | 'title' | 'before' | 'after'> & Partial<Change>;

const toChange = (kind: ChangeKind, draft: Draft): Change => {
  const change = { earnedBefore: '', earnedAfter: '', gain: 0, turn: 'other' as const, ...draft, kind };
  const isChanged =
    change.before !== change.after || change.earnedBefore !== change.earnedAfter || change.turn !== 'other';
  return { ...change, isChanged };
};

/** Pairs the items of two lists by id: in the order of the newer, then what only the older has. */
const pair = <T extends { id: string }>(
  before: readonly T[],
  after: readonly T[],
): [T | undefined, T | undefined][] => {
  const former = new Map(before.map((item) => [item.id, item]));
  const ids = new Set(after.map(({ id }) => id));
  return [
    ...after.map((item): [T | undefined, T | undefined] => [former.get(item.id), item]),
    ...before.filter(({ id }) => !ids.has(id)).map((item): [T | undefined, T | undefined] => [item, undefined]),
  ];
};

/** Items of a list by id. */
const byId = <T extends { id: string }>(items: readonly T[]): ReadonlyMap<string, T> =>
  new Map(items.map((item) => [item.id, item]));

const turnOf = (gain: number): Change['turn'] => (gain > 0 ? 'better' : gain < 0 ? 'worse' : 'other');

const criterionChanges = (before: ScoredState, after: ScoredState): Change[] => {
  const criteriaOf = ({ standard }: ScoredState) => listCriteria(standard).map(({ criterion }) => criterion);
  const [earned, earns] = [byId(before.result.criteria), byId(after.result.criteria)];
  const isScored = hasScore(after.standard) && hasScore(before.standard);
  const show = (result: CriterionResult | undefined): string => (result && isScored ? earnedWords(result) : '');
  return pair(criteriaOf(before), criteriaOf(after)).flatMap(([old, now]) => {
    const item = now ?? old;
    if (!item) return [];
    const [was, is] = [earned.get(item.id), earns.get(item.id)];
    const gain = round((is?.low ?? 0) - (was?.low ?? 0));
    return toChange('criterion', {
      id: item.id,
      title: item.title,
      before: old ? criterionWords(before.standard, old, before.assessment) : '',
      after: now ? criterionWords(after.standard, now, after.assessment) : '',
      earnedBefore: show(was),
      earnedAfter: show(is),
      gain,
      turn: turnOf(gain),
    });
  });
};

const figureChanges = (before: ScoredState, after: ScoredState): Change[] =>
  pair(before.standard.inputs, after.standard.inputs).flatMap(([old, now]) => {
    const item = now ?? old;
    return item
      ? toChange('figure', {
          id: item.id,
          title: item.label,
          before: old ? figureWords(old, before.assessment) : '',
          after: now ? figureWords(now, after.assessment) : '',
        })
      : [];
  });

/** How good a state is for the unit; more is better. */
const VETO_RANK = { present: 0, unknown: 1, notApplicable: 2, absent: 2 } as const;
const VERDICT_RANK = { notMet: 0, open: 1, notApplicable: 2, met: 2 } as const;

const vetoChanges = (before: ScoredState, after: ScoredState): Change[] => {
  const [states, nowStates] = [byId(before.result.vetoes), byId(after.result.vetoes)];
  return pair(before.standard.vetoes, after.standard.vetoes).flatMap(([old, now]) => {
    const item = now ?? old;
    if (!item) return [];
    const [was, is] = [old && states.get(item.id)?.state, now && nowStates.get(item.id)?.state];
    return toChange('veto', {
      id: item.id,
      title: item.title,
      before: was ? vetoWords(was) : '',
      after: is ? vetoWords(is) : '',
      turn: was && is ? turnOf(VETO_RANK[is] - VETO_RANK[was]) : 'other',
    });
  });
};

const conditionChanges = (before: ScoredState, after: ScoredState): Change[] => {
  const [states, nowStates] = [byId(before.result.eligibility), byId(after.result.eligibility)];
  return pair(before.standard.eligibility, after.standard.eligibility).flatMap(([old, now]) => {
    const item = now ?? old;
    if (!item) return [];
    const [was, is] = [old && states.get(item.id)?.state, now && nowStates.get(item.id)?.state];
    return toChange('condition', {
      id: item.id,
      title: item.title,
      before: old ? conditionWords(item.id, before.assessment) : '',
      after: now ? conditionWords(item.id, after.assessment) : '',
      turn: was && is ? turnOf(VERDICT_RANK[is] - VERDICT_RANK[was]) : 'other',
    });
  });
};

const gateChanges = (before: ScoredState, after: ScoredState): Change[] => {
  const [states, nowStates] = [byId(before.result.gates), byId(after.result.gates)];
  return pair(before.standard.gates, after.standard.gates).flatMap(([old, now]) => {
    const item = now ?? old;
    if (!item) return [];
    const [was, is] = [old && states.get(item.id)?.state, now && nowStates.get(item.id)?.state];
    return toChange('gate', {
      id: item.id,
      title: item.title,
      before: was ? verdictWords(was) : '',
      after: is ? verdictWords(is) : '',
      turn: was && is ? turnOf(VERDICT_RANK[is] - VERDICT_RANK[was]) : 'other',
    });
  });
};

const isSameScore = (a: Score | null, b: Score | null): boolean =>
  a?.low === b?.low && a?.high === b?.high && a?.fullPoints === b?.fullPoints;

const dimensionChanges = (before: ScoredState, after: ScoredState): DimensionChange[] => {
  const [scores, nowScores] = [byId(before.result.dimensions), byId(after.result.dimensions)];
  return pair(before.standard.dimensions, after.standard.dimensions).flatMap(([old, now]) => {
    const item = now ?? old;
    if (!item) return [];
    const [was, is] = [(old && scores.get(item.id)) ?? null, (now && nowScores.get(item.id)) ?? null];
    return isSameScore(was, is) ? [] : [{ id: item.id, title: item.title, before: was, after: is }];
  });
};

const gradeTitle = ({ standard, result }: ScoredState): string | null =>
  standard.gradeSets.find(({ id }) => id === result.grade.set)?.grades.find(({ id }) => id === result.grade.id)
    ?.title ?? null;

/** Compares item by item; both states are of the same standard, in whatever edition. */
export const compareStates = (before: ScoredState, after: ScoredState): Comparison => ({
  total: { before: before.result.total, after: after.result.total },
  grade: { before: gradeTitle(before), after: gradeTitle(after) },
  dimensions: dimensionChanges(before, after),
  items: [
    ...gateChanges(before, after),
    ...vetoChanges(before, after),
    ...conditionChanges(before, after),
    ...criterionChanges(before, after),
    ...figureChanges(before, after),
  ],
});

/** What is not the same. */
export const listChanges = ({ items }: Comparison): Change[] => items.filter(({ isChanged }) => isChanged);

/**
 * What changes in the result, the answers being the same: of two editions. Other words for the same option, or a figure
 * that both ask, change nothing.
 */
export const listEffects = ({ items }: Comparison): Change[] =>
  items.filter(
    ({ before, after, earnedBefore, earnedAfter, turn }) =>
      before === '' || after === '' || earnedBefore !== earnedAfter || turn !== 'other',
  );

/** Is there nothing that differs? */
export const isEqual = (comparison: Comparison): boolean =>
  isSameScore(comparison.total.before, comparison.total.after) &&
  comparison.grade.before === comparison.grade.after &&
  comparison.dimensions.length === 0 &&
  listChanges(comparison).length === 0;
