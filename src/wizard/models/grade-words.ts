import type { GradeCondition, ScoringResult, Verdict } from '../../scoring/result.ts';
import { hasScore } from '../../standard/scored.ts';
import type { Grade, GradeSet, Standard } from '../../standard/schema.ts';

/** One condition of a grade, in words, and how it stands. */
export interface Condition {
  title: string;
  state: Verdict;
  /** How it stands: 到了 · 没到 · 待定. */
  words: string;
  /** By how much it fails, or what is still to be answered; empty where it is met. */
  lacking: string;
}

const REACHED = { met: '到了', notMet: '没到', open: '待定' } as const;
const WORDS: Record<GradeCondition['kind'], Record<Verdict, string>> = {
  total: REACHED,
  gate: REACHED,
  floor: REACHED,
  grade: REACHED,
  mandatory: { met: '做到', notMet: '没做到', open: '待定' },
  vetoes: { met: '没有', notMet: '存在', open: '不清楚' },
  eligibility: { met: '具备', notMet: '不具备', open: '没有答' },
};

const titleOf = (items: readonly { id: string; title: string }[], ref: string | null): string =>
  items.find(({ id }) => id === ref)?.title ?? '';

const conditionTitle = (standard: Standard, set: GradeSet, grade: Grade, { kind, ref }: GradeCondition): string => {
  switch (kind) {
    case 'total':
      return hasScore(standard) ? `总分 ${grade.totalAtLeast ?? ''} 分以上` : `做到 ${grade.totalAtLeast ?? ''} 项以上`;
    case 'gate':
      return titleOf(standard.gates, ref);
    case 'vetoes':
      return '否决情形';
    case 'eligibility':
      return titleOf(standard.eligibility, ref);
    case 'mandatory':
      if (!hasScore(standard)) return '必备项目';
      return grade.mandatory === 'full' ? '必备项目都得满分' : '没有必备项目得 0 分';
    case 'floor':
      return `“${titleOf(standard.dimensions, ref)}”的${hasScore(standard) ? '最低得分' : '最低要求'}`;
    case 'grade':
      return `先到“${titleOf(set.grades, ref)}”`;
    default:
      return kind satisfies never;
  }
};

/** A gate on the total says again what the grade's own line on the total has said. */
const isRepeated = (standard: Standard, grade: Grade, { kind, ref }: GradeCondition): boolean =>
  kind === 'gate' &&
  grade.totalAtLeast !== undefined &&
  standard.gates.find(({ id }) => id === ref)?.metric.kind === 'total';

/** The conditions of one grade of the ladder, each with its state as the result has it. */
export const listConditions = (standard: Standard, set: GradeSet, grade: Grade, result: ScoringResult): Condition[] => {
  const step = result.grade.ladder.find(({ id }) => id === grade.id);
  return (step?.conditions ?? [])
    .filter((condition) => !isRepeated(standard, grade, condition))
    .map((condition) => ({
      title: conditionTitle(standard, set, grade, condition),
      state: condition.state,
      words: WORDS[condition.kind][condition.state],
      lacking: condition.lacking,
    }));
};

/** Where the unit stands on a ladder. Never says that it passes: only the higher union decides that. */
export const gradeInWords = (set: GradeSet, { grade }: ScoringResult): string => {
  const reached = set.grades.find(({ id }) => id === grade.id)?.title;
  const now = reached ? `现有答案已到“${reached}”` : grade.state === 'open' ? '' : '现有答案还没有到其中任何一档';
  const open = grade.state === 'open' ? '还有没定的项目，更高的档次待定' : '';
  return `${[now, open].filter(Boolean).join('；')}。`;
};
