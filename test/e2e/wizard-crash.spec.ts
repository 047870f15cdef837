/** The page or the browser goes away while something is not yet written. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { findChromium } from '../tools/chromium.ts';
import { expect, test } from './support/test.ts';
import { begin, criterion, expectSaved, goToStep } from './support/wizard.ts';

const STEP = ['criteria/a', '体制机制建设（1/3）'] as const;
const answer = (page: Page, id: string) => criterion(page, id).getByRole('radio', { name: '是' });

const hide = (page: Page): Promise<void> =>
  page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });

test('R08 写到一半页面崩溃：重新打开是最后一次完整保存的', async ({ page, context }) => {
  await begin(page, '崩溃小学');
  await goToStep(page, ...STEP);
  await answer(page, 'a01').check();
  await expectSaved(page);
  const devTools = await context.newCDPSession(page);
  await answer(page, 'a05').check();
  const crashed = page.waitForEvent('crash');
  // Some of these writes are under way at the crash.
  void page
    .evaluate(() => {
      const radios = document.querySelectorAll<HTMLInputElement>('[data-criterion="a05"] input[type="radio"]');
      setInterval(() => {
        radios.forEach((radio) => radio.click());
        window.dispatchEvent(new Event('pagehide'));
      }, 1);
    })
    .catch(() => undefined);
  await page.waitForTimeout(300);
  void devTools.send('Page.crash').catch(() => undefined);
  await crashed;
  const later = await context.newPage();
  await later.goto('/wizard/');
  await later.getByRole('button', { name: '继续' }).click();
  await expect(later.locator('[data-save-state]')).toBeVisible();
  await goToStep(later, ...STEP);
  await expect(answer(later, 'a01')).toBeChecked();
  await expect(criterion(later, 'a05').getByRole('radio', { checked: true })).toHaveCount(1);
  await expect(later.getByText('读不出来')).toHaveCount(0);
  await expect(answer(later, 'a01')).toBeEnabled();
});

test('R10 刚点完就切走：当时就留下，页面不再回来也在', async ({ page, context }) => {
  await begin(page, '切走小学');
  await goToStep(page, ...STEP);
  await expectSaved(page);
  const kept = await page.evaluate(() => {
    document.querySelector<HTMLInputElement>('[data-criterion="a01"] input[type="radio"]')?.click();
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    // In the same task: nothing that waits has run yet.
    return Object.entries(localStorage).some(([key, text]) => key.includes('mirror') && String(text).includes('a01'));
  });
  expect(kept).toBe(true);
  const later = await context.newPage();
  await page.close();
  await later.goto('/wizard/');
  await later.getByRole('button', { name: '继续' }).click();
  await expect(later.locator('[data-save-state]')).toBeVisible();
  await goToStep(later, ...STEP);
  await expect(answer(later, 'a01')).toBeChecked();
});

test('R09 切走后整个浏览器被杀掉：最后一题还在', async ({ baseURL }) => {
  const folder = mkdtempSync(join(tmpdir(), 'jianjia-'));
  const executablePath = findChromium();
  const launch = (port: number): Promise<BrowserContext> =>
    chromium.launchPersistentContext(folder, {
      ...(executablePath === undefined ? {} : { executablePath }),
      baseURL: baseURL ?? '',
      locale: 'zh-CN',
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        `--remote-debugging-port=${port}`,
        '--disable-background-networking',
      ],
    });
  const context = await launch(0);
  const page = await context.newPage();
  await begin(page, '被杀小学');
  await goToStep(page, ...STEP);
  await expectSaved(page);
  await answer(page, 'a01').check();
  await hide(page);
  await expectSaved(page);
  const browser = await context.browser()?.newBrowserCDPSession();
  const { processInfo } = (await browser?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
  const main = processInfo.find(({ type }) => type === 'browser');
  if (!main) throw new Error('the browser process is not known');
  const gone = new Promise<void>((resolve) => context.on('close', () => resolve()));
  process.kill(main.id, 'SIGKILL');
  await gone;
  const again = await launch(0);
  const later = await again.newPage();
  await later.goto('/wizard/');
  await later.getByRole('button', { name: '继续' }).click();
  await expect(later.locator('[data-save-state]')).toBeVisible();
  await goToStep(later, ...STEP);
  await expect(answer(later, 'a01')).toBeChecked();
  await again.close();
  rmSync(folder, { recursive: true, force: true });
});
