/** Two engines without a query layer, as yardsticks: Pagefind as it comes, and MiniSearch over pairs of characters. */
import type { Page } from '@playwright/test';
import MiniSearch from 'minisearch';
import type { SearchRecord } from '../../src/search/record.ts';
import type { Answer } from '../tools/search-quality.ts';

/** Results looked at; a right place after these counts as not found. */
const MOST = 40;

/** A bare list claims to be the answer. */
const answerOf = (hrefs: readonly string[]): Answer => ({ hrefs, label: hrefs.length === 0 ? 'none' : 'exact' });

interface Pagefind {
  search(query: string): Promise<{ results: { data(): Promise<{ url: string }> }[] }>;
}

/** Pagefind's own list, in the browser that has the site open. */
export const askPagefind = async (page: Page, query: string): Promise<Answer> =>
  answerOf(
    await page.evaluate(
      async ([words, most]) => {
        const address = '/pagefind/pagefind.js';
        const { search } = (await import(address)) as Pagefind;
        const { results } = await search(words);
        const data = await Promise.all(results.slice(0, most).map((result) => result.data()));
        return data.map(({ url }) => url);
      },
      [query, MOST] as const,
    ),
  );

/** Latin words and numbers as they are; Chinese in pairs of neighbours, a character by itself where it stands alone. */
function pairs(text: string): string[] {
  const runs =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[a-z]+|[\d.]+%?|\p{Script=Han}+/gu) ?? [];
  return runs.flatMap((run) => {
    if (!/\p{Script=Han}/u.test(run) || run.length === 1) return [run];
    return Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2));
  });
}

/** MiniSearch over the records: all pairs of the query first, and any of them where no record has all. */
export function miniSearch(records: readonly SearchRecord[]): (query: string) => Answer {
  const index = new MiniSearch({ fields: ['title', 'label', 'text'], storeFields: ['url'], tokenize: pairs });
  index.addAll(records.map((record, id) => ({ ...record, id })));
  return (query) => {
    const all = index.search(query, { combineWith: 'AND' });
    const found = all.length > 0 ? all : index.search(query, { combineWith: 'OR' });
    return answerOf(found.slice(0, MOST).map((each) => each['url'] as string));
  };
}
