import { useEffect, useRef, useState } from 'preact/hooks';
import { searchIndex } from '../adapters/pagefind.ts';
import { excerpt, type Label, listResults, type ResultList } from './results.ts';

type State = { kind: 'idle' | 'loading' | 'error'; list?: undefined } | { kind: 'done'; list: ResultList };

/** Wait after the last key before a search starts, so that typing a word is one search. */
const PAUSE_MS = 250;

const LABELS: Record<Label, string> = {
  exact: '原文有这几个字',
  near: '原文没有这几个字，下面是相近内容',
  none: '没有找到',
};

/** Number of results for the line above the list. */
const count = (list: ResultList): number => list.groups.reduce((sum, group) => sum + group.results.length, 0);

/** Search box and results. The query stands in the address, so that a search can be linked to. */
export function SearchPage({ lists }: { lists: readonly { href: string; title: string }[] }) {
  const [query, setQuery] = useState('');
  const [state, setState] = useState<State>({ kind: 'idle' });
  const latest = useRef(0);
  const box = useRef<HTMLInputElement>(null);

  const search = async (words: string): Promise<void> => {
    latest.current += 1;
    const mine = latest.current;
    if (words === '') {
      setState({ kind: 'idle' });
      return;
    }
    setState({ kind: 'loading' });
    try {
      const list = listResults(words, await searchIndex(words));
      // A slow answer must not replace that of a later query.
      if (mine === latest.current) setState({ kind: 'done', list });
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
    void search(asked);
  }, []);

  const type = (words: string): void => {
    setQuery(words);
    const trimmed = words.trim();
    const mine = (latest.current += 1);
    setTimeout(() => {
      if (mine !== latest.current) return;
      history.replaceState(null, '', trimmed === '' ? location.pathname : `?q=${encodeURIComponent(trimmed)}`);
      void search(trimmed);
    }, PAUSE_MS);
  };

  return (
    <div data-search-state={state.kind}>
      <form
        class="search big"
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          void search(query.trim());
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
          <span data-search-label={state.list.label}>
            {LABELS[state.list.label]}
            {state.list.label !== 'none' && `，共 ${count(state.list)} 条`}
          </span>
        )}
      </p>
      {state.kind === 'error' && <p>现在不能搜索：浏览器版本较旧，或者网络断开。请从下面的列表进入。</p>}
      {state.kind === 'done' && state.list.label === 'none' && (
        <p>本站的文件里没有“{query.trim()}”。可以换一个说法、少写几个字，或从下面的列表进入。</p>
      )}
      {(state.kind === 'idle' || state.kind === 'error' || (state.kind === 'done' && state.list.label === 'none')) && (
        <ul>
          {lists.map(({ href, title }) => (
            <li key={href}>
              <a href={href}>{title}</a>
            </li>
          ))}
        </ul>
      )}
      {state.kind === 'done' &&
        state.list.groups.map((group) => (
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
                    {excerpt(result.text, query.trim()).map(({ text, marked }) =>
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
