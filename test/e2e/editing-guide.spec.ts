import { expectFitsInLargeType } from './support/large-type.ts';
import { expect, test } from './support/test.ts';

const PAGE = '/guide/editing/';

test('从“关于”页到编辑指南，每一节都点得到', async ({ page }) => {
  await page.goto('/about/');
  await page.getByRole('link', { name: '怎样添加和修改文件' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('怎样添加和修改文件');
  const contents = page.getByRole('navigation', { name: '本页内容' }).getByRole('link');
  expect(await contents.count()).toBeGreaterThan(5);
  for (const link of await contents.all()) {
    const title = (await link.textContent()) ?? '';
    await link.click();
    await expect(page.getByRole('heading', { level: 2, name: title, exact: true })).toBeInViewport();
  }
});

test('字段、标记、编号和报错都有说明', async ({ page }) => {
  await page.goto(`${PAGE}#ziduan-losses`);
  await expect(page.locator('#ziduan-losses')).toBeInViewport();
  await expect(page.locator('#ziduan-losses')).toContainText('必填');
  await expect(page.getByText('npm run new -- 总结')).toBeVisible();
  await expect(page.getByText('<Lost number="（三）" note="整段缺" />')).toBeVisible();
  await expect(page.getByRole('row', { name: '标题下没有编号的一段' })).toContainText('s1-p1');
  await expect(page.getByRole('row', { name: /^编号跳了/ })).toBeVisible();
});

test('手机和大字下不用左右滑，没有无障碍问题', async ({ page }) => {
  await expectFitsInLargeType(page, PAGE);
});
