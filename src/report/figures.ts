/** Figures in running text: numbers with their units, dates, percentages, ranges. */

/** A figure as it stands in a text. */
export interface Figure {
  /** As it is written there, such as 98.09% or 2026年3月5日. */
  text: string;
  /** Place of its first character. */
  index: number;
  /** What it says, however it is written: `875` for 875 and 8７5, `2026-3-5` for the date. */
  value: string;
  /** What is counted; empty where no unit is known. 人、名 and 位 count the same. */
  unit: string;
}

const DAY = /\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?/;
const NUMBER = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/;
/** Number of a paper: 附件3, 附件3-1. */
const PAPER = /\d+(?:-\d+)*/;
const UNIT =
  /%|％|平方米|万元|亿元|人次|小时|周年|个月|[人名位次个件项张份册本天年月日元分盒届期号条户家场套台间岁届遍支篇块辆把]/;
const FIGURE = new RegExp(`(${DAY.source})|(?:附件(${PAPER.source}))|(${NUMBER.source})(${UNIT.source})?`, 'g');

/** Numbers of headings at the start of a line: 1. （1） */
const LEADING_NUMBER = /^\s*(?:\d{1,3}[.．、]|[（(]\d{1,3}[）)])/gm;

/** Full-width digits and signs as the narrow ones; every character keeps its place. */
const narrow = (text: string): string =>
  text.replace(/[０-９．，％]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));

const SAME_UNIT: Readonly<Record<string, string>> = { 名: '人', 位: '人', '％': '%' };

const dayValue = (text: string): string => (text.match(/\d+/g) ?? []).map(Number).join('-');

/** All figures of a text in order; the numbers of headings are none. */
export const listFigures = (text: string): Figure[] => {
  // A comma between digits is a separator of thousands only in its narrow form; 3，000 is two numbers.
  const plain = narrow(text.replace(/，/g, '；')).replace(LEADING_NUMBER, (number) => ' '.repeat(number.length));
  return [...plain.matchAll(FIGURE)].map(({ 0: found, 1: day, 2: paper, 3: number = '', 4: unit = '', index }) => {
    const written = text.slice(index, index + found.length);
    if (day !== undefined) return { text: written, index, value: dayValue(day), unit: '日期' };
    if (paper !== undefined) return { text: written, index, value: paper, unit: '附件' };
    const value = String(Number(number.replace(/,/g, '')));
    return { text: written, index, value, unit: SAME_UNIT[unit] ?? unit };
  });
};

/** Do two figures say the same? Where one of them has no unit, the number alone decides. */
export const isSameFigure = (one: Figure, other: Figure): boolean =>
  one.value === other.value && (one.unit === other.unit || one.unit === '' || other.unit === '');
