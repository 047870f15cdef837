import type { Answer, Assessment } from '../assessment/schema.ts';
import { doesApply } from '../standard/applies-to.ts';
import { toHundredths, toPoints } from '../standard/hundredths.ts';
import { ownValue } from '../standard/own-value.ts';
import type { Criterion, Standard } from '../standard/schema.ts';
import { readAnswer, type ReadAnswer } from './answer.ts';
import type { Inputs } from './inputs.ts';
import type { Measure } from './measure.ts';
import type { CriterionResult, InputError } from './result.ts';
import { applyRule, lowestHundredths } from './rules.ts';

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
  working: string;
  /** The rate or count, where it is known. */
  measure: Measure | undefined;
  /** The answer would have earned points, but no evidence stands beside it. */
  lacksEvidence: boolean;
  error: InputError | undefined;
}

type Policy = Standard['notApplicable'];

/** Scores one criterion; what cannot be used counts as unanswered and is reported in `error`. */
export function scoreCriterion(
  criterion: Criterion,
  policy: Policy,
  inputs: Inputs,
  assessment: Assessment,
  asOf: string,
): ScoredCriterion {
  const full = toHundredths(criterion.fullPoints);
  const { appliesTo } = criterion;
  const answer = ownValue(assessment.answers, criterion.id);
  if (appliesTo !== undefined && !doesApply(appliesTo, assessment.unit.kind, inputs.values)) {
    return leaveOut(criterion, full, policy, appliesTo.otherwise);
  }
  if (answer?.form === 'notApplicable') return leaveOut(criterion, full, policy, answer.reason);

  const read = readAnswer(criterion, answer, inputs);
  if (read.state !== 'given') return leaveOpen(criterion, full, read);
  const { hundredths, working } = applyRule(criterion, read.given, asOf);
  const lacksEvidence = criterion.requiresEvidence && hundredths > 0 && !hasEvidence(answer);
  const points = lacksEvidence ? 0 : hundredths;
  return {
    criterion,
    full,
    state: 'scored',
    low: points,
    high: points,
    working: lacksEvidence
      ? `${working}，本可得 ${toPoints(hundredths)} 分，但没有登记佐证材料，得 0 分`
      : `${working}，得 ${toPoints(hundredths)} 分`,
    measure: read.given.form === 'measure' ? read.given.measure : undefined,
    lacksEvidence,
    error: undefined,
  };
}

function leaveOpen(criterion: Criterion, full: number, read: Exclude<ReadAnswer, { state: 'given' }>): ScoredCriterion {
  const isFaulty = read.state === 'faulty';
  return {
    criterion,
    full,
    state: 'unanswered',
    low: lowestHundredths(criterion.rule),
    high: full,
    working: isFaulty ? `填写有误，暂按未作答处理：${read.message}` : read.why,
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
  leave: '。本项不计入总分',
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
