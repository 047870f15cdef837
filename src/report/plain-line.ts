/** Controls, line breaks and every kind of space, full-width ones included. */
const SPACES = /[\s\p{Cc}\u2028\u2029]+/gu;
/** Marks that turn the direction of the text around them, zero-width spaces and code points that no XML file may hold. */
const INVISIBLE = /[\u061C\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\uFFFE\uFFFF]/gu;
/** Half a character, as left behind where a text was cut in the middle of an emoji. */
const LONE_SURROGATES = /[\uD800-\uDFFF]/gu;

/**
 * Text that Word, Markdown and a page can all hold: each run of controls, line breaks and spaces is one space, marks
 * that reverse the text around them are gone, half characters show as U+FFFD. Spaces at the ends stay.
 */
export const printableText = (text: string): string =>
  text.replace(INVISIBLE, '').replace(LONE_SURROGATES, '\uFFFD').replace(SPACES, ' ');

/** What a person typed as one line of `printableText`. Empty where nothing visible was typed. */
export const plainLine = (text: string): string => printableText(text).trim();

/** The lines of a text of several lines, each a `plainLine`, empty ones left out. */
export const plainLines = (text: string): string[] =>
  text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(plainLine)
    .filter((line) => line !== '');
