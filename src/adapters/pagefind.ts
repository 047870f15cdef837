/** The search engine in the browser: Pagefind, loaded when the first search runs. */
import type { Found } from '../search/results.ts';

/** The part of Pagefind's interface that is used. */
interface Engine {
  search(query: string): Promise<{ results: { data(): Promise<{ url: string; meta: Record<string, string> }> }[] }>;
}

/** Results read for one query; more would not be looked at. */
const MOST = 40;

let engine: Promise<Engine> | undefined;

/**
 * Searches the index. Each record is a clause.
 * @throws when the engine cannot run (no WebAssembly, index missing, offline).
 */
export async function searchIndex(query: string): Promise<Found[]> {
  engine ??= import(/* @vite-ignore */ `${import.meta.env.BASE_URL}pagefind/pagefind.js`) as Promise<Engine>;
  try {
    const { results } = await (await engine).search(query);
    const records = await Promise.all(results.slice(0, MOST).map((result) => result.data()));
    return records.map(({ url, meta }) => ({
      url,
      title: meta['title'] ?? '',
      label: meta['label'] ?? '',
      text: meta['text'] ?? '',
      kind: meta['kind'] as Found['kind'],
    }));
  } catch (error) {
    // The next search tries again, for the line may be back.
    engine = undefined;
    throw error;
  }
}
