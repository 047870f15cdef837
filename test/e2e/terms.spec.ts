import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/test.ts';

const NOTICE = '/notices/xj-jiaoke-mofan-zhijia-tongzhi/';
const NOTE = '[role="tooltip"]';

/** The first marked term of the notice. */
const firstTerm = (page: Page) => page.locator('a.term').first();

test('术语表按拼音分组，能跳到字母，能看到读音和叫法', async ({ page }) => {
  await page.goto('/terms/');
  await page.getByRole('navigation', { name: '按拼音首字母' }).getByRole('link', { name: 'Z' }).click();
  const group = page.getByRole('region', { name: /^Z \d+ 个$/ });
  await expect(group.getByRole('heading')).toBeInViewport();
  const item = group
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name: '职工代表大会', exact: true }) });
  await expect(item).toContainText('zhí gōng dài biǎo dà huì');
  await expect(item).toContainText('职代会');
  await expectAccessible(page);
});

test('打汉字、拼音或首字母都能找到词，找不到就说没有', async ({ page }) => {
  await page.goto('/terms/');
  const box = page.getByRole('searchbox', { name: '找词' });
  for (const typed of ['职代会', 'zdh', 'zhigongdaibiao', 'ZGDBDH']) {
    await box.fill(typed);
    await expect(page.getByRole('link', { name: '职工代表大会', exact: true }), typed).toBeVisible();
    await expect(page.getByRole('link', { name: '台账', exact: true }), typed).toBeHidden();
  }
  await box.fill('nvzhigong');
  await expect(page.getByRole('link', { name: '女职工委员会' })).toBeVisible();
  await box.fill('没这词');
  await expect(page.getByText('没有这个词')).toBeVisible();
  await expect(page.locator('.term-group:visible')).toHaveCount(0);
  await box.fill('');
  await expect(page.getByRole('link', { name: '台账', exact: true })).toBeVisible();
});

test('术语页写明意思、把握、依据、相关的词和在哪里出现', async ({ page }) => {
  await page.goto('/terms/ruhuilv/');
  const article = page.getByRole('article');
  await expect(article.getByRole('heading', { level: 1 })).toHaveText('入会率');
  await expect(article).toContainText('95%以上');
  await expect(article).toContainText('依上下文');
  await expect(article.getByRole('link', { name: '建会率' })).toHaveAttribute('href', '/terms/jianhuilv/');
  await expect(article.getByRole('link', { name: '搜索“入会率”' })).toHaveAttribute('href', /^\/search\/\?q=/);
  await expectAccessible(page);
  await article.locator('.uses').getByRole('link', { name: '七（二）5' }).click();
  await expect(page).toHaveURL(`${NOTICE}#s7-2-5`);
});

test('只见名称的词照实说，不替它补', async ({ page }) => {
  await page.goto('/terms/liubifang/');
  await expect(page.getByRole('article')).toContainText('没有列出');
  await expect(page.getByRole('article')).toContainText('不能当依据');
});

test('键盘走到一个词就看到释义，Esc 收起，回车进术语页', async ({ page }) => {
  await page.goto(NOTICE);
  const term = firstTerm(page);
  const href = (await term.getAttribute('href')) ?? '';
  await term.focus();
  const note = page.locator(NOTE);
  await expect(note).toBeVisible();
  await expect(term).toHaveAccessibleDescription(/。/);
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await expect(note).toHaveCount(0);
  await expect(term).toBeFocused();
  await expect(term).toHaveAccessibleDescription('');
  await page.locator('a.term').nth(1).focus();
  await expect(note).toBeVisible();
  await page.locator('.turn a').first().focus();
  await expect(note).toHaveCount(0);
  await term.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(href);
});

test('释义不出屏幕，不盖住那个词，两种宽度都这样', async ({ page }) => {
  await page.goto(NOTICE);
  const count = await page.locator('a.term').count();
  expect(count).toBeGreaterThan(5);
  for (let index = 0; index < count; index += 1) {
    const term = page.locator('a.term').nth(index);
    await term.focus();
    await expect(page.locator('.term-note')).toBeVisible();
    await expect(term).toHaveAttribute('aria-describedby', 'term-note');
    const places = await page.evaluate(() => {
      const note = document.querySelector('.term-note')?.getBoundingClientRect();
      const lines = [...(document.querySelector('[aria-describedby="term-note"]')?.getClientRects() ?? [])];
      return {
        left: note?.left ?? -1,
        right: innerWidth - (note?.right ?? Infinity),
        overlap: lines.some(
          (line) =>
            note &&
            line.bottom > note.top + 1 &&
            line.top < note.bottom - 1 &&
            line.left < note.right &&
            line.right > note.left,
        ),
      };
    });
    expect(places.left).toBeGreaterThanOrEqual(0);
    expect(places.right).toBeGreaterThanOrEqual(0);
    expect(places.overlap).toBe(false);
  }
});

