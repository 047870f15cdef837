/**
 * Weighs the built site: `node test/tools/budgets.ts [folder]`. Prints every page and exits with 1 if one is over a
 * budget. A page of 14,000 bytes arrives in the first flight of a connection, so it shows after one round trip.
 */
import { type BuiltPage, readBuiltPages } from './built-page.ts';

/** Bytes after gzip -9. */
const BUDGET = {
  /** HTML of a page with its styles inlined; of the published documents, which are as long as they are, the median. */
  html: 14_000,
  /** HTML of a list of documents, which grows with them: the page and each entry. */
  list: { page: 7_000, entry: 200 },
  /** Scripts of every page but those with an island, which also hold no Preact. */
  scripts: 2_400,
  /** Scripts of the wizard before a step is opened that loads more. */
  wizardScripts: 40_000,
  /** Scripts of the page that takes a unit's own table, before there is one. */
  importScripts: 45_000,
};
const WIZARD = '/wizard/';
const IMPORT = '/standards/import/';
const SEARCH = '/search/';

const inBytes = (bytes: number): string => `${bytes.toLocaleString('en')} bytes gzip`;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

/** What is over the budget, one sentence each. */
function findExcesses(pages: readonly BuiltPage[]): string[] {
  const excesses: string[] = [];
  const weigh = (what: string, bytes: number, budget: number): void => {
    if (bytes > budget) excesses.push(`${what}: ${inBytes(bytes)}, the budget is ${inBytes(budget)}`);
  };
  const documents = pages.filter((page) => page.isDocument);
  const wizard = pages.find((page) => page.path === WIZARD);

  for (const page of pages) {
    const html = Math.max(BUDGET.html, page.listed === 0 ? 0 : BUDGET.list.page + page.listed * BUDGET.list.entry);
    if (!page.isDocument) weigh(`${page.path} HTML`, page.htmlBytes, html);
    if (page.path === IMPORT) weigh(`${page.path} scripts`, page.scriptBytes, BUDGET.importScripts);
    if ([WIZARD, SEARCH, IMPORT].includes(page.path)) continue;
    weigh(`${page.path} scripts`, page.scriptBytes, BUDGET.scripts);
    if (page.hasIsland)
      excesses.push(`${page.path} holds a Preact island; only ${WIZARD}, ${SEARCH} and ${IMPORT} may`);
  }
  if (documents.length === 0) excesses.push('no page holds a document (<article data-piece="…">)');
  const names = documents.map((page) => page.path).join(', ');
  weigh(`median HTML of ${names}`, median(documents.map((page) => page.htmlBytes)), BUDGET.html);
  if (wizard === undefined) excesses.push(`${WIZARD} is missing`);
  else weigh(`${WIZARD} scripts (${wizard.scriptFiles.join(', ')})`, wizard.scriptBytes, BUDGET.wizardScripts);
  return excesses;
}

const pages = readBuiltPages(process.argv[2] ?? 'dist');
for (const page of pages) {
  console.log(
    [page.htmlBytes, page.scriptBytes].map((bytes) => bytes.toLocaleString('en').padStart(8)).join('') +
      `  ${page.path}`,
  );
}
console.log('    HTML scripts  (bytes gzip)');
const excesses = findExcesses(pages);
for (const excess of excesses) console.error(excess);
process.exit(excesses.length === 0 ? 0 : 1);
