import type { ScoringResult } from '../../scoring/result.ts';
import { chooseGradeSet } from '../../standard/ladder.ts';
import type { GradeSet, Standard } from '../../standard/schema.ts';
import { hasScore } from '../../standard/scored.ts';
import { summariseResult, type AnswerLine } from './result-words.ts';
import { blockersInWords } from './total-words.ts';

/** One answer as it stands and as it would be. */
export interface TrialRow {
  title: string;
  now: string;
  then: string;
}

const scoreInWords = (standard: Standard, result: ScoringResult): string => {
  const { points, low, high } = result.total;
  const unit = hasScore(standard) ? '分' : '项';
  if (blockersInWords(standard, result) !== '') return '还没有总分';
  return points === null && low !== high ? `${low} 到 ${high} ${unit}` : `${points ?? low} ${unit}`;
};

const gradeReached = (set: GradeSet, { grade }: ScoringResult): string => {
  const reached = set.grades.find(({ id }) => id === grade.id);
  if (!reached) return grade.state === 'open' ? '待定' : '一档都没有到';
  return `到“${reached.title}”${grade.state === 'open' ? '，更高的待定' : ''}`;
};

const lineInWords = ({ verdict, detail }: AnswerLine): string => (detail ? `${verdict}；${detail}` : verdict);

/** The answers of a result beside those of a trial, in the order of the result page. */
export const compareTrial = (standard: Standard, now: ScoringResult, then: ScoringResult): TrialRow[] => {
  const [before, after] = [summariseResult(standard, now), summariseResult(standard, then)];
  const set = chooseGradeSet(standard, now.grade.set);
  const row = (title: string, isAsked: boolean, a: string, b: string): TrialRow[] =>
    isAsked ? [{ title, now: a, then: b }] : [];
  return [
    ...row('资格', standard.eligibility.length > 0, before.eligibility.verdict, after.eligibility.verdict),
    ...row('否决', standard.vetoes.length > 0, before.vetoes.verdict, after.vetoes.verdict),
    ...(before.gates && after.gates ? row('门槛', true, lineInWords(before.gates), lineInWords(after.gates)) : []),
    ...row(hasScore(standard) ? '得分' : '做到', true, scoreInWords(standard, now), scoreInWords(standard, then)),
    ...(set ? row('等级', true, gradeReached(set, now), gradeReached(set, then)) : []),
  ];
};

/** What the trial comes to, in one sentence: `试算做到 2 项：得分由 57.1 到 62.17 分 变成 70 分。` */
export const trialInWords = (standard: Standard, now: ScoringResult, then: ScoringResult, count: number): string => {
  const [before, after] = [scoreInWords(standard, now), scoreInWords(standard, then)];
  const what = hasScore(standard) ? '得分' : '做到';
  const change = before === after ? `${what}不变，还是 ${before}` : `${what}由 ${before} 变成 ${after}`;
  return `试算做到 ${count} 项：${change}。`;
};
