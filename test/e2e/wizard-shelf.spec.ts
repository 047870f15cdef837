import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/test.ts';
import { begin, criterion, download, expectSaved, goToStep, readDownload } from './support/wizard.ts';

const STEP = ['criteria/a', '体制机制建设（1/3）'] as const;

const toStart = (page: Page): Promise<void> => goToStep(page, 'start', '建家自评');
/** The line of the list of that name, wherever it stands. */
const line = (page: Page, name: string) =>
  page.locator('.shelf li').filter({ has: page.getByText(name, { exact: true }) });
const fold = (page: Page, title: string) => page.locator('details').filter({ hasText: title });
const note = (page: Page) => page.locator('.shelf > [role=status]');
const act = (page: Page, name: string, label: string) =>
  line(page, name).getByRole('button', { name: new RegExp(`^${label}`) });

/** Saves an assessment of that name and goes back to the first screen. */
async function saveOne(page: Page, name: string): Promise<void> {
  await begin(page, name);
  await expectSaved(page);
  await toStart(page);
  await expect(line(page, name)).toBeVisible();
}

/** Everything that the browser keeps for the site. */
const kept = (page: Page) =>
  page.evaluate(async () => ({
    databases: (await indexedDB.databases()).map(({ name }) => name),
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));

/** Number of records in the database of the assessments. */
const countRecords = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const request = indexedDB.open('jianjia');
        request.onerror = () => reject(new Error('not opened'));
        request.onsuccess = () => {
          const { result } = request;
          const names = Array.from(result.objectStoreNames);
          if (names.length === 0) {
            result.close();
            return resolve(0);
          }
          const transaction = result.transaction(names);
          let sum = 0;
          for (const name of names) {
            const counting = transaction.objectStore(name).count();
            counting.onsuccess = () => (sum += counting.result);
          }
          transaction.oncomplete = () => {
            result.close();
            resolve(sum);
          };
        };
      }),
  );

test('首页说清做什么、多久、备什么、存哪里，开始按钮不用滚动就看得见', async ({ page }) => {
  await page.goto('/wizard/');
  const main = page.getByRole('main');
  await expect(main).toContainText('最后写出自查报告草稿');
  await expect(main).toContainText('约 30 分钟，45 项');
  await expect(main).toContainText('会员评家的票数');
  await expect(main).toContainText('只存在本机的这个浏览器里，不上传');
  await expect(page.getByRole('link', { name: '开始自评' })).toBeInViewport({ ratio: 1 });
  await page.getByRole('radio', { name: '场所与制度自查' }).check();
  await expect(main).toContainText('约 20 分钟，26 项');
  await expect(main).toContainText('当场看出做到哪些');
});

test('改名写进自评本身，回车保存，Esc 不改，焦点回到原处', async ({ page }) => {
  await saveOne(page, '改名小学');
  await act(page, '改名小学', '改名').click();
  const input = page.getByLabel('新名称');
  await expect(input).toBeFocused();
  await input.fill('没有改成');
  await input.press('Escape');
  await expect(act(page, '改名小学', '改名')).toBeFocused();
  await page.keyboard.press('Enter');
  await input.fill('2026年自查');
  await input.press('Enter');
  await expect(note(page)).toHaveText('已改名为：2026年自查。');
  await expect(act(page, '2026年自查', '改名')).toBeFocused();
  await page.reload();
  await act(page, '2026年自查', '继续').click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('建家自评');
  await goToStep(page, 'result', '自评结果');
  const file = await readDownload(await download(page, '导出自评文件'));
  expect(JSON.parse(file.toString('utf8'))).toMatchObject({ title: '2026年自查', unit: { name: '改名小学' } });
});

test('复制的一份各填各的', async ({ page }) => {
  await saveOne(page, '原件小学');
  await act(page, '原件小学', '复制').click();
  await expect(note(page)).toContainText('已复制：原件小学（副本）');
  await act(page, '原件小学（副本）', '继续').click();
  await expect(page.locator('[data-save-state]')).toBeVisible();
  await goToStep(page, ...STEP);
  await criterion(page, 'a01').getByRole('radio', { name: '是' }).check();
  await expectSaved(page);
  await toStart(page);
  await expect(line(page, '原件小学（副本）')).toContainText('已答 1 / 45');
  await expect(line(page, '原件小学')).toContainText('已答 0 / 45');
});

