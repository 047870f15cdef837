const DIGITS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** A whole number from 1 to 99 in Chinese, as headings count: 三, 十, 十二, 二十一. */
export const chineseNumeral = (count: number): string => {
  const tens = Math.floor(count / 10);
  const ones = count % 10;
  if (tens === 0) return DIGITS[ones] ?? '';
  return `${tens === 1 ? '' : DIGITS[tens]}十${ones === 0 ? '' : DIGITS[ones]}`;
};

/** The number in front of a heading by its level, as GB/T 9704-2012, 7.3.3, sets it: 一、 （一） 1. */
export const headingNumber = (level: 1 | 2 | 3, count: number): string => {
  switch (level) {
    case 1:
      return `${chineseNumeral(count)}、`;
    case 2:
      return `（${chineseNumeral(count)}）`;
    case 3:
      return `${count}.`;
    default:
      return level satisfies never;
  }
};
