import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from './support/test.ts';
import { criterion, download, openExample, readDownload, SHORT, stopClock } from './support/wizard.ts';

test('从条款到自查报告：看通知，进自评，看示例得分，下载 Word', async ({ page }) => {
  await stopClock(page);
  await page.goto('/notices/xj-jiaoke-mofan-zhijia-tongzhi/#s7-2-5');
  await page.locator('#s7-2-5 + details').getByText('自评里有').click();
  await page.locator('#s7-2-5 + details').getByRole('link', { name: '入会率', exact: true }).click();
  await expect(page.getByText('随后就到您要看的那一题')).toBeVisible();

  await page.getByRole('link', { name: SHORT }).click();
  const question = criterion(page, 'a11');
  await expect(question).toBeFocused();
  await expect(question).toContainText('58 ÷ 64 = 90.63%');
  await expect(question.getByRole('link', { name: /七（二）5/ })).toHaveAttribute('href', /#s7-2-5$/);

  while (!page.url().endsWith('#/result')) {
    const here = page.url();
    await page.getByRole('link', { name: /^(下一步|看结果)$/ }).click();
    await expect(page).not.toHaveURL(here);
  }
  await expect(page.getByRole('heading', { level: 1, name: '自评结果' })).toBeVisible();
  await expect(page.locator('[data-total-low]')).toHaveText('57.1');
  await expect(page.locator('[data-total-high]')).toHaveText('62.17');

  const file = await download(page, '下载自查报告（Word）');
  expect(file.suggestedFilename()).toBe('虚构示例·某县第三小学-自查报告-2026-11-21.docx');
  const document = unzipSync(await readDownload(file))['word/document.xml'];
  const text = strFromU8(document ?? new Uint8Array()).replace(/<[^>]+>/g, '');
  expect(text).toContain('虚构示例·某县第三小学');
  expect(text).toContain('57.1至62.17');
  expect(text).toContain('【待补充：');
});

test('文本稿和自评文件也能下载，自评文件能再打开', async ({ page, browser, baseURL }) => {
  await stopClock(page);
  await openExample(page, SHORT);
  const markdown = (await readDownload(await download(page, 'Markdown'))).toString('utf8');
  expect(markdown).toContain('虚构示例·某县第三小学');
  expect(markdown).toContain('【待补充：');

  const file = await download(page, '导出自评文件');
  expect(file.suggestedFilename()).toBe('虚构示例·某县第三小学-自评-2026-11-21.jianjia.json');
  // Another computer, which has never seen this site.
  const other = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const elsewhere = await other.newPage();
  await stopClock(elsewhere);
  await elsewhere.goto('/wizard/');
  await elsewhere.getByLabel('打开自评文件').setInputFiles(await file.path());
  await elsewhere.getByRole('button', { name: '作为新的一份打开' }).click();
  await expect(elsewhere.locator('[data-total-low]').first()).toHaveText('57.1');
  await expect(elsewhere.getByText('虚构示例：单位和数字都是编的')).toBeVisible();
  await other.close();
});