test('归档收起来，删除当场能撤销，最近删除里能恢复，彻底删除只问一次', async ({ page }) => {
  await saveOne(page, '甲小学');
  await act(page, '甲小学', '归档').click();
  await expect(note(page)).toContainText('已归档：甲小学');
  await expect(note(page)).toBeFocused();
  await expect(line(page, '甲小学')).toBeHidden();
  await fold(page, '已归档（1）').locator('summary').click();
  await act(page, '甲小学', '取消归档').click();
  await expect(fold(page, '已归档')).toHaveCount(0);

  await act(page, '甲小学', '删除').click();
  await expect(note(page)).toContainText('已删除：甲小学');
  await expect(note(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(note(page)).toContainText('已放回列表：甲小学');
  await expect(line(page, '甲小学')).toBeVisible();

  await act(page, '甲小学', '删除').click();
  await expect(note(page)).toContainText('已删除：甲小学');
  await page.reload();
  await fold(page, '最近删除（1）').locator('summary').click();
  await expect(line(page, '甲小学')).toContainText('30 天后彻底删除');
  await expectAccessible(page);
  await act(page, '甲小学', '彻底删除').click();
  await expect(page.getByRole('button', { name: '确定彻底删除' })).toBeFocused();
  await page.getByRole('button', { name: '不删' }).click();
  await expect(act(page, '甲小学', '彻底删除')).toBeFocused();
  await act(page, '甲小学', '恢复').click();
  await act(page, '甲小学', '删除').click();
  await fold(page, '最近删除（1）').locator('summary').click();
  await act(page, '甲小学', '彻底删除').click();
  await page.getByRole('button', { name: '确定彻底删除' }).click();
  await expect(page.locator('.shelf')).toHaveCount(0);
  await expect.poll(() => countRecords(page)).toBe(0);
});

test('删除满 30 天的，下次打开时彻底删除', async ({ page }) => {
  const now = new Date('2026-11-21T10:00:00+08:00');
  await page.clock.install({ time: now });
  await saveOne(page, '过期小学');
  await act(page, '过期小学', '删除').click();
  await expect(note(page)).toContainText('已删除');
  await page.clock.setFixedTime(new Date(now.getTime() + 29 * 86_400_000));
  await page.reload();
  await expect(fold(page, '最近删除（1）')).toBeVisible();
  await page.clock.setFixedTime(new Date(now.getTime() + 31 * 86_400_000));
  await page.reload();
  await expect(page.getByRole('button', { name: '清除本机数据' })).toBeVisible();
  await expect(page.locator('.shelf')).toHaveCount(0);
  await expect.poll(() => countRecords(page)).toBe(0);
});

/** As many copies of one saved assessment as asked for, put into a file each and opened. */
async function saveMany(page: Page, count: number): Promise<void> {
  await saveOne(page, '模板小学');
  for (let done = 1; done < count; done += 1) {
    await act(page, '模板小学', '复制').first().click();
    await expect(page.locator('.shelf')).toContainText('模板小学（副本）');
    await expect.poll(() => countLines(page)).toBe(done + 1);
  }
}
const countLines = async (page: Page): Promise<number> => {
  const more = page.getByRole('button', { name: '显示其余' });
  if (await more.isVisible()) await more.click();
  return page.locator('.shelf li').count();
};

test('多于八份：可以按名称找、排序，超长名称不撑破版面，都无障碍', async ({ page }) => {
  test.slow();
  await saveMany(page, 9);
  const long = '某某某'.repeat(20);
  await act(page, '模板小学', '改名').click();
  await page.getByLabel('新名称').fill(long);
  await page.getByRole('button', { name: '保存名称' }).click();
  await expect(line(page, long)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await page.getByLabel('按名称找').fill('某某');
  await expect(page.locator('.shelf li')).toHaveCount(1);
  await expect(page.getByText('找到 1 份')).toBeVisible();
  await page.getByLabel('按名称找').fill('');
  await page.getByLabel('排序').selectOption('名称');
  await expect(page.locator('.shelf li').first()).toContainText('模板小学');
  await expectAccessible(page);
  await page.reload();
  await expect(page.locator('.shelf li')).toHaveCount(8);
  await page.getByRole('button', { name: '显示其余 1 份' }).click();
  await expect(page.locator('.shelf li')).toHaveCount(9);
});

test('公用电脑：什么都不写进浏览器，每一步都写着，能导出，刷新后仍是', async ({ page }) => {
  await page.goto('/wizard/');
  const shared = page.getByRole('checkbox', { name: '公用电脑' });
  await shared.check();
  await expect(page.getByText('公用电脑模式')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('radio', { name: '学校', exact: true }).check();
  await page.getByLabel('单位全称').fill('不留痕小学');
  await page.getByRole('link', { name: '开始自评' }).click();
  for (const [path, title] of [['eligibility', '申报资格'], STEP, ['result', '自评结果']] as const) {
    await goToStep(page, path, title);
    await expect(page.getByText('公用电脑模式')).toBeVisible();
    await expect(page.getByRole('main')).not.toContainText('已保存');
  }
  await goToStep(page, ...STEP);
  await criterion(page, 'a01').getByRole('radio', { name: '是' }).check();
  await expect(page.locator('[data-save-state]')).toHaveText('没有保存，请导出文件');
  const file = await readDownload(await download(page, '导出自评文件'));
  expect(JSON.parse(file.toString('utf8'))).toMatchObject({ unit: { name: '不留痕小学' } });
  await toStart(page);
  await expect(line(page, '不留痕小学')).toContainText('已答 1 / 45');
  const { local, session } = await kept(page);
  expect({ local, session }).toEqual({ local: [], session: [] });
  await expect.poll(() => countRecords(page)).toBe(0);

  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  await page.reload();
  expect(asked).toEqual(['beforeunload']);
  await expect(shared).toBeChecked();
  await expect(page.locator('.shelf')).toHaveCount(0);
});

test('公用电脑：原来保存的还在也说清楚；改回来，填的存进本机', async ({ page }) => {
  await saveOne(page, '先前小学');
  const shared = page.getByRole('checkbox', { name: '公用电脑' });
  await shared.check();
  await expect(page.getByText('原来保存的 1 份自评还在')).toBeVisible();
  await expect(page.locator('.shelf')).toHaveCount(0);
  await page.getByLabel('单位全称').fill('后来小学');
  await page.getByRole('link', { name: '开始自评' }).click();
  await expect(page.locator('[data-save-state]')).toHaveText('没有保存，请导出文件');
  await toStart(page);
  await shared.uncheck();
  await expect(line(page, '先前小学')).toBeVisible();
  await expect(line(page, '后来小学')).toBeVisible();
  await page.reload();
  await expect(shared).not.toBeChecked();
  await expect(line(page, '后来小学')).toBeVisible();
});

test('S22 清除本机数据：问一次，各处都空了，首页像第一次来，说清了什么', async ({ page }) => {
  await saveOne(page, '要清除的小学');
  await page.evaluate(async () => {
    localStorage.setItem('jianjia.size', 'large');
    localStorage.setItem('jianjia.searches', '["入会率"]');
    sessionStorage.setItem('jianjia.import', '某表');
    await (await caches.open('jianjia-1')).put('/x', new Response('x'));
  });
  await page.reload();
  await act(page, '要清除的小学', '继续').click();
  await expect(page.locator('[data-save-state]')).toBeVisible();
  await toStart(page);
  await page.getByRole('button', { name: '清除本机数据' }).click();
  await expect(page.getByRole('button', { name: '确定清除' })).toBeFocused();
  await expectAccessible(page);
  await page.getByRole('button', { name: '不清除' }).click();
  await expect(page.getByRole('button', { name: '清除本机数据' })).toBeFocused();
  await expect(line(page, '要清除的小学')).toBeVisible();
  await page.getByRole('button', { name: '清除本机数据' }).click();
  await page.getByRole('button', { name: '确定清除' }).click();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('已清除：自评和导入的考核表');
  await expect(alert).toContainText('缓存的网页');
  await expect(alert).toBeFocused();
  await expect(page.locator('.shelf')).toHaveCount(0);
  await expect(page.getByLabel('单位全称')).toHaveValue('');
  expect(await kept(page)).toEqual({ databases: [], local: [], session: [], caches: [], workers: 0 });
  await page.reload();
  await expect(page.getByRole('button', { name: '清除本机数据' })).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.locator('.shelf')).toHaveCount(0);
  // And it works on: what is entered now is saved again.
  await saveOne(page, '重新开始小学');
});

test('S22 别的窗口占着数据库：说没有清除什么、怎么办', async ({ page }) => {
  await saveOne(page, '占着的小学');
  await page.evaluate(() => {
    IDBFactory.prototype.deleteDatabase = () => new EventTarget() as IDBOpenDBRequest;
  });
  await page.getByRole('button', { name: '清除本机数据' }).click();
  await page.getByRole('button', { name: '确定清除' }).click();
  await expect(page.getByRole('alert')).toContainText('没有清除：自评和导入的考核表', { timeout: 10_000 });
  await expect(page.getByRole('alert')).toContainText('关掉本站的其他窗口');
});

test('R25 浏览数据全被清掉再来：像第一次来，能打开文件，没有报错', async ({ page }) => {
  await saveOne(page, '被清掉的小学');
  await goToStep(page, ...STEP);
  const address = page.url();
  await page.goto('about:blank');
  const session = await page.context().newCDPSession(page);
  const origin = new URL(address).origin;
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await page.goto('/wizard/');
  await expect(page.getByRole('button', { name: '清除本机数据' })).toBeVisible();
  await expect(page.getByLabel('打开自评文件')).toBeAttached();
  await expect(page.getByText('打开自评文件')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(page.locator('.shelf')).toHaveCount(0);
  // The step that was open leads to the first screen, with a calm word.
  await page.goto(address);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: '建家自评' })).toBeVisible();
  await expect(page.locator('.error-summary')).toHaveCount(0);
});

/** Holds the script of the island back until it is let go. */
async function delayScript(context: BrowserContext): Promise<() => void> {
  let letGo = (): void => undefined;
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  await context.route(/\/_astro\/Wizard\..*\.js/, async (route) => {
    await gate;
    await route.continue();
  });
  return () => letGo();
}

test('R27 脚本还没来就选、就填、就点：都留着，都算数', async ({ page, context }) => {
  const letGo = await delayScript(context);
  await page.goto('/wizard/', { waitUntil: 'commit' });
  await page.getByRole('radio', { name: '学校教工之家' }).check();
  await page.getByRole('radio', { name: '学校', exact: true }).check();
  await page.getByLabel('单位全称').fill('手快小学');
  await page.getByRole('link', { name: '开始自评' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '建家自评' })).toBeVisible();
  letGo();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('建家自评');
  await expect(page.getByText('手快小学')).toBeVisible();
  await toStart(page);
  await expect(line(page, '手快小学')).toContainText('学校教工之家');
});

