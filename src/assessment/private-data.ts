/**
 * Points out what may be personal data in the free texts of an assessment: identity numbers, telephones, bank cards.
 * Amounts, dates, numbers of documents and 统一社会信用代码 are to pass. Names cannot be told from other words.
 */

/** What a number seems to be. */
export type PrivateKind = 'identity' | 'mobile' | 'telephone' | 'bankCard';

/** A number found in a text. */
export interface PrivateNumber {
  kind: PrivateKind;
  /** As it stands there, spaces and dashes included. */
  text: string;
  /** Place of its first character. */
  index: number;
}

/** A run of Latin letters and digits; its neighbours are anything else. */
interface Run {
  text: string;
  index: number;
}

/** Lengths of the groups that people write each number in. */
const SHAPES: readonly (readonly [PrivateKind, readonly number[]])[] = [
  ['identity', [18]],
  ['identity', [6, 8, 4]],
  ['identity', [6, 4, 4, 4]],
  ['identity', [3, 3, 4, 4, 4]],
  ['identity', [15]],
  ['bankCard', [19]],
  ['bankCard', [18]],
  ['bankCard', [17]],
  ['bankCard', [16]],
  ['bankCard', [4, 4, 4, 4, 3]],
  ['bankCard', [4, 4, 4, 4, 2]],
  ['bankCard', [4, 4, 4, 4, 1]],
  ['bankCard', [4, 4, 4, 4]],
  ['bankCard', [6, 13]],
  ['mobile', [11]],
  ['mobile', [3, 4, 4]],
  ['telephone', [4, 8]],
  ['telephone', [4, 7]],
  ['telephone', [3, 8]],
  ['telephone', [12]],
  ['telephone', [11]],
  ['telephone', [8]],
  ['telephone', [7]],
];

/** First two digits of an identity number: the provinces, and the residence permits of 港澳台. */
const PROVINCE = /^(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[123]0000)/;
const ID_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const ID_CHECKS = '10X98765432';
/** 统一社会信用代码: its characters, and the weights of its check character (GB 32100). */
const CODE_CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const CODE_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];

const CALL_WORDS = /(电话|手机|座机|传真|联系|tel|phone)[^0-9。；;]{0,6}$/i;
const CODE_WORDS = /(信用代码|税号|识别号|发票|凭证|流水|订单|单号|编码|编号)[^0-9。；;]{0,6}$/;
/** What follows an amount or a document's number. */
const COUNTED = /^\s*([元万亿人份件次张个册台套本条号]|\.\d|％|%)/;

const isDate = (year: number, month: number, day: number): boolean =>
  year >= 1900 && year <= 2099 && month >= 1 && month <= 12 && day >= 1 && day <= 31;

const weigh = (text: string, weights: readonly number[], characters: string): number =>
  weights.reduce((sum, weight, at) => sum + weight * characters.indexOf(text[at] ?? ''), 0);

const isIdentity = (text: string): boolean => {
  if (!PROVINCE.test(text)) return false;
  if (/^\d{15}$/.test(text)) {
    return isDate(1900 + Number(text.slice(6, 8)), Number(text.slice(8, 10)), Number(text.slice(10, 12)));
  }
  if (!/^\d{17}[\dXx]$/.test(text)) return false;
  const isBorn = isDate(Number(text.slice(6, 10)), Number(text.slice(10, 12)), Number(text.slice(12, 14)));
  return isBorn && ID_CHECKS[weigh(text, ID_WEIGHTS, '0123456789') % 11] === text.slice(17).toUpperCase();
};

const isCreditCode = (text: string): boolean =>
  text.length === 18 &&
  CODE_CHARACTERS[(31 - (weigh(text.toUpperCase(), CODE_WEIGHTS, CODE_CHARACTERS) % 31)) % 31] ===
    text[17]?.toUpperCase();

/** The sum of Luhn, by which every bank card ends. */
const isLuhn = (text: string): boolean => {
  const sum = Array.from(text, Number)
    .reverse()
    .reduce((total, figure, at) => {
      const digit = figure * (at % 2 === 0 ? 1 : 2);
      return total + (digit > 9 ? digit - 9 : digit);
    }, 0);
  return sum % 10 === 0;
};

const isBankCard = (text: string): boolean =>
  /^[3-6]\d{15,18}$/.test(text) && !/^(\d)\1+$/.test(text) && isLuhn(text) && !isCreditCode(text);

/** Is `digits`, which stands between `before` and `after`, a number of that kind? */
const isKind = (kind: PrivateKind, digits: string, groups: number, before: string, after: string): boolean => {
  const isCalled = CALL_WORDS.test(before);
  switch (kind) {
    case 'identity':
      return isIdentity(digits) && !CODE_WORDS.test(before) && !COUNTED.test(after);
    case 'bankCard':
      return isBankCard(digits) && !CODE_WORDS.test(before) && !COUNTED.test(after);
    case 'mobile':
      return /^1[3-9]\d{9}$/.test(digits) && (isCalled || !(CODE_WORDS.test(before) || COUNTED.test(after)));
    case 'telephone': {
      // Without the area code only where the words say so.
      if (digits.length < 9) return isCalled && /^[2-9]/.test(digits) && !COUNTED.test(after);
      const isArea = /^0(10|2\d|[3-9]\d\d)[2-9]/.test(digits);
      return isArea && (groups > 1 || isCalled || !(CODE_WORDS.test(before) || COUNTED.test(after)));
    }
    default:
      return kind satisfies never;
  }
};

/** Full-width digits and dashes as the narrow ones; every character keeps its place. */
const narrow = (text: string): string =>
  text
    .replace(/[０-９Ａ-Ｚａ-ｚ]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[‐-―－]/g, '-')
    .replace(/[　\u00A0]/g, ' ');

/** All such numbers of a text, in order. */
export const findPrivateNumbers = (text: string): PrivateNumber[] => {
  const plain = narrow(text);
  const runs: Run[] = [...plain.matchAll(/[0-9A-Za-z]+/g)].map(({ 0: run, index }) => ({ text: run, index }));
  /** Do the runs from `at` on have these lengths, with one space, dash or bracket between them? */
  const fits = (lengths: readonly number[], at: number): boolean =>
    lengths.every((length, turn) => {
      const run = runs[at + turn];
      if (run?.text.length !== length) return false;
      const before = runs[at + turn - 1];
      if (turn === 0 || !before) return true;
      return /^([ -]|[)）] ?)$/.test(plain.slice(before.index + before.text.length, run.index));
    });
  const found: PrivateNumber[] = [];
  for (let at = 0; at < runs.length; at += 1) {
    const start = runs[at]?.index ?? 0;
    for (const [kind, lengths] of SHAPES) {
      if (!fits(lengths, at)) continue;
      const parts = runs.slice(at, at + lengths.length);
      const last = parts[parts.length - 1];
      const end = last ? last.index + last.text.length : start;
      const digits = parts.map((run) => run.text).join('');
      const before = plain.slice(Math.max(0, start - 16), start);
      if (plain[start - 1] === '.' || !isKind(kind, digits, lengths.length, before, plain.slice(end, end + 4)))
        continue;
      found.push({ kind, text: text.slice(start, end), index: start });
      at += lengths.length - 1;
      break;
    }
  }
  return found;
};
