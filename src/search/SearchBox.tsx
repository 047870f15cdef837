import { useRef, useState } from 'preact/hooks';
import { type Suggestion, suggestionsFor } from './suggestions.ts';
import type { Lexicon } from './lexicon.ts';

const KIND_WORDS: Record<Suggestion['kind'], string> = { term: '术语', title: '文件' };
const optionId = (index: number): string => `search-offer-${index}`;

interface Props {
  box: { current: HTMLInputElement | null };
  /** The words the search knows, once they are loaded. */
  lexicon: Lexicon | undefined;
  /** The box was entered. */
  onEnter: () => void;
  onType: (words: string) => void;
  /** A search was asked for: by the button, Enter or a suggestion. */
  onSearch: (words: string) => void;
}

/** The search box with suggestions: arrows choose, Enter takes, Escape closes. */
export function SearchBox({ box, lexicon, onEnter, onType, onSearch }: Props) {
  const [offers, setOffers] = useState<readonly Suggestion[]>([]);
  const [chosen, setChosen] = useState(-1);
  const form = useRef<HTMLFormElement>(null);

  const close = (): void => {
    setOffers([]);
    setChosen(-1);
  };
  const take = (words: string): void => {
    if (box.current) box.current.value = words;
    close();
    onSearch(words);
  };
  const press = (event: KeyboardEvent): void => {
    // While an input method composes, its keys are not ours.
    if (event.isComposing || offers.length === 0) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      // -1 is the box itself, between the last and the first.
      setChosen(((chosen + 1 + step + offers.length + 1) % (offers.length + 1)) - 1);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      close();
    }
  };

  return (
    <form
      class="search big"
      role="search"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        take(offers[chosen]?.text ?? box.current?.value.trim() ?? '');
      }}
      onBlurCapture={(event) => {
        if (!(event.relatedTarget instanceof Node && form.current?.contains(event.relatedTarget))) close();
      }}
    >
      <label class="hidden" for="search-words">
        搜索字词
      </label>
      <input
        id="search-words"
        type="search"
        name="q"
        ref={box}
        maxLength={100}
        autocomplete="off"
        aria-autocomplete="list"
        aria-controls="search-offers"
        aria-activedescendant={chosen >= 0 ? optionId(chosen) : undefined}
        onFocus={onEnter}
        onKeyDown={press}
        onInput={(event) => {
          const words = event.currentTarget.value;
          setOffers(lexicon ? suggestionsFor(words, lexicon) : []);
          setChosen(-1);
          onType(words);
        }}
      />
      <button type="submit" class="primary">
        搜索
      </button>
      <ul id="search-offers" class="offers" role="listbox" aria-label="建议" hidden={offers.length === 0}>
        {offers.map(({ text, kind }, index) => (
          <li
            key={text}
            id={optionId(index)}
            role="option"
            aria-selected={index === chosen}
            onPointerDown={(event) => {
              // The box keeps the focus.
              event.preventDefault();
            }}
            onClick={() => {
              take(text);
            }}
          >
            {text} <span class="quiet">{KIND_WORDS[kind]}</span>
          </li>
        ))}
      </ul>
      <span class="hidden" role="status">
        {offers.length > 0 && `有 ${offers.length} 个建议，按上下键选择`}
      </span>
    </form>
  );
}
