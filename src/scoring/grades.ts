import { toHundredths } from '../standard/hundredths.ts';
import type { Grade, GradeSet, Standard } from '../standard/schema.ts';
import type { ScoredCriterion } from './criterion.ts';
import { fractionOf, isLess } from './fraction.ts';
import type { GateResult, GradeCondition, GradeResult, LadderStep, VetoResult, Verdict } from './result.ts';
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
  const steps = new Map<string, LadderStep>();
  let reached: string | null = null;
  let isHigherOpen = false;
  for (const grade of [...set.grades].reverse()) {
    const conditions = conditionsOf(grade, facts, steps);
    const state = judgeAll(conditions.map((condition) => condition.state));
    steps.set(grade.id, { id: grade.id, state, conditions });
    if (state === 'met') {
      reached = grade.id;
      isHigherOpen = false;
    } else if (state === 'open') isHigherOpen = true;
  }
  const state = isHigherOpen ? 'open' : reached === null ? 'notMet' : 'met';
  return { set: set.id, state, id: reached, ladder: [...steps.values()].reverse() };
}

function conditionsOf(grade: Grade, facts: GradeFacts, below: ReadonlyMap<string, LadderStep>): GradeCondition[] {
  const conditions: GradeCondition[] = [];
  const add = (kind: GradeCondition['kind'], ref: string | null, state: Verdict): void =>
    void conditions.push({ kind, ref, state });
  if (grade.totalAtLeast !== undefined) {
    add('total', null, facts.total.isEmpty ? 'open' : judgeRange(facts.total, toHundredths(grade.totalAtLeast)));
  }
  for (const id of grade.gates) add('gate', id, facts.gates.find((gate) => gate.id === id)?.state ?? 'open');
  if (grade.noVeto) add('vetoes', null, judgeAll(facts.vetoes.map(judgeAbsence)));
  if (grade.mandatory !== undefined) add('mandatory', null, judgeAll(judgeMandatory(grade.mandatory, facts.criteria)));
  for (const { id, state } of judgeFloors(grade, facts)) add('floor', id, state);
  if (grade.requiresGrade !== undefined) {
    add('grade', grade.requiresGrade, below.get(grade.requiresGrade)?.state ?? 'open');
  }
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
function judgeFloors(
  { dimensionFloor }: Grade,
  { standard, dimensions }: GradeFacts,
): { id: string; state: Verdict }[] {
  return dimensions.flatMap(({ id, low, high, full }, index) => {
    const floor = Math.max(dimensionFloor ?? 0, standard.dimensions[index]?.floorRate ?? 0);
    if (floor === 0 || full === 0) return [];
    const rate = fractionOf(floor);
    const isBelow = (points: number): boolean => isLess({ top: points, bottom: full }, rate);
    const state: Verdict = !isBelow(low) ? 'met' : isBelow(high) ? 'notMet' : 'open';
    return [{ id, state }];
  });
}
