/** A number in digits or in Chinese, as a source for regular expressions: `0.5`, `十二`, `两`, `零点五`, `半`. */
export const NUMBER = String.raw`(?:\d+(?:\.\d+)?|[零〇一二两三四五六七八九十百半]+(?:点[零〇一二三四五六七八九]+)?)`;

const DIGITS = '零一二三四五六七八九';
const PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100 };
/** Longer runs are no numbers that a table would spell out. */
const LONGEST_SPELLED = 8;

/** Reads a number in digits or in Chinese below 1000; undefined for anything else, such as `九五`. */
export function readNumber(text: string): number | undefined {
  if (/^\d+(\.\d+)?$/.test(text)) return text.length > LONGEST_SPELLED ? undefined : Number(text);
  if (text.length > LONGEST_SPELLED) return undefined;
  if (text === '半') return 0.5;
  const [whole = '', decimals] = text.replace(/〇/g, '零').replace(/两/g, '二').split('点');
  const value = readWhole(whole);
  if (value === undefined || decimals === undefined) return value;
  const places = decimals.split('').map((sign) => DIGITS.indexOf(sign));
  return places.includes(-1) || places.length === 0 ? undefined : Number(`${value}.${places.join('')}`);
}

function readWhole(text: string): number | undefined {
  let total = 0;
  let pending: number | undefined;
  let lastPlace = Infinity;
  for (const sign of text) {
    const digit = DIGITS.indexOf(sign);
    const place = PLACES[sign];
    if (place !== undefined) {
      if (place >= lastPlace) return undefined;
      total += (pending ?? 1) * place;
      lastPlace = place;
      pending = undefined;
    } else if (digit < 0 || (pending !== undefined && pending !== 0)) {
      return undefined;
    } else {
      pending = digit;
    }
  }
  return text === '' ? undefined : total + (pending ?? 0);
}
