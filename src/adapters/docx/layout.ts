/**
 * The figures of GB/T 9704-2012 《党政机关公文格式》 in twips (1/1440 inch, 1/20 pt) unless said otherwise. Type sizes
 * are in half points, as Word counts them.
 */

/** A4, 210 × 297 mm. */
export const PAGE = { width: 11_906, height: 16_838 } as const;

/** 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm; the foot of the page number is 25 mm above the edge, 7 mm below the text. */
export const MARGIN = { top: 2_097, right: 1_474, bottom: 1_984, left: 1_587, header: 851, footer: 1_417 } as const;

/** Width of the text area. */
export const TEXT_WIDTH = PAGE.width - MARGIN.left - MARGIN.right;

/** Widths of all tables together; a twip under the text area, so that no table sticks out. */
export const TABLE_WIDTH = 8_844;

/** 22 lines a page: 580 gives 21 (measured with LibreOffice 7.4). */
export const LINE = 579;

/** Line of the title, 2号 on 33 pt. */
export const TITLE_LINE = 660;

/** Id of the paragraph style of cells. */
export const CELL_STYLE = 'TableText';

/** Line inside tables; lines of the body would make rows huge. */
export const CELL_LINE = 320;

/** Room between a table and the heading after it. */
export const SPACE_AFTER_TABLE = 160;

/** 28 characters of 16 pt fill 156 mm only when each gives up a quarter of a point. */
export const LETTER_SPACING = -5;

/** Width of one character of the body. */
export const EM = 320 + LETTER_SPACING;

/** 左空二字 as Word keeps it beside the count of characters. */
export const INDENT = 640;

/** One character of the page number, 4号. */
export const PAGE_NUMBER_INDENT = 280;

/** Half points: 2号, 3号, 4号 and the 5号 of tables. */
export const SIZE = { title: 44, body: 32, pageNumber: 28, cell: 21 } as const;

/** Characters in a line of the title. */
export const TITLE_CHARACTERS = Math.floor(TEXT_WIDTH / (SIZE.title * 10 + LETTER_SPACING));
