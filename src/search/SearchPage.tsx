import { useEffect, useRef, useState } from 'preact/hooks';
import { clearSearches, keepSearch, recentSearches } from '../adapters/recent-searches.ts';
import { FILES, loadAll } from '../adapters/search-files.ts';
import { formatRequest, NO_REQUEST, parseRequest, type SearchRequest } from './address.ts';
import { byDate, narrow } from './facets.ts';
import type { Lexicon } from './lexicon.ts';
import { ResultGroupView } from './ResultGroupView.tsx';
import { groupResults } from './results.ts';
import { type Answer, type Label, search, type SearchResult } from './search.ts';
import { SearchBox } from './SearchBox.tsx';
import { type FacetWords, SearchFilters } from './SearchFilters.tsx';

type State =
  | { kind: 'idle' | 'loading' | 'error'; answer?: undefined }
  /** `wide`: as many files were read as a search may read. */
  | { kind: 'done'; answer: Answer; query: string; wide: boolean };

/** Wait after the last key before a search starts, so that typing a word is one search. */
const PAUSE_MS = 250;
/** Documents shown at first and added by each press. */
const PAGE = 10;
/** Text files read where more results were asked for. */
const WIDE_FILES = 40;

const LABELS: Record<Label, string> = {
  exact: '原文有这几个字',
  near: '原文没有这几个字，下面是相近内容',
  none: '没有找到',
};

/** What the results shown may claim: those set aside or filtered out do not count. */
const labelOf = (results: readonly SearchResult[]): Label =>
  results.some(({ match }) => match === 'exact') ? 'exact' : results.length > 0 ? 'near' : 'none';

/** Searches the files of the index; where these cannot be read, all records at once. */
async function find({ query, literal }: SearchRequest, wide: boolean): Promise<Answer> {
  const options = { literal, ...(wide ? { files: WIDE_FILES } : {}) };
  try {
    return await search(query, FILES, options);
  } catch {
    return search(query, await loadAll(), { literal, files: Infinity });
  }
}

const isNarrowed = ({ filters, order }: SearchRequest): boolean =>
  Object.keys(filters).length > 0 || order !== 'relevance';

interface Props {
  /** Ways into the site besides the search. */
  lists: readonly { href: string; title: string }[];
  words: FacetWords;
}

