import type { ColumnRole } from '../../sheet/column-role.ts';
import type { Grid } from '../../sheet/grid.ts';
import type { GradeLine } from './grade-line.ts';
import type { RuleForm } from './rule-form.ts';

/** What a person decided about one item. */
export interface Decision {
  /** Looked at and found right. */
  confirmed: boolean;
  /** The rule as the person put it; unset: as it was read. */
  form?: RuleForm;
  /** Points as typed; unset: as in the table. */
  points?: string;
  /** The row is not to be brought along. */
  leftOut?: boolean;
  /** Must-have item; unset: as marked in the table. */
  mandatory?: boolean;
}

/** What a person has entered for one table. */
export interface SheetEdits {
  /** Roles of columns that the person has changed, by column counted from 0. */
  roles: Readonly<Record<string, ColumnRole>>;
  /** Number of the row of headings as typed, counted from 1; unset: as found. */
  headerRow?: string;
  /** As typed; unset: as found in the table. */
  title?: string;
  issuer?: string;
  honour?: string;
  /** By the item's row, counted from 0. */
  decisions: Readonly<Record<string, Decision>>;
  /** As typed; unset: as found in the table. */
  grades?: readonly GradeLine[];
}

/** A file with tables, and everything entered for each of them. */
export interface SheetDraft {
  kind: 'sheet';
  /** Name of the file, or a word for what was pasted. */
  name: string;
  grids: readonly Grid[];
  /** Day on which the table was put in, `YYYY-MM-DD`; it becomes the edition. */
  date: string;
  /** Index of the chosen grid; unset: the one that looks most like a scoring table. */
  chosen?: number;
  /** By index of the grid, so that trying another table loses nothing. */
  edits: Readonly<Record<string, SheetEdits>>;
}

/** A standard file of another unit. */
export interface FileDraft {
  kind: 'file';
  name: string;
  /** The YAML text. */
  text: string;
}

/** What is being worked on, as it survives a reload of the tab. */
export type Draft = SheetDraft | FileDraft;

const VERSION = 1;

/** The draft as text for the tab's memory. */
export const serializeDraft = (draft: Draft): string => JSON.stringify({ version: VERSION, draft });

/**
 * Reads a draft back. Only this page writes it, so its version is proof enough of its form; `null` for anything else.
 */
export const parseDraft = (text: string): Draft | null => {
  try {
    const value = JSON.parse(text) as { version?: unknown; draft?: Draft } | null;
    return value?.version === VERSION && value.draft ? value.draft : null;
  } catch {
    return null;
  }
};
