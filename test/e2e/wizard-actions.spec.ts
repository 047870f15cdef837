import type { Page } from '@playwright/test';
import { makeStandard, makeYesNo } from '../unit/standard/maker.ts';
import { expectAccessible } from './support/axe.ts';
import { keepTables, rowOf } from './support/own-table.ts';
import { readPdf, type PdfPage } from './support/pdf.ts';
import { expect, test } from './support/test.ts';
import { beginWith, criterion, expectSaved, goToStep, openExample, stopClock, SHORT } from './support/wizard.ts';

const line = (page: Page, key: string) => page.locator(`[data-action="${key}"]`);
const lines = (page: Page) => page.locator('[data-action]');

async function openLedger(page: Page): Promise<void> {
  await stopClock(page);
  await openExample(page, SHORT);
  await goToStep(page, 'actions', '整改台账');
  await page.getByRole('button', { name: /^把差距清单的 \d+ 项都列进来$/ }).click();
  await expect(lines(page).first()).toBeVisible();
}

test('从差距清单列入：当场填责任部门和时限，台账里接着写措施，刷新后都在', async ({ page }) => {
  await stopClock(page);
  await openExample(page, SHORT);
  const row = page.locator('[data-gap="criterion-a06"]');
  await row.getByRole('button', { name: '列入台账' }).click();
  await row.getByLabel('责任部门').fill('校办公室');
  await row.getByLabel('完成时限').fill('2026-12-10');
  await row.getByLabel('状态').selectOption('在办');
  await expect(row.locator('summary')).toHaveText('台账：在办，校办公室，2026年12月10日前');
  await row.getByRole('link', { name: '去台账写措施和结果' }).click();
  const action = line(page, 'criterion-a06');
  await action.getByText('措施和结果').click();
  await expect(action.getByLabel('措施')).toHaveAttribute('placeholder', /换届/);
  await action.getByLabel('措施').fill('报送换届请示<img src=x onerror=alert(1)>');
  await action.getByLabel('结果').fill('请示已报');
  await expectSaved(page);
  await page.reload();
  await action.getByText('措施和结果（已写措施、结果）').click();
  await expect(action.getByLabel('措施')).toHaveValue('报送换届请示<img src=x onerror=alert(1)>');
  await expect(action.getByLabel('责任部门')).toHaveValue('校办公室');
  await expect(action.getByLabel('完成时限')).toHaveValue('2026-12-10');
});

test('过了时限没完成的标逾期；按逾期、由谁筛，按时限排', async ({ page }) => {
  await openLedger(page);
  const all = await lines(page).count();
  const late = line(page, 'criterion-a06');
  await late.getByLabel('完成时限').fill('2026-11-20');
  await late.getByLabel('责任部门').fill('校办公室');
  await expect(late).toContainText('逾期');
  await lines(page).first().getByLabel('完成时限').fill('2026-11-21');
  await expect(lines(page).first()).not.toContainText('逾期');
  await expect(page.getByText(/^共 \d+ 件：待办 \d+ 件；1 件逾期。$/)).toBeVisible();
  await page.getByLabel('排序').selectOption('按完成时限');
  await expect(lines(page).first()).toHaveAttribute('data-action', 'criterion-a06');
  await page.getByLabel('看哪些').selectOption('逾期');
  await expect(lines(page)).toHaveCount(1);
  await late.getByLabel('责任部门').press('End');
  await page.keyboard.type('、工会');
  await expect(late.getByLabel('责任部门')).toHaveValue('校办公室、工会');
  await late.getByLabel('状态').selectOption('已完成');
  await page.getByLabel('看哪些').selectOption('已完成');
  await expect(lines(page)).toHaveCount(1);
  await expect(late).not.toContainText('逾期');
  await page.getByLabel('看哪些').selectOption('全部');
  await page.getByLabel('由谁').selectOption('还没有定');
  await expect(lines(page)).toHaveCount(all - 1);
});

test('差距没有了，台账还在，说明已消除；可以移出', async ({ page }) => {
  await openLedger(page);
  const action = line(page, 'criterion-a06');
  await action.getByRole('link', { name: '工会委员会届期' }).click();
  await criterion(page, 'a06').getByLabel('届满日期').fill('2030-01-01');
  await goToStep(page, 'actions', '整改台账');
  await expect(action).toContainText('差距已消除');
  await expect(page.getByText(/1 件的差距已消除，可以改为已完成。$/)).toBeVisible();
  await action.getByRole('button', { name: '移出台账' }).click();
  await expect(action).toHaveCount(0);
});

test('台账：亮暗两色无障碍，大字和窄屏不横向滚动，全用键盘', async ({ page }) => {
  test.setTimeout(90_000);
  await openLedger(page);
  await lines(page).first().locator('summary').click();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
  const first = lines(page).first();
  await first.getByLabel('责任部门').focus();
  await page.keyboard.type('行政');
  await expect(first.getByLabel('责任部门')).toHaveValue('行政');
  await expect(first.getByLabel('责任部门')).toBeFocused();
  await page.evaluate(() => document.documentElement.setAttribute('data-size', 'elder'));
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
});

