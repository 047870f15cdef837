import { expect, test } from './support/test.ts';
import { begin, goToStep, openExample, SHORT, stopClock } from './support/wizard.ts';

const open = async (page: Parameters<typeof goToStep>[0]): Promise<void> => {
  await goToStep(page, 'dates', '时间安排');
  await expect(page.getByRole('heading', { level: 2, name: '什么时候截止' })).toBeVisible();
};

test('选了称号就算出截止日、还有几天、赶不赶得上，并从截止日往前排', async ({ page }) => {
  await stopClock(page);
  await openExample(page, SHORT);
  await open(page);
  await expect(page.locator('.deadline')).toContainText('2027年4月30日（周五）');
  await expect(page.locator('.deadline')).toContainText('还有 160 天');
  await expect(page.locator('.deadline')).toContainText('满 2 年的日子是 2027年3月20日。赶得上这一轮。');
  await expect(page.getByRole('radio', { name: '一周' })).toBeChecked();
  const days = page.getByRole('heading', { level: 3 });
  await expect(days.first()).toHaveText('2027年4月22日（周四），截止前 8 天');
  await expect(days.last()).toHaveText('2027年4月29日（周四），截止前 1 天');
  const print = page.getByRole('listitem').filter({ hasText: '书面申请报告：打印 3 份、盖公章' }).last();
  await expect(print.getByRole('link', { name: '通知四第3段' })).toBeVisible();
  await expect(print).toContainText('官方条款');
  await expect(page.locator('[data-term="a06"]')).toContainText('已过期 164 天');
});

test('两年一次的：原文没有写哪年，填了表彰年才有日子，刷新还在', async ({ page }) => {
  await stopClock(page);
  await begin(page);
  await goToStep(page, 'eligibility', '申报资格');
  await page.getByLabel('打算申报哪一项').selectOption({ label: '自治区模范职工之家标兵' });
  await page.getByLabel('日期（不清楚的留空）').fill('2025-02-01');
  await open(page);
  await expect(page.locator('.deadline')).toContainText('表彰年还没有填');
  await expect(page.locator('.deadline')).toContainText('哪些年是表彰年，原文没有写');
  await expect(page.locator('.back-plan')).toHaveCount(0);
  const year = page.getByLabel('表彰年是哪一年');
  await year.fill('20250');
  await year.blur();
  await expect(page.getByText('请填四位数的年份')).toBeVisible();
  await year.fill('2025');
  await expect(page.locator('.deadline')).toContainText('2027年1月31日（周日）');
  await expect(page.locator('.deadline')).toContainText('再下一轮：2029年1月31日');
  await expect(page.locator('.deadline')).toContainText('赶不上这一轮，最早报 2029年1月31日（周三）截止的那一轮');
  await expect(page.locator('.back-plan')).toContainText('登记表：打印 3 份');
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
  await page.reload();
  await expect(page.getByLabel('表彰年是哪一年')).toHaveValue('2025');
});

test('没有截止日的，按通知写的日子排；剩三天、一天，排法不同，这一天不保存', async ({ page }) => {
  await stopClock(page);
  await begin(page);
  await open(page);
  await expect(page.locator('.deadline')).toContainText('到“申报资格”里选');
  const typed = page.getByLabel('上级通知写的截止日');
  await typed.fill('2026-11-25');
  await expect(page.getByRole('radio', { name: '三天' })).toBeChecked();
  await expect(page.getByRole('heading', { level: 3 }).first()).toHaveText('2026年11月22日（周日），截止前 3 天');
  await typed.fill('2026-11-22');
  await expect(page.getByRole('radio', { name: '一天' })).toBeChecked();
  await expect(page.getByRole('heading', { level: 3 }).first()).toHaveText('2026年11月21日（周六），今天，截止前 1 天');
  await expect(page.locator('.back-plan')).toContainText('不补造记录');
  await typed.fill('2026-11-20');
  await expect(page.getByText('这一天已经过了')).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('上级通知写的截止日')).toHaveValue('');
});

for (const timezoneId of ['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati']) {
  test.describe(timezoneId, () => {
    test.use({ timezoneId });
    test(`R17 电脑时区是 ${timezoneId}：北京时间过了零点，倒计时才少一天`, async ({ page }) => {
      await page.clock.setFixedTime(new Date('2027-04-29T15:59:59Z'));
      await openExample(page, SHORT);
      await open(page);
      await expect(page.locator('[data-days-left]')).toHaveText('还有 1 天');
      await page.clock.setFixedTime(new Date('2027-04-29T16:00:01Z'));
      await page.reload();
      await expect(page.locator('[data-days-left]')).toHaveText('今天截止');
      await page.clock.setFixedTime(new Date('2027-04-30T16:00:01Z'));
      await page.reload();
      await expect(page.locator('.deadline')).toContainText('2028年4月30日（周日）');
    });
  });
}
