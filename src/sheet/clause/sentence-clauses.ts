import { NUMBER, readNumber } from './chinese-number.ts';
import { putInSameWords } from './same-words.ts';

/** Longest text that is read, in characters; a scoring cell that says more says more than one rule. */
const LONGEST_TEXT = 400;

/**
 * Units that things are counted in, as a source for regular expressions. Longer ones first, so that 人次 is not read
 * as 人; the 组 of 统一组织 and the like are no units.
 */
export const COUNT_UNITS =
  '人次|项次|个月|个季度|课时|小时|学时|平方米|项(?!目)|次(?!序|数)|个(?!人|别)|人(?!员|数|大|事|才|民)|名(?!称|册|单|誉|额)|位(?!置)|篇|条(?!例|件|款)|处(?!理|分|置)|份|类(?!型|别)|种|件|起|例(?!会|如)|场(?!所|地)|期(?!间|限|满)|天|户|家(?!庭|访|属)|届|本(?!人|级|单)|册|块|幅|宗|部(?!门|分|署)|套|盒|间|组(?!织|建|长|员)|票|支(?!部|持|出)|对(?!象|照)|面(?!积)|样|环节';

/** 统一 and 第一 hold no number of things. */
export const isPartOfWord = (before: string): boolean => /[第统唯专逐初]$/.test(before);

/** 不足50人次按比例计分 has a target of its own; 不足1次按比例扣分 is a step that is only begun. */
const SHORT_BY_COUNT = new RegExp(
  `((?:不足|低于|少于|不到|达不到|未达到|未满|不满)${NUMBER}(?:${COUNT_UNITS})(?:的|者|部分)*)(?=按(?:实际)?(?:完成)?(?:的)?比例(?!扣|减))`,
  'g',
);
const PERCENT = new RegExp(`百分之(${NUMBER})`, 'g');

/**
 * Cuts a text into its clauses in one way of writing: half-width signs, no spaces, `95%` for 百分之九十五, brackets
 * as commas. Undefined where the text is too long, or where a space between two digits leaves the number open.
 */
export function cutIntoClauses(text: string): string[] | undefined {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_TEXT) return undefined;
  const plain = closeSpaces(trimmed.replace(/[①-⑳⑴-⒇]/g, '；').normalize('NFKC'));
  if (/\d \d/.test(plain)) return undefined;
  const signs = putInSameWords(plain)
    .replace(PERCENT, (whole, number: string) => {
      const value = readNumber(number);
      return value === undefined ? whole : `${value}%`;
    })
    .replace(/\((?:均?含|包含)(?:\d+(?:\.\d+)?%?|本数|本级)?\)/g, '')
    .replace(/:(?=\d)/g, '')
    .replace(/(\d%?[^每,;。]{0,6})每(?=[低少缺下降减差])/g, '$1,每')
    .replace(/(\d分)[、和及,]*(?!封顶(?:[,;。]|$))(?=[^\d,;。、)以钟之至到为的值/\-—–~])/g, '$1,')
    .replace(
      /([;。!\n]|^)(?:\(?(?:\d{1,2}|[一二三四五六七八九十])\)|(?:\d{1,2}|[一二三四五六七八九十])[、.])(?!\d)/g,
      '$1;',
    )
    .replace(/((?:\d\d|[2-9])%(?:以下|之间)?(?:的|者|部分)*)(?=按)/g, '$1,')
    .replace(SHORT_BY_COUNT, '$1,')
    .replace(/\.(?!\d)/g, '。')
    .replace(/(\d分)、/g, '$1,');
  return signs.split(/[,;。!?:()[\]【】\n]+/).filter((clause) => clause !== '');
}

/** Takes out spaces and line breaks, but keeps one where it parts two digits, and a break after a finished statement. */
const closeSpaces = (text: string): string =>
  text
    .replace(/([分%])[ \t]*\n\s*/g, '$1;')
    .replace(/[^\S\n]*\n\s*/g, '')
    .replace(/\s+/g, ' ')
    .replace(/(\d) ?\. ?(?=\d)/g, '$1.')
    .replace(/([^\d]) /g, '$1')
    .replace(/ (?=[^\d])/g, '');
