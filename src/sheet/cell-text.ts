import { readNumber } from './clause/chinese-number.ts';

/** Digits, letters and brackets in half width, as in `１０（分）` → `10(分)`; Chinese punctuation stays. */
const toHalfWidth = (text: string): string =>
  text
    .replace(/[！-～]/g, (each) => String.fromCharCode(each.charCodeAt(0) - 0xfee0))
    .replace(/[【［〔]/g, '[')
    .replace(/[】］〕]/g, ']');

/** A cell's text as it is kept: its words and line breaks, without the spaces around them and what cannot be seen. */
export const cleanCell = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    // Zero-width marks and control characters that Word and web pages leave behind.
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\u200b-\u200f\u2060\ufeff]/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

/** A text for comparing and matching: half width, no spaces, no line breaks. */
export const bareText = (text: string): string => toHalfWidth(text).replace(/\s+/g, '');

/** A text on one line. */
export const oneLine = (text: string): string => cleanCell(text).replace(/\n/g, '');

/** What a cell of points says. `isBonus`: it is written as an addition, such as `加3` or `+3`. */
export type ReadPoints = { kind: 'points'; points: number; isBonus: boolean } | { kind: 'blank' } | { kind: 'wrong' };

/** Signs that stand for nothing in a cell of points. */
const NOTHING = /^[-—－/\\、.无]*$/;
const MOST_DECIMALS = 2;

/** Points out of their cell: `10分`, `（１０）`, `3.0`, `五分`, `0-5分`, `最高5分`, `加3`; not below 0, at most two decimals. */
export function readPoints(cell: string): ReadPoints {
  const text = stripMarks(bareText(cell)).replace(/^[([]+|[)\]]+$/g, '');
  if (NOTHING.test(text)) return { kind: 'blank' };
  const match =
    /^(加|\+|加分)?(?:满分|最高|最多|至多|不超过|≤|<=|0(?:\.0+)?分?[-~—–至到])?(加)?(\d+(?:\.\d+)?|[零一二两三四五六七八九十百半]+)(?:分|%)?(?:以内|以下)?$/.exec(
      text,
    );
  const written = match?.[3] ?? '';
  const points = readNumber(written);
  if (match === null || points === undefined || Number(points.toFixed(MOST_DECIMALS)) !== points) {
    return { kind: 'wrong' };
  }
  return { kind: 'points', points, isBonus: match[1] !== undefined || match[2] !== undefined };
}

/** Points written behind the words of a cell, such as `成立领导小组（3分）`; undefined where there are none. */
export function readPointsInside(text: string): number | undefined {
  const match =
    /[([](?:满分|共|计|最高|最多|不超过|最高不超过)?(\d+(?:\.\d+)?|[一二三四五六七八九十百]+)分[)\]][。.;；]?$/.exec(
      bareText(text),
    );
  const read = match === null ? undefined : readPoints(match[1] ?? '');
  return read?.kind === 'points' ? read.points : undefined;
}

const SYMBOLS = '★☆▲△●◆※＊*';
const MARK = new RegExp(
  `^[${SYMBOLS}]+|[${SYMBOLS}]+$|[(\\[（【［]必备(?:项|项目|条件)?[)\\]）】］]|^必备(?=\\d|$)|(\\d)必备$`,
  'g',
);

/** The mark of a must-have item in a cell: its sign, or 必备; undefined where there is none. */
export function findMark(cell: string): string | undefined {
  const found = bareText(cell).match(MARK)?.[0];
  if (found === undefined) return undefined;
  return found.includes('必备') ? '必备' : found.charAt(0);
}

/** A text without such marks. */
export function stripMarks(text: string): string {
  let rest = text;
  for (let before = ''; before !== rest;) {
    before = rest;
    rest = rest.replace(MARK, '$1').trim();
  }
  return rest;
}

const ORDINAL =
  /^(?:第[一二三四五六七八九十]+(?:(?:部分|项|类|方面)[、:：.．\s]*|[、:：.．\s]+)|[一二三四五六七八九十]+[、.．]\s*|[(（][一二三四五六七八九十\d]+[)）][、.．]?\s*|\d+[、．)）]\s*|\d+\.(?!\d)\s*|[①-⑳]\s*)/;

/** A text without the number in front of it. */
export function stripOrdinal(text: string): string {
  let rest = text;
  while (ORDINAL.test(rest) && rest.replace(ORDINAL, '') !== '') rest = rest.replace(ORDINAL, '');
  return rest;
}

const POINTS_IN_BRACKETS =
  /[(（[【](?:满分|共|计|合计|最高|最多|不超过|最高不超过|加分)?[\d.０-９一二三四五六七八九十百]+分[^)）\]】]{0,12}[)）\]】]\s*[:：]?$/;
/** Points right behind a name: `组织建设30分`, but not the end of a sentence (每次1分). */
const POINTS_BEHIND = /^([^，。；、：,;:\d０-９每得扣加计]{2,10})(?:满分|共)?[\d.０-９]+分$/;

/** A heading without its number and without the points behind it: `一、组织建设（30分）` → `组织建设`. */
export function plainHeading(text: string): string {
  let rest = stripOrdinal(stripMarks(oneLine(text)));
  for (let before = ''; before !== rest;) {
    before = rest;
    const shorter = rest.replace(POINTS_IN_BRACKETS, '').replace(POINTS_BEHIND, '$1').trim();
    if (shorter !== '') rest = stripOrdinal(stripMarks(shorter));
  }
  return rest;
}

/** Characters of a short name, counted as a screen shows them. */
const MOST_OF_NAME = 30;
const LEAST_OF_NAME = 4;
/** A first line shorter than this names nothing. */
const LEAST_OF_LINE = 2;

/** A short name for an item out of its words: the first clause that is long enough, at most 30 characters. */
export function shortName(text: string): string {
  const [first = ''] = text.split('\n');
  const whole = plainHeading(first.length < LEAST_OF_LINE ? text : first);
  const characters = Array.from(whole);
  if (characters.length <= MOST_OF_NAME) return whole;
  const clause = characters.findIndex((each, index) => index >= LEAST_OF_NAME && '，。；：,;'.includes(each));
  if (clause !== -1 && clause <= MOST_OF_NAME) return characters.slice(0, clause).join('');
  return `${characters.slice(0, MOST_OF_NAME - 1).join('')}…`;
}
