import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/test.ts';

const label = '[data-search-label]';
const address = (query: string, rest = ''): string => `/search/?q=${encodeURIComponent(query)}${rest}`;

for (const [typed, instead] of [
  ['zgzj', '职工之家'],
  ['入汇率', '入会率'],
] as const) {
  test(`${typed} 按“${instead}”搜索，可以只搜原样`, async ({ page }) => {
    await page.goto(address(typed));
    await expect(page.getByText(`按“${instead}”搜索`)).toBeVisible();
    await expect(page.locator(label)).toHaveAttribute('data-search-label', 'near');
    await expect(page.locator('a[data-match="exact"]')).toHaveCount(0);
    await page.getByRole('button', { name: `只搜“${typed}”` }).click();
    await expect(page).toHaveURL(/literal=1/);
    await expect(page.locator(label)).toHaveAttribute('data-search-label', 'none');
  });
}

test('繁体字和文号的括号怎么写都算原文有', async ({ page }) => {
  for (const query of ['入會率', '新工基组[2009]2号', '百分之九十五']) {
    await page.goto(address(query));
    await expect(page.locator(label), query).toHaveAttribute('data-search-label', 'exact');
  }
});

test('换个说法也找，并说明找了什么', async ({ page }) => {
  await page.goto(address('欠薪的单位'));
  await expect(page.getByText('也找了“拖欠职工工资”')).toBeVisible();
  await expect(page.locator('a[data-result]').first()).toHaveAttribute('href', /#s7-3-6$/);
});

test('边打边提示，用键盘选，回车搜索', async ({ page }) => {
  await page.goto('/search/');
  await page.keyboard.press('/');
  const box = page.getByRole('searchbox', { name: '搜索字词' });
  await expect(box).toBeFocused();
  const offers = page.getByRole('listbox', { name: '建议' }).getByRole('option');
  await expect(async () => {
    await box.fill('');
    await box.pressSequentially('职代');
    await expect(offers.first()).toBeVisible({ timeout: 500 });
  }).toPass();
  await box.press('ArrowDown');
  await expect(offers.first()).toHaveAttribute('aria-selected', 'true');
  await box.press('Escape');
  await expect(offers).toHaveCount(0);
  await box.fill('zdh');
  await expect(offers.first()).toBeVisible();
  const first = ((await offers.first().textContent()) ?? '').replace(/ (术语|文件)$/, '');
  await box.press('ArrowDown');
  await box.press('Enter');
  await expect(box).toHaveValue(first);
  await expect(page.locator(label)).toHaveAttribute('data-search-label', /exact|near/);
});

test('筛选和排序写在地址里，打开链接得到同样的结果', async ({ page }) => {
  await page.goto(address('送温暖'));
  await page.getByText('筛选和排序').click();
  await page.getByLabel('类别').selectOption('report');
  await expect(page).toHaveURL(/kind=report/);
  await expect(page.locator('.found h2 .quiet').first()).toHaveText('工作总结、汇报');
  await page.getByLabel('排序').selectOption('date');
  await expect(page).toHaveURL(/sort=date/);
  const hrefs = await page
    .locator('a[data-result]')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  await page.reload();
  await expect(page.getByLabel('类别')).toHaveValue('report');
  await expect(page.locator('a[data-result]').first()).toHaveAttribute('href', hrefs[0] ?? '');
});

test('搜过的词只留在这台设备上，可以清除', async ({ page }) => {
  await page.goto(address('入会率'));
  await expect(page.locator(label)).toBeVisible();
  await page.goto('/search/');
  await page.getByRole('button', { name: '入会率' }).click();
  await expect(page.locator(label)).toHaveAttribute('data-search-label', 'exact');
  await page.goto('/search/');
  await page.getByRole('button', { name: '清除记录' }).click();
  await page.reload();
  await expect(page.getByRole('link', { name: /^通知：/ })).toBeVisible();
  await expect(page.getByRole('button', { name: '清除记录' })).toHaveCount(0);
});

test('点开结果，到那一条，原来的地址不变', async ({ page }) => {
  await page.goto(address('入会率'));
  await page.locator('a[data-result]').first().click();
  await expect(page).toHaveURL(/#s7-2-5$/);
  await expect(page.locator('#s7-2-5')).toBeInViewport();
});

test('没有 WebAssembly、没有 Intl.Segmenter 也能搜', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'WebAssembly');
    Reflect.deleteProperty(Intl, 'Segmenter');
  });
  await page.goto(address('要交几份材料'));
  await expect(page.locator('a[data-result]').first()).toHaveAttribute('href', /#s7-6$/);
});

test('第一次搜索不超过 18 个请求、220 kB', async ({ page }) => {
  let bytes = 0;
  let requests = 0;
  page.on('response', async (response) => {
    if (!new URL(response.url()).pathname.startsWith('/search/index/')) return;
    requests += 1;
    bytes += Number(response.headers()['content-length'] ?? (await response.body()).length);
  });
  await page.goto(address('员工满意率要达到多少'));
  await expect(page.locator(label)).toBeVisible();
  expect(requests).toBeGreaterThan(2);
  expect(requests).toBeLessThanOrEqual(18);
  expect(bytes).toBeLessThanOrEqual(220_000);
});

test.describe('没有脚本', () => {
  test.use({ javaScriptEnabled: false });

  test('搜索页给出主题和术语的入口', async ({ page }) => {
    await page.goto('/search/');
    await expect(page.getByRole('link', { name: /^主题：/ })).toHaveAttribute('href', '/topics/');
    await expect(page.getByRole('link', { name: /^术语：/ })).toHaveAttribute('href', '/terms/');
  });
});

test('结果、筛选和建议都能用读屏和键盘', async ({ page }) => {
  await page.goto(address('会员', '&kind=notice'));
  await expect(page.locator(label)).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
  await page.getByRole('searchbox', { name: '搜索字词' }).focus();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('searchbox', { name: '搜索字词' })).toBeFocused();
  await expect(async () => {
    await page.getByRole('searchbox', { name: '搜索字词' }).fill('');
    await page.getByRole('searchbox', { name: '搜索字词' }).fill('会员大');
    await expect(page.getByRole('option').first()).toBeVisible({ timeout: 500 });
  }).toPass();
  await expectAccessible(page);
});
