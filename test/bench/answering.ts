/**
 * How long an answer takes in the wizard, from the click or key to the end of all work and to the next picture, with a
 * table of 60 criteria in Chromium on a processor slowed to a quarter: `npm run bench`, after a build. As a ratio to
 * reading the table's own file in the same browser, for absolute times say more of the machine than of the site. Each
 * answer is given several times and its quickest counts, for what else the machine does only adds to it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Locator, type Page } from '@playwright/test';
import type { StandardBundle } from '../../src/standard/bundle.ts';
import { findChromium } from '../tools/chromium.ts';
import { openLine } from './line.ts';
import { widen } from './wide-standard.ts';

/** What one answer took, in ms. */
interface Answered {
  /** Which answer, the same in every round. */
  key: string;
  handled: number;
  painted: number;
}

declare global {
  interface Window {
    answered: Answered[];
  }
}

const SLOWER = 4;
/** An answer feels immediate below this, in ms. */
const LIMIT = 50;
/** Answers fall apart by this, in ms, so that the saving between them counts where it falls. */
const PAUSE = 80;
const ROUNDS = 3;
const STANDARD = '/standards/xj-edu-model-home.2009.json';

const root = join(import.meta.dirname, '../../dist');
const published = JSON.parse(readFileSync(join(root, STANDARD), 'utf8')) as StandardBundle;
const bundle = JSON.stringify({ ...published, standard: widen(published.standard) });

/** Times every answer from the event that the person caused. */
function watchAnswers(): void {
  window.answered = [];
  let acted = 0;
  const note = (event: Event): void => void (acted = event.timeStamp);
  addEventListener('pointerup', note, true);
  addEventListener('keydown', note, true);
  const afterThisTask = (then: () => void): void => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    port2.postMessage(null);
  };
  addEventListener(
    'input',
    ({ target }) => {
      if (!(target instanceof HTMLInputElement)) return;
      const key = `${target.id || target.name} ${target.value} ${String(target.checked)}`;
      const start = acted;
      let handled = 0;
      afterThisTask(() => (handled = performance.now() - start));
      requestAnimationFrame(() =>
        afterThisTask(() => window.answered.push({ key, handled, painted: performance.now() - start })),
      );
    },
    true,
  );
}

/** Brings what is to be answered under the pointer, as a person does before they answer, and lets the page come to rest. */
async function comeTo(entry: Locator): Promise<void> {
  await entry.hover();
  await entry.page().waitForTimeout(PAUSE);
}

/** Answers what a step of criteria asks: the first choice of each question and the last, and every number by its keys. */
async function answerStep(page: Page): Promise<void> {
  for (const question of await page.locator('[data-criterion]').all()) {
    const choices = question.locator('.answer').locator('input[type="radio"], input[type="checkbox"]');
    if ((await choices.count()) > 1) {
      for (const choice of [choices.first(), choices.last()]) {
        await comeTo(choice);
        await choice.click();
        await page.waitForTimeout(PAUSE);
      }
    }
    for (const field of await question.locator('.answer input[type="text"]').all()) {
      await comeTo(field);
      await field.selectText();
      await page.waitForTimeout(PAUSE);
      await page.keyboard.type('12', { delay: PAUSE });
    }
  }
}

/** The value that a share of all do not exceed. */
const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.ceil(values.length * share) - 1] ?? 0;

const line = await openLine(root);
const executablePath = findChromium();
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
await page.addInitScript(watchAnswers);
await page.route(`**${STANDARD}`, (route) => route.fulfill({ body: bundle, contentType: 'application/json' }));
await page.goto(`${line.origin}/wizard/`);
await page.getByRole('radio', { name: '学校', exact: true }).check();
await page.getByLabel('单位全称').fill('某市第一中学');
await page.getByRole('link', { name: '开始自评' }).click();
await page.locator('.workbench').waitFor();
const steps = await page
  .locator('nav.steps a[href^="#/criteria/"]')
  .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));

const session = await page.context().newCDPSession(page);
await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
const reading = await page.evaluate((text) => {
  const times = Array.from({ length: 60 }, () => {
    const start = performance.now();
    JSON.parse(text);
    return performance.now() - start;
  });
  return Math.min(...times);
}, bundle);
await page.evaluate(() => void (window.answered = []));
for (let round = 0; round < ROUNDS; round += 1) {
  for (const step of steps) {
    await page.evaluate((hash) => void (location.hash = hash), step);
    await page.waitForTimeout(PAUSE * 2);
    await answerStep(page);
  }
}
const quickest = new Map<string, Answered>();
for (const one of await page.evaluate(() => window.answered)) {
  const best = quickest.get(one.key) ?? one;
  const [handled, painted] = [Math.min(best.handled, one.handled), Math.min(best.painted, one.painted)];
  quickest.set(one.key, { ...one, handled, painted });
}
const answered = [...quickest.values()];
await browser.close();
line.close();

console.log(
  `one answer of ${answered.length}, the quickest of ${ROUNDS} rounds, ${SLOWER} times slower processor, 60 criteria:`,
);
for (const [what, times] of [
  ['until all is worked out', answered.map(({ handled }) => handled)],
  ['until it is on screen', answered.map(({ painted }) => painted)],
] as const) {
  const [median, most] = [quantile(times, 0.5), quantile(times, 0.95)];
  console.log(
    `${what}: ${(median / reading).toFixed(1)} × reading the table (95 %: ${(most / reading).toFixed(1)} ×; ` +
      `${median.toFixed(0)} ms here, 95 % below ${most.toFixed(0)} ms, at most ${Math.max(...times).toFixed(0)})`,
  );
}
const slowest = quantile(
  answered.map(({ painted }) => painted),
  0.95,
);
if (slowest > LIMIT) {
  console.error(`95 % of the answers should be on screen within ${LIMIT} ms`);
  process.exitCode = 1;
}
