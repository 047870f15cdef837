/** Where a press on a result leads: the clause, with the words marked there by the browser. */
import { marksIn } from './results.ts';

/** A piece before or after a word ends at a mark: browsers find whole words only. */
const BEFORE = /[\p{L}\p{N}%]*$/u;
const AFTER = /^[\p{L}\p{N}%]*/u;
/** Most words marked. */
const MOST = 3;

/** `-` and `,` part the pieces of a directive. */
const encode = (text: string): string => encodeURIComponent(text).replace(/-/g, '%2D');

/** The text directive for the words in a clause, to stand behind the address; empty if none of them is there. */
export function textDirective(text: string, words: readonly string[]): string {
  const pieces = marksIn(text, words)
    .slice(0, MOST)
    .map(([from, to]) => {
      const before = encode(BEFORE.exec(text.slice(0, from))?.[0] ?? '');
      const after = encode(AFTER.exec(text.slice(to))?.[0] ?? '');
      return `text=${before === '' ? '' : `${before}-,`}${encode(text.slice(from, to))}${after === '' ? '' : `,-${after}`}`;
    });
  return pieces.length === 0 ? '' : `:~:${pieces.join('&')}`;
}
