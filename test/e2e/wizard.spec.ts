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

const STEPS = [
  ['eligibility', '申报资格'],
  ['vetoes', '否决项'],
  ['figures', '单位数据'],
  ['criteria/a', '体制机制建设（1/3）'],
  ['result', '自评结果'],
] as const;

test('示例的得分与手算的一致，标明虚构，总写着参考权重', async ({ page }) => {
  await stopClock(page);
  await openExample(page, REACHES);
  await expect(page.locator('[data-total]')).toHaveText('97.38');
  await expect(page.getByText('3 项都到线')).toBeVisible();
  await expect(page.getByText('虚构示例：单位和数字都是编的')).toBeVisible();
  await expect(page.getByText('参考权重，请以上级工会考核表为准')).toBeVisible();
  await openExample(page, SHORT);
  await expect(page.locator('[data-total]')).toBeEmpty();
  await expect(page.locator('[data-total-low]')).toHaveText('57.1');
  await expect(page.locator('[data-total-high]')).toHaveText('62.17');
  await expect(page.getByText('参考权重，请以上级工会考核表为准')).toBeVisible();
  await expect(page.getByRole('main')).not.toContainText(/达标(?!路线)|通过考核/);
});

test('差距清单按否决、门槛、必备、分数排，每条能回到那一题', async ({ page }) => {
  await stopClock(page);
  await openExample(page, SHORT);
  const kinds = await page
    .getByRole('table', { name: '差距清单' })
    .getByRole('rowheader')
    .locator('.tag')
    .allTextContents();
  const order = ['否决', '门槛', '必备', '分数'];
  expect(new Set(kinds)).toEqual(new Set(order));
  expect(kinds).toEqual([...kinds].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
  await page.getByRole('table', { name: '差距清单' }).getByRole('link', { name: '工会委员会届期' }).click();
  await expect(criterion(page, 'a06')).toBeFocused();
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1, name: '自评结果' })).toBeVisible();
});

test('每答一题，本题得分和总分区间当时就变', async ({ page }) => {
  await begin(page);
  await goToStep(page, 'criteria/a', '体制机制建设（1/3）');
  await expect(page.locator('[data-total-low]')).toHaveText('0');
  await expect(page.locator('[data-total-high]')).toHaveText('105');
  await criterion(page, 'a01').getByRole('radio', { name: '是' }).check();
  await expect(criterion(page, 'a01')).toContainText('得 2 分');
  await expect(page.locator('[data-total-low]')).toHaveText('2');
  await criterion(page, 'a02').getByLabel('数量').fill('０');
  await expect(page.locator('[data-total-high]')).toHaveText('103');
  await criterion(page, 'a04').getByRole('checkbox', { name: '不适用' }).check();
  await expect(criterion(page, 'a04').getByText('请写明不适用的原因')).toBeVisible();
  await criterion(page, 'a04').getByLabel('不适用的原因').fill('场地由上级单位统一提供');
  await expect(criterion(page, 'a04')).toContainText('不计分');
  await expect(criterion(page, 'a05').getByRole('checkbox', { name: '不适用' })).toHaveCount(0);
  await expectSaved(page);
});

test('入会率只填单位数据就有分；再登记佐证，分还在，报告里写出这个率', async ({ page }) => {
  await begin(page);
  await goToStep(page, 'figures', '单位数据');
  await page.getByLabel('职工总数').fill('64');
  await page.getByLabel('会员数', { exact: true }).fill('58');
  await goToStep(page, 'criteria/a/3', '体制机制建设（3/3）');
  const rate = criterion(page, 'a11');
  await expect(rate).toContainText('得 3.13 分');
  await rate.getByText('登记佐证和备注').click();
  await rate.getByRole('button', { name: '添加一件佐证' }).click();
  await rate.getByLabel('材料名称').fill('会员名册');
  await rate.getByLabel('备注').fill('6 人是保安');
  await expect(rate).toContainText('得 3.13 分');
  await expectSaved(page);
  await goToStep(page, 'result', '自评结果');
  const markdown = (await readDownload(await download(page, 'Markdown'))).toString('utf8');
  expect(markdown).toContain('90.63%（58人÷64人）');
  expect(markdown).toContain('6 人是保安');
  expect(markdown).not.toContain('【待补充：入会率】');
});

test('没有集体合同的勾“没有”，按 0 分算，不再悬着；填了日期就取消', async ({ page }) => {
  await begin(page);
  await goToStep(page, 'criteria/b/2', '总体工作（2/5）');
  const contract = criterion(page, 'b07');
  const none = contract.getByRole('checkbox', { name: '没有签订集体合同' });
  await none.check();
  await expect(contract).toContainText('没有签订集体合同，得 0 分');
  await expect(page.locator('[data-total-high]')).toHaveText('102');
  await contract.getByLabel('生效日期').fill('2025-01-01');
  await expect(none).not.toBeChecked();
  await expect(page.locator('[data-total-high]')).toHaveText('105');
});

test('有矛盾先指出来，也可以仍然继续', async ({ page }) => {
  await begin(page);
  await goToStep(page, 'figures', '单位数据');
  await page.getByLabel('职工总数').fill('50');
  await page.getByLabel('会员数', { exact: true }).fill('60');
  await page.getByRole('link', { name: '下一步' }).click();
  const summary = page.getByRole('alert');
  await expect(summary).toBeFocused();
  await summary.getByRole('link', { name: /“会员数”（60）大于“职工总数”（50）/ }).click();
  await expect(page.getByLabel('会员数', { exact: true })).toBeFocused();
  await page.getByLabel('会员数', { exact: true }).fill('四十');
  await page.getByLabel('职工总数').focus();
  await expect(page.getByText('请只填数字').first()).toBeVisible();
  await summary.getByRole('link', { name: '仍然继续' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '会员评家计票' })).toBeVisible();
  await page.goBack();
  await expect(page.getByLabel('会员数', { exact: true })).toHaveValue('四十');
});

