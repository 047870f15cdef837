/** Which scripts the wizard fetches on a path through it, in a real browser, and what they weigh. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, type Page } from '@playwright/test';

/**
 * `new`: from nothing over the first question to the result; `resume`: a second visit, straight to the result; `all`:
 * every step that the list names.
 */
export type WizardPath = 'new' | 'resume' | 'all';

/** Scripts fetched, in their order, with bytes after gzip -9 as the host sends them. */
export interface WizardLoad {
  bytes: number;
  files: { name: string; bytes: number }[];
}

const isSettled = (page: Page): Promise<void> => page.waitForLoadState('networkidle');

async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((next) => {
    location.hash = next;
  }, hash);
  await expect(page.getByText('正在打开这一步…')).toHaveCount(0);
  await isSettled(page);
}

async function begin(page: Page): Promise<void> {
  await page.goto('/wizard/');
  await page.getByRole('radio', { name: '学校', exact: true }).check();
  await page.getByLabel('单位全称').fill('某市第一中学');
  await page.getByRole('link', { name: '开始自评' }).click();
  await expect(page.locator('.workbench')).toBeVisible();
  await isSettled(page);
}

const listSteps = (page: Page): Promise<string[]> =>
  page
    .locator('nav.steps a[href^="#/"]:not([href^="#/criterion/"])')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));

/** Answers the first question of the criteria, so that whatever saving and scoring load is counted. */
async function answerFirst(page: Page): Promise<void> {
  const first = (await listSteps(page)).find((hash) => hash.startsWith('#/criteria/'));
  await goTo(page, first ?? '');
  await page.locator('.answer input[type="radio"]').first().check();
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
}

/** Goes along a path of the built site and weighs the scripts that it fetched. */
export async function measureLoad(page: Page, path: WizardPath, root = 'dist'): Promise<WizardLoad> {
  const names: string[] = [];
  const note = (url: string): void => {
    const { pathname } = new URL(url);
    if (pathname.endsWith('.js') && !names.includes(pathname)) names.push(pathname);
  };
  page.on('request', (request) => note(request.url()));
  await begin(page);
  if (path === 'resume') {
    await answerFirst(page);
    // A new window knows nothing but what is stored.
    await page.evaluate(() => sessionStorage.clear());
    await page.goto('about:blank');
    names.length = 0;
    await page.goto('/wizard/');
    await page.getByRole('button', { name: '继续' }).first().click();
    await expect(page.locator('.workbench')).toBeVisible();
    await goTo(page, '#/result');
  } else if (path === 'new') {
    await answerFirst(page);
    await goTo(page, '#/result');
  } else {
    for (const hash of await listSteps(page)) await goTo(page, hash);
  }
  const files = names.map((name) => ({
    name: basename(name),
    bytes: gzipSync(readFileSync(join(root, name)), { level: 9 }).length,
  }));
  return { files, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) };
}