/** A table of yes/no questions, 40 to a dimension. */
const tableOf = (count: number) => {
  const items = Array.from({ length: count }, (_, index) =>
    makeYesNo(`q${index}`, 1, {
      title: `第${index + 1}项工作`,
      question: `第${index + 1}项工作做到了吗？`,
      advice: '按照工作职责列出计划，明确时间和要求，逐条落实并留存记录。',
    }),
  );
  const dimensions = Array.from({ length: Math.ceil(count / 40) }, (_, index) => [
    `d${index}`,
    items.slice(index * 40, index * 40 + 40),
  ]);
  return makeStandard(Object.fromEntries(dimensions) as Record<string, typeof items>, {
    id: 'own-big',
    title: '某县工会考核表',
  });
};

const print = async (page: Page): Promise<PdfPage[]> =>
  readPdf(await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true }));

/** No page is blank, and no heading stands alone at the foot of one. */
function expectSoundPages(pages: readonly PdfPage[]): void {
  for (const { runs, headings } of pages) {
    expect(runs.length).toBeGreaterThan(0);
    // The margin at the foot, the heading itself and a line under it.
    for (const top of headings) expect(top).toBeGreaterThan(95);
  }
}

/** Every page but the first begins with the heads of the columns, which the first has as well. */
function expectRepeatedHead(pages: readonly PdfPage[], columns: number): void {
  const head = pages[1]?.runs.slice(0, columns).join(' ') ?? '';
  for (const { runs } of pages) expect(runs.join(' ')).toContain(head);
  for (const { runs } of pages.slice(1)) expect(runs.slice(0, columns).join(' ')).toBe(head);
}

async function beginBig(page: Page, count: number): Promise<void> {
  await stopClock(page);
  await keepTables(page, rowOf(tableOf(count)));
  await beginWith(page, 'own-big.2026');
}

test.describe('纸上', () => {
  test.skip(({ isMobile }) => isMobile, 'paper is the same whatever the screen');

  for (const [count, fewest, most] of [
    [1, 1, 1],
    [60, 4, 14],
    [300, 20, 60],
  ] as const) {
    test(`R45 打印 ${count} 条差距：结果和台账都没有空白页，标题不落单，每页有表头，台账是横向 A4`, async ({
      page,
    }) => {
      test.setTimeout(90_000);
      await beginBig(page, count);
      await goToStep(page, 'result', '自评结果');
      const rows = page.locator('table.gaps tbody tr');
      await expect(rows).toHaveCount(count);
      const result = await print(page);
      expectSoundPages(result);
      expect(result[0]?.width).toBeLessThan(result[0]?.height ?? 0);

      await goToStep(page, 'actions', '整改台账');
      await page.getByRole('button', { name: `把差距清单的 ${count} 项都列进来` }).click();
      await expect(lines(page)).toHaveCount(count);
      const ledger = await print(page);
      expectSoundPages(ledger);
      expect(ledger.length).toBeGreaterThanOrEqual(fewest);
      expect(ledger.length).toBeLessThanOrEqual(most);
      for (const { width, height } of ledger) {
        expect(Math.round(width)).toBe(842);
        expect(Math.round(height)).toBe(595);
      }
      if (ledger.length > 1) expectRepeatedHead(ledger, 6);

      // The paper turns back once the ledger is left.
      await goToStep(page, 'result', '自评结果');
      await expect(rows).toHaveCount(count);
      const again = await print(page);
      expect(again[0]?.width).toBeLessThan(again[0]?.height ?? 0);
    });
  }

  test('R45 打印 0 条差距：结果和台账各一页，没有空白页', async ({ page }) => {
    await beginBig(page, 1);
    await goToStep(page, 'criteria/d0', /./);
    await page.getByRole('radio', { name: '是', exact: true }).check();
    await goToStep(page, 'result', '自评结果');
    await expect(page.getByText('没有差距：每一项都已答完，并且满分。')).toBeVisible();
    const result = await print(page);
    expectSoundPages(result);
    expect(result).toHaveLength(1);
    await goToStep(page, 'actions', '整改台账');
    await expect(page.getByText('按现有答案没有差距，不用整改。')).toBeVisible();
    const ledger = await print(page);
    expectSoundPages(ledger);
    expect(ledger).toHaveLength(1);
  });

  test('台账打印的六栏和内容', async ({ page }) => {
    await openLedger(page);
    const late = line(page, 'criterion-a06');
    await late.getByLabel('完成时限').fill('2026-11-20');
    await late.getByLabel('责任部门').fill('校办公室');
    await page.emulateMedia({ media: 'print' });
    const table = page.getByRole('table', { name: '整改台账' });
    await expect(table.getByRole('columnheader')).toHaveText(['序号', '问题', '措施', '责任部门', '时限', '结果']);
    const row = table.getByRole('row').filter({ hasText: '工会委员会届期' });
    await expect(row.getByRole('cell').nth(3)).toHaveText('校办公室');
    await expect(row.getByRole('cell').nth(4)).toHaveText('2026年11月20日');
    await expect(row.getByRole('cell').nth(5)).toHaveText('待办（已逾期）');
    await expect(late).toBeHidden();
  });
});
