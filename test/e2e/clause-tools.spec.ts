import type { Page } from '@playwright/test';
import { drawQr } from '../../src/site/document/qr-code.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/test.ts';

const NOTICE = '/notices/xj-jiaoke-mofan-zhijia-tongzhi/';
const REPORT = '/reports/chongqing-shuiliju-gonghui/';
const CITED = '《关于自治区教育科技系统模范职工之家申报评选程序的通知》（新工基组〔2009〕2号）';

const addressOf = (page: Page, path: string) => new URL(path, page.url()).href;

/** Presses a tool of the clause whose number `link` is. */
async function press(page: Page, link: string, tool: string): Promise<void> {
  await page.locator(link).focus();
  await page.getByRole('button', { name: tool, exact: true }).click();
}

/** Waits until the code in `where` is the one of the address. */
const expectCode = (page: Page, where: string, address: string) =>
  expect(page.locator(`${where} svg.qr path`)).toHaveAttribute('d', drawQr(address).path);

const projector = (page: Page) => page.getByRole('dialog', { name: '投影' });
const project = async (page: Page, id: string): Promise<void> => {
  await page.goto(`${NOTICE}?view=project#${id}`);
  await expect(projector(page)).toBeVisible();
};

test.describe('引用', () => {
  test.beforeEach(({ context }) => context.grantPermissions(['clipboard-read', 'clipboard-write']));

  for (const [path, link, words] of [
    [`${NOTICE}#s7-2-5`, '#s7-2-5 .no', `${CITED}七（二）5，2009年5月13日签发，`],
    [`${NOTICE}#s4-p3`, '#s4-p3 .no', `${CITED}四第3段，2009年5月13日签发，`],
    [`${NOTICE}#s7-3-5`, '#s7-3-5 .point', `${CITED}七（三）五是，2009年5月13日签发，`],
    [`${REPORT}#s2`, '#s2 .no', '《重庆市水利局工会委员会成立以来工作情况汇报》二，约2005年（推断），'],
    ['/regulations/jianzha-zhijia-guanli-guiding/#s3', '#s3 .no', '《“职工之家”管理规定》三，'],
  ] as const) {
    test(`${words}可以直接贴到群里`, async ({ page }) => {
      await page.goto(path);
      await press(page, link, '复制引用');
      await expect(page.getByText('已复制')).toBeVisible();
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(words + addressOf(page, path));
    });
  }
});

test.describe('二维码', () => {
  test('按下才载入，指向这一条的地址，关掉后回到原处', async ({ page }) => {
    const loaded: string[] = [];
    page.on('request', (request) => loaded.push(request.url()));
    await page.goto(NOTICE);
    await page.locator('#s7-2-5 .no').focus();
    await expect(page.getByRole('button', { name: '二维码' })).toBeVisible();
    expect(loaded.filter((url) => url.includes('on-demand'))).toEqual([]);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('dialog', { name: '模范职工之家申报评选程序通知（2009） 七（二）5 的二维码' });
    await expect(sheet).toBeVisible();
    const address = addressOf(page, `${NOTICE}#s7-2-5`);
    await expectCode(page, '.qr-panel', address);
    await expect(sheet).toContainText(address);
    await expect(page.getByRole('button', { name: '关闭' })).toBeFocused();
    await expectAccessible(page);
    // What lies under the sheet is out of reach.
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(0);
    for (let step = 0; step < 6; step += 1) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('main, header, footer') === null)).toBe(true);
    }
    await page.keyboard.press('Escape');
    await expect(sheet).toHaveCount(0);
    await expect(page.getByRole('button', { name: '二维码' })).toBeFocused();
  });

  test('存成图片，打印时只印这一张', async ({ page }) => {
    await page.goto(`${NOTICE}#s6-1`);
    await press(page, '#s6-1 .no', '二维码');
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: '保存图片' }).click();
    expect((await waiting).suggestedFilename()).toBe('模范职工之家申报评选程序通知（2009） 六（一） 二维码.png');
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.qr-panel .qr')).toBeVisible();
    await expect(page.getByRole('button', { name: '关闭' })).toBeHidden();
    await expect(page.locator('main')).toBeHidden();
  });

  test('载入不了时说出来，别的照用', async ({ page, problems }) => {
    await page.route('**/_astro/tools-on-demand*', (route) => route.abort());
    await page.goto(NOTICE);
    await press(page, '#s6-1 .no', '二维码');
    await expect(page.getByText('没有载入，请查网络')).toBeVisible();
    for (const problem of problems.splice(0)) expect(problem).toContain('ERR_FAILED');
  });
});

