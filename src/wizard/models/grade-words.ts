import type { Score, ScoringResult, Verdict } from '../../scoring/result.ts';
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

const ABSENCE = { absent: 'met', notApplicable: 'met', present: 'notMet', unknown: 'open' } as const;

const floorState = ({ low, high, fullPoints }: Score, floor: number): Verdict =>
  judgeRange({ low, high }, floor * fullPoints);

/** The conditions of one grade, each with its state as the result has it. */
export const listConditions = (standard: Standard, grade: Grade, result: ScoringResult): Condition[] => {
  const conditions: Condition[] = [];
  if (grade.totalAtLeast !== undefined) {
    conditions.push({
      title: `总分 ${grade.totalAtLeast} 分以上`,
      state: judgeRange(result.total, grade.totalAtLeast),
    });
  }
  for (const id of grade.gates) {
    const gate = standard.gates.find((candidate) => candidate.id === id);
    const state = result.gates.find((candidate) => candidate.id === id)?.state;
    if (gate && state && gate.metric.kind !== 'total') conditions.push(toCondition(gate.title, state, REACHED));
  }
  if (grade.noVeto) {
    const state = judgeAll(result.vetoes.map((veto) => ABSENCE[veto.state]));
    conditions.push(toCondition('否决情形', state, VETOES));
  }
  if (grade.mandatory !== undefined) {
    const { mandatory } = grade;
    const musts = new Set(
      listCriteria(standard).flatMap(({ criterion }) => (criterion.mandatory ? [criterion.id] : [])),
    );
    const states = result.criteria
      .filter(({ id, state }) => musts.has(id) && state !== 'notApplicable')
      .map((score) => judgeRange(score, mandatory === 'full' ? score.fullPoints : 0.01));
    conditions.push({
      title: mandatory === 'full' ? '必备项目都得满分' : '必备项目都不得 0 分',
      state: judgeAll(states),
    });
  }
  const { dimensionFloor } = grade;
  if (dimensionFloor !== undefined) {
    const states = result.dimensions.map((score) => floorState(score, dimensionFloor));
    conditions.push(toCondition(`各方面都得到满分的 ${dimensionFloor * 100}%`, judgeAll(states), DONE));
  }
  return conditions;
};

/** Where the unit stands on a ladder. Never says that it passes: only the higher union decides that. */
export const gradeInWords = (set: GradeSet, { grade }: ScoringResult): string => {
  const reached = set.grades.find(({ id }) => id === grade.id)?.title;
  const now = reached ? `现有答案已到“${reached}”` : grade.state === 'open' ? '' : '现有答案还没有到其中任何一档';
  const open = grade.state === 'open' ? '还有没定的项目，更高的档次待定' : '';
  return `${[now, open].filter(Boolean).join('；')}。`;
};