test('文件里每个词只标一次，一篇不过十二个，字一个不变', async ({ page }) => {
  await page.goto(NOTICE);
  const links = await page.locator('a.term').evaluateAll((found) => found.map((link) => link.getAttribute('href')));
  expect(new Set(links).size).toBe(links.length);
  expect(links.length).toBeLessThanOrEqual(12);
  await expect(page.locator('h2 .term, h3 .term, a a')).toHaveCount(0);
  await expect(page.locator('#s7-2-5')).toContainText('职工、劳务工入会率在95%以上，职工之家得到职工群众的认可');
});

test('打印时看不出哪些词有标记', async ({ page }) => {
  await page.goto(NOTICE);
  const term = firstTerm(page);
  await term.focus();
  await expect(page.locator(NOTE)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator(NOTE)).toBeHidden();
  const style = await term.evaluate((link) => {
    const { color, textDecorationLine } = getComputedStyle(link);
    return { same: color === getComputedStyle(link.parentElement ?? link).color, textDecorationLine };
  });
  expect(style).toEqual({ same: true, textDecorationLine: 'none' });
});

test('没拿到释义，链接照样能用', async ({ page, problems }) => {
  await page.route('**/notes.json', (route) => route.abort());
  await page.goto(NOTICE);
  await firstTerm(page).focus();
  await expect.poll(() => problems.length).toBeGreaterThan(0);
  await expect(page.locator(NOTE)).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/terms\//);
  problems.length = 0;
});

test.describe('鼠标', () => {
  test('指到词上看到释义，能移到释义上，移开才收起', async ({ page }) => {
    await page.goto(NOTICE);
    const note = page.locator('.term-note');
    await firstTerm(page).hover();
    await expect(note).toBeVisible();
    await note.hover();
    await page.waitForTimeout(600);
    await expect(note).toBeVisible();
    await page.mouse.move(5, 5);
    await expect(note).toHaveCount(0);
    await firstTerm(page).hover();
    await expect(note).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(note).toHaveCount(0);
    const href = (await firstTerm(page).getAttribute('href')) ?? '';
    await firstTerm(page).click();
    await expect(page).toHaveURL(href);
  });
});

test.describe('手指', () => {
  // An office PC may have a touch screen too.
  test.use({ hasTouch: true });

  test('点一下看到释义和去术语页的链接，点别处收起', async ({ page }) => {
    await page.goto(NOTICE);
    const term = firstTerm(page);
    const href = (await term.getAttribute('href')) ?? '';
    await term.tap();
    const more = page.getByRole('link', { name: '查看术语' });
    await expect(more).toBeVisible();
    await expect(page).toHaveURL(NOTICE);
    await page.locator('.official').tap();
    await expect(more).toHaveCount(0);
    await term.tap();
    await more.tap();
    await expect(page).toHaveURL(href);
  });

  test('释义载不到，点一下就去术语页', async ({ page, problems }) => {
    await page.route('**/notes.json', (route) => route.abort());
    await page.goto(NOTICE);
    await firstTerm(page).tap();
    await expect(page).toHaveURL(/\/terms\//);
    problems.length = 0;
  });
});

test.describe('不开脚本', () => {
  test.use({ javaScriptEnabled: false });

  test('词是通到术语页的链接，术语表照样能读', async ({ page }) => {
    await page.goto(NOTICE);
    const term = firstTerm(page);
    const href = (await term.getAttribute('href')) ?? '';
    await term.click();
    await expect(page).toHaveURL(href);
    await page.getByRole('link', { name: '术语', exact: true }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('术语');
    await expect(page.getByRole('link', { name: '职工代表大会', exact: true })).toBeVisible();
    await expect(page.getByLabel('找词')).toBeHidden();
  });
});
