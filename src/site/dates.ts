/** 2009-05-13 as it is written in Chinese: 2009年5月13日. */
export function chineseDate(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}
