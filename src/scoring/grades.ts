import { toHundredths, toPoints } from '../standard/hundredths.ts';
import { vetoesOf } from '../standard/ladder.ts';
import type { Grade, GradeSet } from '../standard/schema.ts';
import type { ScoredCriterion } from './criterion.ts';
import type { Facts } from './facts.ts';
import { fractionOf, multiply, roundUp } from './fraction.ts';
import type { EligibilityResult, GradeCondition, GradeResult, LadderStep, VetoResult, Verdict } from './result.ts';
import { missingMeasure, missingTotal, pointUnit, showRange } from './shortfall.ts';
import type { DimensionSum } from './total.ts';
import { judgeAll, judgeRange } from './verdict.ts';

/** Walks a ladder from below, for a grade may require one that stands under it; the highest grade surely reached counts. */
export function judgeGrades(set: GradeSet, facts: Facts): GradeResult {
  const steps = new Map<string, LadderStep>();
  let reached: string | null = null;
  let isHigherOpen = false;
  for (const grade of [...set.grades].reverse()) {
    const conditions = conditionsOf(grade, set, facts, steps);
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

function conditionsOf(
  grade: Grade,
  set: GradeSet,
  facts: Facts,
  below: ReadonlyMap<string, LadderStep>,
): GradeCondition[] {
  const conditions: GradeCondition[] = [];
  /** `why` is asked only where the condition is not met. */
  const add = (kind: GradeCondition['kind'], ref: string | null, state: Verdict, why: () => string): void =>
    void conditions.push({ kind, ref, state, lacking: state === 'met' ? '' : why() });
  const { totalAtLeast, requiresGrade } = grade;
  if (totalAtLeast !== undefined)
    add('total', null, judgeTotal(totalAtLeast, facts), () => lackTotal(totalAtLeast, facts));
  for (const id of grade.gates) {
    add('gate', id, facts.gates.find((gate) => gate.id === id)?.state ?? 'open', () => lackGate(id, facts));
  }
  if (grade.noVeto) addVetoes(set, facts, add);
  for (const id of grade.eligibility) {
    const result = facts.eligibility.find((item) => item.result.id === id)?.result;
    add('eligibility', id, judgeEligible(result?.state), () => (result?.state === 'notMet' ? '还不具备' : '没有回答'));
  }
  if (grade.mandatory !== undefined) addMandatory(grade.mandatory, facts, add);
  for (const { sum, least, state } of judgeFloors(grade, facts)) {
    add('floor', sum.id, state, () => lackFloor(sum, least, pointUnit(facts.standard)));
  }
  if (requiresGrade !== undefined) {
    const title = set.grades.find(({ id }) => id === requiresGrade)?.title ?? requiresGrade;
    add('grade', requiresGrade, below.get(requiresGrade)?.state ?? 'open', () => `还没有到“${title}”`);
  }
  return conditions;
}

type Add = (kind: GradeCondition['kind'], ref: string | null, state: Verdict, why: () => string) => void;

/** Does an item that blocks the total stand in the way, for sure or perhaps? */
const judgeBlock = ({ blockedBy, criteria }: Facts): Verdict =>
  judgeAll(blockedBy.map((id) => (criteria.get(id)?.state === 'scored' ? 'notMet' : 'open')));

function judgeTotal(atLeast: number, facts: Facts): Verdict {
  const points = facts.total.isEmpty ? 'open' : judgeRange(facts.total, toHundredths(atLeast));
  return judgeAll([points, judgeBlock(facts)]);
}

function lackTotal(atLeast: number, facts: Facts): string {
  const { total, blockedBy, standard } = facts;
  const blocks = namesOf(blockedBy, facts);
  if (judgeBlock(facts) === 'notMet') return `没有做到“${blocks}”，总分不能计算`;
  if (total.isEmpty || judgeRange(total, toHundredths(atLeast)) !== 'met') {
    return missingTotal(total, atLeast, pointUnit(standard));
  }
  return `没有回答“${blocks}”，总分还不能定`;
}

/** Titles of criteria, in the order of the standard. */
const namesOf = (ids: readonly string[], { criteria }: Facts): string =>
  ids.map((id) => criteria.get(id)?.criterion.title ?? id).join('、');

function lackGate(id: string, { standard, criteria, total }: Facts): string {
  const gate = standard.gates.find((one) => one.id === id);
  if (gate === undefined) return '';
  return gate.metric.kind === 'total'
    ? missingTotal(total, gate.atLeast, pointUnit(standard))
    : missingMeasure(criteria.get(gate.metric.criterion), gate.atLeast);
}

const ABSENCE = { absent: 'met', notApplicable: 'met', present: 'notMet', unknown: 'open' } as const satisfies Record<
  VetoResult['state'],
  Verdict
>;

function addVetoes(set: GradeSet, { standard, vetoes }: Facts, add: Add): void {
  const judged = vetoesOf(standard, set).map(({ id, title }) => ({
    title,
    state: ABSENCE[vetoes.find((veto) => veto.id === id)?.state ?? 'unknown'],
  }));
  const state = judgeAll(judged.map((veto) => veto.state));
  add('vetoes', null, state, () => `${state === 'notMet' ? '存在' : '还没有确认'}：${titlesIn(judged, state)}`);
}

const titlesIn = (items: readonly { title: string; state: Verdict }[], state: Verdict): string =>
  items
    .filter((item) => item.state === state)
    .map(({ title }) => title)
    .join('、');

const judgeEligible = (state: EligibilityResult['state'] | undefined): Verdict =>
  state === 'notApplicable' ? 'met' : (state ?? 'open');

/** Must-have items that do not apply are no obstacle. */
function addMandatory(level: 'aboveZero' | 'full', { criteria }: Facts, add: Add): void {
  const judged = [...criteria.values()]
    .filter(({ criterion, state }) => criterion.mandatory && state !== 'notApplicable')
    .map((scored) => ({ title: scored.criterion.title, state: judgeMandatory(scored, level) }));
  const state = judgeAll(judged.map((item) => item.state));
  const failing = level === 'full' ? '没有得满' : '没有得分';
  add('mandatory', null, state, () => `${state === 'notMet' ? failing : '还没有定'}：${titlesIn(judged, state)}`);
}

const judgeMandatory = (scored: ScoredCriterion, level: 'aboveZero' | 'full'): Verdict =>
  judgeRange(scored, level === 'full' ? scored.full : 1);

interface JudgedFloor {
  sum: DimensionSum;
  /** Fewest hundredths that do. */
  least: number;
  state: Verdict;
}

/** Fewest hundredths with which a dimension is at its floor: its own or the grade's, whichever is higher. 0: none. */
export function floorOf(
  { dimensionFloor, floors }: Grade,
  { id, full }: DimensionSum,
  ownFloor: number | undefined,
): number {
  const floor = Math.max(dimensionFloor ?? 0, floors[id] ?? 0, ownFloor ?? 0);
  return roundUp(multiply(fractionOf(full), fractionOf(floor)));
}

/** A dimension's own floor counts for every grade; one of which nothing applies has none. */
const judgeFloors = (grade: Grade, { standard, dimensions }: Facts): JudgedFloor[] =>
  dimensions.flatMap((sum, index) => {
    const least = floorOf(grade, sum, standard.dimensions[index]?.floorRate);
    return least === 0 ? [] : [{ sum, least, state: judgeRange(sum, least) }];
  });

function lackFloor(sum: DimensionSum, least: number, unit: string): string {
  const lacking = sum.high < least ? `，还差 ${toPoints(least - sum.high)} ${unit}` : '，还有项目未作答';
  return `现为 ${showRange(sum, unit)}，至少要 ${toPoints(least)} ${unit}${lacking}`;
}
