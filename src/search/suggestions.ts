/** What to offer while something is typed: terms and titles of documents. */
import { normalize } from './fold.ts';
import { type Lexicon, typedForms } from './lexicon.ts';

export interface Suggestion {
  text: string;
  kind: 'term' | 'title';
}

/** Most suggestions. */
const MOST = 8;

/** How well a name fits what was typed; 0 if not. */
function fit(typed: string, name: string, reading: string): number {
  const at = name.indexOf(typed);
  if (at === 0) return 3;
  if (at > 0) return 1;
  if (!/^[a-z]{2,}$/.test(typed)) return 0;
  return typedForms(reading).some((form) => form.startsWith(typed)) ? 2 : 0;
}

/** Terms before titles, those that begin with the typed words first. */
export function suggestionsFor(query: string, { terms, titles }: Pick<Lexicon, 'terms' | 'titles'>): Suggestion[] {
  const typed = normalize(query).replace(/ /g, '');
  if (typed === '') return [];
  const offers = [
    ...terms.flatMap(({ names, readings }) =>
      // One offer a term: the name that fits best.
      names
        .map((name, index) => ({ text: name, kind: 'term' as const, fit: fit(typed, name, readings[index] ?? '') }))
        .sort((a, b) => b.fit - a.fit)
        .slice(0, 1),
    ),
    ...titles.map(({ title, reading }) => ({
      text: title,
      kind: 'title' as const,
      fit: fit(typed, normalize(title), reading) * 0.9,
    })),
  ];
  return offers
    .filter((offer) => offer.fit > 0 && normalize(offer.text) !== typed)
    .sort((a, b) => b.fit - a.fit || a.text.length - b.text.length)
    .slice(0, MOST)
    .map(({ text, kind }) => ({ text, kind }));
}
