import type { Assessment } from '../assessment/schema.ts';
import type { Standard } from '../standard/schema.ts';
import { hasScore } from '../standard/scored.ts';
import { showCriterion } from './criterion.ts';
import { gatherFacts } from './facts.ts';
import { listGaps } from './gap-list.ts';
import { judgeGrades } from './grades.ts';
import { judgeLight } from './light.ts';
import type { InputError, ScoringResult } from './result.ts';
import { percentOf, showDimension, showInterval, showTotal } from './total.ts';

/**
 * Scores an assessment. Pure: the same arguments give the same result, to the letter.
 *
 * @param standard a standard that `checkStandard` found sound
 * @param hash the standard's hash, handed on into the result
 * @param asOf the day to judge terms and full years by, `YYYY-MM-DD`, China time
 * @param done ids of criteria to take for done whatever was answered, for a trial (试算); unset: none
 * @returns the whole result; contradictions in the assessment stand in `errors` and sink only what they touch
 */
export function scoreAssessment(
  standard: Standard,
  hash: string,
  assessment: Assessment,
  asOf: string,
  done?: ReadonlySet<string>,
): ScoringResult {
  const facts = gatherFacts(standard, assessment, asOf, done);
  const { inputs, criteria, dimensions, bonus, total, blockedBy, gates, vetoes, eligibility, set } = facts;
  const isScored = hasScore(standard);
  return {
    standard: { id: standard.id, edition: standard.edition, hash },
    asOf,
    total: showTotal(total, blockedBy.length > 0),
    percent: percentOf(total),
    blockedBy: [...blockedBy],
    bonus: showInterval(bonus),
    dimensions: dimensions.map((sum, index) => {
      const items = standard.dimensions[index]?.criteria ?? [];
      const light = isScored ? undefined : judgeLight(items.flatMap(({ id }) => criteria.get(id) ?? []));
      return showDimension(sum, light);
    }),
    criteria: [...criteria.values()].map((item) => showCriterion(item, standard.notApplicable)),
    gates,
    vetoes,
    eligibility: eligibility.map(({ result }) => result),
    grade: judgeGrades(set, facts),
    gaps: listGaps(facts),
    errors: [
      ...inputs.errors,
      ...[...criteria.values()].flatMap(({ error }) => error ?? []),
      ...eligibility.flatMap(({ error }) => error ?? []),
      ...listStrangers(standard, assessment, criteria),
    ],
  };
}

/** Answers to what the standard does not ask: left over from another standard, or written by hand. */
function listStrangers(
  standard: Standard,
  assessment: Assessment,
  criteria: ReadonlyMap<string, unknown>,
): InputError[] {
  const errors: InputError[] = [];
  const refuse = (item: string, field: string, what: string): void =>
    void errors.push({ item, field, message: `这套标准没有编号为“${field}”的${what}，请删除这一项。` });
  for (const id of Object.keys(assessment.answers)) if (!criteria.has(id)) refuse('answers', id, '考核项目');
  for (const id of Object.keys(assessment.vetoes)) {
    if (!standard.vetoes.some((veto) => veto.id === id)) refuse('vetoes', id, '否决项');
  }
  for (const id of Object.keys(assessment.eligibility)) {
    if (!standard.eligibility.some((item) => item.id === id)) refuse('eligibility', id, '申报条件');
  }
  const { award, gradeSet } = assessment;
  if (award !== undefined && !standard.awards.some(({ id }) => id === award)) refuse('award', award, '申报奖项');
  if (gradeSet !== undefined && !standard.gradeSets.some(({ id }) => id === gradeSet))
    refuse('gradeSet', gradeSet, '等级口径');
  return errors;
}
