import type { Answer, Assessment } from '../assessment/schema.ts';
import type { CriterionResult, ScoringResult } from '../scoring/result.ts';
import { listCriteria } from '../standard/criteria.ts';
import type { Award, Gate, Input, Standard } from '../standard/schema.ts';
import { plainLine } from './plain-line.ts';
import { orMissing } from './sentence.ts';
import type { Part } from './tree.ts';

/** All that a report is made from: one unit's assessment, what it is assessed by, and the result. */
export interface Case {
  standard: Standard;
  assessment: Assessment;
  result: ScoringResult;
}

/** Groups of inputs with these words in their heading hold the ballots of 会员评议 and are told in that chapter. */
const BALLOT_GROUP = /评议|测评|评家/;

export const isBallotInput = (input: Input): boolean => BALLOT_GROUP.test(input.group);

/** The answer to a criterion; undefined where the unit gave none. */
export const answerTo = ({ assessment }: Case, criterionId: string): Answer | undefined =>
  assessment.answers[criterionId];

/**
 * What a criterion earned.
 * @throws when the result was worked out from another standard
 */
export const resultOf = ({ result }: Case, criterionId: string): CriterionResult => {
  const found = result.criteria.find((criterion) => criterion.id === criterionId);
  if (!found) throw new Error(`The scoring result has no criterion "${criterionId}".`);
  return found;
};

/** Name of the unit, or 【待补充：单位名称】. */
export const unitName = ({ unit }: Assessment): string | Part => orMissing(plainLine(unit.name), '单位名称');

/** A title in quotation marks. */
export const quoted = (title: string): string => `“${title}”`;

/** The items without which there is no total and that are not surely done, by title: “甲”“乙”. */
export const listBlockers = ({ standard, result }: Case): string =>
  listCriteria(standard)
    .filter(({ criterion }) => result.blockedBy.includes(criterion.id))
    .map(({ criterion }) => quoted(criterion.title))
    .join('');

/** What a gate measures, by name: the criterion behind it, or 自评总分, which stands in for the assessors' total. */
export const gateSubject = (standard: Standard, gate: Gate): string => {
  const { metric } = gate;
  if (metric.kind === 'total') return '自评总分';
  return (
    listCriteria(standard).find(({ criterion }) => criterion.id === metric.criterion)?.criterion.title ?? gate.title
  );
};

/**
 * The award applied for; undefined where none was chosen. Standards name awards of one level together, 模范职工之家、
 * 模范职工小家; the unit applies for the one that this standard assesses.
 */
export const awardApplied = ({ standard, assessment }: Case): string | undefined => {
  const award: Award | undefined = standard.awards.find((candidate) => candidate.id === assessment.award);
  return award?.title.split('、').find((title) => title.includes(standard.honour)) ?? award?.title;
};
