/** Writes the search index when the site has been built: one record per clause, through Pagefind. */
import { globSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import type { SearchRecord } from '../search/record.ts';

/** The built page that lists the records (src/pages/search/records.json.ts). */
const RECORDS = 'search/records.json';

function report(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`search index: ${errors.join('; ')}`);
}

/** Reads the records from the built site at `dist` and writes `dist/pagefind/`. Returns how many there are. */
export async function writeSearchIndex(dist: URL): Promise<number> {
  const records = JSON.parse(await readFile(new URL(RECORDS, dist), 'utf8')) as SearchRecord[];
  const { index, errors } = await createIndex({});
  report(errors);
  if (!index) throw new Error('search index: Pagefind did not start');
  for (const record of records) {
    const added = await index.addCustomRecord({
      url: record.url,
      content: `${record.title}\n${record.text}`,
      language: 'zh-cn',
      meta: { title: record.title, label: record.label, text: record.text, kind: record.kind },
      filters: { kind: [record.kind], topic: [...record.topics], unitKind: [...record.unitKinds] },
    });
    report(added.errors);
  }
  const output = fileURLToPath(new URL('pagefind/', dist));
  report((await index.writeFiles({ outputPath: output })).errors);
  // Pagefind's own screens are not used here.
  const unused = globSync(`${output}pagefind-{ui,modular-ui,component-ui,highlight}.*`);
  await Promise.all(unused.map((file) => rm(file)));
  await close();
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
