/** What a file may cost. A scoring table is far below; what is above was made to hurt, or is no scoring table. */
export const MAX_FILE_BYTES = 5 * 1024 * 1024;
/** Of all parts that are read, as they really come out: the sizes stated in an archive are its author's word. */
export const MAX_UNPACKED_BYTES = 20 * 1024 * 1024;
export const MAX_ENTRIES = 200;
/** A part may unpack to this many times its packed size … */
export const MAX_RATIO = 100;
/** … once it is larger than this; small parts of XML do pack that well. */
export const RATIO_COUNTS_FROM_BYTES = 1024 * 1024;
/** Elements inside elements. Twenty tables inside one another need about 100. */
export const MAX_DEPTH = 200;
/** A parsed element takes some hundred bytes of memory. */
export const MAX_ELEMENTS = 400_000;
/** One stray cell at the far end of a sheet must not make a table of a million rows. */
export const MAX_ROWS = 3_000;
export const MAX_COLUMNS = 100;
export const MAX_CELLS = 60_000;
export const MAX_MERGES = 5_000;
/** Sheets of a workbook, tables of a document or of what was pasted. */
export const MAX_TABLES = 100;
