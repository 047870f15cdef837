/**
 * Ways to pass (达标路线): the smallest set of criteria to bring to full points so that a grade is reached. Exact: for
 * every number of criteria and every amount of effort the most that they can add is known, dimension by dimension.
 */
import type { Assessment } from '../assessment/schema.ts';
import { toHundredths, toPoints } from '../standard/hundredths.ts';
import { vetoesOf } from '../standard/ladder.ts';
import type { Criterion, Grade, Standard } from '../standard/schema.ts';
import { combine, NOTHING_TAKEN, type Choice } from './choice.ts';
import type { ScoredCriterion } from './criterion.ts';
import { gatherFacts, type Facts } from './facts.ts';
import { fractionOf, isLess } from './fraction.ts';
import { floorOf } from './grades.ts';
import { sumBonus, sumDimension, sumTotal, type DimensionSum } from './total.ts';

/** One criterion to bring to its full points. */
export interface WayStep {
  criterion: string;
  /** Points that it adds in the sheet, before anything is spread or capped. */
  gain: number;
  effort: Criterion['effort'];
  /** Nobody has answered it yet; else it was answered and is short. */
  isOpen: boolean;
  /** The grade asks for this very item, whatever it adds: a gate, a must-have item, or one that blocks the total. */
  isRequired: boolean;
}

/** What no points can make up for, and what has to be settled first. */
export interface WayObstacles {
  /** Vetoes that are present or not yet known. */
  vetoes: string[];
  /** Conditions of applying that are not met or not yet answered. */
  eligibility: string[];
  /** Gates on a criterion that does not apply: the higher union has to say whether they still hold. */
  gates: string[];
}

export type Way =
  | {
      kind: 'found';
      /** Easiest first, then by gain. Empty where the points are there already. */
      steps: WayStep[];
      /** Surely reached total once the steps are done. */
      total: number;
      obstacles: WayObstacles;
    }
  /** Even with every criterion at full points it is not reached. */
  | { kind: 'unreachable'; total: number; obstacles: WayObstacles };

/** A criterion that can still gain, or that the grade asks for. */
interface Candidate {
  scored: ScoredCriterion;
  /** In hundredths. */
  gain: number;
  isRequired: boolean;
}

/**
 * Finds the smallest set of open or short criteria that, at full points, reaches a grade; of equally small ones that
 * with the least effort. What is open and not in the set counts as not met. An item that a gate asks for is taken to
 * reach that gate as well.
 *
 * @param gradeId a grade of the ladder that the assessment compares itself with
 * @returns undefined where that ladder has no such grade
 */
export function findWay(standard: Standard, assessment: Assessment, asOf: string, gradeId: string): Way | undefined {
  const facts = gatherFacts(standard, assessment, asOf);
  const wanted = withRequired(facts.set.grades, gradeId);
  if (wanted.length === 0) return undefined;
  const obstacles = findObstacles(wanted, facts);
  const aim = aimOf(wanted, facts);
  const candidates = [...facts.criteria.values()].flatMap((scored): Candidate[] => {
    const gain = scored.state === 'notApplicable' ? 0 : scored.full - scored.low;
    const isRequired = aim.required.has(scored.criterion.id);
    return gain > 0 || isRequired ? [{ scored, gain, isRequired }] : [];
  });
  const chosen = chooseFewest(candidates, facts, aim);
  if (chosen === undefined) {
    return { kind: 'unreachable', total: toPoints(totalWith(candidates, facts)), obstacles };
  }
  const inOrder = candidates.filter((candidate) => chosen.includes(candidate));
  const steps = inOrder.map(toStep).sort((a, b) => a.effort - b.effort || b.gain - a.gain);
  return { kind: 'found', steps, total: toPoints(totalWith(chosen, facts)), obstacles };
}

const toStep = ({ scored, gain, isRequired }: Candidate): WayStep => ({
  criterion: scored.criterion.id,
  gain: toPoints(gain),
  effort: scored.criterion.effort,
  isOpen: scored.state === 'unanswered',
  isRequired,
});

/** The grade and every lower one that it requires. */
function withRequired(grades: readonly Grade[], id: string): Grade[] {
  const found: Grade[] = [];
  for (let at: string | undefined = id; at !== undefined;) {
    const wanted: string = at;
    const grade = grades.find((one) => one.id === wanted);
    if (grade === undefined || found.includes(grade)) break;
    found.push(grade);
    at = grade.requiresGrade;
  }
  return found;
}

/** What all the grades together ask of points and criteria. */
interface Aim {
  /** Hundredths of the total; undefined where no points are asked for. */
  total: number | undefined;
  /** Least hundredths of each dimension, in the order of the standard. */
  floors: readonly number[];
  /** Criteria that must be at full points. */
  required: ReadonlySet<string>;
}

function aimOf(wanted: readonly Grade[], { standard, criteria, dimensions, blockedBy }: Facts): Aim {
  const totals: number[] = wanted.flatMap(({ totalAtLeast }) => totalAtLeast ?? []);
  const required = new Set<string>();
  for (const { id, metric, atLeast } of standard.gates) {
    if (!wanted.some(({ gates }) => gates.includes(id))) continue;
    if (metric.kind === 'total') {
      totals.push(atLeast);
      continue;
    }
    const scored = criteria.get(metric.criterion);
    const isMet = scored?.measure !== undefined && !isLess(scored.measure.value, fractionOf(atLeast));
    if (scored !== undefined && scored.state !== 'notApplicable' && !isMet) required.add(metric.criterion);
  }
  for (const { criterion, state, low, full } of criteria.values()) {
    if (state === 'notApplicable') continue;
    const isShort = wanted.some(({ mandatory }) => mandatory !== undefined && low < (mandatory === 'full' ? full : 1));
    const isBlocking = totals.length > 0 && blockedBy.includes(criterion.id);
    if ((criterion.mandatory && isShort) || isBlocking) required.add(criterion.id);
  }
  return {
    total: totals.length === 0 ? undefined : toHundredths(Math.max(...totals)),
    floors: dimensions.map((sum, index) =>
      Math.max(0, ...wanted.map((grade) => floorOf(grade, sum, standard.dimensions[index]?.floorRate))),
    ),
    required,
  };
}

