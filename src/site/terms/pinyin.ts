import { pinyin } from 'pinyin-pro';

/** How a word is read. */
export interface Reading {
  /** One syllable a Chinese character, with tone marks: `zhí`, `gōng`. */
  syllables: readonly string[];
  /** The syllables as they are typed: `zhi`, `gong`; ü is v. */
  typed: readonly string[];
  /** All typed in one, `zhigong`. */
  plain: string;
  /** First letters, `zg`. */
  initials: string;
}

const hanOf = (word: string): string[] => word.match(/\p{Script=Han}/gu) ?? [];

/** `nǚ` → `nv`, as keyboards want it. */
const withoutTone = (syllable: string): string =>
  syllable
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/[\u0300-\u036f]/g, '');

/**
 * The reading of a word; signs that are not Chinese characters are left out.
 * @param given Syllables between spaces, where the generated reading is wrong.
 * @throws RangeError if there are not as many syllables as characters.
 */
export function readWord(word: string, given?: string): Reading {
  const characters = hanOf(word);
  // Only the characters are handed over, so that one syllable comes back for each.
  const syllables = given?.trim().split(/\s+/) ?? pinyin(characters.join(''), { type: 'array', toneSandhi: false });
  if (syllables.length !== characters.length) {
    throw new RangeError(`${syllables.length} syllables for ${characters.length} characters of ${word}`);
  }
  const typed = syllables.map(withoutTone);
  return { syllables, typed, plain: typed.join(''), initials: typed.map((syllable) => syllable.charAt(0)).join('') };
}
