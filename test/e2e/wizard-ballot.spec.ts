import { makeCriterion, makeStandard } from '../unit/standard/maker.ts';
import { expectAccessible } from './support/axe.ts';
import { openAnswered } from './support/print.ts';
import { expect, test } from './support/test.ts';
import { begin, criterion, expectSaved, goToStep, openExample, SHORT, stopClock } from './support/wizard.ts';

const BALLOT = ['ballot', '会员评家计票'] as const;

test('票数填一次：两种算法并排，和门槛对比，题目自动有分', async ({ page }) => {
  await begin(page);
  await goToStep(page, 'figures', '单位数据');
  await expect(page.getByLabel('有效票')).toHaveCount(0);
  await page.getByRole('link', { name: '会员评家计票', exact: true }).last().click();
  const fill = async (label: string, count: string): Promise<void> =>
    page.getByRole('textbox', { name: label, exact: true }).fill(count);
  await fill('应参加评议的人数', '58');
  await fill('发出测评票', '55');
  await fill('收回测评票', '52');
  await fill('有效票', '50');
  await fill('满意票', '43');
  await fill('基本满意票', '6');
  const strict = page.locator('[data-formula="strict"]');
  await expect(strict).toContainText('43 ÷ 50 = 86%');
  await expect(strict).toContainText('43 ÷ 50 = 86% < 90%，没到线');
  await expect(strict).toContainText('现在按这一种');
  await expect(page.locator('[data-formula="inclusive"]')).toContainText('（43 + 6）÷ 50 = 98% ≥ 90%，到线');
  await expect(page.getByText('1 张；废票 2 张')).toBeVisible();
  await fill('不满意票', '3');
  await expect(page.getByText('加起来是 52 张，有效票是 50 张，两边不相等')).toBeVisible();
  await fill('不满意票', '');
  await page.getByLabel('评议日期').fill('2026-05-15');
  await page.getByLabel('在什么会上评的').fill('第三届二次会员代表大会');
  await page.getByRole('link', { name: '“满意率”' }).click();
  await expect(criterion(page, 'd03')).toContainText('得 5.2 分');
  await expectSaved(page);
  await page.reload();
  await goToStep(page, ...BALLOT);
  await expect(page.getByLabel('在什么会上评的')).toHaveValue('第三届二次会员代表大会');
});

test('唱票：点一下加一张，键盘 1、2、3 也行，能撤回；输入框里打字不算票', async ({ page }) => {
  await begin(page);
  await goToStep(page, ...BALLOT);
  await page.getByRole('button', { name: '开始唱票' }).click();
  const counter = page.getByRole('group', { name: '唱票' });
  await expect(counter).toBeFocused();
  await counter.getByRole('button', { name: '满意 0 ＋1（按 1）' }).first().click();
  for (const key of ['1', '2', '3', '1']) await page.keyboard.press(key);
  await expect(counter).toContainText('已唱 5 张有效票');
  await expect(page.getByRole('textbox', { name: '满意票', exact: true })).toHaveValue('3');
  await page.keyboard.press('Backspace');
  await counter.getByRole('button', { name: '撤回上一张' }).click();
  await expect(counter).toContainText('已唱 3 张有效票');
  await expect(page.locator('[data-formula="strict"]')).toContainText('2 ÷ 3 = 66.67%');
  await page.getByRole('textbox', { name: '收回测评票', exact: true }).pressSequentially('12');
  await expect(counter).toContainText('已唱 3 张有效票，收回 12 张，余 9 张');
  await counter.getByRole('button', { name: '唱完了' }).click();
  await expect(page.getByRole('button', { name: '接着唱票（已有 3 张）' })).toBeVisible();
  await expectSaved(page);
});

test('考核表直接问满意率：点一下按选定的算法填入', async ({ page }) => {
  const asked = makeStandard({
    x: [
      makeCriterion(
        { form: 'rate', numerator: { label: '满意人数' }, denominator: { label: '参加人数' } },
        { kind: 'allOrNothing', atLeast: 0.9 },
        { title: '群众评价', question: '会员满意率是多少？' },
      ),
    ],
  });
  const inputs = { 'ballots-valid': 50, satisfied: 43, 'basically-satisfied': 6 };
  await openAnswered(page, {}, { inputs }, asked);
  await goToStep(page, ...BALLOT);
  await expect(page.locator('main')).not.toContainText('请删除这一项');
  await page.getByRole('button', { name: '按“（满意＋基本满意）÷ 有效票”填入' }).click();
  await expect(page.getByRole('button', { name: '按“（满意＋基本满意）÷ 有效票”填入' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.getByRole('link', { name: '“群众评价”' }).click();
  await expect(criterion(page, 'a')).toContainText('49 ÷ 50 = 98%');
});

test('计票页无障碍，唱票按钮够大', async ({ page }) => {
  await stopClock(page);
  await openExample(page, SHORT);
  await goToStep(page, ...BALLOT);
  await page.getByRole('button', { name: /接着唱票/ }).click();
  const box = await page.getByRole('group', { name: '唱票' }).getByRole('button').first().boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(96);
  expect(box?.width).toBeGreaterThanOrEqual(96);
  await page.locator('summary', { hasText: '怎么评' }).click();
  await expect(page.getByText('没有查到规定算法的正式文件')).toBeVisible();
  await expectAccessible(page);
});
