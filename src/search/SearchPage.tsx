import { useEffect, useRef, useState } from 'preact/hooks';
import { FILES, loadAll } from '../adapters/search-files.ts';
import { excerpt, groupResults } from './results.ts';
import { type Answer, type Label, search } from './search.ts';

type State = { kind: 'idle' | 'loading' | 'error'; answer?: undefined } | { kind: 'done'; answer: Answer };

/** Wait after the last key before a search starts, so that typing a word is one search. */
const PAUSE_MS = 250;

const LABELS: Record<Label, string> = {
  exact: '原文有这几个字',
  near: '原文没有这几个字，下面是相近内容',
  none: '没有找到',
};

/** Searches the files of the index; where these cannot be read, all records at once. */
const find = (words: string): Promise<Answer> => search(words, FILES).catch(async () => search(words, await loadAll()));

/** Search box and results. The query stands in the address, so that a search can be linked to. */
export function SearchPage({ lists }: { lists: readonly { href: string; title: string }[] }) {
  const [query, setQuery] = useState('');
  const [state, setState] = useState<State>({ kind: 'idle' });
  const latest = useRef(0);
  const box = useRef<HTMLInputElement>(null);

  const run = async (words: string): Promise<void> => {
    latest.current += 1;
    const mine = latest.current;
    if (words === '') {
      setState({ kind: 'idle' });
      return;
    }
    setState({ kind: 'loading' });
    try {
      const answer = await find(words);
      // A slow answer must not replace that of a later query.
      if (mine === latest.current) setState({ kind: 'done', answer });
    } catch {
      if (mine === latest.current) setState({ kind: 'error' });
    }
  };

  useEffect(() => {
    // The box is not controlled, so that what was typed before this script ran is still there.
    const typed = box.current?.value.trim() ?? '';
    const asked = typed !== '' ? typed : (new URLSearchParams(location.search).get('q')?.trim() ?? '');
    if (box.current && typed === '') box.current.value = asked;
    setQuery(asked);
    void run(asked);
  }, []);

  const type = (words: string): void => {
    setQuery(words);
    const trimmed = words.trim();
    const mine = (latest.current += 1);
    setTimeout(() => {
      if (mine !== latest.current) return;
      history.replaceState(null, '', trimmed === '' ? location.pathname : `?q=${encodeURIComponent(trimmed)}`);
      void run(trimmed);
    }, PAUSE_MS);
  };

  return (
    <div data-search-state={state.kind}>
      <form
        class="search big"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          void run(query.trim());
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
          onInput={(event) => {
            type(event.currentTarget.value);
          }}
        />
        <button type="submit" class="primary">
          搜索
        </button>
      </form>
      <p role="status" class="quiet">
        {state.kind === 'loading' && '正在搜索…'}
        {state.kind === 'done' && (
          <span data-search-label={state.answer.label}>
            {LABELS[state.answer.label]}
            {state.answer.label !== 'none' && `，共 ${state.answer.results.length} 条`}
          </span>
        )}
      </p>
      {state.kind === 'error' && <p>现在不能搜索：浏览器版本较旧，或者网络断开。请从下面的列表进入。</p>}
      {state.kind === 'done' && state.answer.label === 'none' && (
        <p>本站的文件里没有“{query.trim()}”。可以换一个说法、少写几个字，或从下面的列表进入。</p>
      )}
      {(state.kind === 'idle' || state.kind === 'error' || state.answer?.label === 'none') && (
        <ul>
          {lists.map(({ href, title }) => (
            <li key={href}>
              <a href={href}>{title}</a>
            </li>
          ))}
        </ul>
      )}
      {state.kind === 'done' &&
        groupResults(state.answer.results).map((group) => (
          <section class="found" key={group.title}>
            <h2>{group.title}</h2>
            <ul>
              {group.results.map((result) => (
                <li key={result.url}>
                  <a href={result.url} data-result data-match={result.match}>
                    {result.label === '' ? '打开这一页' : result.label}
                  </a>{' '}
                  {result.match === 'near' && <span class="quiet">相近</span>}
                  <p>
                    {excerpt(result.text, state.answer.marks).map(({ text, marked }) =>
                      marked ? <mark>{text}</mark> : text,
                    )}
                  </p>
                </li>
              ))}
            </ul>
          </section>
        ))}
    </div>
  );
}
