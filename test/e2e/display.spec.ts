import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/test.ts';

const NOTICE = '/notices/xj-jiaoke-mofan-zhijia-tongzhi/';

const bodySize = (page: Page) =>
  page.locator('main').evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
const background = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const open = (page: Page) => page.locator('summary', { hasText: '显示' }).click();

test('四种字号一级比一级大，换页后还在', async ({ page }) => {
  await page.goto(NOTICE);
  await open(page);
  const sizes = [await bodySize(page)];
  for (const name of ['大', '特大', '长辈']) {
    await page.getByRole('radio', { name, exact: true }).check();
    sizes.push(await bodySize(page));
  }
  expect(sizes.map(Math.round)).toEqual([17, 19, 21, 24]);
  await page.goto('/about/');
  expect(Math.round(await bodySize(page))).toBe(24);
  await open(page);
  await expect(page.getByRole('radio', { name: '长辈' })).toBeChecked();
  await page.getByRole('radio', { name: '标准' }).check();
  await page.reload();
  expect(await bodySize(page)).toBe(17);
});

test('颜色跟随系统，也可以自己定', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto(NOTICE);
  const dark = await background(page);
  await open(page);
  await page.getByRole('radio', { name: '浅色' }).check();
  const light = await background(page);
  expect(light).not.toBe(dark);
  await page.getByRole('radio', { name: '跟随系统' }).check();
  expect(await background(page)).toBe(dark);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await background(page)).toBe(light);
  await page.getByRole('radio', { name: '深色' }).check();
  await page.goto('/about/');
  expect(await background(page)).toBe(dark);
});

test('记住的字号和颜色在第一行字出现之前就定了', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('jianjia.size', 'large');
    localStorage.setItem('jianjia.theme', 'dark');
    new MutationObserver((_changes, observer) => {
      if (!document.querySelector('body')) return;
      const { size = '', theme = '' } = document.documentElement.dataset;
      (window as unknown as { first: string }).first = `${size} ${theme}`;
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(NOTICE);
  expect(await page.evaluate(() => (window as unknown as { first: string }).first)).toBe('large dark');
});

test('打开面板时页面不动，Esc 关上并回到按钮', async ({ page }) => {
  await page.goto(NOTICE);
  const heading = page.getByRole('heading', { level: 1 });
  const before = await heading.boundingBox();
  await page.locator('summary', { hasText: '显示' }).focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('group', { name: '字号' });
  await expect(panel).toBeVisible();
  expect(await heading.boundingBox()).toEqual(before);
  const box = await page.locator('.display > div').boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
  await expectAccessible(page);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(page.locator('summary', { hasText: '显示' })).toBeFocused();
  await open(page);
  await page.getByRole('heading', { level: 1 }).click();
  await expect(panel).toBeHidden();
});

test('长辈字号下每种页面都不用左右滑，按钮够大', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('jianjia.size', 'elder'));
  for (const path of ['/', NOTICE, '/about/', '/teach/', '/search/', '/wizard/']) {
    await page.goto(path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0);
  }
  await page.goto(`${NOTICE}#s6-1`);
  const button = await page.getByRole('button', { name: '复制链接' }).boundingBox();
  expect(button?.height).toBeGreaterThanOrEqual(38);
});

test('打印不受深色和字号影响', async ({ page }) => {
  await page.goto(NOTICE);
  await page.emulateMedia({ media: 'print' });
  const plain = await bodySize(page);
  await page.evaluate(() => Object.assign(document.documentElement.dataset, { size: 'elder', theme: 'dark' }));
  expect(await bodySize(page)).toBe(plain);
  const colour = await page.locator('#s1-p1').evaluate((element) => getComputedStyle(element).color);
  expect(colour).toBe('rgb(0, 0, 0)');
});

test.describe('不开脚本', () => {
  test.use({ javaScriptEnabled: false });

  test('显示和打印按钮不出现，页面照样能读', async ({ page }) => {
    await page.goto(NOTICE);
    await expect(page.locator('.display')).toBeHidden();
    await expect(page.locator('.print')).toBeHidden();
    await expect(page.locator('#s7-2-5')).toBeVisible();
  });
});
