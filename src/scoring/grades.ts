import { toHundredths } from '../standard/hundredths.ts';
import type { Grade, GradeSet, Standard } from '../standard/schema.ts';
import type { ScoredCriterion } from './criterion.ts';
import { fractionOf, isLess } from './fraction.ts';
import type { GateResult, GradeResult, VetoResult, Verdict } from './result.ts';
import type { DimensionSum, Sum } from './total.ts';
import { judgeAll, judgeRange } from './verdict.ts';

/** All that grades are judged by. */
export interface GradeFacts {
  standard: Standard;
  criteria: readonly ScoredCriterion[];
  dimensions: readonly DimensionSum[];
  total: Sum;
  gates: readonly GateResult[];
  vetoes: readonly VetoResult[];
}

/** Walks a ladder from below, for a grade may require one that stands under it; the highest grade surely reached counts. */
export function judgeGrades(set: GradeSet, facts: GradeFacts): GradeResult {
  const verdicts = new Map<string, Verdict>();
  let reached: string | null = null;
  let isHigherOpen = false;
  for (const grade of [...set.grades].reverse()) {
    const verdict = judgeAll(conditionsOf(grade, facts, verdicts));
    verdicts.set(grade.id, verdict);
    if (verdict === 'met') {
      reached = grade.id;
      isHigherOpen = false;
    } else if (verdict === 'open') isHigherOpen = true;
  }
  return { set: set.id, state: isHigherOpen ? 'open' : reached === null ? 'notMet' : 'met', id: reached };
}

function conditionsOf(grade: Grade, facts: GradeFacts, below: ReadonlyMap<string, Verdict>): Verdict[] {
  const conditions = judgeFloors(grade, facts);
  if (grade.totalAtLeast !== undefined) {
    conditions.push(facts.total.isEmpty ? 'open' : judgeRange(facts.total, toHundredths(grade.totalAtLeast)));
  }
  for (const id of grade.gates) conditions.push(facts.gates.find((gate) => gate.id === id)?.state ?? 'open');
  if (grade.noVeto) conditions.push(...facts.vetoes.map(judgeAbsence));
  if (grade.mandatory !== undefined) conditions.push(...judgeMandatory(grade.mandatory, facts.criteria));
  if (grade.requiresGrade !== undefined) conditions.push(below.get(grade.requiresGrade) ?? 'open');
  return conditions;
}

const ABSENCE = { absent: 'met', notApplicable: 'met', present: 'notMet', unknown: 'open' } as const satisfies Record<
  VetoResult['state'],
  Verdict
>;
const judgeAbsence = ({ state }: VetoResult): Verdict => ABSENCE[state];

/** Must-have items that do not apply are no obstacle. */
function judgeMandatory(level: 'aboveZero' | 'full', criteria: readonly ScoredCriterion[]): Verdict[] {
  return criteria
    .filter(({ criterion, state }) => criterion.mandatory && state !== 'notApplicable')
    .map((scored) => judgeRange(scored, level === 'full' ? scored.full : 1));
}

/** A dimension's own floor counts for every grade; one of which nothing applies has none. */
function judgeFloors({ dimensionFloor }: Grade, { standard, dimensions }: GradeFacts): Verdict[] {
  return dimensions.flatMap(({ low, high, full }, index) => {
    const floor = Math.max(dimensionFloor ?? 0, standard.dimensions[index]?.floorRate ?? 0);
    if (floor === 0 || full === 0) return [];
    const rate = fractionOf(floor);
    if (!isLess({ top: low, bottom: full }, rate)) return ['met'];
    return isLess({ top: high, bottom: full }, rate) ? ['notMet'] : ['open'];
  });
}
