import { toHundredths, toPoints } from '../../standard/hundredths.ts';
import type { AnswerForm, Rule } from '../../standard/schema.ts';
import type { Amount, Fact, FactOf } from '../clause/fact.ts';
import type { ContentFigures } from './scoring-content.ts';

/** A rule made out of what the clauses say. */
export interface MadeRule {
  rule: Rule;
  answer: AnswerForm;
  /** Most that it earns as a bonus; undefined where the sentence does not speak of 加分. */
  bonusCap?: number | undefined;
  isVeto?: boolean;
  /** What to ask for the number, such as 缺几项？ */
  asks?: string;
}

/** The clauses of one sentence, and what stands around it. */
export interface Sentence {
  facts: readonly Fact[];
  content: ContentFigures;
  /** Full points of the item. */
  points: number | undefined;
}

/** A rule, or why there is none. */
export type Made = MadeRule | string;

/** The rule's numbers stand in the person's own table; whoever knows the table's name puts that in its place. */
export const UNSTATED_BASIS = { kind: 'site' } as const;

/** Why there is no rule, where more than one kind of rule runs into that. */
export const WHY = {
  several: '这句话里有几种计分办法，合在一起没有看懂。',
  withoutPoints: '没有写明这一项的分值，扣分后得多少算不出来。',
  noTarget: '没有写明要达到多少。',
  severalRates: '说到的比率不止一个，看不出指哪一个。',
} as const;

/** Why a sentence whose best points are not those of the item is refused. */
export const differs = (best: number, points: number): string =>
  `句中的最高分是${best}分，与这一项的${points}分不一致。`;

/** Adds points up without a remainder of binary numbers. */
export const sum = (numbers: readonly number[]): number =>
  toPoints(numbers.reduce((all, one) => all + toHundredths(one), 0));

/** Is this all that the item gives? */
export const isFull = (amount: Amount, points: number | undefined): boolean => amount === 'full' || amount === points;

/** What is wrong where a single outcome does not give the item's points; an item without points takes any. */
export const findGainFault = (amount: Amount, points: number | undefined): string | undefined =>
  amount === 'full' || points === undefined || amount === points ? undefined : differs(amount, points);

/** An answer that is a number of things. */
export const countOf = (unit: string): AnswerForm => ({ form: 'count', unit });
/** The question for it. */
export const howMany = (unit: string): string => `实际有几${unit}？`;

/** What is counted, without the words for holding it. */
export const countedName = (name: string): string =>
  name.replace(
    /每个?(?:年度?|季度?|月|半年|学期|学年)|全年|年内|当年|本年度|召开|开展|组织|举办|进行|举行|完成|达到?|共|有|在|为|获得?|建立|成立|工会/g,
    '',
  );

/** Is this the case of a number of 0 (未召开不得分 where meetings are counted)? */
export const isNothingDone = ({ when }: FactOf<'zero'>): boolean =>
  when.kind === 'words' && (NOTHING_DONE.test(when.words) || /^(?:否则|没有|无)$/.test(when.words));

const NOTHING_DONE =
  /^(?:全年|年内|一次)?(?:都|也)?(?:未|没有?|不)(?:按要求)?(?:召开|开展|组织|举办|进行|举行|参加|审查|评议|检查|培训|慰问|获奖?|发生)[^\d%]{0,4}$/;

/** Is this what the tiers leave: 其余不得分, or nothing done where things are counted? */
export const isRest = (zero: FactOf<'zero'>, isCount: boolean): boolean =>
  (zero.when.kind === 'words' && zero.when.sense === 'otherwise') || (isCount && isNothingDone(zero));
