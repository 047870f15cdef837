import { expectFitsInLargeType } from './support/large-type.ts';
import { expect, test } from './support/test.ts';

const PAGE = '/law-figures/';

test('每条写明法律、条号、文本日期和读到的程度，并提醒核对', async ({ page }) => {
  await page.goto(`${PAGE}#jingfei-2`);
  const figure = page.locator('#jingfei-2');
  await expect(figure).toBeInViewport();
  await expect(figure).toContainText('工资总额的 2%');
  await expect(figure).toContainText('《中华人民共和国工会法》第四十三条，2021年12月24日文本');
  await expect(figure).toContainText('读过原文 · 全国 · 经费审计');
  await expect(page.getByText('本省、本市有没有自己的规定')).toBeVisible();
});

test('按字和地区缩小范围，点别处的链接时恢复', async ({ page }) => {
  await page.goto(PAGE);
  await page.getByLabel('只看含有').fill('产假');
  await expect(page.locator('#chanjia-98')).toBeVisible();
  await expect(page.locator('#jingfei-2')).toBeHidden();
  await expect(page.getByRole('heading', { name: '经费', exact: true })).toBeHidden();
  await expect(page.getByRole('status')).toHaveText('1 条');
  await page.getByLabel('只看含有').fill('');
  await page.getByLabel('地区').selectOption('浙江');
  await expect(page.locator('#zhejiang-zhidaihui')).toBeVisible();
  await expect(page.locator('#chanjia-98')).toBeHidden();
  await page.getByRole('navigation', { name: '按事项' }).getByRole('link', { name: '经费', exact: true }).click();
  await expect(page.locator('#jingfei-2')).toBeVisible();
  await expect(page.getByRole('heading', { name: '经费', exact: true })).toBeInViewport();
});

test('搜索能直接到某一条', async ({ page }) => {
  await page.goto('/search/?q=产假');
  await page.locator('a[href="/law-figures/#chanjia-98"]').first().click();
  await expect(page.locator('#chanjia-98')).toBeInViewport();
});

test('手机和大字下不用左右滑，没有无障碍问题', async ({ page }) => {
  await expectFitsInLargeType(page, PAGE);
});

test.describe('不开脚本', () => {
  test.use({ javaScriptEnabled: false });
  test('全部条目照样能读', async ({ page }) => {
    await page.goto(PAGE);
    await expect(page.locator('#zhigong-jianshi')).toBeVisible();
    await expect(page.getByLabel('地区')).toBeHidden();
  });
});

test('打印时只有条目', async ({ page }) => {
  await page.goto(PAGE);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByLabel('地区')).toBeHidden();
  await expect(page.locator('#zhigong-jianshi')).toBeVisible();
});
