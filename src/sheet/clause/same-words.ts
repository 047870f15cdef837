import { readPoints } from './points.ts';

const TENTHS = '一二三四五六七八九';

/** Other ways of saying what the reader knows in one way only. */
const SAME: readonly (readonly [words: RegExp, plain: string | ((whole: string, ...groups: string[]) => string)])[] = [
  // 缺一“有” of 六有: the sign of quotation alone tells the thing from the verb.
  [/([缺少][\d一两二三四五六])[“"'「]有[”"'」]/g, '$1项'],
  [/[“”"'「」]/g, ''],
  [
    new RegExp(`([${TENTHS}])成([${TENTHS}半]?)(?=的?得|及?以[上下]|的?[,;。、]|的?按|不|至|$)`, 'g'),
    (_, tens = '', ones = '') =>
      `${TENTHS.indexOf(tens) + 1}${ones === '半' ? 5 : TENTHS.indexOf(ones === '' ? '零' : ones) + 1}%`,
  ],
  [/(^|[^过])半数/g, '$150%'],
  [/((?:^|[,;。])(?:否则|反之|不然|其余|其他))的?则?(?:为|是|得|计|记)[0零]分?(?=[,;。)]|$)/g, '$1不得分'],
  // 扣0.5 at the end of a clause means points: whatever else is counted names its unit.
  [/(扣|扣减|(?:^|[^取获不心])得|(?:^|[^增参])加)(\d{1,2}(?:\.\d{1,2})?)(?=[,;。(\n]|$)/g, '$1$2分'],
  [/[按以记计][0零]分(?:计算|计分|计|处理|论)/g, '不得分'],
  [/(?:[该本此]项)?(?:的)?(?:全部)?(?:分值?|分数)?(?:全部|全)扣(?:除|完|光|掉)|全部(?:分值|分数)扣除/g, '扣全分'],
  [/((?:低于|不足|不到|未达到|未达|不满|小于)\d+(?:\.\d+)?[^\d,;。]{1,2}),(?=但|高于|不低于|不少于)/g, '$1'],
];

/** Puts set words of scoring tables into the one form that the clauses are read in; the signs must be half-width. */
export const putInSameWords = (text: string): string =>
  SAME.reduce(
    (plain, [words, other]) => (typeof other === 'string' ? plain.replace(words, other) : plain.replace(words, other)),
    text,
  );

const HALF = '(?:一半|50%|二分之一)';
const SHARE_LOST = new RegExp(
  `(?:扣|扣除|扣减)(?:[该本此]项)?(?:分值?|分数|得分)?的?(?:${HALF}|(\\d{1,2})%)的?(?:分值?|分数|得分)?$|(?:得分|分值)?减半(?:得分|计分|给分|记分)?$`,
);
const HALF_EARNED = new RegExp(`(?:得|给|计|记)(?:[该本此]项)?(?:分值?|分数)?的?${HALF}的?(?:分值?|分数)?$`);

/** 扣一半分 in points of an item that is worth `points`. */
export function spellShare(clause: string, points: number): string {
  const [lost, share = '50'] = SHARE_LOST.exec(clause) ?? [];
  const [earned] = HALF_EARNED.exec(clause) ?? [];
  const found = lost ?? earned;
  if (found === undefined) return clause;
  const amount = Number(((points * Number(share)) / 100).toFixed(4));
  if (readPoints(String(amount)) === undefined) return clause;
  return `${clause.slice(0, clause.length - found.length)}${lost === undefined ? '得' : '扣'}${amount}分`;
}
