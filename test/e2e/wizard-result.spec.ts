import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/test.ts';
import {
  begin,
  criterion,
  download,
  expectSaved,
  goToStep,
  openExample,
  REACHES,
  readDownload,
  SHORT,
  stopClock,
} from './support/wizard.ts';

const gaps = (page: Page) => page.getByRole('table', { name: '差距清单' });
const gap = (page: Page, key: string) => page.locator(`[data-gap="${key}"]`);
const trial = (page: Page) => page.getByRole('region', { name: '试算' });

/** The file of the open assessment, as the person would hand it on, without the time of writing. */
async function readAnswers(page: Page): Promise<string> {
  const file = await readDownload(await download(page, '导出自评文件'));
  const { savedAt: _savedAt, ...rest } = JSON.parse(file.toString('utf8')) as Record<string, unknown>;
  return JSON.stringify(rest);
}

test.beforeEach(async ({ page }) => stopClock(page));

test('从上往下：四个回答、还有几题没答、接着答到第一道没答的题', async ({ page }) => {
  await openExample(page, SHORT);
  await expect(page.locator('.answers').first().locator('dt')).toHaveText(['资格', '否决', '门槛', '得分']);
  await expect(page.getByText('还有 2 题没有答完。')).toBeVisible();
  await page.getByRole('link', { name: '接着答' }).click();
  await expect(page.locator('.criterion:focus')).toHaveCount(1);
  await expect(page.locator('.criterion:focus')).toContainText('暂不清楚，先空着');
  await openExample(page, REACHES);
  await expect(page.getByRole('link', { name: '接着答' })).toHaveCount(0);
});

test('可信程度在这里选，一句话说清，存进自评，打印看得到', async ({ page }) => {
  await openExample(page, REACHES);
  const said = page.locator('.confidence p');
  await expect(said).toHaveText('可信程度：自评。本单位自己填的，还没有人核对。');
  await page.getByText('改可信程度').click();
  await page.getByRole('radio', { name: /^实地核查/ }).check();
  await expect(said).toHaveText('可信程度：实地核查。到现场看过场地、查过原件、问过职工。');
  expect(await readAnswers(page)).toContain('"confidence":"onSite"');
  await page.emulateMedia({ media: 'print' });
  await expect(said).toBeVisible();
  await expect(page.getByRole('radio', { name: /^实地核查/ })).toBeHidden();
});

test('参考权重占多少写在总说明里', async ({ page }) => {
  await openExample(page, REACHES);
  await expect(page.getByText('100 分的分值都由本站拟定，没有文件依据。')).toBeVisible();
});

test('每条差距写明缺什么、出处、下一步、材料、实例，实例打开的是公开的报告', async ({ page }) => {
  await openExample(page, SHORT);
  const row = gap(page, 'gate-members');
  const found =
    (await row.count()) > 0 ? row : gaps(page).getByRole('row').filter({ hasText: '入会率95%以上' }).first();
  await expect(found).toContainText('58 ÷ 64 = 90.63% < 95%，还差 3 人');
  await expect(found).toContainText('材料：会员名册');
  await expect(found.getByText('官方条款')).toBeVisible();
  const example = found.locator('a.example').first();
  const answer = await page.request.get(new URL((await example.getAttribute('href')) ?? '', page.url()).href);
  expect(answer.status()).toBe(200);
});

test('按没答、有差距、缺佐证、方面、难易筛，数字跟着变，序号不变', async ({ page }) => {
  await openExample(page, SHORT);
  const rows = gaps(page).locator('tbody tr');
  const all = await rows.count();
  /** Chooses a state and returns how many it says it shows, once so many stand there. */
  const choose = async (state: string): Promise<number> => {
    const option = page.getByRole('radio', { name: new RegExp(`^${state}`) });
    await option.check();
    const count = Number(/\d+/.exec(await option.locator('xpath=..').innerText())?.[0]);
    await expect(rows).toHaveCount(count);
    return count;
  };
  expect((await choose('还没答')) + (await choose('有差距'))).toBe(all);
  const bare = await choose('缺佐证');
  expect(bare).toBeGreaterThan(0);
  expect(bare).toBeLessThan(all);
  await choose('全部');
  await page.getByLabel('难易').selectOption('较难');
  await expect(rows).not.toHaveCount(all);
  const last = await rows.last().getByRole('rowheader').locator('.number').textContent();
  expect(Number(last)).toBeGreaterThan(await rows.count());
  for (const hint of await rows.locator('.gain').allTextContents()) expect(hint).toContain('较难');
  await page.getByLabel('方面', { exact: true }).selectOption('特色工作');
  await expect(page.getByText('没有这样的差距。').or(rows.first())).toBeVisible();
});

