import type { TextEncoding } from '../../adapters/table-file/text-encoding.ts';
import type { Grid } from '../../sheet/grid.ts';
import type { Standard } from '../../standard/schema.ts';

/** A file as picked or dropped. */
export interface PickedFile {
  name: string;
  bytes: Uint8Array;
}

/** Where a table comes from. */
export type Source =
  | { kind: 'file'; file: PickedFile; encoding?: TextEncoding }
  | { kind: 'pasted'; html: string; text: string }
  /** The invented table to try it with. */
  | { kind: 'sample' };

/** What was found there. Remarks and messages are Chinese sentences. */
export type Intake =
  | { kind: 'tables'; name: string; grids: readonly Grid[]; remarks: readonly string[] }
  | { kind: 'standard'; name: string; text: string; standard: Standard; hash: string; remarks: readonly string[] }
  | { kind: 'refused'; messages: readonly string[] };
