import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { readAmount, readDay, readYear, type Reading } from '../models/field-text.ts';
import { fieldId, type Session } from '../models/session.ts';
import { useDerived } from './derived.ts';

interface FieldProps<T> {
  session: Session;
  /** Criterion id, `inputs` or another item that errors name. */
  item: string;
  field: string;
  label: string;
  unit?: string | undefined;
  help?: string | undefined;
  value: T | undefined;
  /** Stands under the field. */
  children?: ComponentChildren;
  /** `what` names the field, so that a burst of typing is one step of undo. */
  onValue: (value: T | null, what: string) => void;
}

/** Longer than any number or day; what is pasted beyond it only costs time. */
const MOST_CHARACTERS = 40;

interface TextProps<T> extends FieldProps<T> {
  read: (text: string) => Reading<T>;
  type: 'text' | 'date';
  inputMode?: 'numeric' | 'decimal';
}

/** What is wrong at a field, from its text or from the scoring; empty where it is in order. */
const errorAt = (session: Session, item: string, field: string): string =>
  session.drafts.value[fieldId(item, field)]?.message ||
  session.result.value.errors.find((error) => error.item === item && error.field === field)?.message ||
  '';

/** A labelled field for one value. Text that is no value stays in sight and is explained when the field is left. */
function TextField<T extends number | string>(props: TextProps<T>) {
  const { session, item, field, value } = props;
  const id = fieldId(item, field);
  const [typed, setTyped] = useState('');
  const [busy, setBusy] = useState(false);
  const draft = useDerived(() => session.drafts.value[id], [session, id]);
  const reading = props.read(typed);
  const standsFor = reading.kind === 'value' ? reading.value : undefined;
  // What was typed stays as typed (１２ or 12.0) as long as it means the value.
  const text = draft ? draft.text : value === undefined ? '' : standsFor === value ? typed : String(value);
  const found = useDerived(() => errorAt(session, item, field), [session, id]);
  const error = busy ? '' : found;

  const take = (entry: HTMLInputElement): void => {
    const next = entry.value.slice(0, MOST_CHARACTERS);
    if (next !== entry.value) entry.value = next;
    setTyped(next);
    const now = props.read(next);
    session.setDraft(id, now.kind === 'wrong' ? { text: next, message: now.message } : null);
    props.onValue(now.kind === 'value' ? now.value : null, id);
  };

  return (
    <div class={error ? 'field wrong' : 'field'}>
      <label for={id}>{props.label}</label>
      {props.help && (
        <p class="help" id={`${id}-help`}>
          {props.help}
        </p>
      )}
      {error && (
        <p class="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <span class="entry">
        <input
          id={id}
          type={props.type}
          inputMode={props.inputMode}
          autocomplete="off"
          max={props.type === 'date' ? '2199-12-31' : undefined}
          value={text}
          aria-invalid={error ? 'true' : undefined}
          aria-describedby={[props.help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ') || undefined}
          onInput={(event) => take(event.currentTarget)}
          onFocus={() => setBusy(true)}
          onBlur={() => setBusy(false)}
        />
        {props.unit && <span>{props.unit}</span>}
      </span>
      {props.children}
    </div>
  );
}

const readInteger = (text: string): Reading<number> => readAmount(text, 0);
const readDecimal = (text: string): Reading<number> => readAmount(text, 2);

/** A whole number, such as persons or meetings. */
export const IntegerField = (props: FieldProps<number>) => (
  <TextField {...props} type="text" inputMode="numeric" read={readInteger} />
);

/** A year of four digits. */
export const YearField = (props: FieldProps<number>) => (
  <TextField {...props} type="text" inputMode="numeric" read={readYear} />
);

/** A number with at most two decimals, such as yuan. */
export const DecimalField = (props: FieldProps<number>) => (
  <TextField {...props} type="text" inputMode="decimal" read={readDecimal} />
);

/** Points within limits; `read` knows them. */
export const PointsField = (props: FieldProps<number> & { read: (text: string) => Reading<number> }) => (
  <TextField {...props} type="text" inputMode="decimal" />
);

/** A day. */
export const DayField = (props: FieldProps<string>) => <TextField {...props} type="date" read={readDay} />;