test('试算：开关只动试算，答案一个字不变；清空就回到原样', async ({ page }) => {
  await openExample(page, SHORT);
  const before = await readAnswers(page);
  await expect(trial(page)).toHaveCount(0);
  await gaps(page)
    .getByRole('checkbox', { name: /假设“工会委员会届期”已经做到/ })
    .check();
  await expect(trial(page)).toContainText('试算做到 1 项：得分由 57.1 到 62.17 分 变成 60.1 到 65.17 分。');
  await expect(trial(page)).toContainText('答案没有改，什么也不保存');
  await expect(page.locator('[data-total-low]').first()).toHaveText('57.1');
  await trial(page).getByText('逐项对比').click();
  await expect(page.locator('[data-trial="门槛"]')).toContainText('不变');
  await expect(page.locator('[data-trial="得分"]')).toContainText('60.1 到 65.17 分');
  expect(await readAnswers(page)).toBe(before);
  await goToStep(page, 'way', '达标路线');
  await expect(trial(page)).toContainText('试算做到 1 项');
  await page.getByRole('button', { name: '都做到，试算一下' }).click();
  await trial(page).getByText('逐项对比').click();
  await expect(page.locator('[data-trial="门槛"]')).toContainText('3 项都到线');
  await expect(page.locator('[data-trial="等级"]')).toContainText('到“与通知的数字要求相符”');
  await trial(page).getByRole('button', { name: '清空试算' }).click();
  await expect(trial(page)).toHaveCount(0);
  await goToStep(page, 'result', '自评结果');
  expect(await readAnswers(page)).toBe(before);
  await page.reload();
  await expect(page.locator('[data-total-low]').first()).toHaveText('57.1');
  await expect(trial(page)).toHaveCount(0);
});

test('试算的变化读得出来', async ({ page }) => {
  await openExample(page, SHORT);
  await gaps(page)
    .getByRole('checkbox', { name: /假设“工会委员会届期”/ })
    .check();
  await expect(page.getByRole('status').filter({ hasText: '试算做到 1 项：得分由' })).toHaveCount(1);
});

test('达标路线：选哪一档，就按哪一档算最少补几项，一按全部列入台账', async ({ page }) => {
  await openExample(page, SHORT);
  await page.getByLabel('对比的口径').selectOption('漯河口径（75·90）');
  await goToStep(page, 'way', '达标路线');
  const words = page.locator('[data-way] > p').filter({ hasText: '最少补' });
  const grades = page.getByLabel('想到哪一档');
  await grades.selectOption({ index: 0 });
  const most = Number(/最少补 (\d+) 项/.exec(await words.innerText())?.[1]);
  await grades.selectOption({ index: (await grades.locator('option').count()) - 1 });
  const least = Number(
    /最少补 (\d+) 项/.exec((await words.count()) > 0 ? await words.innerText() : '最少补 0 项')?.[1],
  );
  expect(most).toBeGreaterThan(least);
  await grades.selectOption({ index: 0 });
  await page.getByRole('button', { name: /^把这 \d+ 项列入整改台账$/ }).click();
  await expect(page.getByRole('button', { name: '这几项都在整改台账里' })).toBeVisible();
  await page.getByRole('link', { name: '看整改台账' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('整改台账');
  await expect(page.locator('[data-action]').nth(most - 1)).toBeVisible();
});

test('提醒：有得分没佐证、日期在今天之后，点得到那一题', async ({ page }) => {
  await begin(page);
  await goToStep(page, 'criteria/a', '体制机制建设（1/3）');
  await criterion(page, 'a01').getByRole('radio', { name: '是' }).check();
  await goToStep(page, 'result', '自评结果');
  const unproved = page.locator('[data-reminder="unproved"]');
  await unproved.locator('summary').click();
  await unproved.getByRole('link').first().click();
  await expect(criterion(page, 'a01')).toBeFocused();
  await expectSaved(page);
});

for (const [path, title] of [
  ['result', '自评结果'],
  ['way', '达标路线'],
] as const) {
  test(`${title}：试算开着、台账填着，亮暗两色无障碍，大字和窄屏不横向滚动`, async ({ page }) => {
    test.setTimeout(90_000);
    await openExample(page, SHORT);
    await gaps(page)
      .getByRole('checkbox', { name: /假设“工会委员会届期”/ })
      .check();
    await gaps(page)
      .getByRole('button', { name: /^列入台账/ })
      .nth(2)
      .click();
    await goToStep(page, path, title);
    await page.locator('.step').evaluate((step) => {
      for (const fold of step.querySelectorAll('details')) fold.open = true;
    });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page);
    }
    await page.evaluate(() => document.documentElement.setAttribute('data-size', 'elder'));
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 844 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }
  });
}

test('强制颜色下图形还看得见', async ({ page }) => {
  await openExample(page, SHORT);
  await page.emulateMedia({ forcedColors: 'active' });
  const stroke = await page.locator('.radar .held').evaluate((shape) => getComputedStyle(shape).stroke);
  const ink = await page.evaluate(() => getComputedStyle(document.body).color);
  expect(stroke).toBe(ink);
});

test('焦点不被收起的试算条遮住', async ({ page }) => {
  await openExample(page, SHORT);
  const switches = gaps(page).getByRole('checkbox', { name: /试算/ });
  await switches.nth(12).check();
  for (let step = 0; step < 30; step += 1) {
    await page.keyboard.press('Shift+Tab');
    const hidden = await page.evaluate(() => {
      const bar = document.querySelector('.trial');
      const focused = document.activeElement;
      if (!bar || !focused || bar.contains(focused) || !focused.closest('.gaps')) return '';
      return focused.getBoundingClientRect().top < bar.getBoundingClientRect().bottom - 1 &&
        bar.getBoundingClientRect().top < 1
        ? focused.textContent
        : '';
    });
    expect(hidden).toBe('');
  }
});
