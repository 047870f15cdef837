const DIGITS = '〇一二三四五六七八九';
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** A Chinese numeral up to 9999 in Arabic digits: 九十五 → 95, 二〇〇九 → 2009, 两 → 2. Digits stay as they are. */
export function plainNumber(numeral: string): string {
  const characters = Array.from(numeral.replace(/零/g, '〇').replace(/两/g, '二'));
  if (!characters.some((character) => character in TENS)) {
    return characters.map((each) => (DIGITS.includes(each) ? String(DIGITS.indexOf(each)) : each)).join('');
  }
  let sum = 0;
  let digit = 0;
  for (const character of characters) {
    const ten = TENS[character];
    if (ten === undefined) digit = Math.max(0, DIGITS.indexOf(character));
    else {
      sum += (digit === 0 ? 1 : digit) * ten;
      digit = 0;
    }
  }
  return String(sum + digit);
}
