/**
 * Where the browser does not let the page store, or runs out of room, or clears what is stored.
 * R06, R07, R11, R18, R21 and R22 need faults inside the database, which only unit tests can make. R02, R03, R04 and
 * R12 name Firefox too, which the test machine may not have; they are proved in Chromium.
 */
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { begin, criterion, download, expectSaved, goToStep, readDownload } from './support/wizard.ts';

const STEP = ['criteria/a', '体制机制建设（1/3）'] as const;
const answer = (page: Page, id: string) => criterion(page, id).getByRole('radio', { name: '是' });

test('R03 R04 浏览器不让存：一直写着没有保存，照样能填、能导出', async ({ page }) => {
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

test('R05 打不开存储也不干等：三秒后在内存里继续', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
    Object.defineProperty(window, 'IDBRequest', { value: EventTarget });
  });
  await begin(page);
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'failed', { timeout: 8000 });
  await expect(page.getByText('本机没有保存')).toBeVisible();
});

test('R01 空间满了：说没有保存，答案还在，可以下载备份，有了空间就存上', async ({ page, context, baseURL }) => {
  await begin(page, '满盘小学');
  await goToStep(page, ...STEP);
  await expectSaved(page);
  const devTools = await context.newCDPSession(page);
  const setQuota = (quotaSize?: number): Promise<unknown> =>
    devTools.send('Storage.overrideQuotaForOrigin', {
      origin: baseURL ?? '',
      ...(quotaSize === undefined ? {} : { quotaSize }),
    });
  await setQuota(1);
  await answer(page, 'a01').check();
  await expect(page.locator('[data-save-state]')).toHaveText('没有保存：本机空间已满');
  await expect(answer(page, 'a01')).toBeChecked();
  const file = await readDownload(await download(page, '导出自评文件'));
  expect(JSON.parse(file.toString('utf8'))).toMatchObject({ answers: { a01: { form: 'yesNo', value: true } } });
  await setQuota();
  await answer(page, 'a05').check();
  await expectSaved(page);
  await expect(page.getByText('最近的改动没有保存到本机')).toHaveCount(0);
});

test('R02 另一处存储满了：不打扰人，照样保存', async ({ page }) => {
  await begin(page);
  await page.evaluate(() => {
    for (let size = 4_000_000; size >= 1; size = Math.floor(size / 2)) {
      try {
        for (let count = 0; count < 4; count += 1) localStorage.setItem(`fill-${size}-${count}`, 'x'.repeat(size));
      } catch {
        // Full for this size; smaller ones fill the rest.
      }
    }
  });
  await goToStep(page, ...STEP);
  await answer(page, 'a01').check();
  await expectSaved(page);
  expect(await page.evaluate(() => Object.keys(localStorage).some((key) => key.includes('mirror')))).toBe(false);
  await expect(page.locator('.notice.warning')).toHaveCount(0);
  await page.reload();
  await expect(answer(page, 'a01')).toBeChecked();
});

/** Lets a second page of the site clear everything, as the browser's settings would. */
async function clearSiteData(page: Page): Promise<void> {
  await page.goto('/about/');
  await page.evaluate(async () => {
    localStorage.clear();
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase('jianjia');
      request.onsuccess = () => resolve();
      request.onerror = () => reject(new Error('not deleted'));
    });
  });
}

test('R24 填的时候本机数据被清掉：下一次保存补上，并且说出来', async ({ page, context }) => {
  await begin(page, '清空小学');
  await goToStep(page, ...STEP);
  await answer(page, 'a01').check();
  await expectSaved(page);
  await clearSiteData(await context.newPage());
  await answer(page, 'a05').check();
  await expect(page.getByText('本机保存的内容刚才被清除了')).toBeVisible();
  await expectSaved(page);
  await page.reload();
  await expect(answer(page, 'a01')).toBeChecked();
  await expect(answer(page, 'a05')).toBeChecked();
});

test('R16 电脑时间倒回六年：存的还是最后一次填的，日期照实写', async ({ page }) => {
  await page.clock.setFixedTime(new Date('2026-11-21T10:00:00+08:00'));
  await begin(page, '倒钟小学');
  await goToStep(page, ...STEP);
  await answer(page, 'a01').check();
  await expectSaved(page);
  await page.clock.setFixedTime(new Date('2020-11-21T11:11:00+08:00'));
  await answer(page, 'a05').check();
  await expect(page.locator('[data-save-state]')).toHaveText('已保存 11:11');
  await page.reload();
  await expect(answer(page, 'a05')).toBeChecked();
  await expectSaved(page);
  await goToStep(page, 'start', '建家自评');
  await expect(page.getByRole('listitem').filter({ hasText: '倒钟小学' })).toContainText('2020-11-21 11:11');
});

test('R41 刚答完还没存就导出：文件里有这一题', async ({ page }) => {
  await begin(page);
  await goToStep(page, ...STEP);
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('refused', 'UnknownError');
    };
  });
  await expect(async () => {
    await answer(page, 'a05').check();
    await answer(page, 'a01').check();
    await expect(page.getByText('最近的改动没有保存到本机')).toBeVisible({ timeout: 1000 });
  }).toPass();
  const link = criterion(page, 'a01').getByRole('radio', { name: '否', exact: true });
  await link.check();
  const file = await readDownload(await download(page, '导出自评文件'));
  expect(JSON.parse(file.toString('utf8'))).toMatchObject({ answers: { a01: { value: false }, a05: { value: true } } });
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
