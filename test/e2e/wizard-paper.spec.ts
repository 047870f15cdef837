import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/test.ts';
import { goToStep, openExample, SHORT, stopClock } from './support/wizard.ts';

const PAPER = ['paper', '纸质表'] as const;

test('已填的自评表：每一项有答案、自评分和附件号，考核栏空着', async ({ page }) => {
  await stopClock(page);
  await openExample(page, SHORT);
  await goToStep(page, ...PAPER);
  const form = page.getByRole('region', { name: '已填的自评表' });
  const row = form.getByRole('row', { name: /建家领导小组/ });
  await expect(row.getByRole('cell')).toHaveText(['1', '2', '是', '2', '', '附件1']);
  await expect(form.getByRole('row').filter({ hasText: '现行集体合同从哪一天' })).toContainText('暂不清楚');
  await expect(form.getByRole('row', { name: '合计' })).toContainText('57.1至62.17');
  await expect(form).toContainText('工会主席：');
  await expect(form).toContainText('虚构示例');
  await page.locator('summary', { hasText: '还要问、要核的 3 项' }).click();
  await expect(page.getByRole('region', { name: '待核问题单' })).toContainText('上级工会评价');
  await expectAccessible(page);
});

test('空白表的链接打得开', async ({ page }) => {
  await stopClock(page);
  await openExample(page, SHORT);
  await goToStep(page, ...PAPER);
  await page.getByRole('link', { name: '考核表页面' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('新疆教育科技系统模范职工之家');
});

const FAULTS = {
  没有反应: () => {
    window.print = () => undefined;
  },
  被拦住: () => {
    window.print = () => {
      throw new DOMException('blocked', 'NotAllowedError');
    };
  },
  没有打印功能: () => {
    Object.defineProperty(window, 'print', { value: undefined });
  },
};

for (const [fault, inject] of Object.entries(FAULTS)) {
  test(`R39 打印${fault}：说明怎么办，内容在屏幕上，Ctrl＋P 印的就是这一份`, async ({ page }) => {
    await page.addInitScript(inject);
    await stopClock(page);
    await openExample(page, SHORT);
    await goToStep(page, ...PAPER);
    await page.getByRole('button', { name: '打印空白表' }).click();
    const notice = page.getByRole('alert').filter({ hasText: '浏览器没有打开打印窗口' });
    await expect(notice).toContainText('Ctrl＋P');
    await expect(notice.getByRole('heading', { name: /自评表/ })).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.print-sheet')).toBeVisible();
    await expect(page.locator('.workbench')).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    await notice.getByRole('button', { name: '不打印了' }).click();
    await expect(notice).toHaveCount(0);
    await expect(page.locator('.print-sheet')).toHaveCount(0);
  });
}
