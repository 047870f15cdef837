import { cellWords, type Sheet } from '../../papers/sheet.ts';

/** A tabular paper as it is printed. */
export function SheetTable({ sheet }: { sheet: Sheet }) {
  const { title, notes, columns, rows, foot, isLandscape } = sheet;
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  return (
    <div class={isLandscape ? 'table-paper landscape' : 'table-paper'}>
      <h2 class="sheet-title">{title}</h2>
      {notes.map((text) => (
        <p key={text} class="note">
          {text}
        </p>
      ))}
      <table>
        <colgroup>
          {columns.map((column) => (
            <col key={column.title} width={`${((column.width / all) * 100).toFixed(1)}%`} />
          ))}
        </colgroup>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.title} scope="col">
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ cells, isStrong }, index) => (
            <tr key={index} class={isStrong ? 'strong' : undefined}>
              {cells.map((cell, at) => (
                <td key={at} class={columns[at]?.kind === 'text' ? undefined : 'short'}>
                  {cell.kind === 'text' && cell.isMissing ? <mark>{cellWords(cell)}</mark> : cellWords(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {foot.map((text) => (
        <p key={text} class="note">
          {text}
        </p>
      ))}
    </div>
  );
}
