interface Props {
  id: string;
  label: string;
  value: string;
  onValue: (value: string) => void;
  /** What is wrong; empty or unset where it is in order. */
  error?: string | undefined;
  help?: string;
  /** Shown behind the field, such as 分. */
  unit?: string;
  /** A short field for a number. */
  isNumber?: boolean;
  maxLength?: number;
}

/** A labelled field with its help and its error. */
export function TextField({ id, label, value, onValue, error, help, unit, isNumber = false, maxLength = 100 }: Props) {
  const described = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div class={error ? 'field wrong' : 'field'}>
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
      <span class="entry">
        <input
          id={id}
          type="text"
          class={isNumber ? 'number' : undefined}
          inputMode={isNumber ? 'decimal' : undefined}
          autocomplete="off"
          maxLength={maxLength}
          value={value}
          aria-invalid={error ? 'true' : undefined}
          aria-describedby={described || undefined}
          onInput={(event) => onValue(event.currentTarget.value)}
        />
        {unit && <span>{unit}</span>}
      </span>
    </div>
  );
}
