import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expectFitsInLargeType } from './support/large-type.ts';
import { expect, test } from './support/test.ts';

const HOME = '/standards/xj-edu-model-home/';

interface Listed {
  criteria: { id: string; title: string; question: string }[];
}
const read = (name: string): { dimensions: Listed[] } =>
  parse(readFileSync(new URL(`../../content/standards/${name}.yaml`, import.meta.url), 'utf8')) as {
    dimensions: Listed[];
  };
const criteria = read('xj-edu-model-home.2009').dimensions.flatMap((dimension) => dimension.criteria);

test('从考核表一览到一套表，再到它的门槛和空白表', async ({ page }) => {
  await page.goto('/standards/');
  await expect(page.getByRole('link', { name: '用上级的考核表自评：导入' })).toHaveAttribute(
    'href',
    '/standards/import/',
  );
  const one = page.locator('section#xj-edu-model-home');
  await expect(one).toContainText('44 项，满分 100 分');
  await expect(one).toContainText('本站参考 100 分');
  await expect(one.getByRole('link', { name: '用它自评' })).toHaveAttribute(
    'href',
    '/wizard/#/use/xj-edu-model-home.2009',
  );
  await one.getByRole('link', { name: /2009年通知口径/ }).click();
  await expect(page).toHaveURL(new RegExp(`${HOME}$`));
  await page.getByRole('link', { name: /^门槛、否决情形/ }).click();
  await expect(page.getByRole('heading', { name: '否决情形', exact: true })).toBeVisible();
  await page.getByRole('link', { name: '看逐项要求' }).click();
  await page.getByRole('link', { name: '打印空白表' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^空白表/ })).toBeVisible();
});

test('每一项都有问题、分值、评分办法、材料、依据和来源标记', async ({ page }) => {
  await page.goto(HOME);
  const rows = page.locator('table.items tbody tr');
  await expect(rows).toHaveCount(criteria.length);
  for (const { id, title, question } of criteria) {
    const row = page.locator(`tr#${id}`);
    await expect(row).toContainText(title);
    await expect(row).toContainText(question);
    expect(
      await row.locator('td').evaluateAll((cells) => cells.filter((cell) => !cell.textContent.trim()).length),
    ).toBe(0);
    await expect(row.locator('small')).toHaveText(['本站参考', '本站参考']);
  }
  await expect(page.locator('tr#a11')).toContainText('必备');
  await expect(page.locator('tr#a11').getByRole('link', { name: '七（二）5' })).toHaveAttribute(
    'href',
    '/notices/xj-jiaoke-mofan-zhijia-tongzhi/#s7-2-5',
  );
  await expect(page.locator('code')).toHaveText(/^[0-9a-f]{16}$/);
});

test('地址里写明哪一项，就停在那一项', async ({ page }) => {
  await page.goto(`${HOME}#d03`);
  await expect(page.locator('tr#d03')).toBeInViewport();
});

test('缺损的否决项写明缺了什么，数字来源和没有查到的都列出来', async ({ page }) => {
  await page.goto(`${HOME}rules/`);
  await expect(page.locator('#veto-dsq-1')).toContainText('原文全缺');
  await expect(page.locator('#veto-dsq-2')).toContainText('原文有缺损');
  await expect(page.locator('#gate-membership')).toContainText('官方条款');
  const own = page.getByRole('row', { name: /^本站参考/ });
  await expect(own).toContainText('100 分');
  await expect(page.getByRole('heading', { name: '哪些没有查到、由本站拟定' })).toBeVisible();
  await expect(page.getByText('通知说按“考核验收标准”逐项考核，但没有附这份标准')).toBeVisible();
});

test('不打分的表没有分值一栏，写明三种灯', async ({ page }) => {
  await page.goto('/standards/six-haves/');
  await expect(page.getByText(/绿灯.*红灯.*黄灯/)).toBeVisible();
  await expect(page.getByRole('columnheader', { name: '分值' })).toHaveCount(0);
  expect((await page.locator('table.items').allInnerTexts()).join('')).not.toMatch(/\d 分/);
});

test('空白框架写明还不能打分', async ({ page }) => {
  await page.goto('/standards/star-union/');
  await expect(page.getByText(/^还不能打分/)).toBeVisible();
  await expect(page.getByRole('cell', { name: '待填' }).first()).toBeVisible();
});

test('空白表打印出来只有表：逐项、分值、三栏空白、签字', async ({ page }) => {
  await page.goto(`${HOME}form/`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('button', { name: '打印' })).toBeHidden();
  await expect(page.locator('.site-head')).toBeHidden();
  const table = page.getByRole('table').first();
  await expect(table.getByRole('columnheader')).toHaveText([
    '序号',
    '项目',
    '标准分',
    '评分办法',
    '自评分',
    '考核分',
    '备注',
  ]);
  for (const { title } of criteria) await expect(table.getByText(title, { exact: true })).toBeVisible();
  const blanks = table
    .locator('tr')
    .filter({ hasText: criteria[0]?.title ?? '' })
    .locator('td:empty');
  await expect(blanks).toHaveCount(3);
  await expect(page.getByText(/自评人：.*工会主席：.*考核人：/)).toBeVisible();
  // On A4 between its margins nothing stands over the edge.
  await page.setViewportSize({ width: 688, height: 1000 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});

for (const path of ['/standards/', HOME, `${HOME}rules/`, `${HOME}form/`, '/standards/six-haves/']) {
  test(`${path} 在手机上和特大字下不用左右滑`, async ({ page }) => {
    await expectFitsInLargeType(page, path);
  });
}

test('搜考核表的名字能找到它的页', async ({ page }) => {
  await page.goto('/search/?q=六有工会');
  await expect(page.locator('a[data-result][href="/standards/six-haves/"]')).toBeVisible();
});
