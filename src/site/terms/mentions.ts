import { namesOf, type Term } from './schema.ts';

/** A place in a text that names a term. */
export interface Mention {
  /** Id of the term. */
  term: string;
  /** Where it starts, in UTF-16 units. */
  at: number;
  length: number;
}

/** Finds the terms that a text names, in order. */
export type FindMentions = (text: string) => Mention[];

/** Inside a name documents put quotation marks as they like: “六有”职工之家, “安康杯”竞赛. */
const QUOTE = /[“”]/g;

const patternOf = (name: string): string =>
  Array.from(name, (sign) => sign.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('[“”]?');

/** A place taken on by the quotation mark that is missing to a pair: of “五好”家庭 the name holds only the second. */
function withBothQuotes(text: string, at: number, length: number): { at: number; length: number } {
  const words = text.slice(at, at + length);
  const [opens, closes] = [words.includes('“'), words.includes('”')];
  if (closes && !opens && text[at - 1] === '“') return { at: at - 1, length: length + 1 };
  if (opens && !closes && text[at + length] === '”') return { at, length: length + 1 };
  return { at, length };
}

/** Prepares the search for all names of the terms. The longest name counts: 模范职工之家 is no 职工之家. */
export function mentionFinder(terms: readonly Term[]): FindMentions {
  const owners = new Map<string, string | undefined>();
  for (const term of terms) {
    for (const name of namesOf(term)) owners.set(name, term.id);
  }
  for (const { except } of terms) {
    for (const phrase of except) owners.set(phrase, undefined);
  }
  const names = [...owners.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(names.map(patternOf).join('|'), 'g');
  return (text) =>
    names.length === 0
      ? []
      : [...text.matchAll(pattern)].flatMap(({ 0: words, index }) => {
          const term = owners.get(words) ?? owners.get(words.replace(QUOTE, ''));
          return term === undefined ? [] : [{ term, ...withBothQuotes(text, index, words.length) }];
        });
}
