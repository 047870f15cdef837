/**
 * Ways to pass (达标路线): the smallest set of criteria to bring to full points so that a grade is reached. Exact: for
 * every number of criteria and every amount of effort the most that they can add is known, dimension by dimension.
 */
import type { Assessment } from '../assessment/schema.ts';
import { toHundredths, toPoints } from '../standard/hundredths.ts';
import { vetoesOf } from '../standard/ladder.ts';
import type { Criterion, Grade, Standard } from '../standard/schema.ts';
import type { Range, ScoredCriterion } from './criterion.ts';
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

/** The best that one number of criteria with one amount of effort can do, and which criteria those are. */
interface Choice {
  count: number;
  effort: number;
  /** Hundredths: what the criteria add, later what they lead to. */
  value: number;
  taken: readonly Candidate[];
}

/** The smallest set that reaches the aim, or undefined where no set does. */
function chooseFewest(candidates: readonly Candidate[], facts: Facts, aim: Aim): readonly Candidate[] | undefined {
  const { standard, total, bonus } = facts;
  const full = facts.dimensions.reduce((sum, dimension) => sum + dimension.full, 0);
  let choices: Choice[] = [{ count: 0, effort: 0, value: 0, taken: [] }];
  for (const [index, dimension] of standard.dimensions.entries()) {
    const ids = new Set(dimension.criteria.flatMap((criterion) => (criterion.bonus ? [] : criterion.id)));
    const own = candidates.filter(({ scored }) => ids.has(scored.criterion.id));
    const options = chooseBest(own)
      .map((choice) => ({ ...choice, value: dimensionWith(index, choice.taken, facts).low }))
      .filter(({ value }) => value >= (aim.floors[index] ?? 0));
    choices = combine(choices, options);
  }
  const reached = choices.map((choice) => ({
    ...choice,
    value: sumTotal(standard, [{ id: '', low: choice.value, high: choice.value, full, isEmpty: total.isEmpty }], NONE)
      .low,
  }));
  const extra = chooseBest(candidates.filter(({ scored }) => scored.criterion.bonus)).map((choice) => ({
    ...choice,
    value: bonusWith(choice.taken, facts) - bonus.low,
  }));
  const least = aim.total ?? -Infinity;
  if (total.isEmpty && aim.total !== undefined) return undefined;
  return combine(reached, extra)
    .filter(({ value }) => value + bonus.low >= least)
    .reduce<Choice | undefined>((best, choice) => (best && !isSmaller(choice, best) ? best : choice), undefined)?.taken;
}

const NONE: Range = { low: 0, high: 0 };

const isSmaller = (a: Choice, b: Choice): boolean => a.count < b.count || (a.count === b.count && a.effort < b.effort);

/** For each number of criteria and amount of effort the set that gains most; what is required is in every one. */
function chooseBest(candidates: readonly Candidate[]): Choice[] {
  const one = (candidate: Candidate): Choice => ({
    count: 1,
    effort: candidate.scored.criterion.effort,
    value: candidate.gain,
    taken: [candidate],
  });
  const none: Choice = { count: 0, effort: 0, value: 0, taken: [] };
  // From the last on: of two choices that are worth the same the one tried later, thus standing earlier, is kept.
  return candidates.reduceRight<Choice[]>(
    (choices, candidate) => combine(choices, candidate.isRequired ? [one(candidate)] : [none, one(candidate)]),
    [none],
  );
}

/** Every pair of choices as one, the best of each number and effort kept; of equal ones the first. */
function combine(left: readonly Choice[], right: readonly Choice[]): Choice[] {
  const best = new Map<number, { value: number; pair: [Choice, Choice] }>();
  for (const a of left) {
    for (const b of right) {
      const key = (a.count + b.count) * MOST_EFFORT + a.effort + b.effort;
      const value = a.value + b.value;
      const known = best.get(key);
      if (known === undefined) best.set(key, { value, pair: [a, b] });
      else if (known.value < value) {
        known.value = value;
        known.pair = [a, b];
      }
    }
  }
  const choices = [...best].sort(([a], [b]) => a - b);
  return withoutWorse(
    choices.map(
      ([
        ,
        {
          value,
          pair: [a, b],
        },
      ]) => ({
        count: a.count + b.count,
        effort: a.effort + b.effort,
        value,
        taken: [...a.taken, ...b.taken],
      }),
    ),
  );
}

/** Leaves out what gains no more than a set that is neither larger nor harder. Takes and gives them by number and effort. */
function withoutWorse(choices: readonly Choice[]): Choice[] {
  /** By effort: most that a set of no more items with at most this effort gains. */
  const most: number[] = [];
  return choices.filter(({ effort, value }) => {
    for (let at = most.length; at <= effort; at += 1) most.push(most[at - 1] ?? -Infinity);
    if (value <= (most[effort] ?? -Infinity)) return false;
    for (let at = effort; at < most.length && (most[at] ?? -Infinity) < value; at += 1) most[at] = value;
    return true;
  });
}

/** More than the effort of any set comes to, so that number and effort make one key. */
const MOST_EFFORT = 100_000;

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
