/** Figures in Arabic digits, with 余, 多, 万 or % where they carry it. */
const DIGITS = /\d+(?:\.\d+)?[余多]?万?%?/g;
/** Figures in Chinese characters are told from words such as 一线 by what they count. */
const CHARACTERS =
  /第?[〇一二三四五六七八九十百千万两]+[余多]?(?:个|家|人|名|份|条|次|届|年|月|天|期|户|等奖|项|场|万元|元)/g;
/** A figure that the site computed says so: 98.9%（本站计算）. */
const COMPUTED = /[\d.]+\D{0,3}（本站计算）/g;

/** One width, no spaces, no separators within a number. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/(\d),(?=\d{3})/g, '$1');

const figuresOf = (text: string): string[] => [...(text.match(DIGITS) ?? []), ...(text.match(CHARACTERS) ?? [])];

/** Figures in `says` that do not stand in `text`, save those marked as computed by the site. */
export function foreignFigures(says: string, text: string): string[] {
  const source = plain(text);
  const standing = new Set(figuresOf(source));
  return figuresOf(plain(says.replace(COMPUTED, ''))).filter(
    (figure) => !standing.has(figure) && (/\d/.test(figure) || !source.includes(figure)),
  );
}
