import { toHundredths, toPoints } from '../standard/hundredths.ts';
import { gatesOf, vetoesOf } from '../standard/ladder.ts';
import type { Criterion, Gate, Veto } from '../standard/schema.ts';
import { hasScore } from '../standard/scored.ts';
import type { ScoredCriterion } from './criterion.ts';
import type { Facts } from './facts.ts';
import type { Gap, GateResult, VetoResult } from './result.ts';
import { missingMeasure, missingTotal, pointUnit } from './shortfall.ts';

/**
 * Lists what is missing in the order in which to work: vetoes, gates, must-have items, points; of the last two what
 * adds most first, and of equal gains what takes least work. Only vetoes and gates that count under the ladder
 * compared with.
 */
export function listGaps(facts: Facts): Gap[] {
  const { standard, set } = facts;
  const present: Gap[] = [];
  const unsaid: Gap[] = [];
  const gates: Gap[] = [];
  for (const veto of vetoesOf(standard, set)) {
    const gap = findVetoGap(veto, resultOf(facts.vetoes, veto.id));
    if (gap !== undefined) (gap.state === 'short' ? present : unsaid).push(gap);
  }
  for (const gate of gatesOf(standard, set)) {
    const gap = findGateGap(gate, resultOf(facts.gates, gate.id), facts);
    if (gap !== undefined) gates.push(gap);
  }
  const items = [...facts.criteria.values()].flatMap((scored): CriterionGap[] => {
    const gap = findCriterionGap(scored, facts);
    return gap === undefined ? [] : [{ gap, effort: scored.criterion.effort }];
  });
  const ranked = items.sort(byGainAndEffort).map(({ gap }) => gap);
  const ofKind = (kind: Gap['kind']): Gap[] => ranked.filter((gap) => gap.kind === kind);
  return [...present, ...unsaid, ...gates, ...ofKind('mandatory'), ...ofKind('points')];
}

/** A gap at a criterion, with the work that it takes to close it. */
interface CriterionGap {
  gap: Gap;
  effort: Criterion['effort'];
}

const resultOf = <R extends { id: string }>(results: readonly R[], wanted: string): R | undefined =>
  results.find(({ id }) => id === wanted);

/** Most points first, then the least work; sorting is stable, so that the rest stays in the order of the standard. */
const byGainAndEffort = (a: CriterionGap, b: CriterionGap): number => b.gap.gain - a.gap.gain || a.effort - b.effort;

function findVetoGap({ id, title, state: textState }: Veto, result: VetoResult | undefined): Gap | undefined {
  const gap = (state: Gap['state'], missing: string): Gap => ({ kind: 'veto', ref: id, state, missing, gain: 0 });
  if (result?.state === 'present') return gap('short', `存在否决情形：${title}`);
  if (result?.state !== 'unknown') return undefined;
  return gap(
    'open',
    textState === 'lost' ? `原文缺失，请向上级工会问清后再确认：${title}` : `尚未确认是否存在：${title}`,
  );
}

function findGateGap(
  { id, title, metric, atLeast }: Gate,
  result: GateResult | undefined,
  facts: Facts,
): Gap | undefined {
  if (result === undefined || result.state === 'met') return undefined;
  const state = result.state === 'open' ? 'open' : 'short';
  const missing =
    metric.kind === 'total'
      ? missingTotal(facts.total, atLeast, pointUnit(facts.standard))
      : missingMeasure(facts.criteria.get(metric.criterion), atLeast);
  return { kind: 'gate', ref: id, state, missing: `${title}：${missing}`, gain: 0 };
}

function findCriterionGap(scored: ScoredCriterion, { bonus, standard, blockedBy }: Facts): Gap | undefined {
  const { criterion, state, low, full, working, lacksEvidence } = scored;
  if (state === 'notApplicable') return undefined;
  const isOpen = state === 'unanswered';
  const isBlocking = blockedBy.includes(criterion.id);
  // A bonus that was not earned is no gap; one that nobody answered still is, while the cap leaves room for it.
  if (criterion.bonus && !isOpen) return undefined;
  const room = criterion.bonus ? toHundredths(standard.bonusCap) - bonus.low : Infinity;
  const gain = toPoints(Math.min(full - low, room));
  if (gain <= 0 && !isBlocking && !(isOpen && criterion.mandatory)) return undefined;
  const kind = isBlocking || (criterion.mandatory && (isOpen || low <= 0)) ? 'mandatory' : 'points';
  const gap = (missing: string): Gap => ({ kind, ref: criterion.id, state: isOpen ? 'open' : 'short', missing, gain });
  if (!hasScore(standard)) return gap(working);
  if (isOpen) return gap(`${working}，最多可得 ${toPoints(full)} 分`);
  if (gain <= 0) return gap(`没有做到，总分不能计算：${working}`);
  return gap(lacksEvidence ? `缺佐证材料：${working}` : `差 ${gain} 分：${working}`);
}
