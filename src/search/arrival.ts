/** Where a press on a result leads: the clause, with the words marked there by the browser. */
import { marksIn } from './results.ts';

/** Characters around a word that tell its place from others. */
const AROUND = 8;
/** Most words marked. */
const MOST = 3;

/** `-` and `,` part the pieces of a directive. */
const encode = (text: string): string => encodeURIComponent(text).replace(/-/g, '%2D');

/** The text directive for the words in a clause, to stand behind the address; empty if none of them is there. */
export function textDirective(text: string, words: readonly string[]): string {
  const pieces = marksIn(text, words)
    .slice(0, MOST)
    .map(([from, to]) => {
      const before = encode(text.slice(Math.max(0, from - AROUND), from).trim());
      const after = encode(text.slice(to, to + AROUND).trim());
      return `text=${before === '' ? '' : `${before}-,`}${encode(text.slice(from, to))}${after === '' ? '' : `,-${after}`}`;
    });
  return pieces.length === 0 ? '' : `:~:${pieces.join('&')}`;
}
