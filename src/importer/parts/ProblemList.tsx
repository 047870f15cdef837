import { useEffect, useRef } from 'preact/hooks';
import type { PlacedProblem } from '../models/finish.ts';
import { STEPS, toHash } from '../models/step.ts';

interface Props {
  problems: readonly PlacedProblem[];
  /** Opens the item of a row, where a choice for it puts the problem right. */
  onRow: (row: number) => void;
  /** The errors stand in the way of the whole step and take the focus when it begins. */
  isFirst?: boolean;
}

/** What is wrong in the table, and what is only worth a look, each with its cell. Said aloud when it changes. */
export function ProblemList({ problems, onRow, isFirst = false }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // After the heading of the step, which takes the focus as well.
    if (isFirst) setTimeout(() => box.current?.focus());
  }, []);
  const errors = problems.filter(({ level }) => level === 'error');
  const warnings = problems.filter(({ level }) => level === 'warning');
  const line = ({ message, row, step }: PlacedProblem) => (
    <li key={message}>
      {message}
      {row !== undefined && (
        <a href={toHash('items')} onClick={() => onRow(row)}>
          去改第 {row + 1} 行
        </a>
      )}
      {step && <a href={toHash(step)}>去“{STEPS[step]}”填</a>}
    </li>
  );
  return (
    <div aria-live="polite">
      {errors.length > 0 && (
        <div class="error-summary" data-problems="error" tabIndex={-1} ref={box}>
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
