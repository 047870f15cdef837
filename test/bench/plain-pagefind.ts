/** Pagefind as it comes, on the site's records: built into a folder of its own, asked in the same browser. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { SearchRecord } from '../../src/search/record.ts';

function report(errors: readonly string[]): void {
  if (errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
}

/** A folder to be served, with the index and a page to ask it from; `remove` deletes it. */
export async function buildPlainPagefind(
  records: readonly SearchRecord[],
): Promise<{ root: string; remove: () => void }> {
  const root = mkdtempSync(join(tmpdir(), 'plain-pagefind-'));
  writeFileSync(join(root, 'index.html'), '<!doctype html><title>Pagefind</title>');
  const { index, errors } = await createIndex({});
  report(errors);
  if (!index) throw new Error('Pagefind did not start');
  for (const { url, title, label, text } of records) {
    report(
      (await index.addCustomRecord({ url, content: `${title} ${label}\n${text}`, language: 'zh-cn', meta: { title } }))
        .errors,
    );
  }
  report((await index.writeFiles({ outputPath: join(root, 'pagefind') })).errors);
  await close();
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}
