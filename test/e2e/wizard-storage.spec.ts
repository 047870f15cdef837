import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { begin, criterion, download, expectSaved, goToStep, readDownload } from './support/wizard.ts';

const STEP = ['criteria/a', '体制机制建设（1/3）'] as const;

test('浏览器不让存：一直写着没有保存，照样能填、能导出', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['indexedDB', 'localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    }
  });
  await begin(page, '存不住小学');
  await expect(page.getByText('本机没有保存')).toBeVisible();
  await goToStep(page, ...STEP);
  await criterion(page, 'a01').getByRole('radio', { name: '是' }).check();
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'failed');
  await expect(page.getByText('本机没有保存')).toBeVisible();
  const file = await readDownload(await download(page, '导出自评文件'));
  expect(JSON.parse(file.toString('utf8'))).toMatchObject({
    unit: { name: '存不住小学' },
    answers: { a01: { form: 'yesNo', value: true } },
  });
});

test('打不开存储也不干等：三秒后在内存里继续', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
    Object.defineProperty(window, 'IDBRequest', { value: EventTarget });
  });
  await begin(page);
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'failed', { timeout: 8000 });
  await expect(page.getByText('本机没有保存')).toBeVisible();
});

test('空间满了：说没有保存，答案还在，有了空间就存上', async ({ page }) => {
  await begin(page);
  await goToStep(page, ...STEP);
  await expectSaved(page);
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    IDBObjectStore.prototype.put = () => {
      IDBObjectStore.prototype.put = put;
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await criterion(page, 'a01').getByRole('radio', { name: '是' }).check();
  await expect(page.locator('[data-save-state]')).toHaveText('没有保存：本机空间已满');
  await expect(criterion(page, 'a01').getByRole('radio', { name: '是' })).toBeChecked();
  await criterion(page, 'a05').getByRole('radio', { name: '是' }).check();
  await expectSaved(page);
});

/** A second tab that has open what the first one saved. */
async function openInSecondTab(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto('/wizard/');
  await page.getByRole('button', { name: '继续' }).click();
  await expect(page.locator('[data-save-state]')).toBeVisible();
  await goToStep(page, ...STEP);
  return page;
}

test('两个窗口填同一份：后写的被拦下，由人来选，两份都不丢', async ({ page, context }) => {
  await begin(page, '两窗小学');
  await goToStep(page, ...STEP);
  await expectSaved(page);
  const other = await openInSecondTab(context);
  await criterion(other, 'a01').getByRole('radio', { name: '是' }).check();
  await expectSaved(other);

  await criterion(page, 'a01').getByRole('radio', { name: '否', exact: true }).check();
  await expect(page.getByRole('alert')).toContainText('另一个窗口里有更新的改动');
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'failed');
  await page.getByRole('button', { name: '两份都留' }).click();
  await expectSaved(page);
  await expect(criterion(page, 'a01').getByRole('radio', { name: '否', exact: true })).toBeChecked();

  await other.reload();
  await expect(criterion(other, 'a01').getByRole('radio', { name: '是' })).toBeChecked();
  await goToStep(other, 'start', '建家自评');
  await expect(other.getByRole('listitem').filter({ hasText: '两窗小学' })).toHaveCount(2);
});

test('不是自评文件的不收，说明原因，什么都不变', async ({ page }) => {
  await begin(page, '原来的小学');
  await expectSaved(page);
  await goToStep(page, 'start', '建家自评');
  const pick = (name: string, text: string): Promise<void> =>
    page.getByLabel('打开自评文件').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  await pick('别的.json', '{"hello":1}');
  await expect(page.getByRole('alert')).toContainText('没有导入：不是本工具的备份');
  await pick('坏的.jianjia.json', '{"type":"jianjia/assessment","version":1');
  await expect(page.getByRole('alert')).toContainText('文件内容不是 JSON');
  await pick('新的.jianjia.json', '{"type":"jianjia/assessment","version":99}');
  await expect(page.getByRole('alert')).toContainText('更新版本的工具');
  await expect(page.getByRole('listitem').filter({ hasText: '原来的小学' })).toHaveCount(1);
});
