import { COUNT_UNITS, isPartOfWord } from './sentence-clauses.ts';
import { NUMBER, readNumber } from './chinese-number.ts';
import { isHappening } from './plain-words.ts';

/** A figure that is compared: a share (0.95) where the unit is `%`, else a count of the unit. */
export interface Figure {
  /** `below` leaves the value itself out; `exactly` is a figure with no word of comparison. */
  bound: 'atLeast' | 'below' | 'exactly' | 'between' | 'above' | 'upTo';
  value: number;
  /** End of a range, for `between`. */
  upper?: number;
  unit: string;
  /** What is measured, as far as it is said before the figure. */
  name: string;
}

const FREE = '[^\\d%]';
const UNIT = `%|${COUNT_UNITS}`;
const AT_LEAST = '达到或超过|(?:高于|大于)(?:或等于|等于)|达到|达|不低于|不少于|不得低于|不得少于|不小于|至少|满|≥|>=';
const BELOW = '未达到|没有达到|没达到|达不到|未达|不达|低于|不足|少于|小于|不到|未满|不满|<';
const ABOVE = '超过|高于|大于|多于|>';
const FIGURE = new RegExp(
  `^(${FREE}{0,20}?)(${BELOW}|${AT_LEAST}|${ABOVE})?(${NUMBER})(${UNIT})(${FREE}{0,6}?)(及?以[上下])?(${FREE}{0,6}?)$`,
);
const RANGE = new RegExp(
  `^(${FREE}{0,20}?)(?:达到?|在|为|介于)?(${NUMBER})(${UNIT})?(?:及?以上)?(?:-|—|–|~|至|到|不足|不到|、不足|但不足|以上不足)+(${NUMBER})(${UNIT})(?:以下)?(?:之间|之内|区间)?$`,
);
const REACH = `(?:达到|达|不低于|不少于|(?:高于|大于)(?:或等于|等于)|满|在|≥)`;
/** A range said from its end: 不足85%但达到75%, 85%以下75%以上. */
const RANGE_DOWN = new RegExp(
  `^(${FREE}{0,20}?)(?:(?:${BELOW})(${NUMBER})(${UNIT})|(${NUMBER})(${UNIT})以下)[的但是而且、]*(?:${REACH}(${NUMBER})(${UNIT})(?:及?以上)?|(${NUMBER})(${UNIT})及?以上)$`,
);
/** 85%以上、95%以下. */
const RANGE_UP = new RegExp(
  `^(${FREE}{0,20}?)(?:达到?|在)?(${NUMBER})(${UNIT})及?以上[、且但]*(${NUMBER})(${UNIT})以下$`,
);

/** Periods shorter than the year for which the tables count; a figure per period is that many per year. */
const PER_YEAR: readonly (readonly [words: RegExp, times: number])[] = [
  [/每个?(?:季度?|季)/, 4],
  [/每个?半年|每个?学期/, 2],
  [/每个?月/, 12],
];

const toShare = (percent: number): number => Number((percent / 100).toFixed(6));

/** Reads `入会率达到95%以上`, `不少于4次`, `90%-95%`; undefined for words that are no single figure. */
export function readFigure(words: string): Figure | undefined {
  return readRange(words) ?? readSingle(words);
}

function readSingle(words: string): Figure | undefined {
  const [, found = '', relation = '', number = '', unit = '', object = '', side = '', rest = ''] =
    FIGURE.exec(words) ?? [];
  const amount = readNumber(number);
  if (amount === undefined || unit === '' || isPartOfWord(found)) return undefined;
  // 至少开展活动6次 says the same as 开展活动至少6次.
  const name = found.replace(/至少|不少于|不低于/, '');
  if (!isPlainName(name) || !isPlainObject(object) || !isPlainObject(rest)) return undefined;
  const bound = readBound(name === found ? relation : relation || '至少', side);
  if (bound === undefined) return undefined;
  return scaled({ bound, value: amount, unit, name });
}

function readBound(relation: string, side: string): Figure['bound'] | undefined {
  const isBelow = new RegExp(`^(?:${BELOW})$`).test(relation);
  const isAbove = new RegExp(`^(?:${ABOVE})$`).test(relation);
  if (side.endsWith('下')) return relation === '' || isBelow ? (side === '及以下' ? 'upTo' : 'below') : undefined;
  if (side !== '')
    return isBelow && !/达/.test(relation) ? undefined : isBelow ? 'below' : isAbove ? undefined : 'atLeast';
  if (relation === '') return 'exactly';
  return isBelow ? 'below' : isAbove ? 'above' : 'atLeast';
}

function readRange(words: string): Figure | undefined {
  const [, name = '', low = '', lowUnit = '', high = '', unit = ''] =
    RANGE.exec(words) ?? RANGE_UP.exec(words) ?? readRangeDown(words);
  const [from, to] = [readNumber(low), readNumber(high)];
  if (from === undefined || to === undefined || (lowUnit !== '' && lowUnit !== unit)) return undefined;
  // 95%-90% and 90%-95% are the same range.
  return isPlainName(name)
    ? scaled({ bound: 'between', value: Math.min(from, to), upper: Math.max(from, to), unit, name })
    : undefined;
}

function readRangeDown(words: string): string[] {
  // Of two ways to say each end one leaves its groups unset.
  const parts: readonly (string | undefined)[] = RANGE_DOWN.exec(words) ?? [];
  return parts.flatMap((part) => (part === undefined ? [] : [part]));
}

/** Units that stand for one another: a table that wants 3名 may give points for 2人. */
const SAME_UNITS: readonly string[] = ['人名位', '本册', '件起例宗', '次场'];

/** Do two figures count in the same unit, or in words for the same? */
export const isSameUnit = (one: string, other: string): boolean =>
  one === other || SAME_UNITS.some((units) => units.includes(one) && units.includes(other));

/** Does a figure say how little there is? */
export const isShortfall = ({ bound }: Figure): boolean => bound === 'below' || bound === 'upTo';

/** Does a figure name a case against the item: too little of what is wanted, or so much of what must not happen? */
export const isBadCase = (figure: Figure): boolean => isShortfall(figure) || isHappening(figure.name);

function scaled(figure: Figure): Figure | undefined {
  if (figure.unit === '%') {
    const share = { ...figure, value: toShare(figure.value), name: figure.name };
    return figure.upper === undefined ? share : { ...share, upper: toShare(figure.upper) };
  }
  const times = PER_YEAR.find(([words]) => words.test(figure.name))?.[1] ?? 1;
  const [value, upper] = [figure.value * times, figure.upper === undefined ? undefined : figure.upper * times];
  if (!Number.isInteger(value) || (upper !== undefined && !Number.isInteger(upper))) return undefined;
  return upper === undefined ? { ...figure, value } : { ...figure, value, upper };
}

/** Words before a figure that change what it says. */
const isPlainName = (name: string): boolean =>
  // 市级及以上 is a rank, and no side of a number.
  !/扣|得分|加分|未|没|不|缺|少|差|无|按|最多|至多|最高|每(?!年|个?季|个?月|个?半年|个?学[年期])|[-—~/、]|人均|户均|平均|前$|除|约$|近$|以[上下]/.test(
    name.replace(/[国省市县区镇州局厅部校院]级(?:及|或|和)?以上/, ''),
  );
const isPlainObject = (object: string): boolean =>
  !/扣|分|未|没|不|每|单位|企业|学校|建|成立|设|配备|召开|应|须|以[上下内外]|[-—~/、]|左右|者优|除/.test(object);
