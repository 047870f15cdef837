import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import type { Answer, Assessment } from '../../../src/assessment/schema.ts';
import { serializeAssessment } from '../../../src/assessment/serialize.ts';
import type { Standard } from '../../../src/standard/schema.ts';
import { makeAssessment } from '../../unit/assessment/maker.ts';

const EXAMPLE = 'school-short';
const HASH = '0123456789abcdef';
/** The standard of the example, whose bundle is given another content. */
const NAME = { id: 'xj-edu-model-home', edition: '2009' } as const;

/** Stands in for the print window, which no test can see: it only begins, and is counted. */
export const stubPrint = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    window.print = () => {
      const { dataset } = document.documentElement;
      dataset['printed'] = String(Number(dataset['printed'] ?? 0) + 1);
      window.dispatchEvent(new Event('beforeprint'));
    };
  });
};

const countPrinted = (page: Page): Promise<number> =>
  page.evaluate(() => Number(document.documentElement.dataset['printed'] ?? 0));

/** Opens an assessment with these answers; with a `standard`, one of that table in place of the real one. */
export async function openAnswered(
  page: Page,
  answers: Record<string, Answer>,
  more: Partial<Assessment> = {},
  standard?: Standard,
): Promise<void> {
  const assessment = makeAssessment(answers, { ...more, standard: { ...NAME, hash: HASH } });
  await page.route(`**/examples/${EXAMPLE}.jianjia.json`, (route) =>
    route.fulfill({ body: serializeAssessment(assessment), contentType: 'application/json' }),
  );
  if (standard) {
    const bundle = { standard: { ...standard, ...NAME }, hash: HASH, clauses: {} };
    await page.route(`**/standards/${NAME.id}.${NAME.edition}.json`, (route) => route.fulfill({ json: bundle }));
  }
  await page.goto(`/wizard/#/example/${EXAMPLE}`);
  await expect(page.getByRole('heading', { level: 1, name: '自评结果' })).toBeVisible();
}

/** The words of each page that the browser prints now, line by line, empty lines left out. */
export async function printedPages(page: Page): Promise<string[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'print-'));
  try {
    const path = join(folder, 'page.pdf');
    await page.pdf({ path, preferCSSPageSize: true });
    const { stdout, error } = spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
    if (error) throw error;
    // Every page ends with a form feed.
    return stdout
      .split('\f')
      .slice(0, -1)
      .map((words) => words.split('\n').filter((line) => line.trim() !== ''));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Presses a print button and reads what comes out, on a page with `stubPrint`. Fails on a blank page. */
export async function printSheet(page: Page, button: string): Promise<string[][]> {
  const before = await countPrinted(page);
  await page.getByRole('button', { name: button }).click();
  await expect.poll(() => countPrinted(page)).toBe(before + 1);
  await expect(page.locator('.print-sheet')).toBeAttached();
  const pages = await printedPages(page);
  expect(pages.filter((lines) => lines.length === 0)).toEqual([]);
  return pages;
}
