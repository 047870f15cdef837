/** How much one assessment may hold. The schema refuses more; screens and merging keep below it. */

/** Characters of a line, such as the title of a paper. */
export const LONGEST_LINE = 500;
/** Characters of a longer text, such as a note. */
export const LONGEST_TEXT = 20_000;
/** Counts and sums of money stay far inside the numbers that a browser holds exactly. */
export const LARGEST_AMOUNT = 1e12;
/** Lines of evidence of one answer. */
export const MOST_EVIDENCE = 50;
/** Ticks of one list. */
export const MOST_TICKS = 200;
