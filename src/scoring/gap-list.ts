import { toHundredths, toPoints } from '../standard/hundredths.ts';
import type { Gate, Standard, Veto } from '../standard/schema.ts';
import type { Range, ScoredCriterion } from './criterion.ts';
import { fractionOf } from './fraction.ts';
import { compareInWords, shortfallInWords } from './measure.ts';
import type { Gap, GateResult, VetoResult } from './result.ts';
import type { Sum } from './total.ts';

/** What gaps are found in. */
export interface GapFacts {
  standard: Standard;
  /** In the order of the standard, by id. */
  criteria: ReadonlyMap<string, ScoredCriterion>;
  bonus: Range;
  total: Sum;
  gates: readonly GateResult[];
  vetoes: readonly VetoResult[];
}

/** Lists what is missing in the order in which to work: vetoes, gates, must-have items, points. */
export function listGaps(facts: GapFacts): Gap[] {
  const present: Gap[] = [];
  const unsaid: Gap[] = [];
  const gates: Gap[] = [];
  const mandatory: Gap[] = [];
  const points: Gap[] = [];
  facts.standard.vetoes.forEach((veto, index) => {
    const gap = findVetoGap(veto, facts.vetoes[index]);
    if (gap !== undefined) (gap.state === 'short' ? present : unsaid).push(gap);
  });
  facts.standard.gates.forEach((gate, index) => {
    const gap = findGateGap(gate, facts.gates[index], facts);
    if (gap !== undefined) gates.push(gap);
  });
  for (const scored of facts.criteria.values()) {
    const gap = findCriterionGap(scored, facts);
    if (gap !== undefined) (gap.kind === 'mandatory' ? mandatory : points).push(gap);
  }
  return [...present, ...unsaid, ...gates, ...mandatory.sort(byGain), ...points.sort(byGain)];
}

/** Most points first; sorting is stable, so that equal gains stay in the order of the standard. */
const byGain = (a: Gap, b: Gap): number => b.gain - a.gain;

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
  facts: GapFacts,
): Gap | undefined {
  if (result === undefined || result.state === 'met') return undefined;
  const state = result.state === 'open' ? 'open' : 'short';
  const missing =
    metric.kind === 'total'
      ? missingTotal(facts.total, atLeast)
      : missingMeasure(facts.criteria.get(metric.criterion), atLeast);
  return { kind: 'gate', ref: id, state, missing: `${title}：${missing}`, gain: 0 };
}

function missingTotal({ low, high, isEmpty }: Sum, atLeast: number): string {
  if (isEmpty) return '各项都不适用，没有总分可比';
  const reached = low === high ? `${toPoints(low)} 分` : `${toPoints(low)}～${toPoints(high)} 分`;
  const least = toHundredths(atLeast);
  const lacking = high < least ? `，至少还差 ${toPoints(least - high)} 分` : '，还有项目未作答';
  return `现为 ${reached}，要求 ${atLeast} 分以上${lacking}`;
}

function missingMeasure(scored: ScoredCriterion | undefined, atLeast: number): string {
  if (scored?.measure === undefined) {
    return scored?.state === 'notApplicable' ? '已选不适用，请向上级工会确认是否仍要求' : '所需数字还没有填齐';
  }
  const threshold = fractionOf(atLeast);
  const shortfall = shortfallInWords(scored.measure, threshold);
  return `${compareInWords(scored.measure, threshold)}${shortfall === undefined ? '' : `，${shortfall}`}`;
}

function findCriterionGap(scored: ScoredCriterion, { bonus, standard }: GapFacts): Gap | undefined {
  const { criterion, state, low, full, working, lacksEvidence } = scored;
  if (state === 'notApplicable') return undefined;
  const isOpen = state === 'unanswered';
  // A bonus that was not earned is no gap; one that nobody answered still is, while the cap leaves room for it.
  if (criterion.bonus && !isOpen) return undefined;
  const room = criterion.bonus ? toHundredths(standard.bonusCap) - bonus.low : Infinity;
  const gain = toPoints(Math.min(full - low, room));
  if (gain <= 0 && !(isOpen && criterion.mandatory)) return undefined;
  const kind = criterion.mandatory && (isOpen || low <= 0) ? 'mandatory' : 'points';
  if (isOpen) {
    return { kind, ref: criterion.id, state: 'open', missing: `${working}，最多可得 ${toPoints(full)} 分`, gain };
  }
  const missing = lacksEvidence ? `缺佐证材料：${working}` : `差 ${gain} 分：${working}`;
  return { kind, ref: criterion.id, state: 'short', missing, gain };
}
