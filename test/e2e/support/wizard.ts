import { readFileSync } from 'node:fs';
import { expect, type Download, type Page } from '@playwright/test';

/** The day on which the worked examples were scored by hand. */
const EXAMPLES_DAY = new Date('2026-11-21T10:32:00+08:00');

export const SHORT = '一所有差距的学校';
export const REACHES = '一所达到三项门槛的学校';

/** Stops the page's clock on the day of the examples; timers go on. */
export const stopClock = (page: Page): Promise<void> => page.clock.setFixedTime(EXAMPLES_DAY);

/** The step shown has come with all that it needs; the heading stands there before. */
const expectLoaded = (page: Page): Promise<void> => expect(page.getByText('正在打开这一步…')).toHaveCount(0);

export async function openExample(page: Page, title: string): Promise<void> {
  await page.goto('/wizard/');
  await page.getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { level: 1, name: '自评结果' })).toBeVisible();
  await expectLoaded(page);
}

/** Starts an assessment of a school and waits for its first step. */
export async function begin(page: Page, unitName = '某市第一中学'): Promise<void> {
  await page.goto('/wizard/');
  await page.getByRole('radio', { name: '学校', exact: true }).check();
  await page.getByLabel('单位全称').fill(unitName);
  await page.getByRole('link', { name: '开始自评' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '否决项' })).toBeVisible();
}

/** Starts an assessment of a school by a table, named `<id>.<edition>`, from a link to it. */
export async function beginWith(page: Page, table: string): Promise<void> {
  await page.goto(`/wizard/#/use/${table}`);
  // With a stopped clock the page cannot tell what link it was opened by, so the script must have read it first.
  await expect(page.locator(`input[name="standard"][value="${table}"]`)).toBeChecked();
  await page.getByRole('radio', { name: '学校', exact: true }).check();
  await page.getByRole('link', { name: '开始自评' }).click();
  await expect(page.locator('.workbench')).toBeVisible();
}

/** Goes to a step as the jump list does, at every screen size. */
export async function goToStep(page: Page, path: string, title: string | RegExp): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/${path}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expectLoaded(page);
}

export const expectSaved = (page: Page): Promise<void> =>
  expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');

export const criterion = (page: Page, id: string) => page.locator(`[data-criterion="${id}"]`);

/** Presses a button and waits for the file that it hands over. */
export async function download(page: Page, button: string): Promise<Download> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  return waiting;
}

export async function readDownload(file: Download): Promise<Buffer> {
  return readFileSync(await file.path());
}
