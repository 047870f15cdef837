/** The words that occur in the documents and how characters sound, for setting right what was mistyped. */
import { pinyin } from 'pinyin-pro';
import { normalize } from '../search/fold.ts';
import type { Sounds } from '../search/lexicon.ts';
import type { SearchRecord } from '../search/record.ts';

/** Most words kept, and the longest. */
const MOST_WORDS = 6000;
const LONGEST_WORD = 5;
/** How often a word of two characters, and a longer one, must occur to be kept. */
const OFTEN = { short: 2, long: 2 };

/** Rarer readings of a character would only mislead. */
const MOST_READINGS = 2;

const isHan = (word: string): boolean => /^\p{Script=Han}+$/u.test(word);

/** Words that only join others. */
const JOINS =
  /[的了和与在是等为对以及把被将中上下也都还不有我你他们这那并到从各来去大小一二三四五六七八九十两个又更已就让使]/;

/** Words of two and more characters, and neighbours that often stand together. */
function wordsIn(records: Iterable<SearchRecord>): string[] {
  const segmenter = new Intl.Segmenter('zh-CN', { granularity: 'word' });
  const counts = new Map<string, number>();
  const count = (word: string): void => {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  };
  for (const { text } of records) {
    let before = '';
    for (const { segment } of segmenter.segment(normalize(text))) {
      const word = isHan(segment) ? segment : '';
      if (word.length > 1) count(word);
      const joined = before + (JOINS.test(word) ? '' : word);
      if (before !== '' && joined !== before && joined.length <= LONGEST_WORD) count(joined);
      before = JOINS.test(word) ? '' : word;
    }
  }
  return [...counts]
    .filter(([word, times]) => times >= (word.length > 2 ? OFTEN.long : OFTEN.short))
    .sort(([a, timesA], [b, timesB]) => timesB - timesA || (a < b ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(([word]) => word);
}

/** The 3,755 common characters of GB 2312: what is mistyped is nearly always one of them. */
function commonCharacters(): string[] {
  const decoder = new TextDecoder('gb2312');
  const characters: string[] = [];
  for (let row = 0xb0; row <= 0xd7; row += 1) {
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) characters.push(decoder.decode(Uint8Array.of(row, cell)));
  }
  return characters.filter(isHan);
}

/** Characters by the syllables they are read with. */
function syllablesOf(characters: Iterable<string>): Record<string, string> {
  const syllables: Record<string, string> = {};
  for (const character of characters) {
    const readings = pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true });
    for (const syllable of new Set(readings.slice(0, MOST_READINGS)))
      syllables[syllable] = (syllables[syllable] ?? '') + character;
  }
  return syllables;
}

export function soundsOf(records: readonly SearchRecord[]): Sounds {
  const words = wordsIn(records);
  return { syllables: syllablesOf(new Set([...commonCharacters(), ...Array.from(words.join(''))])), words };
}
