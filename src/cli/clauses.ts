/**
 * Publishes the clause ids of every document: `npm run clauses` adds new ids to content/clauses.lock.json;
 * with `--check` it changes nothing and fails where the lock is behind. Ids that vanished are never dropped:
 * each needs an alias, added by hand.
 */
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { mdxToJs } from 'satteri';
import type { Clause } from '../clauses/clause.ts';
import { type ClauseLock, compareWithLock, extendLock, lostDocumentAdvice, lostDocuments } from '../clauses/lock.ts';
import { clausePlugin } from '../clauses/satteri-plugin.ts';

const root = new URL('../../', import.meta.url);
const lockPath = new URL('content/clauses.lock.json', root);

/** Clauses of one document file, numbered as the build numbers them. */
async function clausesOf(path: URL): Promise<readonly Clause[]> {
  const source = readFileSync(path, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
  const { data } = await mdxToJs(source, { hastPlugins: [clausePlugin({})], fileURL: path });
  return data.clauses ?? [];
}

const lock = JSON.parse(readFileSync(lockPath, 'utf8')) as ClauseLock;
const next: ClauseLock = {};
const problems: string[] = [];
let added = 0;
for (const file of globSync('content/{notices,regulations,reports}/*.{md,mdx}', { cwd: root }).sort()) {
  const piece = basename(file).replace(/\.mdx?$/, '');
  let ids: string[];
  try {
    ids = (await clausesOf(new URL(file, root))).map((clause) => clause.id);
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error));
    next[piece] = extendLock([], lock[piece]);
    continue;
  }
  const difference = compareWithLock(ids, lock[piece]);
  next[piece] = extendLock(ids, lock[piece]);
  added += difference.added.length;
  problems.push(
    ...difference.vanished.map(
      (id) => `${file}：已经发布的条款编号 ${id} 不见了，请在 content/clauses.lock.json 的 aliases 里写上新编号。`,
    ),
    ...difference.broken.map((alias) => `${file}: the alias ${alias} leads nowhere`),
  );
}
problems.push(...lostDocuments(lock, Object.keys(next)).map(lostDocumentAdvice));

if (process.argv.includes('--check')) {
  if (added > 0) problems.push(`${added} clause ids are not in content/clauses.lock.json; run npm run clauses`);
} else if (problems.length === 0) {
  const lines = Object.entries(next).map(([piece, entry]) => `  ${JSON.stringify(piece)}: ${JSON.stringify(entry)}`);
  writeFileSync(lockPath, `{\n${lines.join(',\n')}\n}\n`);
}
for (const problem of problems) console.error(problem);
console.log(
  `${Object.values(next).reduce((sum, { ids }) => sum + ids.length, 0)} clause ids in ${Object.keys(next).length} documents, ${added} new`,
);
process.exitCode = problems.length > 0 ? 1 : 0;
