import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FieldError } from '../models/session.ts';

interface Props {
  errors: readonly FieldError[];
  /** Address of the step that the person wanted to go to. */
  onward: string;
}

/** What contradicts itself on this step. Takes the focus; one may go on all the same. */
export function ErrorSummary({ errors, onward }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.focus(), []);
  return (
    <div class="error-summary" role="alert" tabIndex={-1} ref={box}>
      <h2>这一步有 {errors.length} 处需要核对</h2>
      <ul>
        {errors.map(({ field, message }) => (
          <li key={field + message}>
            <a
              href={`#${field}`}
              onClick={(event) => {
                // The hash is the place in the wizard; it must not become the id of a field.
                event.preventDefault();
                const place =
                  document.getElementById(field) ?? document.getElementById(field.replace(/^f_([^_]+)_.*$/, 'c-$1'));
                place?.focus();
                place?.scrollIntoView({ block: 'center' });
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
      <p>
        也可以先往下填，有矛盾的地方先不算。<a href={onward}>仍然继续</a>
      </p>
    </div>
  );
}
