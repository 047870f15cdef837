import { expect, test } from './support/test.ts';

test('首页三个入口各通到该去的地方', async ({ page }) => {
  for (const [door, url, heading] of [
    ['看申报流程', /\/procedures\/application\/$/, '模范职工之家申报流程'],
    ['2009 年通知', /\/notices\/xj-jiaoke/, '关于自治区教育科技系统模范职工之家申报评选程序的通知'],
    ['开始自评', /\/wizard\/$/, '建家自评'],
    ['看备课办法', /\/teach\/$/, '备课'],
  ] as const) {
    await page.goto('/');
    await page.getByRole('link', { name: door }).click();
    await expect(page).toHaveURL(url);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
  }
});

test('首页列出新上架的文件，并能直接搜索', async ({ page }) => {
  await page.goto('/');
  await expect(page.locator('.new').getByRole('link', { name: '“职工之家”管理规定' })).toBeVisible();
  await expect(page.getByRole('searchbox')).toBeVisible();
});

test('备课页的条款链接都停在那一条', async ({ page }) => {
  await page.goto('/teach/');
  const links = await page.getByRole('table').getByRole('link').all();
  const hrefs = await Promise.all(links.map((link) => link.getAttribute('href')));
  expect(hrefs.length).toBeGreaterThanOrEqual(8);
  for (const href of hrefs) {
    await page.goto(href ?? '');
    await expect(page.locator(new URL(page.url()).hash)).toBeInViewport();
  }
});

test('手机和桌面上，第一屏就看得到下一步', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('link', { name: '看申报流程' })).toBeInViewport();
});

test('从首页按 Tab 能到正文和入口', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: '看申报流程' })).toBeFocused();
});
