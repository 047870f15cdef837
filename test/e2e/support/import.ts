import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';

/** Bytes of one of the sample tables. */
export const sample = (name: string): Buffer => readFileSync(new URL(`../../fixtures/tables/${name}`, import.meta.url));

/** Opens the page and waits until its script has taken over. */
export async function openImport(page: Page): Promise<void> {
  await page.goto('/standards/import/');
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
}

/** Puts a file in, as picked. */
export const putFile = (page: Page, name: string, buffer: Buffer): Promise<void> =>
  page.getByLabel('选择文件').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });

/** Pastes into the field as a browser does: HTML and the text beside it. */
export const paste = (page: Page, html: string, text = ''): Promise<void> =>
  page.getByLabel(/粘贴到这里/).evaluate(
    (field, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/html', pasted.html);
      clipboardData.setData('text/plain', pasted.text);
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    },
    { html, text },
  );

export const expectStep = (page: Page, title: string): Promise<void> =>
  expect(page.getByRole('heading', { level: 2, name: title, exact: true })).toBeVisible();

export async function next(page: Page, title: string): Promise<void> {
  await page.getByRole('link', { name: '下一步' }).click();
  await expectStep(page, title);
}

/** From the columns through to the end, keeping everything as it was read. */
export async function goToEnd(page: Page): Promise<void> {
  await next(page, '核对每一项');
  await next(page, '等级线');
  await next(page, '保存并使用');
}

export async function keep(page: Page): Promise<void> {
  await page.getByRole('button', { name: '保存到本机' }).click();
  await expect(page.locator('[data-keep-state]')).toHaveText('已保存到本机。');
  await expect(page.getByRole('link', { name: '开始自评', exact: true })).toBeFocused();
}

export const hashOf = async (page: Page): Promise<string> => (await page.locator('[data-hash]').textContent()) ?? '';