function findObstacles(wanted: readonly Grade[], facts: Facts): WayObstacles {
  const { standard, set, vetoes, eligibility, criteria } = facts;
  const asked = new Set(wanted.flatMap((grade) => grade.eligibility));
  const stands = new Set(vetoes.filter(({ state }) => state === 'present' || state === 'unknown').map(({ id }) => id));
  return {
    vetoes: wanted.some(({ noVeto }) => noVeto)
      ? vetoesOf(standard, set).flatMap(({ id }) => (stands.has(id) ? id : []))
      : [],
    eligibility: eligibility.flatMap(({ result }) =>
      asked.has(result.id) && (result.state === 'notMet' || result.state === 'open') ? result.id : [],
    ),
    gates: standard.gates.flatMap(({ id, metric }) =>
      metric.kind === 'criterion' &&
      wanted.some(({ gates }) => gates.includes(id)) &&
      criteria.get(metric.criterion)?.state === 'notApplicable'
        ? id
        : [],
    ),
  };
}

/** The smallest set that reaches the aim, or undefined where no set does. */
function chooseFewest(candidates: readonly Candidate[], facts: Facts, aim: Aim): readonly Candidate[] | undefined {
  const { standard, total, bonus } = facts;
  if (total.isEmpty && aim.total !== undefined) return undefined;
  let sums: Choice<Candidate>[] = [NOTHING_TAKEN];
  for (const [index, dimension] of standard.dimensions.entries()) {
    const ids = new Set(dimension.criteria.flatMap((criterion) => (criterion.bonus ? [] : criterion.id)));
    const own = candidates.filter(({ scored }) => ids.has(scored.criterion.id));
    const options = listBest(own)
      .map((choice) => ({ ...choice, value: dimensionWith(index, choice.taken, facts).low }))
      .filter(({ value }) => value >= (aim.floors[index] ?? 0));
    sums = combine(sums, options);
  }
  const totals = sums.map((choice) => ({ ...choice, value: totalOf(choice.value, facts) }));
  const extra = listBest(candidates.filter(({ scored }) => scored.criterion.bonus)).map((choice) => ({
    ...choice,
    value: bonusWith(choice.taken, facts) - bonus.low,
  }));
  const least = (aim.total ?? -Infinity) - bonus.low;
  // The smallest stand first.
  return combine(totals, extra).find(({ value }) => value >= least)?.taken;
}

/** For each number of criteria and amount of effort the set that gains most; what is required is in every one. */
function listBest(candidates: readonly Candidate[]): Choice<Candidate>[] {
  // From the last on: of two choices that are worth the same the one tried later, thus standing earlier, is kept.
  return candidates.reduceRight<Choice<Candidate>[]>(
    (choices, candidate) => {
      const { scored, gain, isRequired } = candidate;
      const one = { count: 1, effort: scored.criterion.effort, value: gain, taken: [candidate] };
      return combine(choices, isRequired ? [one] : [NOTHING_TAKEN, one]);
    },
    [NOTHING_TAKEN],
  );
}

/** Hundredths of the total, without bonus, where the dimensions come to `low`. */
function totalOf(low: number, { standard, dimensions, total }: Facts): number {
  const full = dimensions.reduce((sum, dimension) => sum + dimension.full, 0);
  return sumTotal(standard, [{ id: '', low, high: low, full, isEmpty: total.isEmpty }], { low: 0, high: 0 }).low;
}

/** The criterion at its full points. */
const raise = (scored: ScoredCriterion): ScoredCriterion => ({ ...scored, low: scored.full });

/** The criteria as they stand once those of `taken` are at full points. */
function withRaised(criteria: readonly ScoredCriterion[], taken: readonly Candidate[]): ScoredCriterion[] {
  const raised = new Set(taken.map(({ scored }) => scored));
  return criteria.map((scored) => (raised.has(scored) ? raise(scored) : scored));
}

function dimensionWith(index: number, taken: readonly Candidate[], { standard, criteria }: Facts): DimensionSum {
  const { id = '', criteria: items = [] } = standard.dimensions[index] ?? {};
  const own = items.flatMap((criterion) => criteria.get(criterion.id) ?? []);
  return sumDimension(id, withRaised(own, taken), standard.notApplicable);
}

const bonusWith = (taken: readonly Candidate[], { standard, criteria }: Facts): number =>
  sumBonus(withRaised([...criteria.values()], taken), standard.bonusCap).low;

/** Hundredths of the total once the criteria of `taken` are at full points. */
function totalWith(taken: readonly Candidate[], facts: Facts): number {
  const dimensions = facts.standard.dimensions.map((_dimension, index) => dimensionWith(index, taken, facts));
  const low = bonusWith(taken, facts);
  return sumTotal(facts.standard, dimensions, { low, high: low }).low;
}
