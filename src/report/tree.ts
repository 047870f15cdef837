/**
 * The draft 自查报告 as a tree: what it says, in what order and why, without any layout. Word, Markdown, print
 * and screen only render it.
 */

import type { StaleFigure } from './stale-figures.ts';

/** A piece of a sentence. `missing` reads 【待补充：…】 and is marked by every renderer, because the unit must fill it in. */
export type Part = { kind: 'text'; text: string } | { kind: 'missing'; text: string };

/** Marks the fixed sentences of the report, those that carry no fact of the unit. */
export const FRAME = 'frame';

/**
 * Where a sentence comes from: `frame`, or what it quotes, such as `answer:a11`, `input:staff`, `veto:v1`,
 * `gate:membership`, `eligibility:held-two-years`, `dimension:a`, `grade:xj-2009`, `action:criterion-a11`, `unit:name`,
 * `total`, `standard`, `asOf`; `written:problems` is a person's own wording of that section.
 */
export type Source =
  | typeof FRAME
  | 'total'
  | 'standard'
  | 'award'
  | 'fictional'
  | 'asOf'
  | 'ballot'
  | 'meeting'
  | `${'unit' | 'input' | 'answer' | 'dimension' | 'gate' | 'veto' | 'eligibility' | 'grade' | 'action' | 'written'}:${string}`;

/** One sentence, or a fragment that stands for one in a heading, a table cell or a list. `sources` is never empty. */
export interface Sentence {
  parts: Part[];
  sources: Source[];
}

/** A heading on a line of its own: level 1 is 一、, level 2 is （一）. The number is part of the sentence. */
export interface Heading {
  kind: 'heading';
  level: 1 | 2;
  /** Stable name of the section, such as `problems`; for level 2 the dimension's id. */
  id: string;
  sentence: Sentence;
}

/** A paragraph. `lead` is a level 3 heading, 1.入会率。, that runs into the text, as official papers print it. */
export interface Paragraph {
  kind: 'paragraph';
  lead?: Sentence;
  sentences: Sentence[];
}

/** A column of a table. `share` is its part of the width; all shares of a table add up to 1. */
export interface Column {
  title: string;
  share: number;
  align: 'left' | 'center';
}

/** A row: one cell for each column. `strong` marks sums and group rows. */
export interface Row {
  strong: boolean;
  cells: Sentence[];
}

/** A table; its first row repeats the columns' titles on every page. The paragraph before it introduces it. */
export interface Table {
  kind: 'table';
  columns: Column[];
  rows: Row[];
}

export type Block = Heading | Paragraph | Table;

/** A stretch of the report that is written as one and that a person may write anew. */
export interface Section {
  /** Stable in every skeleton, such as `problems`; the dimension's id for a part of the standard. */
  id: string;
  /** Name for the screen. */
  title: string;
  /** The headings in front of it, if it has any. */
  headings: Heading[];
  /** What stands under them. Tables stay after a person's own words. */
  blocks: (Paragraph | Table)[];
  /** Its paragraphs as made from the answers, a line each, whether or not they stand in the report. */
  generated: string[];
  /** Figures of a person's own words that the answers no longer bear out; undefined where nothing was rewritten. */
  rewritten?: { stale: StaleFigure[] };
}

/** One line of the 附件说明. `number` is the one in the file box, such as `3` or `3-1`; empty where the unit gave none. */
export interface Attachment {
  number: string;
  title: Sentence;
}

export interface Report {
  /** In order, in units of sense: a renderer may break the line between two of them. */
  title: Sentence[];
  /** 主送, with its colon. */
  salutation: Sentence;
  sections: Section[];
  /** All of the sections in one list, headings included. */
  blocks: Block[];
  /** In the order of their numbers; one line reading 【待补充：…】 while no evidence is listed. */
  attachments: Attachment[];
  /** 署名 */
  signature: Sentence;
  /** 日期, the day of the scoring. */
  date: Sentence;
}

/** The parts of a sentence as one text, 【待补充：…】 included. */
export const sentenceText = (sentence: Sentence): string => sentence.parts.map((part) => part.text).join('');

/** Every sentence of a report, in reading order. */
export const listSentences = (report: Report): Sentence[] => [
  ...report.title,
  report.salutation,
  ...report.blocks.flatMap((block) => {
    switch (block.kind) {
      case 'heading':
        return [block.sentence];
      case 'paragraph':
        return block.lead ? [block.lead, ...block.sentences] : block.sentences;
      case 'table':
        return block.rows.flatMap((row) => row.cells);
      default:
        return block satisfies never;
    }
  }),
  ...report.attachments.map((attachment) => attachment.title),
  report.signature,
  report.date,
];
