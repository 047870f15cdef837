import { expect, test } from './support/test.ts';

const NOTICE = '/notices/xj-jiaoke-mofan-zhijia-tongzhi/';

test('读通知：题头、日期、效力、缺损、目录和每一条的编号都在', async ({ page }) => {
  await page.goto(NOTICE);
  const article = page.locator('article[data-piece="xj-jiaoke-mofan-zhijia-tongzhi"]');
  await expect(article.getByRole('heading', { level: 1 })).toHaveText(
    '关于自治区教育科技系统模范职工之家申报评选程序的通知',
  );
  await expect(article).toContainText('新工基组〔2009〕2号');
  await expect(article).toContainText('2009年5月13日签发，2009年8月15日网页发布');
  await expect(article).toContainText('效力不明');
  await expect(article.locator('#s7-2-5')).toContainText('职工、劳务工入会率在95%以上');
  await expect(article.locator('#s7-3')).toContainText('〔原文缺：编号依次序补出，导语缺〕');
  await expect(article.locator('#s7-3-5')).toHaveText('五是未实行校院务公开的；');
  await expect(page.getByRole('heading', { name: '来源与编辑说明' })).toBeVisible();
});

test('条款链接停在那一条并标出底色，不被遮住', async ({ page }) => {
  await page.goto(`${NOTICE}#s7-2-5`);
  const clause = page.locator('#s7-2-5');
  await expect(clause).toBeInViewport();
  const colour = await clause.evaluate((element) => getComputedStyle(element).backgroundColor);
  const plain = await page.locator('#s7-2-4').evaluate((element) => getComputedStyle(element).backgroundColor);
  expect(colour).not.toBe(plain);
});

test('复制引用得到名称、文号、条号和地址，复制链接得到地址', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(NOTICE);
  const clause = page.locator('#s7-2-5');
  await clause.locator('.no').focus();
  await page.getByRole('button', { name: '复制引用' }).click();
  await expect(page.getByRole('status').filter({ hasText: '已复制' })).toBeVisible();
  const cited = await page.evaluate(() => navigator.clipboard.readText());
  expect(cited).toBe(
    `《关于自治区教育科技系统模范职工之家申报评选程序的通知》（新工基组〔2009〕2号）七（二）5，2009年5月13日签发，${new URL(`${NOTICE}#s7-2-5`, page.url()).href}`,
  );
  await page.locator('#s4-p3 .no').focus();
  await page.getByRole('button', { name: '复制引用' }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain('四第3段，2009年5月13日签发，http');
  await page.locator('#s7-3-5 .point').focus();
  await page.getByRole('button', { name: '复制链接' }).click();
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(/\/#s7-3-5$/);
});

test('浏览器不给剪贴板时仍能复制', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = (command) => {
      const area = document.activeElement;
      if (command === 'copy' && area instanceof HTMLTextAreaElement) document.title = area.value;
      return true;
    };
  });
  await page.goto(NOTICE);
  await page.locator('#s7-4 .no').focus();
  await page.getByRole('button', { name: '复制引用' }).click();
  await expect(page).toHaveTitle(/七（四），2009年5月13日签发，http.*#s7-4$/);
});

test('复制工具出现时正文不移动', async ({ page }) => {
  await page.goto(NOTICE);
  const next = page.locator('#s7-5');
  await next.scrollIntoViewIfNeeded();
  /** Place on the page, whatever the screen has scrolled. */
  const place = () => next.evaluate((element) => element.getBoundingClientRect().top + scrollY);
  const before = await place();
  await page.locator('#s7-4 .no').focus();
  await expect(page.getByRole('button', { name: '复制链接' })).toBeVisible();
  expect(await place()).toBe(before);
  await page.locator('#s7-3-6 .point').focus();
  await expect(page.getByRole('button', { name: '复制链接' })).toBeVisible();
  expect(await place()).toBe(before);
});

test('三类列表和前后篇把文件连起来', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '制度' }).click();
  await page.getByRole('link', { name: '“职工之家”管理规定' }).click();
  await expect(page.locator('#s7')).toContainText('每季度');
  await page.getByRole('link', { name: /下一篇/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('开发区总工会用心服务职工赋能高质量发展工作总结');
  await expect(page.locator('article')).toContainText('建会率达××%');
});

test('没有的地址给出中文页面', async ({ page }) => {
  const response = await page.request.get('/notices/meiyou/');
  expect(response.status()).toBe(404);
  expect(await response.text()).toContain('没有这一页');
});

test('任何页面在手机宽度和 320 像素下都不用左右滑', async ({ page }) => {
  for (const path of ['/', NOTICE, '/about/', '/teach/', '/search/?q=入会率', '/wizard/']) {
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      await page.goto(path);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        `${path} ${width}`,
      ).toBeLessThanOrEqual(0);
    }
  }
});

test.describe('不开脚本', () => {
  test.use({ javaScriptEnabled: false });

  test('文件照样能读，目录和条款链接照样能用', async ({ page }) => {
    await page.goto(NOTICE);
    await expect(page.locator('#s7-2-5')).toContainText('综合考核分在95分以上');
    await page.locator('#s7-2-5 .no').click();
    await expect(page).toHaveURL(/#s7-2-5$/);
    await expect(page.getByRole('button', { name: '复制链接' })).toHaveCount(0);
  });

  test('搜索页指向各列表', async ({ page }) => {
    await page.goto('/search/');
    await page.getByRole('link', { name: /^通知：/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^通知\s*1 篇$/);
  });
});

test('打印出来只有文件：没有导航和按钮，条号还在', async ({ page }) => {
  await page.goto(NOTICE);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.site-head')).toBeHidden();
  await expect(page.getByRole('link', { name: '按这份通知做自评' })).toBeHidden();
  await expect(page.locator('#s7-2-5 .no')).toBeVisible();
  await expect(page.locator('h1')).toBeVisible();
});
