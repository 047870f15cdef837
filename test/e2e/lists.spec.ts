import { expect, test } from './support/test.ts';

const items = '.documents > li:visible';

test('按主题的页面列出文件，篇数与主题页上写的一致', async ({ page }) => {
  await page.goto('/topics/');
  const way = page.locator('.ways li').filter({ has: page.getByRole('link', { name: '建家评选', exact: true }) });
  const said = Number(/(\d+) 篇/.exec((await way.textContent()) ?? '')?.[1]);
  expect(said).toBeGreaterThan(3);
  await way.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`${said} 篇`);
  await expect(page.locator(items)).toHaveCount(said);
  await expect(page.locator(items).first()).toContainText('模范职工之家申报评选程序的通知');
});

test('有年份的在前，新的在前，年份不详的在后', async ({ page }) => {
  await page.goto('/reports/');
  const years = await page
    .locator(items)
    .evaluateAll((all) => all.map((item) => Number((item as HTMLElement).dataset['year']) || 0));
  const abstracts = await page
    .locator(items)
    .evaluateAll((all) => all.map((item) => (item as HTMLElement).dataset['kind'] === 'abstract'));
  expect(abstracts).toEqual([...abstracts].sort());
  const whole = years.filter((_, index) => !abstracts[index]);
  expect(whole).toEqual([...whole].sort((a, b) => b - a));
  expect(new Set(whole).size).toBeGreaterThan(3);
});

test('筛选缩短列表，写进地址，照地址打开还是那样', async ({ page }) => {
  await page.goto('/documents/');
  const all = await page.locator(items).count();
  await page.getByLabel('主题').selectOption({ value: 'nv-zhigong' });
  await page.getByLabel('类别').selectOption({ value: 'report' });
  await expect(page).toHaveURL(/\?kind=report&topic=nv-zhigong$/);
  const left = await page.locator(items).count();
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(all);
  await expect(page.getByRole('status').filter({ hasText: '篇' })).toHaveText(`共 ${left} 篇`);
  for (const topics of await page
    .locator(items)
    .evaluateAll((each) => each.map((item) => (item as HTMLElement).dataset['topic']))) {
    expect(topics?.split(' ')).toContain('nv-zhigong');
  }
  await page.reload();
  await expect(page.locator(items)).toHaveCount(left);
  await page.getByRole('button', { name: '取消筛选' }).click();
  await expect(page.locator(items)).toHaveCount(all);
  await expect(page).toHaveURL(/\/documents\/$/);
});

test('选项旁的数就是选了以后的篇数', async ({ page }) => {
  await page.goto('/documents/');
  await page.getByLabel('单位').selectOption({ value: 'school' });
  const option = page.getByLabel('主题').locator('option[value=wenti-huodong]');
  const said = Number(/（(\d+)）/.exec((await option.textContent()) ?? '')?.[1]);
  await page.getByLabel('主题').selectOption({ value: 'wenti-huodong' });
  await expect(page.locator(items)).toHaveCount(said);
});

test('非工会文书不在列表里，按范围可以找到，也有自己的一页', async ({ page }) => {
  await page.goto('/reports/');
  await expect(page.getByRole('link', { name: /师宗县救助管理站/ })).toBeHidden();
  await page.getByLabel('范围').selectOption({ value: 'offTopic' });
  await expect(page.locator(items)).toHaveCount(6);
  await expect(page.getByRole('link', { name: /师宗县救助管理站/ })).toBeVisible();
  await page.goto('/archive/');
  await expect(page.locator(items)).toHaveCount(6);
  await page.getByRole('link', { name: /师宗县救助管理站/ }).click();
  await expect(page.getByRole('note')).toContainText('不是工会');
});

test.describe('没有脚本', () => {
  test.use({ javaScriptEnabled: false });
  test('列表和主题页照样能用', async ({ page }) => {
    await page.goto('/reports/');
    await expect(page.getByLabel('主题')).toBeHidden();
    expect(await page.locator(items).count()).toBeGreaterThan(25);
    await expect(page.locator('main')).toContainText('另有 6 篇不是工会的文书');
    await page.goto('/topics/');
    await page.getByRole('link', { name: '机关', exact: true }).click();
    await expect(page.locator(items).first()).toBeVisible();
  });
});

test('新上架的文件进了订阅，非工会文书不进', async ({ request }) => {
  const feed = await (await request.get('/feed.xml')).text();
  const pages = await (await request.get('/sitemap-0.xml')).text();
  expect(feed.match(/<item>/g)?.length).toBeGreaterThan(25);
  expect(feed).toContain('/notices/xj-jiaoke-mofan-zhijia-tongzhi/');
  expect(feed).not.toContain('jiuzhuzhan-handong');
  expect(pages).toContain('/topics/jianjia-pingxuan/');
});

test('文件页写明自己是什么，浏览器的安全规则不拦', async ({ page }) => {
  await page.goto('/notices/xj-jiaoke-mofan-zhijia-tongzhi/');
  const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '') as unknown[];
  expect(data).toMatchObject([
    { '@type': 'Legislation', legislationIdentifier: '新工基组〔2009〕2号', legislationDate: '2009-05-13' },
    { '@type': 'BreadcrumbList' },
  ]);
  const picture = await page.locator('meta[property="og:image"]').getAttribute('content');
  expect((await page.request.get(picture ?? '')).headers()['content-type']).toBe('image/png');
});
