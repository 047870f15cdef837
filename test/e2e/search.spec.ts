import { expect, test } from './support/test.ts';

const state = '[data-search-state]';

test('从任何一页的搜索框找到条款，按先后列出并说明是不是原文', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('searchbox', { name: '搜索条款和材料' }).fill('入会率');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=/);
  await expect(page.locator(state)).toHaveAttribute('data-search-state', 'done');
  await expect(page.locator('[data-search-label]')).toHaveAttribute('data-search-label', 'exact');
  const first = page.locator('a[data-result]').first();
  await expect(first).toHaveAttribute('href', '/notices/xj-jiaoke-mofan-zhijia-tongzhi/#s7-2-5');
  await expect(first).toHaveAttribute('data-match', 'exact');
  await first.click();
  await expect(page.locator('#s7-2-5')).toBeInViewport();
});

for (const [query, href] of [
  ['五必访', '/reports/chongqing-shuiliju-gonghui/#s3-2-3-p1-2'],
  ['每季度 清查', '/regulations/jianzha-zhijia-guanli-guiding/#s7'],
  ['一式3份', '/notices/xj-jiaoke-mofan-zhijia-tongzhi/#s7-6'],
  ['拖欠职工工资', '/notices/xj-jiaoke-mofan-zhijia-tongzhi/#s7-3-6'],
] as const) {
  test(`“${query}” 的第一条就是它`, async ({ page }) => {
    await page.goto(`/search/?q=${encodeURIComponent(query)}`);
    await expect(page.locator('a[data-result]').first()).toHaveAttribute('href', href);
    await expect(page.locator('[data-search-label]')).toHaveAttribute('data-search-label', 'exact');
  });
}

test('文件里没有的词，不给一串不相干的结果', async ({ page }) => {
  await page.goto(`/search/?q=${encodeURIComponent('区块链')}`);
  await expect(page.locator(state)).toHaveAttribute('data-search-state', 'done');
  const label = await page.locator('[data-search-label]').getAttribute('data-search-label');
  expect(['none', 'near']).toContain(label);
  await expect(page.locator('a[data-result][data-match="exact"]')).toHaveCount(0);
});

test('边打边找，地址跟着变，清空回到列表', async ({ page }) => {
  await page.goto('/search/');
  await expect(page.locator(state)).toHaveAttribute('data-search-state', 'idle');
  const box = page.getByRole('searchbox', { name: '搜索字词' });
  await box.fill('开放时间');
  await expect(page.locator('a[data-result]').first()).toHaveAttribute('href', /jianzha-zhijia-guanli-guiding\/#s5/);
  await expect(page).toHaveURL(/\?q=/);
  await box.fill('');
  await expect(page.locator(state)).toHaveAttribute('data-search-state', 'idle');
  await expect(page).not.toHaveURL(/\?q=/);
});

test('页面还没准备好时打的字不会丢', async ({ page }) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/_astro/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/search/');
  const box = page.getByRole('searchbox', { name: '搜索字词' });
  await box.fill('开放时间');
  release();
  await expect(page.locator('a[data-result]').first()).toHaveAttribute('href', /#s5/);
  await expect(box).toHaveValue('开放时间');
});

test('打开搜索页不下载引擎，搜索时才下载', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto('/search/');
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => path.startsWith('/search/index/'))).toEqual([]);
});

test('索引文件读不到时改用全部记录，结果一样', async ({ page, problems }) => {
  await page.route('**/search/index/**', (route) => route.abort());
  await page.goto(`/search/?q=${encodeURIComponent('入会率')}`);
  await expect(page.locator('[data-search-label]')).toHaveAttribute('data-search-label', 'exact');
  await expect(page.locator('a[data-result]').first()).toHaveAttribute('href', /#s7-2-5$/);
  expect(problems.filter((problem) => !problem.includes('net::ERR_FAILED'))).toEqual([]);
  problems.length = 0;
});

test('什么都读不到时说清楚，并给出列表', async ({ page, problems }) => {
  await page.route(/\/search\/(index\/|\w+\.json)/, (route) => route.abort());
  await page.goto('/search/?q=abc');
  await expect(page.locator(state)).toHaveAttribute('data-search-state', 'error');
  await expect(page.getByText('现在不能搜索')).toBeVisible();
  await expect(page.getByRole('link', { name: /^通知：/ })).toBeVisible();
  // The browser notes the aborted downloads; nothing else may go wrong.
  expect(problems.filter((problem) => !problem.includes('net::ERR_FAILED'))).toEqual([]);
  problems.length = 0;
});
