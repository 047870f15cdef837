import type { Grid } from '../../sheet/grid.ts';

/** What came of reading a file, or what was pasted. */
export type TableFileOutcome =
  | {
      kind: 'read';
      /** The tables in the order of the file, none of them empty; at least one. */
      grids: Grid[];
      /** What the person should know about the reading, each a Chinese sentence with its full stop. */
      remarks: string[];
    }
  | {
      kind: 'refused';
      /** What is wrong and what to do, for the screen. */
      message: string;
    };

/** The content cannot be read; `message` is for the screen. Never leaves this folder. */
export class Unreadable extends Error {
  override name = 'Unreadable';
}

/** Runs a reader; what it found unreadable becomes a refusal. Any other error is a damaged file. */
export const settle = (read: () => Omit<Extract<TableFileOutcome, { kind: 'read' }>, 'kind'>): TableFileOutcome => {
  try {
    return { kind: 'read', ...read() };
  } catch (error) {
    return { kind: 'refused', message: error instanceof Unreadable ? error.message : DAMAGED };
  }
};

/** Said where the content breaks off or contradicts itself. */
export const DAMAGED = '这个文件已经损坏，读不出来。请在 WPS 或 Excel 里打开确认，再另存为一份。';
