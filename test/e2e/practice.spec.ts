import { expect, test } from './support/test.ts';
import { begin, criterion, expectSaved } from './support/wizard.ts';

const NOTICE = '/notices/xj-jiaoke-mofan-zhijia-tongzhi/';

test('从通知的一条到别的单位的做法，到材料原文，再到自评的那一项', async ({ page }) => {
  await begin(page);
  await expectSaved(page);
  await page.goto(`${NOTICE}#s7-2-5`);
  const link = page
    .locator('#s7-2-5 ~ p')
    .getByRole('link', { name: /^别的单位怎么做（\d+）$/ })
    .first();
  const count = Number(/\d+/.exec(await link.innerText())?.[0]);
  await link.click();
  await expect(page.getByRole('heading', { level: 1, name: /^别的单位怎么做：/ })).toBeVisible();
  const rule = page.locator('section#s7-2-5');
  await expect(rule).toBeInViewport();
  await expect(rule.getByRole('listitem')).toHaveCount(count);

  const example = rule.getByRole('listitem').filter({ hasText: '98.09%' });
  await example.getByRole('link').click();
  await expect(page).toHaveURL(/\/reports\/shanghai-hangshi-gonghui\/#s1-1-p1$/);
  const clause = page.locator('#s1-1-p1');
  await expect(clause).toBeInViewport();
  await expect(clause).toContainText('98.09%');
  await expect(page.locator('#s1-1-p1 + p').getByRole('link', { name: '七（二）5' })).toHaveAttribute(
    'href',
    `${NOTICE}#s7-2-5`,
  );

  const section = page.getByRole('region', { name: '可以参照的自评项目' });
  await expect(section.getByRole('definition').filter({ hasText: '98.09%' })).toBeVisible();
  await section.getByRole('link', { name: '入会率' }).click();
  await expect(criterion(page, 'a11')).toBeInViewport();
});

test('一段里的几项（二是、五是）合在那一段下面', async ({ page }) => {
  await page.goto(`${NOTICE}#s7-3`);
  await page
    .locator('#s7-3 ~ p')
    .getByRole('link', { name: /^别的单位怎么做/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/practice\/xj-jiaoke-mofan-zhijia-tongzhi\/#s7-3-2$/);
  await expect(page.locator('#s7-3-5')).toContainText('这是不能有的情形');
});

test('打印文件时不带这些链接', async ({ page }) => {
  await page.goto('/reports/shanghai-hangshi-gonghui/');
  const section = page.getByRole('region', { name: '可以参照的自评项目' });
  const line = page.locator('#s1-1-p1 + p');
  await expect(section).toBeVisible();
  await expect(line).toContainText('对应：');
  await page.emulateMedia({ media: 'print' });
  await expect(section).toBeHidden();
  await expect(line).toBeHidden();
});

test.describe('不开脚本', () => {
  test.use({ javaScriptEnabled: false });

  test('照样能从条款走到做法和原文', async ({ page }) => {
    await page.goto('/regulations/jianzha-zhijia-guanli-guiding/#s5');
    await page
      .locator('#s5 ~ p')
      .getByRole('link', { name: /^别的单位怎么做/ })
      .first()
      .click();
    const rule = page.locator('section#s5');
    await rule.getByRole('listitem').getByRole('link').first().click();
    await expect(page).toHaveURL(/\/reports\/chongqing-shuiliju-gonghui\/#s1-3-p1-2$/);
  });
});
