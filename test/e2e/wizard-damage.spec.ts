/** What was stored is damaged, or of another version of this site. */
import { sha256 } from 'js-sha256';
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';
import { changeSlots, dropMirrors, readSlots, type StoredSlot } from './support/stored.ts';
import { begin, criterion, expectSaved, goToStep, readDownload } from './support/wizard.ts';

const STEP = ['criteria/a', '体制机制建设（1/3）'] as const;
const answer = (page: Page, id: string) => criterion(page, id).getByRole('radio', { name: '是' });

/** Two saved states: a01 in both, a05 only in the newer one. Ends on a page that has nothing open. */
async function saveTwoStates(page: Page, unitName: string): Promise<StoredSlot[]> {
  await begin(page, unitName);
  await goToStep(page, ...STEP);
  await answer(page, 'a01').check();
  await expectSaved(page);
  await answer(page, 'a05').check();
  await expectSaved(page);
  await page.goto('/about/');
  await dropMirrors(page);
  return readSlots(page);
}

async function resume(page: Page, unitName: string): Promise<void> {
  await page.goto('/wizard/');
  await page.getByRole('listitem').filter({ hasText: unitName }).getByRole('button', { name: '继续' }).click();
}

test('R23 最后一次保存的坏了：打开前一次的，说明白，坏的可以下载', async ({ page }) => {
  const [newest] = await saveTwoStates(page, '断电小学');
  await changeSlots(page, [{ sum: '0' }]);
  await resume(page, '断电小学');
  await expect(page.getByText('最近一次保存的内容读不出来')).toBeVisible();
  await goToStep(page, ...STEP);
  await expect(answer(page, 'a01')).toBeChecked();
  await expect(answer(page, 'a05')).not.toBeChecked();
  await answer(page, 'a05').check();
  await expectSaved(page);
  await goToStep(page, 'start', '建家自评');
  const kept = page.getByRole('region', { name: '读不出来的内容' });
  const waiting = page.waitForEvent('download');
  await kept.getByRole('button', { name: '下载原始内容' }).click();
  expect((await readDownload(await waiting)).toString('utf8')).toBe(newest?.data);
});

test('R22 两份都坏了：不报错，从头开始，坏的留着可以下载，由人来删', async ({ page }) => {
  await saveTwoStates(page, '坏盘小学');
  await changeSlots(page, [{ data: '{"type":"jian' }, { data: '\u0000乱码' }]);
  await resume(page, '坏盘小学');
  await expect(page.getByRole('alert')).toContainText('读不出来');
  const kept = page.getByRole('region', { name: '读不出来的内容' });
  await expect(kept.getByRole('listitem')).toHaveCount(2);
  await expect(page.getByRole('heading', { name: '继续上次' })).toHaveCount(0);
  await kept.getByRole('button', { name: '删除' }).first().click();
  await kept.getByRole('button', { name: '确定删除' }).click();
  await expect(kept.getByRole('listitem')).toHaveCount(1);
  await page.reload();
  await expect(kept.getByRole('listitem')).toHaveCount(1);
  await begin(page, '重来小学');
  await expectSaved(page);
});

test('R19 更新版本存的：能看不能改，看不懂的不丢，原始文件可以下载', async ({ page }) => {
  const [newest] = await saveTwoStates(page, '新版小学');
  const { rev, data } = newest ?? { rev: 0, data: '' };
  const text = data
    .replace('"version": 2', '"version": 3')
    .replace('"inputs"', '"novelty": { "x": 1 },\n  "inputs"')
    .replace('"answers": {', '"answers": {\n    "a09": { "form": "slider", "at": 7 },');
  const sum = sha256(`${rev} 3 ${text}`).slice(0, 32);
  await changeSlots(page, [{ schema: 3, data: text, sum }]);
  await resume(page, '新版小学');
  await expect(page.getByRole('alert')).toContainText('由更新版本的本站保存，这里只能看，不能改');
  await goToStep(page, ...STEP);
  await expect(answer(page, 'a01')).toBeChecked();
  await expect(answer(page, 'a01')).toBeDisabled();
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载原始文件' }).click();
  expect((await readDownload(await waiting)).toString('utf8')).toBe(text);
  await goToStep(page, 'result', '自评结果');
  await page.reload();
  await page.goto('/about/');
  expect((await readSlots(page))[0]).toMatchObject({ rev, schema: 3, data: text });
});

test('R20 另一个窗口开着旧版：请人关掉它，关了就接着来', async ({ page, context }) => {
  const old = await context.newPage();
  await old.goto('/about/');
  await old.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('jianjia', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('assessments', { keyPath: 'id' });
        // A page of before, asleep: it does not make way.
        opening.onsuccess = () => resolve();
      }),
  );
  await page.goto('/wizard/');
  await expect(page.getByRole('alert')).toContainText('请关闭本站的其他窗口');
  await page.waitForTimeout(3500);
  await begin(page, '等待小学');
  await expect(page.getByText('请关闭本站的其他窗口')).toBeVisible();
  await old.close();
  await expectSaved(page);
  await expect(page.getByText('请关闭本站的其他窗口')).toHaveCount(0);
});

test('R21 本机数据已被更新版本改过：能看不能改，什么都不写', async ({ page }) => {
  const before = await saveTwoStates(page, '退回小学');
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('jianjia', 99);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
  );
  await resume(page, '退回小学');
  await expect(page.getByRole('alert')).toContainText('只能看，不能改');
  await goToStep(page, ...STEP);
  await expect(answer(page, 'a05')).toBeChecked();
  await expect(answer(page, 'a05')).toBeDisabled();
  await page.goto('/about/');
  expect(await readSlots(page)).toEqual(before);
});
