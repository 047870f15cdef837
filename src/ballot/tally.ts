import { rateOf, type Measure } from '../scoring/measure.ts';
import type { BallotCount } from '../standard/ballot-inputs.ts';
import type { BallotCounts } from './counts.ts';

/** Figures that cannot all be right, and what to look at. */
export interface Contradiction {
  /** The counts it is about; nothing is worked out from them. */
  counts: readonly BallotCount[];
  /** In words, with the numbers. */
  message: string;
}

/** What the counts of a vote come to. A part is `undefined` while a count is missing or contradicted. */
export interface Tally {
  /** 不满意: what is left of the valid ballots; as typed while that cannot be told. */
  dissatisfied: number | undefined;
  /** 废票: returned and not valid. */
  invalid: number | undefined;
  /** 收回率 = 收回 ÷ 发出 */
  returnRate: Measure | undefined;
  /** 参评率 = 有效 ÷ 应参加 */
  turnout: Measure | undefined;
  /** 满意率 = 满意 ÷ 有效 */
  strict: Measure | undefined;
  /** 满意率 = （满意 + 基本满意）÷ 有效 */
  inclusive: Measure | undefined;
  contradictions: readonly Contradiction[];
}

/** From the most to the fewest: nobody returns more ballots than were given out. */
const DOWNWARD = ['voters', 'issued', 'returned', 'valid'] as const satisfies readonly BallotCount[];
const GRADES = ['satisfied', 'basicallySatisfied', 'dissatisfied'] as const satisfies readonly BallotCount[];

/** In the words of the scoring, so that the same fault reads the same everywhere. */
const tooMany = (counts: BallotCounts, more: BallotCount, less: BallotCount, label: Label): Contradiction => ({
  counts: [more, less],
  message: `“${label(more)}”（${counts[more] ?? 0}）大于“${label(less)}”（${counts[less] ?? 0}），请核对这两个数字。`,
});

type Label = (count: BallotCount) => string;

const isAbove = (counts: BallotCounts, more: BallotCount, less: BallotCount): boolean => {
  const [top, bottom] = [counts[more], counts[less]];
  return top !== undefined && bottom !== undefined && top > bottom;
};

const findContradictions = (counts: BallotCounts, label: Label): Contradiction[] => {
  const known = DOWNWARD.filter((count) => counts[count] !== undefined);
  const found = known.flatMap((less, index) => {
    const more = known[index + 1];
    return more !== undefined && isAbove(counts, more, less) ? [tooMany(counts, more, less, label)] : [];
  });
  const above = GRADES.filter((grade) => isAbove(counts, grade, 'valid'));
  found.push(...above.map((grade) => tooMany(counts, grade, 'valid', label)));
  const { valid, satisfied, basicallySatisfied, dissatisfied } = counts;
  if (above.length > 0 || valid === undefined || satisfied === undefined || basicallySatisfied === undefined) {
    return found;
  }
  if (satisfied + basicallySatisfied > valid) {
    const message = '满意票和基本满意票加起来多于有效票，请核对测评结果统计表。';
    return [...found, { counts: ['satisfied', 'basicallySatisfied', 'valid'], message }];
  }
  const sum = satisfied + basicallySatisfied + (dissatisfied ?? 0);
  if (dissatisfied !== undefined && sum !== valid) {
    const message = `满意、基本满意、不满意加起来是 ${sum} 张，有效票是 ${valid} 张，两边不相等，请核对测评结果统计表。`;
    return [...found, { counts: ['dissatisfied'], message }];
  }
  return found;
};

/**
 * Works a vote out.
 * @param label what a count is called in the messages
 */
export const tallyBallot = (counts: BallotCounts, label: Label): Tally => {
  const contradictions = findContradictions(counts, label);
  const refused = new Set(contradictions.flatMap((contradiction) => contradiction.counts));
  const sound = (count: BallotCount): number | undefined => (refused.has(count) ? undefined : counts[count]);
  const rate = (above: readonly BallotCount[], below: BallotCount): Measure | undefined => {
    const amounts = above.flatMap((count) => sound(count) ?? []);
    const whole = sound(below);
    if (amounts.length < above.length || whole === undefined || whole === 0) return undefined;
    // Two that contradict each other only through a count between them, of which the message tells.
    if (amounts.reduce((sum, amount) => sum + amount, 0) > whole) return undefined;
    const side = { times: undefined, unit: '张' };
    return rateOf({ ...side, amounts }, { ...side, amounts: [whole] });
  };
  const rest = (whole: BallotCount, parts: readonly BallotCount[]): number | undefined => {
    const values = parts.flatMap((part) => sound(part) ?? []);
    const all = sound(whole);
    if (all === undefined || values.length < parts.length) return undefined;
    return all - values.reduce((sum, value) => sum + value, 0);
  };
  return {
    dissatisfied: rest('valid', ['satisfied', 'basicallySatisfied']) ?? counts.dissatisfied,
    invalid: rest('returned', ['valid']),
    returnRate: rate(['returned'], 'issued'),
    turnout: rate(['valid'], 'voters'),
    strict: rate(['satisfied'], 'valid'),
    inclusive: rate(['satisfied', 'basicallySatisfied'], 'valid'),
    contradictions,
  };
};
