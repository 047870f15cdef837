/**
 * `npm run bench:search`: how well and how fast the built site answers the development queries, in Chromium, side by
 * side with Pagefind as it comes and with MiniSearch on the same records. `-- --scale 20` grows the corpus twentyfold
 * and prints what the index then costs; `-- --misses` lists the queries that the site answers badly.
 */
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Browser, chromium, type Page } from '@playwright/test';
import type { SearchRecord } from '../../src/search/record.ts';
import { findChromium } from '../tools/chromium.ts';
import {
  askPage,
  askSite,
  describeMiss,
  hasWrongLabel,
  type Judged,
  judge,
  measure,
  QUERY_KINDS,
  readQueries,
} from '../tools/search-quality.ts';
import { askPagefind, miniSearch } from './engines.ts';
import { growSite } from './grown-site.ts';
import { type Line, openLine, SLOW, type Speed } from './line.ts';
import { buildPlainPagefind } from './plain-pagefind.ts';

const DIST = 'dist';
/** First queries for the cold figures: a term, a rule asked for, and words that many clauses hold. */
const COLD_QUERIES = ['入会率', '申报材料要交几份', '职工之家 活动'];

const { queries } = readQueries();
const { scale, misses } = parseArgs({
  options: { scale: { type: 'string' }, misses: { type: 'boolean', default: false } },
}).values;

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

const inKilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(0)} kB`;
const inMilliseconds = (time: number): string => `${time.toFixed(0)} ms`;

/** Opens the search page without a query, in a browser that has never been here. */
async function openFresh(browser: Browser, line: Line): Promise<Page> {
  const page = await (await browser.newContext({ baseURL: line.origin })).newPage();
  await page.goto('/search/', { waitUntil: 'networkidle' });
  return page;
}

/** What the first query costs on the search page that has been read: bytes, requests, time until a result shows. */
async function measureFirst(browser: Browser, root: string, speed?: Speed): Promise<string> {
  const runs: { milliseconds: number; requests: number; bytes: number }[] = [];
  for (const query of COLD_QUERIES) {
    const line = await openLine(root, speed);
    const page = await openFresh(browser, line);
    const before = { requests: line.requests, bytes: line.bytes() };
    const { milliseconds } = await askPage(page, query);
    await page.waitForLoadState('networkidle');
    runs.push({ milliseconds, requests: line.requests - before.requests, bytes: line.bytes() - before.bytes });
    await page.context().close();
    line.close();
  }
  const worst = (of: keyof (typeof runs)[number]): number => Math.max(...runs.map((run) => run[of]));
  return `${inKilobytes(worst('bytes'))}, ${worst('requests')} requests, first results after ${inMilliseconds(worst('milliseconds'))}`;
}

async function printCost(browser: Browser, root: string): Promise<void> {
  const line = await openLine(root);
  const page = await openFresh(browser, line);
  const judged = await askSite(page, queries);
  const times = judged.map(({ answer }) => answer.milliseconds);
  await page.context().close();
  line.close();
  console.log(
    `\nCost, the worst of ${COLD_QUERIES.length} first queries in new browsers, the search page already read:`,
  );
  console.log(`  fast line   ${await measureFirst(browser, root)}`);
  console.log(`  slow line   ${await measureFirst(browser, root, SLOW)} (4 Mbit/s, 80 ms)`);
  console.log(
    `  later       p50 ${inMilliseconds(percentile(times, 0.5))}, p95 ${inMilliseconds(percentile(times, 0.95))} over ${times.length} queries on the fast line`,
  );
}

const inPercent = (share: number): string => (Number.isNaN(share) ? '–' : (share * 100).toFixed(1)).padStart(6);

/** One line a kind, one group of columns an engine. */
function printQuality(engines: Record<string, readonly Judged[]>): void {
  const names = Object.keys(engines);
  const columns = '   R@1    R@5   MRR   zero  label';
  console.log(`${''.padEnd(20)}${names.map((name) => name.padEnd(columns.length + 3)).join('')}`);
  console.log(`${'kind'.padEnd(16)}${'n'.padStart(4)}${names.map(() => `${columns}   `).join('')}`);
  for (const kind of [...QUERY_KINDS, 'all'] as const) {
    const cells = Object.values(engines).map((judged) => {
      const figures = measure(judged.filter(({ query }) => kind === 'all' || query.kind === kind));
      const { recallAt1, recallAt5, reciprocalRank, zeroResults, wrongLabels } = figures;
      const meanRank = Number.isNaN(reciprocalRank) ? '–' : reciprocalRank.toFixed(3);
      return `${inPercent(recallAt1)} ${inPercent(recallAt5)} ${meanRank.padStart(5)} ${inPercent(zeroResults)} ${String(wrongLabels).padStart(6)}   `;
    });
    const count = queries.filter((query) => kind === 'all' || query.kind === kind).length;
    console.log(`${kind.padEnd(16)}${String(count).padStart(4)}${cells.join('')}`);
  }
}

async function benchPagefind(browser: Browser, records: readonly SearchRecord[]): Promise<Judged[]> {
  const { root, remove } = await buildPlainPagefind(records);
  const line = await openLine(root);
  const page = await (await browser.newContext()).newPage();
  await page.goto(line.origin);
  const judged: Judged[] = [];
  for (const query of queries) judged.push(judge(query, await askPagefind(page, query.query)));
  await page.context().close();
  line.close();
  remove();
  return judged;
}

async function benchQuality(browser: Browser): Promise<void> {
  const records = JSON.parse(readFileSync(`${DIST}/search/records.json`, 'utf8')) as SearchRecord[];
  const line = await openLine(DIST);
  const page = await openFresh(browser, line);
  const site = await askSite(page, queries);
  await page.context().close();
  line.close();
  const plain = await benchPagefind(browser, records);
  const search = miniSearch(records);
  printQuality({
    'this site': site,
    'plain Pagefind': plain,
    'MiniSearch pairs': queries.map((query) => judge(query, search(query.query))),
  });
  console.log(
    'Shares in percent. label: noAnswer claimed as exact, or literal words denied; a bare list claims exact.',
  );
  if (!misses) return;
  const bad = site.filter((each) => each.query.kind !== 'noAnswer' && (each.rank === 0 || each.rank > 5));
  console.log(`\nNot among the first five:\n${bad.map(describeMiss).join('\n')}`);
  console.log(`\nMisleading labels:\n${site.filter(hasWrongLabel).map(describeMiss).join('\n')}`);
}

if (!existsSync(`${DIST}/search/records.json`)) {
  console.error('dist/ is missing: run npm run build first.');
  process.exit(1);
}
const times = scale === undefined ? undefined : Number(scale);
if (times !== undefined && !(Number.isInteger(times) && times >= 2 && times <= 200)) {
  console.error(`--scale ${scale ?? ''}: use a whole number from 2 to 200.`);
  process.exit(2);
}
const executablePath = findChromium();
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  if (times === undefined) {
    await benchQuality(browser);
    await printCost(browser, DIST);
  } else {
    const grown = await growSite(DIST, times);
    console.log(grown.summary);
    await printCost(browser, grown.root).finally(grown.remove);
  }
} finally {
  await browser.close();
}
