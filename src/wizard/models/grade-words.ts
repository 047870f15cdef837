import type { ScoringResult, Verdict } from '../../scoring/result.ts';
import { judgeAll, judgeRange } from '../../scoring/verdict.ts';
import { listCriteria } from '../../standard/criteria.ts';
import type { Grade, GradeSet, Standard } from '../../standard/schema.ts';

/** One condition of a grade, in words, and how it stands. */
export interface Condition {
  title: string;
  state: Verdict;
  /** How it stands: 到了 · 没到 · 待定. */
  words: string;
}

const REACHED = { met: '到了', notMet: '没到', open: '待定' } as const;
const DONE = { met: '做到', notMet: '没做到', open: '待定' } as const;
const VETOES = { met: '没有', notMet: '存在', open: '不清楚' } as const;

const toCondition = (title: string, state: Verdict, words: Record<Verdict, string>): Condition => ({
  title,
  state,
  words: words[state],
});

/** Points are kept to 0.01. */
const SMALLEST_POINTS = 0.01;
const ABSENCE = { absent: 'met', notApplicable: 'met', present: 'notMet', unknown: 'open' } as const;

/** Points of a share, without the dust of binary fractions. */
const shareOf = (rate: number, points: number): number => Math.round(rate * points * 1e6) / 1e6;

/** Each gate that a grade asks for, but the one on the total, which the grade's own line says already. */
const gateConditions = (standard: Standard, grade: Grade, result: ScoringResult): Condition[] =>
  grade.gates.flatMap((id) => {
    const gate = standard.gates.find((candidate) => candidate.id === id);
    const state = result.gates.find((candidate) => candidate.id === id)?.state;
    return gate && state && gate.metric.kind !== 'total' ? [toCondition(gate.title, state, REACHED)] : [];
  });

const mandatoryCondition = (standard: Standard, level: 'aboveZero' | 'full', result: ScoringResult): Condition => {
  const musts = new Set(listCriteria(standard).flatMap(({ criterion: { id, mandatory } }) => (mandatory ? [id] : [])));
  const states = result.criteria
    .filter(({ id, state }) => musts.has(id) && state !== 'notApplicable')
    .map((score) => judgeRange(score, level === 'full' ? score.fullPoints : SMALLEST_POINTS));
  return toCondition(level === 'full' ? '必备项目都得满分' : '没有必备项目得 0 分', judgeAll(states), DONE);
};

const floorConditions = (standard: Standard, grade: Grade, result: ScoringResult): Condition[] => {
  const states = standard.dimensions.flatMap(({ id, floorRate }): Verdict[] => {
    const floor = Math.max(grade.dimensionFloor ?? 0, floorRate ?? 0);
    const score = result.dimensions.find((candidate) => candidate.id === id);
    return floor > 0 && score && score.fullPoints > 0 ? [judgeRange(score, shareOf(floor, score.fullPoints))] : [];
  });
  return states.length > 0 ? [toCondition('各方面的最低得分', judgeAll(states), REACHED)] : [];
};

/** The conditions of one grade, each with its state as the result has it. */
export const listConditions = (standard: Standard, grade: Grade, result: ScoringResult): Condition[] => {
  const { totalAtLeast, noVeto, mandatory } = grade;
  const vetoes = judgeAll(result.vetoes.map(({ state }) => ABSENCE[state]));
  return [
    ...(totalAtLeast === undefined
      ? []
      : [toCondition(`总分 ${totalAtLeast} 分以上`, judgeRange(result.total, totalAtLeast), REACHED)]),
    ...gateConditions(standard, grade, result),
    ...(noVeto ? [toCondition('否决情形', vetoes, VETOES)] : []),
    ...(mandatory === undefined ? [] : [mandatoryCondition(standard, mandatory, result)]),
    ...floorConditions(standard, grade, result),
  ];
};

/** Where the unit stands on a ladder. Never says that it passes: only the higher union decides that. */
export const gradeInWords = (set: GradeSet, { grade }: ScoringResult): string => {
  const reached = set.grades.find(({ id }) => id === grade.id)?.title;
  const now = reached ? `现有答案已到“${reached}”` : grade.state === 'open' ? '' : '现有答案还没有到其中任何一档';
  const open = grade.state === 'open' ? '还有没定的项目，更高的档次待定' : '';
  return `${[now, open].filter(Boolean).join('；')}。`;
};
