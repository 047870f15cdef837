/** The form in which texts and queries are compared, with the way back to the places in the original. */
import { plainNumber } from './numeral.ts';
import { SIMPLIFIED } from './traditional.ts';

/** A folded text: runs of characters between single spaces; a space stands where nothing may join. */
export interface Folded {
  text: string;
  /** For each character of `text`, where the original for it begins and ends. */
  from: number[];
  to: number[];
}

/** Marks that neither join nor part words. */
const IGNORED = /[\s“”„‟"「」『』‘’'《》〈〉<>·\u200b-\u200d\ufeff]/;
const KEPT = /[\p{L}\p{N}%.]/u;
const OPEN = /[〔［【[(（{]/;
const CLOSE = /[〕］】\])）}]/;
/** Words of counting and time after which a Chinese numeral is a number. */
const UNITS = '份个月年日号条项人次名级天元岁周所家期类批届册遍件篇章页户小时季万亿大';

const REWRITES: readonly (readonly [RegExp, (...groups: string[]) => string])[] = [
  // Document numbers, whatever brackets hold the year: 新工基组〔2009〕2号.
  [/\(?((?:19|20)\d\d)\)?第?(\d{1,4})号/g, (_, year = '', number = '') => `⟨${year}⟩${number}号`],
  [/\((\d{4})\)/g, (_, year = '') => `⟨${year}⟩`],
  [/[()]+/g, () => ' '],
  [/百分之([〇零一二两三四五六七八九十百\d.]+)/g, (_, number = '') => `${plainNumber(number)}%`],
  [
    /[〇零一二三四五六七八九]{2,}|[一二两三四五六七八九]?[十百千][〇零一二三四五六七八九十百千]+|[一二两三四五六七八九][十百千]/g,
    plainNumber,
  ],
  [new RegExp(`[〇零一二两三四五六七八九十](?=[${UNITS}])`, 'g'), plainNumber],
];

function rewrite({ text, from, to }: Folded, pattern: RegExp, replace: (...groups: string[]) => string): Folded {
  const result: Folded = { text: '', from: [], to: [] };
  const copy = (start: number, end: number): void => {
    result.text += text.slice(start, end);
    result.from.push(...from.slice(start, end));
    result.to.push(...to.slice(start, end));
  };
  let done = 0;
  for (const match of text.matchAll(pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    const put = replace(...(match as readonly string[]));
    copy(done, start);
    result.text += put;
    for (let index = 0; index < put.length; index += 1) {
      result.from.push(from[start] ?? 0);
      result.to.push(to[end - 1] ?? 0);
    }
    done = end;
  }
  copy(done, text.length);
  return result;
}

/** Full-width and traditional characters, numerals, brackets and marks brought to one form. */
export function fold(original: string): Folded {
  let folded: Folded = { text: '', from: [], to: [] };
  let at = 0;
  for (const character of original) {
    const end = at + character.length;
    for (const plain of IGNORED.test(character) ? '' : character.normalize('NFKC').toLowerCase()) {
      const put = OPEN.test(plain)
        ? '('
        : CLOSE.test(plain)
          ? ')'
          : plain === '○'
            ? '〇'
            : KEPT.test(plain)
              ? (SIMPLIFIED.get(plain) ?? plain)
              : ' ';
      folded.text += put;
      for (let unit = 0; unit < put.length; unit += 1) {
        folded.from.push(at);
        folded.to.push(end);
      }
    }
    at = end;
  }
  for (const [pattern, replace] of REWRITES) folded = rewrite(folded, pattern, replace);
  return rewrite(folded, /\.(?!\d)|^\.| +/g, () => ' ');
}

/** The folded text alone, without spaces at its ends. */
export const normalize = (text: string): string => fold(text).text.trim();

/** The words of a query: what stands between white space and marks. */
export const wordsOf = (query: string): string[] =>
  query
    .replace(/\s*([〔［【[(（〕］】\])）])\s*/g, '$1')
    .split(/\s+/)
    .flatMap((part) => normalize(part).split(' '))
    .filter((word) => word !== '');

const isDigit = (character: string): boolean => /[\d.]/.test(character);

/**
 * Where `word` stands in a folded text, from `start` on; -1 if nowhere. A number is not found inside a longer one.
 * `#份` stands for any number of 份.
 */
export function placeOf(text: string, word: string, start = 0): number {
  if (word.startsWith('#')) return text.search(new RegExp(`\\d${word.slice(1)}`));
  for (let at = text.indexOf(word, start); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = isDigit(word.charAt(0)) && isDigit(text.charAt(at - 1));
    const after = isDigit(word.charAt(word.length - 1)) && isDigit(text.charAt(at + word.length));
    if (!before && !after) return at;
  }
  return -1;
}
