import type { TableProblem } from '../../sheet/table-problem.ts';

/** What is wrong in the table, and what is only worth a look, each with its cell. Said aloud when it changes. */
export function ProblemList({ problems }: { problems: readonly TableProblem[] }) {
  const errors = problems.filter(({ level }) => level === 'error');
  const warnings = problems.filter(({ level }) => level === 'warning');
  return (
    <div aria-live="polite">
      {errors.length > 0 && (
        <div class="error-summary" data-problems="error">
          <h3>先解决这 {errors.length} 处，才能用</h3>
          <ul>
            {errors.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </div>
      )}
      {warnings.length > 0 && (
        <details class="notice" data-problems="warning" open={warnings.length < 4}>
          <summary>还有 {warnings.length} 处请看一眼，不影响使用</summary>
          <ul>
            {warnings.map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
