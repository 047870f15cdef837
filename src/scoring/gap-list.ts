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
  const vetoes = facts.standard.vetoes.flatMap((veto, index) => findVetoGap(veto, facts.vetoes[index]));
  const criteria = [...facts.criteria.values()].flatMap((scored) => findCriterionGap(scored, facts));
  return [
    ...vetoes.filter(({ state }) => state === 'short'),
    ...vetoes.filter(({ state }) => state === 'open'),
    ...facts.standard.gates.flatMap((gate, index) => findGateGap(gate, facts.gates[index], facts)),
    ...sortByGain(criteria.filter(({ kind }) => kind === 'mandatory')),
    ...sortByGain(criteria.filter(({ kind }) => kind === 'points')),
  ];
}

/** Most points first; sorting is stable, so that equal gains stay in the order of the standard. */
const sortByGain = (gaps: Gap[]): Gap[] => gaps.sort((a, b) => b.gain - a.gain);

function findVetoGap({ id, title, state: textState }: Veto, result: VetoResult | undefined): Gap[] {
  const gap = { kind: 'veto', ref: id, gain: 0 } as const;
  if (result?.state === 'present') return [{ ...gap, state: 'short', missing: `存在否决情形：${title}` }];
  if (result?.state !== 'unknown') return [];
  const missing = textState === 'lost' ? `原文缺失，请向上级工会问清后再确认：${title}` : `尚未确认是否存在：${title}`;
  return [{ ...gap, state: 'open', missing }];
}

function findGateGap({ id, title, metric, atLeast }: Gate, result: GateResult | undefined, facts: GapFacts): Gap[] {
  if (result === undefined || result.state === 'met') return [];
  const state = result.state === 'open' ? 'open' : 'short';
  const missing =
    metric.kind === 'total'
      ? missingTotal(facts.total, atLeast)
      : missingMeasure(facts.criteria.get(metric.criterion), atLeast);
  return [{ kind: 'gate', ref: id, state, missing: `${title}：${missing}`, gain: 0 }];
}

function missingTotal({ low, high, full }: Sum, atLeast: number): string {
  if (full === 0) return '各项都不适用，没有总分可比';
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

function findCriterionGap(scored: ScoredCriterion, { bonus, standard }: GapFacts): Gap[] {
  const { criterion, state, low, full, working } = scored;
  if (state === 'notApplicable') return [];
  const isOpen = state === 'unanswered';
  // A bonus that was not earned is no gap; one that nobody answered still is, while the cap leaves room for it.
  if (criterion.bonus && !isOpen) return [];
  const room = criterion.bonus ? toHundredths(standard.bonusCap) - bonus.low : Infinity;
  const gain = toPoints(Math.min(full - low, room));
  if (gain <= 0 && !(isOpen && criterion.mandatory)) return [];
  return [
    {
      kind: criterion.mandatory && (isOpen || low <= 0) ? 'mandatory' : 'points',
      ref: criterion.id,
      state: isOpen ? 'open' : 'short',
      missing: isOpen ? `${working}，最多可得 ${toPoints(full)} 分` : missingPoints(scored, gain, working),
      gain,
    },
  ];
}

const missingPoints = ({ lacksEvidence }: ScoredCriterion, gain: number, working: string): string =>
  lacksEvidence === true ? `缺佐证材料：${working}` : `差 ${gain} 分：${working}`;
