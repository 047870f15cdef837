import type { Assessment } from '../assessment/schema.ts';
import type { GradeSet, Standard } from '../standard/schema.ts';
import { scoreCriterion, showCriterion, type ScoredCriterion } from './criterion.ts';
import { judgeEligibility } from './eligibility.ts';
import { listGaps } from './gap-list.ts';
import { judgeGate } from './gates.ts';
import { judgeGrades } from './grades.ts';
import { readInputs } from './inputs.ts';
import type { InputError, ScoringResult } from './result.ts';
import { showDimension, showInterval, showScore, sumBonus, sumDimension, sumTotal } from './total.ts';
import { judgeVeto } from './vetoes.ts';

/**
 * Scores an assessment. Pure: the same arguments give the same result, to the letter.
 *
 * @param standard a standard that `checkStandard` found sound
 * @param hash the standard's hash, handed on into the result
 * @param asOf the day to judge terms and full years by, `YYYY-MM-DD`, China time
 * @returns the whole result; contradictions in the assessment stand in `errors` and sink only what they touch
 */
export function scoreAssessment(standard: Standard, hash: string, assessment: Assessment, asOf: string): ScoringResult {
  const inputs = readInputs(standard, assessment);
  const policy = standard.notApplicable;
  const criteria = new Map<string, ScoredCriterion>();
  const dimensions = standard.dimensions.map((dimension) => {
    const scored = dimension.criteria.map((item) => scoreCriterion(item, policy, inputs, assessment, asOf));
    for (const item of scored) criteria.set(item.criterion.id, item);
    return sumDimension(dimension.id, scored, policy);
  });
  const list = [...criteria.values()];
  const bonus = sumBonus(list, standard.bonusCap);
  const total = sumTotal(standard, dimensions, bonus);
  const gates = standard.gates.map((gate) => judgeGate(gate, criteria, total));
  const vetoes = standard.vetoes.map((veto) => judgeVeto(veto, assessment, inputs));
  const eligibility = standard.eligibility.map((item) => judgeEligibility(item, assessment, inputs, asOf));
  const set = chooseGradeSet(standard, assessment.gradeSet);

  return {
    standard: { id: standard.id, edition: standard.edition, hash },
    asOf,
    total: showScore(total),
    bonus: showInterval(bonus),
    dimensions: dimensions.map(showDimension),
    criteria: list.map((item) => showCriterion(item, policy)),
    gates,
    vetoes,
    eligibility: eligibility.map(({ result }) => result),
    grade: judgeGrades(set, { standard, criteria: list, dimensions, total, gates, vetoes }),
    gaps: listGaps({ standard, criteria, bonus, total, gates, vetoes }),
    errors: [
      ...inputs.errors,
      ...list.flatMap(({ error }) => error ?? []),
      ...eligibility.flatMap(({ error }) => error ?? []),
      ...listStrangers(standard, assessment, criteria),
    ],
  };
}

function chooseGradeSet({ gradeSets }: Standard, chosen: string | undefined): GradeSet {
  const set = gradeSets.find(({ id }) => id === chosen) ?? gradeSets[0];
  if (set === undefined) throw new TypeError('the standard has no grades');
  return set;
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
