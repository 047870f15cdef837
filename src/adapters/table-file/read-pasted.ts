import { settle, type TableFileOutcome, Unreadable } from './outcome.ts';

/** What a paste event brings: `clipboardData.getData('text/html')` and `getData('text/plain')`; empty where there is none. */
export interface Pasted {
  html: string;
  text: string;
}

/** What the reader is given from outside. */
export interface PastedDeps {
  /** Parses HTML without running it: in a browser `(html) => new DOMParser().parseFromString(html, 'text/html')`. */
  parseHtml: (html: string) => Document;
}

/** Reads the tables out of what was pasted from Word, Excel or WPS; without a table in the HTML, the text by its tabs. */
export const readPasted = (_pasted: Pasted, _deps: PastedDeps): TableFileOutcome =>
  settle(() => {
    throw new Unreadable('');
  });
