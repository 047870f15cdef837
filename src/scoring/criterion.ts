import type { Answer, Assessment } from '../assessment/schema.ts';
import { doesApply } from '../standard/applies-to.ts';
import { toHundredths, toPoints } from '../standard/hundredths.ts';
import { ownValue } from '../standard/own-value.ts';
import type { Criterion, Standard } from '../standard/schema.ts';
import { readAnswer } from './answer.ts';
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
  measure?: Measure;
  /** The answer would have earned points, but no evidence stands beside it. */
  lacksEvidence?: boolean;
  error?: InputError;
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
  const unanswered = {
    criterion,
    full,
    state: 'unanswered',
    low: lowestHundredths(criterion.rule),
    high: full,
  } as const;
  if (read.state === 'open') return { ...unanswered, working: read.why };
  if (read.state === 'faulty') {
    const error: InputError = { item: criterion.id, field: read.field, message: read.message };
    return { ...unanswered, working: `填写有误，暂按未作答处理：${read.message}`, error };
  }

  const { hundredths, working } = applyRule(criterion, read.given, asOf);
  const measure = read.given.form === 'measure' ? { measure: read.given.measure } : {};
  const scored = { criterion, full, state: 'scored', ...measure } as const;
  if (criterion.requiresEvidence && hundredths > 0 && !hasEvidence(answer)) {
    const note = `本可得 ${toPoints(hundredths)} 分，但没有登记佐证材料，得 0 分`;
    return { ...scored, low: 0, high: 0, working: `${working}，${note}`, lacksEvidence: true };
  }
  return { ...scored, low: hundredths, high: hundredths, working: `${working}，得 ${toPoints(hundredths)} 分` };
}

/** A line counts once it says which paper it is. */
const hasEvidence = (answer: Answer | undefined): boolean =>
  (answer?.evidence ?? []).some(({ number, title }) => number.trim() !== '' || title.trim() !== '');

function leaveOut(criterion: Criterion, full: number, policy: Policy, reason: string): ScoredCriterion {
  const words = `不适用：${reason.trim().replace(/[。；，]$/, '')}`;
  const item = { criterion, full, state: 'notApplicable' } as const;
  // A bonus that does not apply is simply not there.
  if (criterion.bonus) return { ...item, low: 0, high: 0, working: words };
  switch (policy) {
    case 'rescale':
      return { ...item, low: 0, high: 0, working: `${words}。分值由其他适用的项目分担` };
    case 'full':
      return { ...item, low: full, high: full, working: `${words}。按满分计，得 ${toPoints(full)} 分` };
    case 'zero':
      return { ...item, low: 0, high: 0, working: `${words}。得 0 分` };
    default:
      return policy satisfies never;
  }
}

/** The criterion as the result shows it. An item that leaves the sum has no points of its own. */
export function showCriterion(scored: ScoredCriterion, policy: Policy): CriterionResult {
  const leavesSum = scored.state === 'notApplicable' && (policy === 'rescale' || scored.criterion.bonus);
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
