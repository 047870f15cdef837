import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { begin, criterion, expectSaved, goToStep, openExample, REACHES, SHORT, stopClock } from './support/wizard.ts';

const shareLink = async (page: Page): Promise<string> => {
  await page.getByRole('button', { name: '用链接分享' }).click();
  return page.getByLabel('分享链接').inputValue();
};

test('用链接分享：对方先看到里面有什么，打开的是副本，地址里不再留内容', async ({ page, browser, baseURL }) => {
  await stopClock(page);
  await openExample(page, SHORT);
  const link = await shareLink(page);
  expect(new URL(link).search).toBe('');
  expect(new URL(link).hash).toMatch(/^#\/share\/[\w-]+$/);
  expect(link.length).toBeLessThanOrEqual(8000);

  const other = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const elsewhere = await other.newPage();
  await stopClock(elsewhere);
  const asked: string[] = [];
  elsewhere.on('request', (request) => asked.push(request.url()));
  await elsewhere.goto(link);
  await expect(elsewhere.getByRole('heading', { level: 1, name: '这个链接里有什么' })).toBeVisible();
  expect(new URL(elsewhere.url()).hash).toBe('#/start');
  await expect(elsewhere.getByText('虚构示例·某县第三小学').first()).toBeVisible();
  await elsewhere.getByRole('button', { name: '作为副本打开' }).click();
  await expect(elsewhere.locator('[data-total-low]').first()).toHaveText('57.1');
  expect(elsewhere.url()).not.toContain('share');
  expect(asked.filter((url) => url.includes('share/'))).toEqual([]);
  await other.close();
});

test('两个示例的链接都够短', async ({ page }) => {
  for (const title of [SHORT, REACHES]) {
    await openExample(page, title);
    expect((await shareLink(page)).length).toBeLessThanOrEqual(8000);
  }
});

test('内容太多的链接不给，说明原因，去掉备注就行', async ({ page }) => {
  await begin(page);
  await goToStep(page, 'criteria/a', '体制机制建设（1/3）');
  await criterion(page, 'a01').getByText('登记佐证和备注').click();
  const long = Array.from({ length: 6000 }, (_, at) => String.fromCharCode(0x4e00 + ((at * 7919) % 20_000))).join('');
  await page.locator('#f_a01_note').fill(long);
  await goToStep(page, 'result', '自评结果');
  await page.getByRole('button', { name: '用链接分享' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '内容太多' })).toContainText('超过 8000 个');
  await page.getByRole('checkbox', { name: '带上备注' }).uncheck();
  await expect(page.getByLabel('分享链接')).toHaveValue(/#\/share\//);
});

test('R40 不给用剪贴板的浏览器：全部选中，请人自己复制', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });
  await openExample(page, SHORT);
  const link = await shareLink(page);
  await page.getByRole('button', { name: '复制链接' }).click();
  await expect(page.getByText('已经全部选中')).toBeVisible();
  await expect(page.getByLabel('分享链接')).toBeFocused();
  const selected = await page
    .getByLabel('分享链接')
    .evaluate((field: HTMLTextAreaElement) => field.value.slice(field.selectionStart, field.selectionEnd));
  expect(selected).toBe(link);
});

test('R40 明文网页没有剪贴板接口：照样复制', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await openExample(page, SHORT);
  const link = await shareLink(page);
  await page.getByRole('button', { name: '复制链接' }).click();
  await expect(page.getByText('已复制。')).toBeVisible();
  const reader = await context.newPage();
  await reader.goto('/about/');
  expect(await reader.evaluate(() => navigator.clipboard.readText())).toBe(link);
});

test('S14 地址里带脚本、带数据：不理会', async ({ page }) => {
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const places = [
    '?x=<script>alert(1)</script>',
    '?share=eyJ4IjoxfQ',
    '#<img src=x onerror=alert(1)>',
    '#/share/<script>alert(1)</script>',
    '#/javascript:alert(1)',
    '#/criterion/<svg onload=alert(1)>',
    '#/share/',
  ];
  for (const place of places) {
    await page.goto('about:blank');
    await page.goto(`/wizard/${place}`);
    await expect(page.getByRole('heading', { level: 1, name: '建家自评' })).toBeVisible();
    await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
    await expect(page.getByRole('alert')).toHaveCount(0);
    expect(await page.content()).not.toContain('onerror=alert');
  }
  await page.goto('about:blank');
  await page.goto('/wizard/#/share/AAAAAAAA');
  await expect(page.getByRole('alert')).toContainText('链接不完整');
  expect(new URL(page.url()).hash).toBe('#/start');
  expect(dialogs).toEqual([]);
});

test('正填着的时候打开链接，原来那份不受影响', async ({ page }) => {
  await openExample(page, SHORT);
  const link = await shareLink(page);
  await begin(page, '正填小学');
  await expectSaved(page);
  await page.evaluate((hash) => {
    location.hash = hash;
  }, new URL(link).hash);
  await expect(page.getByRole('heading', { level: 1, name: '这个链接里有什么' })).toBeVisible();
  await page.getByRole('button', { name: '不打开' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '否决项' })).toBeVisible();
});
