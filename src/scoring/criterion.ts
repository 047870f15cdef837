import type { Answer, Assessment } from '../assessment/schema.ts';
import { doesApply } from '../standard/applies-to.ts';
import { toHundredths, toPoints } from '../standard/hundredths.ts';
import { ownValue } from '../standard/own-value.ts';
import type { Criterion, Standard } from '../standard/schema.ts';
import { hasScore } from '../standard/scored.ts';
import { readAnswer, type ReadAnswer } from './answer.ts';
import type { Inputs } from './inputs.ts';
import type { Measure } from './measure.ts';
import type { CriterionResult, InputError } from './result.ts';
import { applyRule, lowestHundredths, type Given } from './rules.ts';

/** Reachable points in whole hundredths. */
export interface Range {
  low: number;
  high: number;
}

/** A criterion with what its answer came to. */
export interface ScoredCriterion extends Range {
  criterion: Criterion;
  /** Full points in hundredths. */
  full: number;
  state: CriterionResult['state'];
  /** Is it at its full points, or, where it is worth none, reached? What does not apply is no obstacle. */
  isMet: boolean;
  working: string;
  /** The rate or count, where it is known. */
  measure: Measure | undefined;
  /** The answer would have earned points, but the evidence or the reason that must stand beside it is missing. */
  lacksEvidence: boolean;
  error: InputError | undefined;
  /** Its points were not answered but supposed, for a trial. */
  isTakenForDone?: true;
}

/** The criterion as if it were done: at full points, whatever was answered. What does not apply stays so. */
export const takeForDone = (scored: ScoredCriterion): ScoredCriterion =>
  scored.state === 'notApplicable'
    ? scored
    : {
        ...scored,
        state: 'scored',
        isMet: true,
        low: scored.full,
        high: scored.full,
        working: '试算：假设已经做到',
        lacksEvidence: false,
        error: undefined,
        isTakenForDone: true,
      };

type Policy = Standard['notApplicable'];

/** Scores one criterion; what cannot be used counts as unanswered and is reported in `error`. */
export function scoreCriterion(
  criterion: Criterion,
  standard: Pick<Standard, 'notApplicable' | 'aggregation'>,
  inputs: Inputs,
  assessment: Assessment,
  asOf: string,
): ScoredCriterion {
  const policy = standard.notApplicable;
  const full = toHundredths(criterion.fullPoints);
  const { appliesTo } = criterion;
  const answer = ownValue(assessment.answers, criterion.id);
  if (appliesTo !== undefined && !doesApply(appliesTo, assessment.unit.kind, inputs.values)) {
    return leaveOut(criterion, full, policy, appliesTo.otherwise);
  }
  if (answer?.form === 'notApplicable') {
    if (!criterion.mayNotApply) return leaveOpen(criterion, full, mustApply(criterion));
    if (answer.reason.trim() !== '') return leaveOut(criterion, full, policy, answer.reason);
  }

  const read = readAnswer(criterion, answer, inputs);
  if (read.state !== 'given') return leaveOpen(criterion, full, read);
  const earned = applyRule(criterion, read.given, asOf);
  const reason = findMissingReason(criterion, answer);
  const lacksEvidence = reason !== undefined && (earned.hundredths > 0 || earned.isReached === true);
  const points = lacksEvidence ? 0 : earned.hundredths;
  const isScored = hasScore(standard);
  const say = isScored ? sayPoints : sayCheck;
  const working = nameFormula(earned.working, read.given);
  const lost = isScored ? `，本可得 ${toPoints(earned.hundredths)} 分` : '';
  return {
    criterion,
    full,
    state: 'scored',
    isMet: !lacksEvidence && (earned.isReached ?? points >= full),
    low: points,
    high: points,
    working: lacksEvidence ? `${working}${lost}，${reason}，${say(0)}` : `${working}，${say(points)}`,
    measure: read.given.form === 'measure' ? read.given.measure : undefined,
    lacksEvidence,
    error: undefined,
  };
}

const sayPoints = (hundredths: number): string => `得 ${toPoints(hundredths)} 分`;
const sayCheck = (hundredths: number): string => (hundredths > 0 ? '做到' : '没有做到');

/** Says which way of counting was used, and what the others give. */
function nameFormula(working: string, given: Given): string {
  if (given.form !== 'measure' || given.formula === undefined) return working;
  return `按“${given.formula.label}”：${working}（${given.formula.beside}）`;
}

const mustApply = ({ title }: Criterion): Exclude<ReadAnswer, { state: 'given' }> => ({
  state: 'faulty',
  field: 'form',
  message: `“${title}”不能选“不适用”，请作答；不清楚的选“暂不清楚”。`,
});

/** Why an answer earns nothing although its value would, or undefined. */
function findMissingReason(criterion: Criterion, answer: Answer | undefined): string | undefined {
  if (criterion.requiresEvidence && !hasEvidence(answer)) return '但没有登记佐证材料';
  if (criterion.requiresReason && !hasEvidence(answer) && (answer?.note ?? '').trim() === '') {
    return '但没有写明理由，也没有登记佐证材料';
  }
  return undefined;
}

function leaveOpen(criterion: Criterion, full: number, read: Exclude<ReadAnswer, { state: 'given' }>): ScoredCriterion {
  const isFaulty = read.state === 'faulty';
  const reason = isFaulty ? read.message : read.why;
  return {
    criterion,
    full,
    state: 'unanswered',
    isMet: false,
    low: lowestHundredths(criterion.rule),
    high: full,
    working: read.state === 'open' ? reason : `填写有误，暂按未作答处理：${reason}`,
    measure: undefined,
    lacksEvidence: false,
    error: isFaulty ? { item: criterion.id, field: read.field, message: read.message } : undefined,
  };
}

/** A line counts once it says which paper it is. */
const hasEvidence = (answer: Answer | undefined): boolean =>
  (answer?.evidence ?? []).some(({ number, title }) => number.trim() !== '' || title.trim() !== '');

function leaveOut(criterion: Criterion, full: number, policy: Policy, reason: string): ScoredCriterion {
  const said = reason.trim().replace(/[。；，]$/, '');
  const words = said.includes('不适用') ? said : `不适用：${said}`;
  // A bonus that does not apply is simply not there.
  const counts = criterion.bonus ? 'bonus' : policy;
  const points = counts === 'full' ? full : 0;
  return {
    criterion,
    full,
    state: 'notApplicable',
    isMet: true,
    low: points,
    high: points,
    working: `${words}${LEFT_OUT[counts]}`,
    measure: undefined,
    lacksEvidence: false,
    error: undefined,
  };
}

/** What happens to the points of an item that does not apply. */
const LEFT_OUT = {
  bonus: '',
  rescale: '。分值由其他适用的项目分担',
  full: '。按满分计',
  zero: '。按 0 分计',
  leave: '。本项不计入总数',
} as const satisfies Record<Policy | 'bonus', string>;

/** The criterion as the result shows it. An item that leaves the sum has no points of its own. */
export function showCriterion(scored: ScoredCriterion, policy: Policy): CriterionResult {
  const leavesSum =
    scored.state === 'notApplicable' && (policy === 'rescale' || policy === 'leave' || scored.criterion.bonus);
  const isOpen = scored.low !== scored.high || scored.state === 'unanswered';
  return {
    id: scored.criterion.id,
    state: scored.state,
    points: leavesSum || isOpen ? null : toPoints(scored.low),
    low: toPoints(scored.low),
    high: toPoints(scored.high),
    fullPoints: toPoints(scored.full),
    working: scored.working,
  };
}
