import type { ColumnRole } from '../../sheet/column-role.ts';
import { cellName, type Grid } from '../../sheet/grid.ts';
import type { TableReading } from '../../sheet/table-reading.ts';

/** One column as it is shown: where it stands, what it says, and what it is taken for. */
export interface Column {
  index: number;
  letter: string;
  heading: string;
  /** The first texts below the heading, shortened. */
  samples: readonly string[];
  role: ColumnRole;
}

const MOST_SAMPLES = 3;
const MOST_OF_SAMPLE = 24;
/** At most so many characters, with a mark where some are left out. */
export const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most)}…` : text);
/** Without the breaks within a cell. */
export const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The columns of a table as they were read. */
export const listColumns = ({ columns, header }: TableReading, grid: Grid): Column[] =>
  columns.map(({ heading, role }, index) => ({
    index,
    letter: cellName(0, index).replace(/\d+$/, ''),
    heading,
    samples: grid.rows
      .slice((header?.last ?? -1) + 1)
      .map((row) => onOneLine(row[index] ?? ''))
      .filter((text) => text !== '')
      .slice(0, MOST_SAMPLES)
      .map((text) => cut(text, MOST_OF_SAMPLE)),
    role,
  }));
