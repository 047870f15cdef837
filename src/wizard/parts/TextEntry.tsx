import { useState } from 'preact/hooks';
import { cutText, limitInWords, lossInWords } from '../models/text-limit.ts';

interface Props {
  /** Unique in the page. */
  id: string;
  label: string;
  /** Said under the label. */
  help?: string | undefined;
  value: string;
  /** Most characters. */
  limit: number;
  onText: (text: string) => void;
  /** Lines of a long text; unset: one line. */
  rows?: number;
  /** What is wrong; empty where it is in order. */
  error?: string;
  /** Class of the whole field. */
  place?: string;
  /** Name by which tests and the view find the entry. */
  name?: string;
}

/** A labelled text with a limit: the rest of a long paste is left out and said so, before the browser lays it out. */
export function TextEntry({ id, label, help, value, limit, onText, rows, error = '', place = '', name }: Props) {
  const [lost, setLost] = useState(0);
  const remark = lost > 0 ? lossInWords(lost, limit) : limitInWords(value.length, limit);
  const take = (entry: HTMLInputElement | HTMLTextAreaElement): void => {
    const cut = cutText(entry.value, limit);
    if (cut.lost > 0) entry.value = cut.text;
    setLost(cut.lost);
    onText(cut.text);
  };
  const shared = {
    id,
    value,
    autocomplete: 'off',
    'data-field': name,
    'aria-invalid': error ? ('true' as const) : undefined,
    'aria-describedby':
      [help && `${id}-help`, error && `${id}-error`, remark && `${id}-limit`].filter(Boolean).join(' ') || undefined,
  };
  return (
    <div class={`field text-entry ${place}${error ? ' wrong' : ''}`}>
      <label for={id}>{label}</label>
      {help && (
        <p class="help" id={`${id}-help`}>
          {help}
        </p>
      )}
      {error && (
        <p class="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      {rows === undefined ? (
        <input type="text" class="wide" {...shared} onInput={(event) => take(event.currentTarget)} />
      ) : (
        <textarea rows={rows} {...shared} onInput={(event) => take(event.currentTarget)} />
      )}
      <p class={lost > 0 ? 'limit short' : 'limit'} id={`${id}-limit`} role="status">
        {remark}
      </p>
    </div>
  );
}