/** Search box and results. The query and the filters stand in the address, so that a search can be linked to. */
export function SearchPage({ lists, words }: Props) {
  const [request, setRequest] = useState<SearchRequest>(NO_REQUEST);
  const [state, setState] = useState<State>({ kind: 'idle' });
  const [pages, setPages] = useState(1);
  const [recent, setRecent] = useState<readonly string[]>([]);
  const [lexicon, setLexicon] = useState<Lexicon>();
  const latest = useRef(0);
  const box = useRef<HTMLInputElement>(null);

  /** Loads what every search needs, when the box is entered. */
  const prepare = (): void => {
    FILES.lexicon().then(setLexicon, () => undefined);
  };

  const run = async (asked: SearchRequest, wide = isNarrowed(asked)): Promise<void> => {
    latest.current += 1;
    const mine = latest.current;
    setRequest(asked);
    history.replaceState(null, '', formatRequest(asked) || location.pathname);
    if (asked.query === '') {
      setRecent(recentSearches());
      setState({ kind: 'idle' });
      return;
    }
    setState((before) => (before.kind === 'done' && before.query === asked.query ? before : { kind: 'loading' }));
    try {
      const answer = await find(asked, wide);
      // A slow answer must not replace that of a later query.
      if (mine === latest.current) setState({ kind: 'done', answer, query: asked.query, wide });
    } catch {
      if (mine === latest.current) setState({ kind: 'error' });
    }
  };

  useEffect(() => {
    // The box is not controlled, so that what was typed before this script ran is still there.
    const typed = box.current?.value.trim() ?? '';
    const linked = parseRequest(new URLSearchParams(location.search));
    const asked = typed !== '' && typed !== linked.query ? { ...NO_REQUEST, query: typed } : linked;
    if (box.current && typed === '') box.current.value = asked.query;
    if (asked.query !== '') keepSearch(asked.query);
    if (document.activeElement === box.current) prepare();
    void run(asked);
  }, []);

  const type = (typed: string): void => {
    const query = typed.trim();
    const mine = (latest.current += 1);
    setTimeout(() => {
      if (mine !== latest.current) return;
      setPages(1);
      void run({ ...request, query, literal: false });
    }, PAUSE_MS);
  };
  const ask = (query: string): void => {
    if (query !== '') keepSearch(query);
    if (box.current) box.current.value = query;
    setPages(1);
    void run({ ...request, query, literal: false });
  };

  const answer = state.answer;
  const narrowed = answer && narrow(answer.results, request.filters, request.everything);
  const results = narrowed && (request.order === 'date' ? byDate(narrowed.results) : narrowed.results);
  const label = results && labelOf(results);
  const groups = results ? groupResults(results) : [];
  const shown = groups.slice(0, pages * PAGE);
  const query = state.kind === 'done' ? state.query : request.query;

  return (
    <div data-search-state={state.kind}>
      <SearchBox box={box} lexicon={lexicon} onEnter={prepare} onType={type} onSearch={ask} />
      <p role="status" class="quiet">
        {state.kind === 'loading' && '正在搜索…'}
        {answer && (
          <span data-search-label={label}>
            {label && LABELS[label]}
            {label !== 'none' && `，${answer.more ? '先列出' : '共'} ${results?.length ?? 0} 条`}
          </span>
        )}
      </p>
      {answer?.instead !== undefined && (
        <p>
          按“{answer.instead}”搜索。{' '}
          <button
            type="button"
            onClick={() => {
              void run({ ...request, literal: true });
            }}
          >
            只搜“{query}”
          </button>
        </p>
      )}
      {answer && answer.also.length > 0 && <p>也找了{answer.also.map((word) => `“${word}”`).join('、')}。</p>}
      {state.kind === 'done' && request.literal && (
        <p>
          只按原样搜索。{' '}
          <button
            type="button"
            onClick={() => {
              void run({ ...request, literal: false });
            }}
          >
            也找相近的
          </button>
        </p>
      )}
      {state.kind === 'error' && <p>现在不能搜索：浏览器版本较旧，或者网络断开。请从下面的列表进入。</p>}
      {answer?.label === 'none' && <p>本站的文件里没有“{query}”。可以换一个说法、少写几个字，或从下面的列表进入。</p>}
      {answer && narrowed && answer.label !== 'none' && (
        <>
          <SearchFilters
            request={request}
            counts={narrowed.counts}
            words={words}
            onChange={(asked) => {
              setPages(1);
              void run(asked);
            }}
          />
          {results?.length === 0 && narrowed.hidden === 0 && <p>这样筛选没有结果，请放宽条件。</p>}
        </>
      )}
      {state.kind === 'idle' && recent.length > 0 && (
        <section class="recent">
          <h2>这台设备上最近搜过</h2>
          <ul>
            {recent.map((each) => (
              <li key={each}>
                <button
                  type="button"
                  onClick={() => {
                    ask(each);
                  }}
                >
                  {each}
                </button>
              </li>
            ))}
          </ul>
          <button
            type="button"
            onClick={() => {
              clearSearches();
              setRecent([]);
              box.current?.focus();
            }}
          >
            清除记录
          </button>
        </section>
      )}
      {(state.kind === 'idle' || state.kind === 'error' || answer?.label === 'none') && (
        <ul>
          {lists.map(({ href, title }) => (
            <li key={href}>
              <a href={href}>{title}</a>
            </li>
          ))}
        </ul>
      )}
      {answer &&
        shown.map((group) => (
          <ResultGroupView
            key={`${query} ${group.title}`}
            group={group}
            kind={words.kind[group.kind] ?? ''}
            marks={answer.marks}
            onOpen={() => {
              keepSearch(query);
            }}
          />
        ))}
      {answer && narrowed && narrowed.hidden > 0 && (
        <p>
          另有 {narrowed.hidden} 条在参考存档或已废止的文件里，没有列出。{' '}
          <button
            type="button"
            onClick={() => {
              void run({ ...request, everything: true });
            }}
          >
            一起列出
          </button>
        </p>
      )}
      {state.kind === 'done' && (groups.length > shown.length || (state.answer.more && !state.wide)) && (
        <p>
          <button
            type="button"
            onClick={() => {
              setPages(pages + 1);
              if (groups.length <= shown.length + PAGE && state.answer.more) void run(request, true);
            }}
          >
            更多结果
          </button>
        </p>
      )}
    </div>
  );
}
