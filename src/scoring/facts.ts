import type { Assessment } from '../assessment/schema.ts';
import { chooseGradeSet } from '../standard/ladder.ts';
import type { GradeSet, Standard } from '../standard/schema.ts';
import { scoreCriterion, takeForDone, type Range, type ScoredCriterion } from './criterion.ts';
import { judgeEligibility, type JudgedEligibility } from './eligibility.ts';
import { judgeGate } from './gates.ts';
import { readInputs, type Inputs } from './inputs.ts';
import type { GateResult, VetoResult } from './result.ts';
import { sumBonus, sumDimension, sumTotal, type DimensionSum, type Sum } from './total.ts';
import { judgeVeto } from './vetoes.ts';

/** All that grades, gaps and ways are judged by; numbers are hundredths, not yet rounded for show. */
export interface Facts {
  standard: Standard;
  /** The ladder compared with. */
  set: GradeSet;
  inputs: Inputs;
  /** In the order of the standard, by id. */
  criteria: ReadonlyMap<string, ScoredCriterion>;
  dimensions: readonly DimensionSum[];
  bonus: Range;
  total: Sum;
  /** Ids of the criteria without which there is no total, and which are not met or not answered. */
  blockedBy: readonly string[];
  gates: GateResult[];
  vetoes: VetoResult[];
  eligibility: readonly JudgedEligibility[];
}

/** Nothing is taken for done. */
const NOTHING: ReadonlySet<string> = new Set();

/**
 * Works out everything that a standard asks about an assessment.
 *
 * @param done ids of criteria to take for done, whatever was answered: at full points, their gates met. What does not
 *   apply stays so.
 * @throws TypeError if the standard has no grades, which its schema rules out
 */
export function gatherFacts(
  standard: Standard,
  assessment: Assessment,
  asOf: string,
  done: ReadonlySet<string> = NOTHING,
): Facts {
  const set = chooseGradeSet(standard, assessment.gradeSet);
  if (set === undefined) throw new TypeError('the standard has no grades');
  const inputs = readInputs(standard, assessment);
  const criteria = new Map<string, ScoredCriterion>();
  const dimensions = standard.dimensions.map((dimension) => {
    const scored = dimension.criteria.map((item) => {
      const found = scoreCriterion(item, standard, inputs, assessment, asOf);
      return done.has(item.id) ? takeForDone(found) : found;
    });
    for (const item of scored) criteria.set(item.criterion.id, item);
    return sumDimension(dimension.id, scored, standard.notApplicable);
  });
  const list = [...criteria.values()];
  const bonus = sumBonus(list, standard.bonusCap);
  const total = sumTotal(standard, dimensions, bonus);
  const blockedBy = list
    .filter(({ criterion, isMet }) => criterion.blocksTotal && !isMet)
    .map(({ criterion }) => criterion.id);
  return {
    standard,
    set,
    inputs,
    criteria,
    dimensions,
    bonus,
    total,
    blockedBy,
    gates: standard.gates.map((gate) => {
      const { metric, id, atLeast } = gate;
      const isDone = metric.kind === 'criterion' && criteria.get(metric.criterion)?.isTakenForDone;
      return isDone ? { id, state: 'met', value: null, atLeast } : judgeGate(gate, criteria, total, blockedBy);
    }),
    vetoes: standard.vetoes.map((veto) => judgeVeto(veto, assessment, inputs)),
    eligibility: standard.eligibility.map((item) => judgeEligibility(item, assessment, inputs, asOf)),
  };
}
