import { attributeOf, childOf, childrenOf } from './xml.ts';

/** What a number of a spreadsheet stands for, by its format. */
export type NumberKind = 'number' | 'percent' | 'date';

/** Built-in formats that show days or times, those of the Chinese editions (27–36, 50–58) among them. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
const isBuiltInPercent = (id: number): boolean => id === 9 || id === 10;

/** Kinds of number by the style index of a cell, out of `xl/styles.xml`. */
export const readNumberKinds = (styles: Element | undefined): NumberKind[] => {
  const formats = childOf(styles, 'numFmts');
  const custom = new Map<number, string>();
  for (const format of formats === undefined ? [] : childrenOf(formats, 'numFmt')) {
    custom.set(Number(attributeOf(format, 'numFmtId')), attributeOf(format, 'formatCode') ?? '');
  }
  const cellFormats = childOf(styles, 'cellXfs');
  return (cellFormats === undefined ? [] : childrenOf(cellFormats, 'xf')).map((format) => {
    const id = Number(attributeOf(format, 'numFmtId') ?? 0);
    const code = custom.get(id);
    if (code !== undefined) return kindOfCode(code);
    return isBuiltInPercent(id) ? 'percent' : isBuiltInDate(id) ? 'date' : 'number';
  });
};

/** No spreadsheet writes a longer one; the search for its brackets takes the square of its length. */
const MAX_CODE = 255;

/** A format code such as `0.0%` or `yyyy"年"m"月"d"日"`: what stands in quotes, behind \ or in brackets is only shown. */
function kindOfCode(code: string): NumberKind {
  const signs = (code.slice(0, MAX_CODE).split(';', 1)[0] ?? '').replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '');
  if (signs.includes('%')) return 'percent';
  return /[ymdhs]/i.test(signs.replace(/general/i, '')) ? 'date' : 'number';
}

/** Digits that a spreadsheet shows at most; further ones are noise of binary fractions (0.30000000000000004). */
const DIGITS = 15;

/** A number as a person writes it: no noise, no exponent up to 10²¹. The text itself where it is no number. */
const plainNumber = (value: number): string => {
  const rounded = Number(value.toPrecision(DIGITS));
  const text = String(rounded);
  return text.includes('e-') ? rounded.toFixed(20).replace(/0+$/, '').replace(/\.$/, '') : text;
};

/** A stored number as text, by what it stands for: `4.5`, `95%`, `2026-03-01`. */
export const showNumber = (stored: string, kind: NumberKind, startsIn1904: boolean): string => {
  const value = Number(stored);
  if (stored.trim() === '' || !Number.isFinite(value)) return stored;
  if (kind === 'percent') return `${plainNumber(value * 100)}%`;
  return kind === 'date' ? showDate(value, startsIn1904) : plainNumber(value);
};

const MS_PER_DAY = 86_400_000;
const MS_PER_MINUTE = 60_000;
/** Day 0 of the two calendars of spreadsheets, in days since 1970. */
const DAY_0_OF_1900 = -25_569;
const DAY_0_OF_1904 = -24_107;
/** Years 1900 to 9999. */
const LAST_SERIAL = 2_958_465;

function showDate(serial: number, startsIn1904: boolean): string {
  if (serial < 0 || serial > LAST_SERIAL) return plainNumber(serial);
  // The calendar of 1900 counts a 29 February that never was; days before it lie one later.
  const shift = startsIn1904 ? DAY_0_OF_1904 : serial < 60 ? DAY_0_OF_1900 + 1 : DAY_0_OF_1900;
  const minutes = Math.round(((serial + shift) * MS_PER_DAY) / MS_PER_MINUTE);
  const [day = '', time = ''] = new Date(minutes * MS_PER_MINUTE).toISOString().split('T');
  const clock = time.slice(0, 5);
  if (serial < 1) return clock;
  return clock === '00:00' ? day : `${day} ${clock}`;
}
