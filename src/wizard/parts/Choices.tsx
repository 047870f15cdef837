interface ChoicesProps<T extends string> {
  /** Name of the group; unique in the page. */
  name: string;
  options: readonly { id: T; label: string }[];
  /** The chosen one; `undefined` while none is. */
  chosen: T | undefined;
  onChoose: (id: T) => void;
  /** Long labels stand below one another. */
  stacked?: boolean;
}

/** Radio buttons; they stand in a fieldset of the caller, whose legend is the question. */
export function Choices<T extends string>({ name, options, chosen, onChoose, stacked = false }: ChoicesProps<T>) {
  return (
    <div class={stacked ? 'choices stacked' : 'choices'}>
      {options.map(({ id, label }) => (
        <label key={id}>
          <input type="radio" name={name} value={id} checked={id === chosen} onChange={() => onChoose(id)} />
          <span>{label}</span>
        </label>
      ))}
    </div>
  );
}
