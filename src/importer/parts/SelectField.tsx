interface Props<T extends string> {
  id: string;
  label: string;
  /** What can be chosen, by value. */
  options: Readonly<Partial<Record<T, string>>>;
  value: T;
  onValue: (value: T) => void;
}

/** A labelled choice of one out of several. */
export function SelectField<T extends string>({ id, label, options, value, onValue }: Props<T>) {
  const entries = Object.entries<string | undefined>(options);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onValue(event.currentTarget.value as T)}>
        {entries.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </div>
  );
}
