/** Kinds of official numbering, outermost first: 第三条, 一、, （一）, 1. or 1、, （1）, 一是. */
export type MarkerKind = 'article' | 'chapter' | 'section' | 'item' | 'subitem' | 'point';

/** A number at the start of a piece of text. */
export interface Marker {
  kind: MarkerKind;
  /** Its value, 1 or more. */
  number: number;
  /** As it stands in the text, such as `（二）` or `5、`. */
  raw: string;
}

const DIGITS = '零一二三四五六七八九';
const CHINESE = '[一二三四五六七八九十百零〇]+';

/**
 * Value of a Chinese numeral from 1 to 999, such as 二十三 or 一百零五.
 * @returns undefined when it is not such a numeral.
 */
export function chineseNumber(text: string): number | undefined {
  let total = 0;
  let digit: number | undefined;
  for (const sign of text.replace(/〇/g, '零')) {
    const unit = sign === '十' ? 10 : sign === '百' ? 100 : 0;
    if (unit > 0) {
      // 十 and 百 stand alone for one ten and one hundred.
      total += (digit === undefined || digit === 0 ? 1 : digit) * unit;
      digit = undefined;
    } else {
      digit = DIGITS.indexOf(sign);
      if (digit < 0) return undefined;
    }
  }
  total += digit ?? 0;
  return total > 0 ? total : undefined;
}

const PATTERNS: readonly [MarkerKind, RegExp][] = [
  ['article', new RegExp(`^第(${CHINESE}|\\d+)条`)],
  ['chapter', new RegExp(`^(${CHINESE})、`)],
  ['section', new RegExp(`^[（(](${CHINESE})[）)]`)],
  // A decimal such as 1.63 is not a number of the outline.
  ['item', /^(\d{1,2})(?:[、．]|\.(?!\d))/],
  ['subitem', /^[（(](\d{1,2})[）)]/],
];

/** Reads the number that a heading or paragraph starts with; undefined when it starts with none. */
export function readMarker(text: string): Marker | undefined {
  for (const [kind, pattern] of PATTERNS) {
    const found = pattern.exec(text);
    if (!found) continue;
    const digits = found[1] ?? '';
    const number = /^\d/.test(digits) ? Number(digits) : chineseNumber(digits);
    if (number !== undefined && number > 0) return { kind, number, raw: found[0] };
  }
  return undefined;
}

/** A 一是 … 二是 … inside running text. */
export interface Point extends Marker {
  kind: 'point';
  /** Where it starts, in characters. */
  at: number;
}

/**
 * Finds 一是…；二是… in one piece of text: each behind a mark of punctuation or at the start, and each one more
 * than the last, counting on from `previous` (0: none before). A single 一是 may be ordinary speech; whether the
 * points count is for the caller to say, who sees the whole paragraph.
 */
export function readPoints(text: string, previous: number): Point[] {
  const points: Point[] = [];
  const pattern = new RegExp(`(^|[\\s：:；;。，,、])(${CHINESE})是`, 'g');
  let expected = previous + 1;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const [, before = '', digits = ''] = found;
    if (chineseNumber(digits) !== expected) continue;
    points.push({ kind: 'point', number: expected, raw: `${digits}是`, at: found.index + before.length });
    expected += 1;
  }
  return points;
}
