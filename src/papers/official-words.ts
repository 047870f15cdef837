const HAN = '[\\u2E80-\\u9FFF\\uF900-\\uFAFF\\uFF00-\\uFFEF]';
const FIGURE = '[\\d%.+-]';
/** Safari 13 knows no look-behind. */
const BEFORE_FIGURE = new RegExp(`(${HAN}) +(?=${FIGURE})`, 'g');
const BEHIND_FIGURE = new RegExp(`(${FIGURE}) +(?=${HAN})`, 'g');
const AROUND_SIGN = / *([÷×=≥≤＋]) */g;

/** Words of the screen and of the scoring as official papers print them: 58÷64=90.63%，低于95%，还差3人. */
export const officialWords = (words: string): string =>
  words
    .replace(/ < /g, '，低于')
    .replace(/ > /g, '，高于')
    .replace(/ \+ /g, '＋')
    .replace(/～/g, '至')
    .replace(AROUND_SIGN, '$1')
    .replace(BEFORE_FIGURE, '$1')
    .replace(BEHIND_FIGURE, '$1');
