/**
 * The same assessment in two windows: one writes. R13 and the sleeping window of R14 run on plain http under another
 * host name, where the browser has no locks of its own.
 */
import { chromium, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { findChromium } from '../tools/chromium.ts';
import { expect, test } from './support/test.ts';
import { begin, criterion, expectSaved, goToStep } from './support/wizard.ts';

const STEP = ['criteria/a', '体制机制建设（1/3）'] as const;
const answer = (page: Page, id: string) => criterion(page, id).getByRole('radio', { name: '是' });
const readOnly = (page: Page) => page.getByRole('alert').filter({ hasText: '正在另一个窗口里填写' });

/** A second window that has open what the first one saved. */
async function openSecond(context: BrowserContext, root = ''): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${root}/wizard/`);
  await page.getByRole('button', { name: '继续' }).first().click();
  await expect(page.locator('[data-save-state]')).toBeVisible();
  await goToStep(page, ...STEP);
  return page;
}

test('R12 两个窗口填同一份：第二个只能看，第一个关了它接着填', async ({ page, context }) => {
  await begin(page, '两窗小学');
  await goToStep(page, ...STEP);
  await expectSaved(page);
  const other = await openSecond(context);
  await expect(readOnly(other)).toBeVisible();
  await expect(answer(other, 'a01')).toBeDisabled();
  await expect(other.getByRole('link', { name: '下一步' })).toBeVisible();
  await answer(page, 'a01').check();
  await expectSaved(page);
  await page.close();
  await expect(answer(other, 'a01')).toBeEnabled({ timeout: 1000 });
  await expect(answer(other, 'a01')).toBeChecked();
  await expect(readOnly(other)).toHaveCount(0);
  await answer(other, 'a05').check();
  await expectSaved(other);
});

test('R12 “在此处接着填”：那边先存好再停，这边带上那边的最后一笔', async ({ page, context }) => {
  await begin(page, '换窗小学');
  await goToStep(page, ...STEP);
  await expectSaved(page);
  const other = await openSecond(context);
  // Not yet written when it is asked for.
  await answer(page, 'a01').check();
  await other.getByRole('button', { name: '在此处接着填' }).click();
  await expect(answer(other, 'a01')).toBeEnabled();
  await expect(answer(other, 'a01')).toBeChecked();
  await expect(readOnly(page)).toBeVisible();
  await expect(answer(page, 'a05')).toBeDisabled();
  await answer(other, 'a05').check();
  await expectSaved(other);
  await page.getByRole('button', { name: '在此处接着填' }).click();
  await expect(answer(page, 'a05')).toBeChecked();
  await expect(readOnly(other)).toBeVisible();
});

test('两个窗口填两份，互不妨碍；刷新的窗口接着填自己的', async ({ page, context }) => {
  await begin(page, '甲小学');
  const other = await context.newPage();
  await begin(other, '乙小学');
  for (const each of [page, other]) {
    await goToStep(each, ...STEP);
    await answer(each, 'a01').check();
    await expectSaved(each);
    await each.reload();
    await expect(answer(each, 'a01')).toBeEnabled();
    await expect(readOnly(each)).toHaveCount(0);
  }
});

test('R14 放了一小时的旧窗口：不会盖掉别处写的，可以换回来接着填', async ({ page, context }) => {
  await page.clock.install();
  await begin(page, '旧窗小学');
  await goToStep(page, ...STEP);
  await expectSaved(page);
  const other = await openSecond(context);
  await other.getByRole('button', { name: '在此处接着填' }).click();
  await expect(answer(other, 'a01')).toBeEnabled();
  await answer(other, 'a01').check();
  await expectSaved(other);
  await page.clock.fastForward('01:00:00');
  await page.bringToFront();
  await expect(readOnly(page)).toBeVisible();
  await expect(answer(page, 'a05')).toBeDisabled();
  await page.getByRole('button', { name: '在此处接着填' }).click();
  await expect(answer(page, 'a01')).toBeChecked();
});

test('没有锁也拦得住：别处写过就不覆盖，由人来选，两份都不丢', async ({ page, context }) => {
  await context.addInitScript(() => {
    Object.defineProperty(Navigator.prototype, 'locks', { value: undefined });
    Reflect.deleteProperty(Navigator.prototype, 'locks');
    Storage.prototype.setItem = () => {
      throw new DOMException('refused', 'SecurityError');
    };
  });
  await begin(page, '两窗小学');
  await goToStep(page, ...STEP);
  await expectSaved(page);
  const other = await openSecond(context);
  await answer(other, 'a01').check();
  await expectSaved(other);
  await criterion(page, 'a01').getByRole('radio', { name: '否', exact: true }).check();
  await expect(page.getByRole('alert')).toContainText('另一个窗口里有更新的改动');
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'failed');
  await page.getByRole('button', { name: '两份都留' }).click();
  await expectSaved(page);
  await expect(criterion(page, 'a01').getByRole('radio', { name: '否', exact: true })).toBeChecked();
  await goToStep(other, 'start', '建家自评');
  await expect(other.getByRole('listitem').filter({ hasText: '两窗小学' })).toHaveCount(2);
});

test.describe('内网（http，不是安全环境）', () => {
  /** A browser in which the test server is also an ordinary host of an intranet. */
  async function openIntranet(baseURL: string): Promise<{ browser: Browser; context: BrowserContext; root: string }> {
    const executablePath = findChromium();
    const browser = await chromium.launch({
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--host-resolver-rules=MAP gonghui.test 127.0.0.1',
        '--disable-background-networking',
      ],
    });
    const context = await browser.newContext({ locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
    return { browser, context, root: `http://gonghui.test:${new URL(baseURL).port}` };
  }

  async function beginThere(context: BrowserContext, root: string, unitName: string): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`${root}/wizard/`);
    expect(await page.evaluate(() => [isSecureContext, 'locks' in navigator])).toEqual([false, false]);
    await page.getByRole('radio', { name: '学校', exact: true }).check();
    await page.getByLabel('单位全称').fill(unitName);
    await page.getByRole('link', { name: '开始自评' }).click();
    await expect(page.getByRole('heading', { level: 1, name: '否决项' })).toBeVisible();
    await goToStep(page, ...STEP);
    await expectSaved(page);
    return page;
  }

  test('R13 第二个窗口只能看，可以换过来；第一个崩了六秒内接手', async ({ baseURL }) => {
    const { browser, context, root } = await openIntranet(baseURL ?? '');
    const page = await beginThere(context, root, '内网小学');
    const other = await openSecond(context, root);
    await expect(readOnly(other)).toBeVisible();
    await expect(answer(other, 'a01')).toBeDisabled();
    await answer(page, 'a01').check();
    await other.getByRole('button', { name: '在此处接着填' }).click();
    await expect(answer(other, 'a01')).toBeEnabled();
    await expect(answer(other, 'a01')).toBeChecked();
    await expect(readOnly(page)).toBeVisible();
    const devTools = await context.newCDPSession(other);
    void devTools.send('Page.crash').catch(() => undefined);
    await other.waitForEvent('crash');
    await expect(answer(page, 'a05')).toBeEnabled({ timeout: 7000 });
    await answer(page, 'a05').check();
    await expectSaved(page);
    await browser.close();
  });

  test('R13 关掉第一个窗口，第二个马上接着填；刷新不挡自己', async ({ baseURL }) => {
    const { browser, context, root } = await openIntranet(baseURL ?? '');
    const page = await beginThere(context, root, '内网小学');
    const other = await openSecond(context, root);
    await expect(readOnly(other)).toBeVisible();
    await page.close();
    await expect(answer(other, 'a01')).toBeEnabled({ timeout: 6000 });
    await other.reload();
    await expect(answer(other, 'a01')).toBeEnabled({ timeout: 2000 });
    await browser.close();
  });

  test('R14 睡着的窗口一小时后醒来：不写，只能看', async ({ baseURL }) => {
    const { browser, context, root } = await openIntranet(baseURL ?? '');
    const page = await beginThere(context, root, '睡着的小学');
    // Nothing runs in it any more, as in a laptop's lid or a tab that the browser has frozen.
    await page.clock.install();
    await page.reload();
    await expectSaved(page);
    await page.clock.pauseAt(Date.now() + 5000);
    const other = await openSecond(context, root);
    await expect(answer(other, 'a01')).toBeEnabled({ timeout: 8000 });
    await answer(other, 'a01').check();
    await expectSaved(other);
    await page.clock.fastForward('01:00:00');
    await expect(readOnly(page)).toBeVisible();
    await expect(answer(page, 'a05')).toBeDisabled();
    await expect(answer(other, 'a01')).toBeEnabled();
    await browser.close();
  });
});
