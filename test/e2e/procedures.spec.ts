import { expect, test } from './support/test.ts';
import { expectAccessible } from './support/axe.ts';

const SLUGS = ['application', 'levels', 'quotas', 'calendar', 'materials', 'vetoes', 'facility', 'visits'];
const at = (slug: string): string => `/procedures/${slug}/`;

test('从列表走到每一页，再用前后页走完', async ({ page }) => {
  await page.goto('/procedures/');
  await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(SLUGS.length);
  await page.getByRole('main').getByRole('link', { name: '申报流程' }).click();
  for (const slug of SLUGS.slice(1)) {
    await page.getByRole('link', { name: /下一页/ }).click();
    await expect(page).toHaveURL(at(slug));
  }
  await expect(page.getByRole('link', { name: /下一页/ })).toHaveCount(0);
  await page.getByRole('navigation', { name: '位置' }).getByRole('link', { name: '办事指南' }).click();
  await expect(page).toHaveURL('/procedures/');
});

for (const slug of SLUGS) {
  test(`${slug}：有标题、可靠程度和来源，每一句有条款或标明，不用左右滑`, async ({ page }) => {
    await page.goto(at(slug));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.locator('.standing')).toContainText('为准');
    await expect(page.locator('.standing a').first()).toHaveAttribute('href', /^\/(notices|regulations|reports)\//);
    // The tables that come from data are seen here; the content test sees the text only.
    const unsupported = await page.locator('[data-procedure]').evaluate((article) =>
      [...article.querySelectorAll('p, li, tbody tr')].flatMap((element) => {
        if (element.closest('[data-mark="note"], [data-mark="open"]') || element.matches('.practice > .label'))
          return [];
        const own = element.cloneNode(true) as Element;
        own.querySelectorAll('[data-mark="note"], [data-mark="open"]').forEach((mark) => {
          mark.remove();
        });
        const words = own.textContent.trim();
        return words === '' || own.querySelector('a.cite') ? [] : [words];
      }),
    );
    expect(unsupported).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page);
    }
  });
}

test('每一个条款链接都通到文件里真有的那一条', async ({ page, request }) => {
  const targets = new Set<string>();
  for (const slug of SLUGS) {
    await page.goto(at(slug));
    const found = await page
      .locator('[data-procedure] a.cite')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
    expect(found.length, slug).toBeGreaterThan(0);
    for (const href of found) targets.add(href);
  }
  const pages = new Map<string, string>();
  for (const target of targets) {
    const [path = '', id = ''] = target.split('#');
    if (!pages.has(path)) pages.set(path, await (await request.get(path)).text());
    expect(pages.get(path), target).toMatch(new RegExp(`id="?${id}["\\s>]`));
  }
});

test('流程图有名称和说明，说的和旁边七步一样，字在手机上看得清', async ({ page }) => {
  await page.goto(at('application'));
  const flow = page.getByRole('img', { name: '申报流程图' });
  await expect(flow).toBeVisible();
  await expect(flow).toHaveAccessibleDescription(/第1步，讨论制定建家计划.*第7步，命名表彰或推荐上报/);
  const steps = page.locator('.steps > ol > li');
  await expect(steps).toHaveCount(8);
  for (const title of await steps.locator('h3').allTextContents()) await expect(flow).toContainText(title);
  const smallest = await flow.evaluate((svg) => {
    const drawing = svg as unknown as SVGSVGElement;
    const scale = drawing.getBoundingClientRect().width / drawing.viewBox.baseVal.width;
    const texts = [...drawing.querySelectorAll('text')];
    const edge = drawing.getBoundingClientRect().right;
    if (texts.some((text) => text.getBoundingClientRect().right > edge)) return 0;
    return Math.min(...texts.map((text) => parseFloat(getComputedStyle(text).fontSize) * scale));
  });
  expect(smallest, 'pixels').toBeGreaterThanOrEqual(12);
});

test('流程图在深色下变浅字，打印是白底黑线', async ({ page }) => {
  await page.goto(at('application'));
  const colours = () =>
    page
      .locator('.flow .unit')
      .first()
      .evaluate((box) => {
        const of = (name: string) => {
          const part = box.querySelector(name);
          return part ? getComputedStyle(part) : undefined;
        };
        return { fill: of('rect')?.fill, stroke: of('rect')?.stroke, text: of('.name')?.fill };
      });
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await colours()).toEqual({
    fill: 'rgb(23, 21, 19)',
    stroke: 'rgb(236, 231, 223)',
    text: 'rgb(236, 231, 223)',
  });
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  expect(await colours()).toEqual({ fill: 'rgb(255, 255, 255)', stroke: 'rgb(0, 0, 0)', text: 'rgb(0, 0, 0)' });
});

test('否决情形：缺的照缺的显示，不说后果', async ({ page }) => {
  await page.goto(at('vetoes'));
  const items = page.locator('[data-procedure] ol > li');
  await expect(items).toHaveCount(7);
  await expect(items.nth(0)).toContainText('〔原文缺：全文〕');
  await expect(items.nth(1)).toContainText('〔原文缺：开头〕');
  await expect(page.getByText('写后果的那句话已经缺失')).toBeVisible();
});

test('场地检查表打印出来有方框、签名处，没有导航', async ({ page }) => {
  await page.goto(at('facility'));
  await expect(page.locator('.checklist li')).toHaveCount(10);
  await expect(page.getByText('检查人：')).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('检查人：')).toBeVisible();
  await expect(page.locator('.site-head')).toBeHidden();
  await expect(page.getByRole('link', { name: /上一页/ })).toBeHidden();
  const box = await page
    .locator('.checklist li')
    .first()
    .evaluate((item) => getComputedStyle(item, '::before').borderTopStyle);
  expect(box).toBe('solid');
});

test('站内搜索找得到办事指南', async ({ page }) => {
  await page.goto('/search/?q=走访慰问');
  await expect(page.locator('[data-search-state]')).toHaveAttribute('data-search-state', 'done');
  await expect(page.locator(`a[data-result][href="${at('visits')}"]`)).toBeVisible();
});
