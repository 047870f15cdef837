import type { TableProblem } from '../../sheet/table-problem.ts';
import { toHash } from '../models/step.ts';

interface Props {
  problems: readonly TableProblem[];
  /** Opens the item of a row, where a choice for it puts the problem right. */
  onRow: (row: number) => void;
}

/** What is wrong in the table, and what is only worth a look, each with its cell. Said aloud when it changes. */
export function ProblemList({ problems, onRow }: Props) {
  const errors = problems.filter(({ level }) => level === 'error');
  const warnings = problems.filter(({ level }) => level === 'warning');
  const line = ({ message, row }: TableProblem) => (
    <li key={message}>
      {message}
      {row !== undefined && (
        <a href={toHash('items')} onClick={() => onRow(row)}>
          去改第 {row + 1} 行
        </a>
      )}
    </li>
  );
  return (
    <div aria-live="polite">
      {errors.length > 0 && (
        <div class="error-summary" data-problems="error">
          <h3>先解决这 {errors.length} 处，才能用</h3>
          <ul>{errors.map(line)}</ul>
        </div>
      )}
      {warnings.length > 0 && (
        <details class="notice" data-problems="warning" open={warnings.length < 4}>
          <summary>还有 {warnings.length} 处请看一眼，不影响使用</summary>
          <ul>{warnings.map(line)}</ul>
        </details>
      )}
    </div>
  );
}
