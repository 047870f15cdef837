import type { Grid } from '../../sheet/grid.ts';
import { COLUMN_ROLES } from '../../sheet/column-role.ts';
import type { Column } from '../models/column.ts';

interface Props {
  grid: Grid;
  columns: readonly Column[];
  /** Rows of the column headings, counted from 0. */
  header: ReadonlySet<number>;
}

const MOST_ROWS = 9;
const MOST_CHARACTERS = 40;
const short = (text: string): string => (text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text);

/** The first rows as they stand in the table, under what each column is taken for. */
export function PreviewTable({ grid, columns, header }: Props) {
  // What stands above the headings is the title, which has a field of its own.
  const first = Math.min(...header, grid.rows.length - 1);
  const rows = grid.rows.slice(first, first + MOST_ROWS);
  return (
    <div class="preview" tabIndex={0} role="region" aria-labelledby="preview-title">
      <table>
        <caption id="preview-title">
          表的第 {first + 1} 到 {first + rows.length} 行（共 {grid.rows.length} 行）
        </caption>
        <thead>
          <tr>
            <td />
            {columns.map(({ index, letter, role }) => (
              <th key={index} scope="col">
                {letter}
                <span>{COLUMN_ROLES[role]}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((cells, index) => (
            <tr key={index} class={header.has(first + index) ? 'heading' : undefined}>
              <th scope="row">{first + index + 1}</th>
              {columns.map(({ index }) => (
                <td key={index}>{short(cells[index] ?? '')}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