test('R27 带着标准的链接，脚本还没来就点开始：仍是那套标准、那一题', async ({ page, context }) => {
  const letGo = await delayScript(context);
  await page.goto('/wizard/#/criterion/six-haves.2026/u-chair-term', { waitUntil: 'commit' });
  await page.getByRole('radio', { name: '学校', exact: true }).check();
  await page.getByRole('link', { name: '开始自评' }).click();
  letGo();
  await expect(page.locator('[data-criterion="u-chair-term"]')).toBeFocused();
});

test('R27 脚本还没来就勾公用电脑、就选文件：也算数', async ({ page, context }) => {
  const letGo = await delayScript(context);
  await page.goto('/wizard/', { waitUntil: 'commit' });
  await page.getByRole('checkbox', { name: '公用电脑' }).check();
  const path = 'content/examples/school-short.jianjia.json';
  await page
    .getByLabel('打开自评文件')
    .setInputFiles({ name: '一份.jianjia.json', mimeType: 'application/json', buffer: readFileSync(path) });
  letGo();
  await page.getByRole('button', { name: '作为新的一份打开' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '自评结果' })).toBeVisible();
  await expect(page.getByText('公用电脑模式')).toBeVisible();
  await expect.poll(() => countRecords(page)).toBe(0);
});

test('R28 脚本被拦：文字都在，过几秒说明怎么办，能去打印空白表，没有转圈', async ({ page, context, problems }) => {
  await context.route(/\/_astro\/Wizard\..*\.js/, (route) => route.abort());
  await page.goto('/wizard/');
  await expect(page.getByText('照着考核表一条一条填')).toBeVisible();
  await expect(page.getByText('页面还没有准备好')).toBeVisible({ timeout: 8000 });
  await expect(page.getByRole('status').filter({ hasText: '正在' })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByRole('link', { name: '打印空白表' }).click();
  await expect(page).toHaveURL(/\/standards\/[a-z0-9-]+\/form\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  // The browser writes down that the script did not come.
  expect(problems.length).toBeGreaterThan(0);
  problems.length = 0;
});

test('脚本正常时，不闪出“还没有准备好”', async ({ page }) => {
  await page.goto('/wizard/');
  await expect(page.getByRole('button', { name: '清除本机数据' })).toBeVisible();
  await expect(page.getByText('页面还没有准备好')).toHaveCount(0);
});

test.describe('没有脚本', () => {
  test.use({ javaScriptEnabled: false });
  test('R33 说清为什么填不了，每张表能去打印空白表，文件能看', async ({ page }) => {
    await page.goto('/wizard/');
    const notice = page.locator('noscript .notice');
    await expect(notice).toBeVisible();
    await expect(notice).toContainText('浏览器脚本没有启用');
    for (const name of ['空白表', '看全表']) expect(await page.getByRole('link', { name }).count()).toBeGreaterThan(3);
    await notice.getByRole('link', { name: '全部文件' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.goto('/wizard/');
    await page.getByRole('link', { name: '空白表' }).first().click();
    await expect(page.getByRole('table').first()).toBeVisible();
  });
});