test.describe('投影', () => {
  test('从条款旁打开，按方向键和遥控器换条，退出后停在最后那条', async ({ page }) => {
    await page.goto(NOTICE);
    await press(page, '#s7-2-4 .no', '投影');
    const view = projector(page);
    await expect(view.locator('.label')).toHaveText('七（二）4');
    await expect(page).toHaveURL(/\?view=project#s7-2-4$/);
    for (const [key, id] of [
      ['ArrowRight', 's7-2-5'],
      ['ArrowLeft', 's7-2-4'],
      ['Home', 'p1'],
      ['PageUp', 'p1'],
      ['ArrowRight', 's1'],
      ['PageDown', 's1-p1'],
      ['End', 's7-6'],
      ['ArrowRight', 's7-6'],
    ] as const) {
      await page.keyboard.press(key);
      await expect(page, key).toHaveURL(new RegExp(`\\?view=project#${id}$`));
    }
    await page.getByRole('button', { name: '上一条' }).click();
    await expect(view.locator('.label')).toHaveText('七（五）');
    await expectCode(page, '.projector', addressOf(page, `${NOTICE}#s7-5`));
    await expect(view).toContainText(`${CITED}七（五），2009年5月13日签发`);
    await page.keyboard.press('Escape');
    await expect(view).toHaveCount(0);
    await expect(page).toHaveURL(new RegExp(`${NOTICE}#s7-5$`));
    await expect(page.locator('#s7-5')).toBeInViewport();
    await expect(page.locator('#s7-5 .no')).toBeFocused();
    await expect(page.locator('#s7-5:target')).toHaveCount(1);
  });

  test('连按两下只开一层', async ({ page }) => {
    await page.goto(NOTICE);
    await page.locator('#s6-1 .no').focus();
    await page.getByRole('button', { name: '投影' }).dblclick();
    await expect(projector(page)).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(projector(page)).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });

  test('全屏时按 Esc 退出全屏，也退出投影', async ({ page }) => {
    await page.goto(NOTICE);
    await press(page, '#s6-1 .no', '投影');
    await expect(projector(page)).toBeVisible();
    await page.waitForFunction(() => document.fullscreenElement !== null);
    await page.evaluate(() => document.exitFullscreen());
    await expect(projector(page)).toHaveCount(0);
    await expect(page).toHaveURL(new RegExp(`${NOTICE}#s6-1$`));
  });

  test('链接直接打开，字句与正文一致，缺字照标', async ({ page }) => {
    await project(page, 's7-2-5');
    const own = await page.locator('#s7-2-5').evaluate((element) => {
      const copy = element.cloneNode(true) as Element;
      copy.querySelectorAll('[data-editor]').forEach((each) => each.remove());
      return copy.textContent;
    });
    await expect(projector(page).locator('.words')).toHaveText(own);
    await page.goto('about:blank');
    await project(page, 's7-3');
    await expect(projector(page).locator('.words')).toContainText('（三）〔原文缺：编号依次序补出，导语缺〕');
    await expect(projector(page).locator('.words p')).toHaveCount(8);
    await page.goto('about:blank');
    await project(page, 's7-3-1');
    await expect(projector(page).locator('.label')).toHaveText('七（三）一是');
    await expect(projector(page).locator('.words')).toHaveText('一是〔原文缺：全文缺〕');
  });

  test('没有的条款从头开始，正文仍在', async ({ page }) => {
    await project(page, 'meiyou');
    await expect(projector(page).locator('.label')).toHaveText('开头第1段');
    await page.getByRole('button', { name: '退出' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });

  test('短的放大，长的先滚动再换条，各种屏幕都不横滚', async ({ page }) => {
    for (const [width, height, smallest] of [
      [1366, 768, 38],
      [1024, 768, 38],
      [390, 844, 22],
    ] as const) {
      await page.setViewportSize({ width, height });
      await page.goto('about:blank');
      await project(page, 's7-3');
      const stage = projector(page).locator('.stage');
      const size = () => stage.evaluate((element) => parseFloat(getComputedStyle(element).fontSize));
      expect(await size()).toBeGreaterThanOrEqual(smallest);
      await expect(page.getByText('还有下文')).toBeVisible();
      await page.keyboard.press('PageDown');
      await expect(page).toHaveURL(/#s7-3$/);
      expect(await stage.evaluate((element) => element.scrollTop)).toBeGreaterThan(0);
      for (let presses = 0; presses < 9 && (await stage.evaluate((element) => element.scrollTop)) > 0; presses += 1) {
        await page.keyboard.press('ArrowUp');
      }
      await expect(page).toHaveURL(/#s7-3$/);
      for (let presses = 0; presses < 9 && page.url().endsWith('#s7-3'); presses += 1) {
        await page.keyboard.press('ArrowDown');
      }
      await expect(page).toHaveURL(/#s7-3-1$/);
      await expect(page.getByText('还有下文')).toBeHidden();
      expect(await size()).toBeGreaterThan(smallest);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      const stageBox = await stage.evaluate((element) => element.scrollWidth - element.clientWidth);
      expect(stageBox).toBe(0);
    }
  });

  test('浏览器的后退和前进也管用', async ({ page }) => {
    await page.goto(`${NOTICE}#s6-1`);
    await press(page, '#s6-1 .no', '投影');
    await expect(projector(page)).toBeVisible();
    await page.goBack();
    await expect(projector(page)).toHaveCount(0);
    await expect(page).toHaveURL(new RegExp(`${NOTICE}#s6-1$`));
    await page.goForward();
    await expect(projector(page).locator('.label')).toHaveText('六（一）');
  });

  test('浅色和深色都没有无障碍问题', async ({ page }) => {
    await project(page, 's7-2-1');
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page);
    }
  });
});

test('打开条款链接，工具和条号都在那一条', async ({ page }) => {
  await page.goto(`${NOTICE}#s7-2-5`);
  await expect(page.locator('#s7-2-5').getByRole('button', { name: '投影' })).toBeVisible();
  await expect(page.locator('#s7-2-5 .no')).toBeInViewport();
  const weight = await page.locator('#s7-2-5 .no').evaluate((element) => getComputedStyle(element).fontWeight);
  expect(weight).toBe('700');
});

test('链接到句中的一是，点到它时工具不被屏幕上沿切掉', async ({ page }) => {
  await page.goto(`${NOTICE}#s7-3-4`);
  await expect(page.locator('#s7-3-4:target')).toBeInViewport();
  await page.locator('#s7-3-4 .point').focus();
  const top = await page
    .getByRole('button', { name: '投影' })
    .evaluate((element) => element.getBoundingClientRect().top);
  expect(top).toBeGreaterThanOrEqual(0);
});

test('旧编号的链接走到现在那一条', async ({ page }) => {
  await page.goto(NOTICE);
  await page.locator('#s6-2').evaluate((element) => {
    const old = document.createElement('span');
    old.id = 's9';
    old.dataset['now'] = 's6-2';
    element.prepend(old);
    location.hash = '#s9';
  });
  await expect(page).toHaveURL(/#s6-2$/);
  await expect(page.locator('#s6-2:target')).toBeInViewport();
});

test('手机上点到句中的一是，工具不出屏幕', async ({ page }) => {
  await page.goto(NOTICE);
  for (const number of [3, 4, 5, 6, 7]) {
    await page.locator(`#s7-3-${number} .point`).focus();
    const right = await page
      .getByRole('button', { name: '投影' })
      .evaluate((element) => element.getBoundingClientRect().right - innerWidth);
    expect(right).toBeLessThanOrEqual(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
});

test('打印：页末有标题、地址和二维码，条号、效力都在', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      document.title = '已打印';
    };
  });
  await page.goto(NOTICE);
  await expect(page.locator('.printed')).toBeHidden();
  await page.getByRole('button', { name: '打印' }).click();
  await expect(page).toHaveTitle('已打印');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.locator('.printed')).toContainText(addressOf(page, NOTICE));
  await expectCode(page, '.printed', addressOf(page, NOTICE));
  await expect(page.locator('.printed svg')).toBeVisible();
  await expect(page.locator('.status')).toContainText('效力不明');
  await expect(page.locator('#s7-2-5 .no')).toBeVisible();
  await expect(page.locator('#s7-2-5 .tools')).toHaveCount(0);
  await expect(page.getByRole('button')).toHaveCount(0);
  const colours = await page.locator('#s7-2-5').evaluate((element) => getComputedStyle(element).color);
  expect(colours).toBe('rgb(0, 0, 0)');
});

test('按 Ctrl+P 也先画好二维码再打印', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      document.title = document.querySelector('.printed svg') ? '有码' : '无码';
    };
  });
  await page.goto(NOTICE);
  await page.keyboard.press('Control+p');
  await expect(page).toHaveTitle('有码');
});
