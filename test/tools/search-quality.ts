/**
 * How well the search answers the development queries: what an answer is, when it is right, and the figures that the
 * bench prints and the browser test checks. What counts as a fair place stands at the head of the queries' file.
 */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

/** Kinds of query, as cadres type them. */
export const QUERY_KINDS = [
  'jargon',
  'word',
  'compound',
  'multiWord',
  'fragment',
  'heading',
  'documentNumber',
  'title',
  'number',
  'question',
  'synonym',
  'typoSound',
  'typoCharacter',
  'traditional',
  'pinyinFull',
  'pinyinInitials',
  'pinyinMixed',
  'noAnswer',
] as const;

export type QueryKind = (typeof QUERY_KINDS)[number];

/** Kinds whose words stand in an accepted place as they were typed, but for brackets, quotes and spaces. */
export const LITERAL_KINDS: ReadonlySet<QueryKind> = new Set<QueryKind>([
  'jargon',
  'word',
  'compound',
  'multiWord',
  'fragment',
  'heading',
  'documentNumber',
  'title',
]);

export interface Query {
  /** What is typed. */
  query: string;
  kind: QueryKind;
  /** Addresses that may fairly come first; one that ends in `#*` stands for every clause of its page. */
  accept: string[];
}

export interface QueryFile {
  /** What is fair, for whoever adds a query. */
  rules: string[];
  queries: Query[];
}

const FILE = new URL('../fixtures/queries.json', import.meta.url);

export const readQueries = (): QueryFile => JSON.parse(readFileSync(FILE, 'utf8')) as QueryFile;

/** What a search engine answers: addresses, the best first, and what it claims about them. */
export interface Answer {
  hrefs: readonly string[];
  /** `exact`: the documents hold these words; `near`: something like them; `none`: nothing was found. */
  label: string;
}

/** Whether an address is one of the places that a query accepts. */
export const isAccepted = (accept: readonly string[], href: string): boolean =>
  accept.some((place) => (place.endsWith('#*') ? href.split('#')[0] === place.slice(0, -2) : href === place));

/** A query, what was answered, and the rank of the first right place; 0 if none is right. */
export interface Judged {
  query: Query;
  answer: Answer;
  rank: number;
}

export const judge = (query: Query, answer: Answer): Judged => ({
  query,
  answer,
  rank: answer.hrefs.findIndex((href) => isAccepted(query.accept, href)) + 1,
});

/** A label that misleads: words that stand nowhere claimed as found, or words that stand there denied. */
export const hasWrongLabel = ({ query: { kind }, answer: { label } }: Judged): boolean =>
  kind === 'noAnswer' ? label === 'exact' : LITERAL_KINDS.has(kind) && label === 'none';

export interface Figures {
  /** Number of queries, without those that have no answer, for which only labels count. */
  answerable: number;
  /** Shares of the answerable queries, 0 to 1. */
  recallAt1: number;
  recallAt5: number;
  reciprocalRank: number;
  zeroResults: number;
  /** Number, of all queries. */
  wrongLabels: number;
}

export function measure(judged: readonly Judged[]): Figures {
  const answerable = judged.filter(({ query }) => query.kind !== 'noAnswer');
  const mean = (value: (each: Judged) => number): number =>
    answerable.length === 0 ? NaN : answerable.reduce((sum, each) => sum + value(each), 0) / answerable.length;
  return {
    answerable: answerable.length,
    recallAt1: mean(({ rank }) => (rank === 1 ? 1 : 0)),
    recallAt5: mean(({ rank }) => (rank >= 1 && rank <= 5 ? 1 : 0)),
    reciprocalRank: mean(({ rank }) => (rank === 0 ? 0 : 1 / rank)),
    zeroResults: mean(({ answer }) => (answer.hrefs.length === 0 ? 1 : 0)),
    wrongLabels: judged.filter(hasWrongLabel).length,
  };
}

/** A promise that the search keeps: of the queries of these kinds, at least this share is answered so well. */
interface Gate {
  title: string;
  covers: (kind: QueryKind) => boolean;
  /** The right place stands no lower than this. */
  within: 1 | 5;
  atLeast: number;
}

const PINYIN: readonly QueryKind[] = ['pinyinFull', 'pinyinInitials', 'pinyinMixed'];
const TYPO: readonly QueryKind[] = ['typoSound', 'typoCharacter'];

