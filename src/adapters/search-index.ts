/** Writes the search's files when the site has been built. */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { BLOCK_SIZE, type Glossary, inOrder, lexiconOf } from '../search/memory.ts';
import { packIndex } from '../search/pair-index.ts';
import type { SearchRecord } from '../search/record.ts';

/**
 * Reads `search/records.json`, `glossary.json` and `sounds.json` from the built site at `dist` and writes `search/index/`.
 * Returns how many records there are.
 */
export async function writeSearchIndex(dist: URL): Promise<number> {
  const read = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(new URL(`search/${name}.json`, dist), 'utf8'));
  const records = inOrder((await read('records')) as SearchRecord[]);
  const folder = new URL('search/index/', dist);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const write = (name: string, data: unknown): Promise<void> =>
    writeFile(new URL(`${name}.bin`, folder), gzipSync(JSON.stringify(data), { level: 9 }));

  const shards = packIndex(records);
  for (const [number, shard] of shards.entries()) await write(`pairs-${number}`, shard);
  for (let first = 0; first < records.length; first += BLOCK_SIZE) {
    await write(`texts-${first / BLOCK_SIZE}`, records.slice(first, first + BLOCK_SIZE));
  }
  await write('lexicon', lexiconOf((await read('glossary')) as Glossary, records, shards.length));
  await write('sounds', await read('sounds'));
  return records.length;
}

/** The Astro integration. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'jianjia-search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        logger.info(`${await writeSearchIndex(dir)} records`);
      },
    },
  };
}