test('中途刷新，还在原处，答案、佐证和备注都在', async ({ page }) => {
  await begin(page);
  await goToStep(page, 'criteria/a', '体制机制建设（1/3）');
  const question = criterion(page, 'a01');
  await question.getByRole('radio', { name: '否', exact: true }).check();
  await question.getByText('登记佐证和备注').click();
  await question.getByRole('button', { name: '添加一件佐证' }).click();
  await expect(question.getByLabel('材料名称')).toBeFocused();
  await question.getByLabel('材料名称').fill('<img src=x onerror=alert(1)>');
  await question.getByLabel('备注').fill('等党委发文');
  await expectSaved(page);
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: '体制机制建设（1/3）' })).toBeVisible();
  await expect(question.getByRole('radio', { name: '否', exact: true })).toBeChecked();
  await question.getByText('登记佐证和备注（1 件佐证，有备注）').click();
  await expect(question.getByLabel('材料名称')).toHaveValue('<img src=x onerror=alert(1)>');
  await expect(question.getByLabel('备注')).toHaveValue('等党委发文');
});

test('打完字马上刷新，也不丢', async ({ page }) => {
  await begin(page);
  await goToStep(page, 'figures', '单位数据');
  await page.getByLabel('职工总数').fill('321');
  await page.reload();
  await expect(page.getByLabel('职工总数')).toHaveValue('321');
  await expectSaved(page);
});

test('脚本到之前的点击和输入都算数', async ({ page }) => {
  let release = (): void => undefined;
  const gate = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/_astro/*.js', async (route) => {
    await gate;
    await route.continue();
  });
  await page.goto('/wizard/', { waitUntil: 'commit' });
  await page.getByRole('radio', { name: '科研单位' }).check();
  await page.getByLabel('单位全称').fill('某研究所');
  await page.getByRole('link', { name: '开始自评' }).click();
  await expect(page).toHaveURL(/#\/begin$/);
  release();
  await expect(page.getByRole('heading', { level: 1, name: '否决项' })).toBeVisible();
  await expect(page.getByText('某研究所')).toBeVisible();
  await goToStep(page, 'eligibility', '申报资格');
  await expect(page.getByText('自治区科研单位工会直接申报')).toBeVisible();
});

test('只用键盘走几步：选、填、前进，焦点跟着走，回车不丢东西', async ({ page }) => {
  await page.goto('/wizard/');
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
  await page.getByRole('radio', { name: '学校', exact: true }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.type('键盘小学');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('单位全称')).toHaveValue('键盘小学');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '否决项' })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('radio', { name: '存在', exact: true }).first()).toBeChecked();
  await page.getByRole('link', { name: '下一步' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: '申报资格' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('打算申报哪一项')).toBeFocused();
  await expectSaved(page);
});

test('焦点不被底部的条遮住', async ({ page }) => {
  await begin(page);
  await goToStep(page, 'criteria/a', '体制机制建设（1/3）');
  const bar = page.locator('.step-bar');
  for (let step = 0; step < 40; step += 1) {
    await page.keyboard.press('Tab');
    const hidden = await page.evaluate(() => {
      const focused = document.activeElement;
      const foot = document.querySelector('.step-bar');
      if (!focused || !foot || foot.contains(focused) || !focused.closest('.step')) return '';
      return focused.getBoundingClientRect().bottom > foot.getBoundingClientRect().top + 1
        ? `${focused.tagName} ${focused.id}`
        : '';
    });
    expect(hidden).toBe('');
  }
  await expect(bar).toBeVisible();
});

for (const [path, title] of STEPS) {
  test(`${title}：亮色和暗色下都无障碍，不横向滚动`, async ({ page }) => {
    await stopClock(page);
    await openExample(page, SHORT);
    await goToStep(page, path, title);
    await page.locator('.step').evaluate((step) => {
      for (const fold of step.querySelectorAll('details')) fold.open = true;
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page);
    }
  });
}

test('丢失的否决条文写明原文缺，没答完不说没有', async ({ page }) => {
  await begin(page);
  await goToStep(page, 'vetoes', '否决项');
  const lost = page.locator('[data-veto="dsq-1"]');
  await expect(lost).toContainText('〔原文缺〕');
  await expect(lost.getByRole('radio', { name: '暂不清楚' })).toBeChecked();
  await page.locator('[data-veto="dsq-6"]').getByRole('radio', { name: '存在', exact: true }).check();
  await goToStep(page, 'result', '自评结果');
  await expect(page.getByText('存在 1 项')).toBeVisible();
  await expect(page.locator('[data-total-high]')).not.toBeEmpty();
});

test.describe('没有脚本', () => {
  test.use({ javaScriptEnabled: false });
  test('页面说明自评做什么，并给出条款的链接', async ({ page }) => {
    await page.goto('/wizard/');
    await expect(page.getByRole('heading', { level: 1, name: '建家自评' })).toBeVisible();
    await expect(page.getByRole('radio', { name: '学校', exact: true })).toBeVisible();
    // Chromium with scripts switched off from outside does not lay out what stands in noscript.
    expect(await page.content()).toContain('浏览器脚本没有启用');
    await page.getByRole('link', { name: '模范职工之家申报评选程序的通知' }).last().click();
    await expect(page.getByRole('article')).toBeVisible();
  });
});