export const GATES: readonly Gate[] = [
  { title: 'literal kinds', covers: (kind) => LITERAL_KINDS.has(kind), within: 1, atLeast: 1 },
  { title: 'pinyin', covers: (kind) => PINYIN.includes(kind), within: 5, atLeast: 0.95 },
  { title: 'traditional characters', covers: (kind) => kind === 'traditional', within: 5, atLeast: 0.95 },
  { title: 'typing errors', covers: (kind) => TYPO.includes(kind), within: 5, atLeast: 0.95 },
  { title: 'questions', covers: (kind) => kind === 'question', within: 5, atLeast: 0.9 },
  { title: 'synonyms', covers: (kind) => kind === 'synonym', within: 5, atLeast: 0.9 },
  { title: 'all', covers: (kind) => kind !== 'noAnswer', within: 1, atLeast: 0.95 },
  { title: 'all', covers: (kind) => kind !== 'noAnswer', within: 5, atLeast: 0.97 },
];

/** How far a gate is kept: the share reached, and a line for each query that fell short. */
export function checkGate(gate: Gate, judged: readonly Judged[]): { share: number; misses: string[] } {
  const covered = judged.filter(({ query }) => gate.covers(query.kind));
  const missed = covered.filter(({ rank }) => rank === 0 || rank > gate.within);
  return { share: 1 - missed.length / covered.length, misses: missed.map(describeMiss) };
}

/** A query that was answered badly, in one line. */
export const describeMiss = ({ query, answer, rank }: Judged): string => {
  const found = rank === 0 ? 'not found' : `place ${rank}`;
  return `${query.kind} “${query.query}”: ${found}, ${answer.label}; first ${answer.hrefs.slice(0, 2).join(' ') || '–'}; accepted ${query.accept.slice(0, 3).join(' ') || '–'}`;
};

/** An answer of the site's own search, and how long it took from the press of Enter. */
export interface TimedAnswer extends Answer {
  milliseconds: number;
}

/**
 * Asks the search page that is open, as someone does who types over the query before. The box is emptied first and
 * the page is back at `idle`, so that no answer can be that of the query before.
 */
export const askPage = (page: Page, query: string): Promise<TimedAnswer> =>
  page.evaluate(async (words) => {
    const box = document.querySelector<HTMLInputElement>('[data-search-state] input, main input[type="search"]');
    const state = (): string => document.querySelector('[data-search-state]')?.getAttribute('data-search-state') ?? '';
    if (!box?.form) throw new Error('the search page has no search box in a form');
    const enter = (text: string, until: readonly string[]): Promise<void> =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => reject(new Error(`“${words}”: still ${state()} after 20 s`)), 20_000);
        const observer = new MutationObserver(() => look());
        const look = (): void => {
          if (!until.includes(state())) return;
          observer.disconnect();
          clearTimeout(late);
          resolve();
        };
        observer.observe(document.body, { subtree: true, childList: true, attributes: true });
        box.value = text;
        box.dispatchEvent(new Event('input', { bubbles: true }));
        // The page takes up what was typed before Enter is pressed.
        setTimeout(() => box.form?.requestSubmit(), 0);
        look();
      });
    box.focus();
    if (state() !== 'idle' || box.value !== '') await enter('', ['idle']);
    const start = performance.now();
    await enter(words, ['done', 'error']);
    const milliseconds = performance.now() - start;
    return {
      hrefs: [...document.querySelectorAll('a[data-result]')].map((link) => link.getAttribute('href') ?? ''),
      label: document.querySelector('[data-search-label]')?.getAttribute('data-search-label') ?? 'error',
      milliseconds,
    };
  }, query);

/** Opens the search page and asks it every query. */
export async function askSite(page: Page, queries: readonly Query[]): Promise<(Judged & { answer: TimedAnswer })[]> {
  // Once by its address, as a link to a search does; the page is then ready to be typed into.
  await page.goto('/search/?q=%E5%BB%BA%E5%AE%B6');
  await page.locator('[data-search-state="done"]').waitFor({ state: 'attached' });
  const judged = [];
  for (const query of queries) {
    const answer = await askPage(page, query.query);
    judged.push({ ...judge(query, answer), answer });
  }
  return judged;
}
