import { expectAccessible } from './support/axe.ts';
import { stubPrint } from './support/print.ts';
import { expect, test } from './support/test.ts';
import { begin, criterion, expectSaved, goToStep, openExample, SHORT, stopClock } from './support/wizard.ts';

const BOXES = ['boxes', '台账盒'] as const;

test('佐证按题目归盒，可以改放、写位置；重开还在', async ({ page }) => {
  await begin(page);
  await goToStep(page, 'criteria/a', '体制机制建设（1/3）');
  const question = criterion(page, 'a01');
  await question.getByRole('radio', { name: '是' }).check();
  await goToStep(page, ...BOXES);
  await expect(page.getByText('1 题答了有、没有登记佐证')).toBeVisible();
  await expect(page.locator('[data-box="org"]')).toContainText('答了有，一件佐证也没有登记');
  await page.locator('[data-box="org"]').getByRole('link', { name: '建家领导小组' }).click();
  await question.getByText('登记佐证和备注').click();
  await question.getByRole('button', { name: '添加一件佐证' }).click();
  await question.getByLabel('材料名称').fill('关于成立领导小组的通知');
  await expect(question.getByLabel('台账盒')).toHaveValue('');
  await goToStep(page, ...BOXES);
  await expect(page.getByText('现有 1 件，放在 1 个盒里')).toBeVisible();
  await expect(page.locator('[data-box="org"] .tag')).toHaveText('按题目归入');
  await page.getByLabel('台账盒，附件1').selectOption('plans');
  const moved = page.locator('[data-box="plans"]');
  await expect(moved).toContainText('关于成立领导小组的通知');
  await expect(moved.locator('.tag')).toHaveCount(0);
  await moved.getByLabel('盒内位置').fill('第 2 格');
  await expectSaved(page);
  await page.reload();
  await expect(moved.getByLabel('盒内位置')).toHaveValue('第 2 格');
  await goToStep(page, 'criteria/a', '体制机制建设（1/3）');
  await question.getByText('登记佐证和备注').click();
  await expect(question.getByLabel('台账盒')).toHaveValue('plans');
});

test('台账盒十四个，几题共用的一件只列一次，无障碍', async ({ page }) => {
  await stopClock(page);
  await openExample(page, SHORT);
  await goToStep(page, ...BOXES);
  await expect(page.locator('.file-box')).toHaveCount(14);
  const shared = page.locator('[data-box="org"] .paper', { hasText: '关于工会委员会选举结果的批复' });
  await expect(shared).toHaveCount(1);
  await expect(shared.getByRole('link')).toHaveText(['民主选举和上级批准', '工会委员会届期']);
  await expectAccessible(page);
  const width = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(width).toBeLessThanOrEqual(0);
});

test('打印以后页面照旧，离开这一步再打印的是当前页', async ({ page }) => {
  await stubPrint(page);
  await stopClock(page);
  await openExample(page, SHORT);
  await goToStep(page, ...BOXES);
  await page.getByRole('button', { name: '打印盒脊标签' }).click();
  await expect(page.locator('html')).toHaveAttribute('data-print', 'sheet');
  await expect(page.locator('.print-sheet .spine')).toHaveCount(14);
  await expect(page.locator('.print-sheet')).toBeHidden();
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.locator('.print-sheet')).toHaveCount(0);
  await expect(page.locator('html')).not.toHaveAttribute('data-print');
  await page.getByRole('button', { name: '打印封面标签' }).click();
  await expect(page.locator('.print-sheet')).toHaveCount(1);
  await goToStep(page, 'result', '自评结果');
  await expect(page.locator('.print-sheet')).toHaveCount(0);
});
