import type { Cutoff } from './footer-line.ts';
import type { Column, Header } from './header.ts';
import type { ItemCells, Stated } from './origin.ts';
import type { ReadScoring } from './scoring-text.ts';
import type { TableProblem } from './table-problem.ts';

/** One item as the table words it. */
export interface ReadItem {
  /** Row of the table, counted from 0; choices name items by it. */
  row: number;
  /** What its number cell says, such as `1` or `（一）`; empty where it has none. */
  number: string;
  title: string;
  /** What is examined; empty where the row says nothing. */
  content: string;
  points: number | undefined;
  isBonus: boolean;
  /** The sign that makes it a must-have item, such as ★ or 必备. */
  mark: string | undefined;
  /** The table's own words on how it is scored. */
  scoringText: string | undefined;
  /** What they are understood as. */
  scoring: ReadScoring;
  /** The rule written below them by an export, in words. */
  writtenRule: string | undefined;
  evidence: string[];
  /** The table says 请人工核对 of this row. */
  isToReview: boolean;
  /** Where it stands, or stood in the table that an exported one was made from. */
  cells: ItemCells;
}

/** A group of items. */
export interface ReadDimension {
  kind: 'regular' | 'bonus';
  title: string;
  cell: string;
  /** Points that the table states for the group as a whole. */
  statedPoints: number | undefined;
  items: ReadItem[];
}

/** A case that rules the title out. */
export interface ReadVeto {
  row: number;
  title: string;
  content: string;
  cell: string;
}

/** A grade with the cell that states it; none where the person who exported the table had typed it. */
export interface ReadCutoff extends Cutoff {
  cell: string | undefined;
}

/** A number with the cell that states it. */
export interface StatedPoints {
  points: number;
  cell: string;
}

/** A scoring table as far as it was understood. */
export interface TableReading {
  /** Name of the sheet or of the place in the document. */
  name: string;
  /** How much the grid looks like a scoring table; 0: not at all. For choosing among several. */
  score: number;
  title: string | undefined;
  header: Header | undefined;
  columns: Column[];
  dimensions: ReadDimension[];
  vetoes: ReadVeto[];
  cutoffs: ReadCutoff[];
  /** Full mark that the table states. */
  statedTotal: StatedPoints | undefined;
  /** Most that bonus items can add, where the table states it. */
  bonusCap: number | undefined;
  /** What the table says of itself if it was exported here. */
  stated: Stated | undefined;
  problems: TableProblem[];
}

/** What only the check of the whole table needs to know. */
export interface BodyFacts {
  hasPointsColumn: boolean;
  /** Where the points of a row cannot be used, by row. */
  pointsFaults: Map<number, { kind: 'wrong' | 'shared'; cell: string; text: string }>;
  /** Groups that were named and have nothing below them. */
  emptyGroups: { title: string; cell: string }[];
  /** Groups above groups (一、 above （一）) with the points stated for them. */
  parents: { title: string; cell: string; statedPoints: number | undefined; dimensions: ReadDimension[] }[];
  /** Sums that the table states below a group (小计). */
  subtotals: { dimension: ReadDimension; points: number; cell: string }[];
  /** Blocks of deductions (扣分项), which are not imported. */
  deductions: { title: string; cell: string }[];
  /** Columns with answers in them: self-rated points, assessed points, figures; with the first cell. */
  answers: { heading: string; cell: string }[];
  /** Texts beside the table. `first`: where it stood in the table that an exported one was made from. */
  lines: { text: string; cell: string; first: string | undefined }[];
}
