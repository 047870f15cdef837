import type { Locator, Page } from '@playwright/test';
import type { Assessment } from '../../src/assessment/schema.ts';
import { expect, test } from './support/test.ts';
import { begin, criterion, download, expectSaved, goToStep, readDownload } from './support/wizard.ts';

const STEP = ['criteria/a', '体制机制建设（1/3）'] as const;
const MOBILE = `138${'0'.repeat(4)}1234`;

const readExport = async (page: Page): Promise<Assessment> =>
  JSON.parse((await readDownload(await download(page, '导出自评文件'))).toString('utf8')) as Assessment;

const bring = (page: Page, text: string | Buffer, name = '自评.jianjia.json'): Promise<void> =>
  page.getByLabel('打开自评文件').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

const yes = (page: Page, id: string): Locator => criterion(page, id).getByRole('radio', { name: '是', exact: true });
const no = (page: Page, id: string): Locator => criterion(page, id).getByRole('radio', { name: '否', exact: true });

/** A school with one answer, saved, and its file. */
async function beginAndExport(page: Page): Promise<Assessment> {
  await begin(page, '两机小学');
  await goToStep(page, ...STEP);
  await yes(page, 'a01').check();
  await expectSaved(page);
  await goToStep(page, 'result', '自评结果');
  return readExport(page);
}

/** Writes a note to a criterion that asks for none. */
async function writeNote(page: Page, id: string, note: string): Promise<void> {
  await criterion(page, id).getByText('登记佐证和备注').click();
  await page.locator(`#f_${id}_note`).fill(note);
}

test('R15 两台电脑的备份先后导入：逐项对照，由人选，结果可以撤销', async ({ page }) => {
  const base = await beginAndExport(page);
  const first: Assessment = { ...base, answers: { ...base.answers, a05: { form: 'yesNo', value: true } } };
  const second: Assessment = {
    ...base,
    answers: { a01: { form: 'yesNo', value: false }, a07: { form: 'yesNo', value: true, note: '第二台写的' } },
  };
  await goToStep(page, 'start', '建家自评');
  await bring(page, JSON.stringify(first));
  await expect(page.getByRole('heading', { level: 1, name: '这个文件里有什么' })).toBeFocused();
  await expect(page.getByText('只有文件里有 1 处')).toBeVisible();
  await page.getByRole('button', { name: '合并到本机这一份' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '自评结果' })).toBeVisible();
  await expectSaved(page);

  await goToStep(page, 'start', '建家自评');
  await bring(page, JSON.stringify(second));
  await page.getByRole('button', { name: '合并到本机这一份' }).click();
  const conflict = page.locator('.conflicts fieldset');
  await expect(conflict).toHaveCount(1);
  await expect(conflict.getByRole('radio', { checked: true })).toHaveCount(0);
  await page.getByRole('button', { name: '合并', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: '还有 1 处没有选' })).toBeVisible();
  await conflict.getByRole('radio', { name: /^文件/ }).check();
  await page.getByRole('button', { name: '合并', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: '自评结果' })).toBeVisible();
  await expectSaved(page);

  await page.reload();
  await goToStep(page, ...STEP);
  await expect(no(page, 'a01')).toBeChecked();
  await expect(yes(page, 'a05')).toBeChecked();
  await goToStep(page, 'criteria/a/2', '体制机制建设（2/3）');
  await expect(yes(page, 'a07')).toBeChecked();
});

test('不导入就什么都不变；替换先留存档点；作为新的一份打开就是两份', async ({ page }) => {
  const base = await beginAndExport(page);
  const other = JSON.stringify({ ...base, answers: { a01: { form: 'yesNo', value: false } } });
  const saved = page.getByRole('listitem').filter({ hasText: '两机小学' });
  await goToStep(page, 'start', '建家自评');
  await bring(page, other);
  await page.getByRole('button', { name: '不导入' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '建家自评' })).toBeFocused();
  await expect(saved).toHaveCount(1);

  await bring(page, other);
  await page.getByRole('button', { name: '用文件替换本机的' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '自评结果' })).toBeVisible();
  await expectSaved(page);
  expect((await readExport(page)).answers).toEqual({ a01: { form: 'yesNo', value: false } });

  await goToStep(page, 'start', '建家自评');
  await bring(page, JSON.stringify(base));
  await page.getByRole('button', { name: '作为新的一份打开' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '自评结果' })).toBeVisible();
  await expectSaved(page);
  await goToStep(page, 'start', '建家自评');
  await expect(saved).toHaveCount(2);
});

test('拖进来、粘贴进来也能打开', async ({ page }) => {
  const text = JSON.stringify(await beginAndExport(page));
  await page.evaluate((content) => {
    const files = new DataTransfer();
    files.items.add(new File([content], '自评.jianjia.json', { type: 'application/json' }));
    for (const type of ['dragover', 'drop']) {
      const event = new DragEvent(type, { dataTransfer: files, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
      if (!event.defaultPrevented) throw new Error(`${type} is left to the browser`);
    }
  }, text);
  await expect(page.getByText('本机已有这份自评，内容完全一样')).toBeVisible();
  await page.getByRole('button', { name: '不导入' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '自评结果' })).toBeVisible();

  await page.evaluate((content) => {
    const pasted = new DataTransfer();
    pasted.setData('text/plain', content);
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: pasted, bubbles: true, cancelable: true }),
    );
  }, text);
  await page.getByRole('button', { name: '打开本机这一份' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '自评结果' })).toBeVisible();
});

test('S11 S12 不对的文件说明原因，什么都不变', async ({ page }) => {
  await begin(page, '原来的小学');
  await expectSaved(page);
  await goToStep(page, 'start', '建家自评');
  const alert = page.getByRole('alert');
  await bring(page, '{"type":"excalidraw","version":2}', '画.json');
  await expect(alert).toContainText('不是本工具的备份');
  await bring(page, Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0]), '表.jianjia.json');
  await expect(alert).toContainText('认不出文件里的文字');
  await bring(page, ' '.repeat(5 * 1024 * 1024 + 1), '大.jianjia.json');
  await expect(alert).toContainText('文件过大');
  await expect(page.getByRole('listitem').filter({ hasText: '原来的小学' })).toHaveCount(1);
});

test('S05 文件里藏了反向字符的名字，显示和文件名里都没有', async ({ page }) => {
  const base = await beginAndExport(page);
  const forged = { ...base, id: 'forged-00001', unit: { ...base.unit, name: '某\u202E校\u200B甲' } };
  await goToStep(page, 'start', '建家自评');
  await bring(page, JSON.stringify(forged));
  await expect(page.locator('.glance')).toContainText('某校甲');
  await page.getByRole('button', { name: '作为新的一份打开' }).click();
  const file = await download(page, '导出自评文件');
  expect(file.suggestedFilename()).toMatch(/^某校甲-自评-/);
});

test('Ctrl+S 导出自评文件', async ({ page }) => {
  await begin(page, '快捷小学');
  const waiting = page.waitForEvent('download');
  await page.keyboard.press('Control+s');
  const file = await waiting;
  expect(file.suggestedFilename()).toMatch(/^快捷小学-自评-.*\.jianjia\.json$/);
  await expect(page.getByRole('status').filter({ hasText: '已生成 快捷小学' })).toBeVisible();
});

test('备注里有手机号：导出前指出来，可以回去改，也可以仍然导出', async ({ page }) => {
  await begin(page);
  await goToStep(page, ...STEP);
  await yes(page, 'a01').check();
  await writeNote(page, 'a01', `联系 ${MOBILE}`);
  await goToStep(page, 'result', '自评结果');
  for (const name of ['下载自查报告（Word）', '下载文本稿（Markdown）', '导出自评文件', '用链接分享']) {
    await page.getByRole('button', { name }).click();
    await expect(page.getByRole('alert').filter({ hasText: '有 1 处像是个人信息' })).toBeFocused();
  }
  await page.getByRole('button', { name: '导出自评文件' }).click();
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: '仍然导出' }).click();
  expect((await readDownload(await waiting)).toString('utf8')).toContain(MOBILE);

  await page.getByRole('button', { name: '导出自评文件' }).click();
  await page.getByRole('link', { name: '回去改' }).click();
  await expect(criterion(page, 'a01')).toBeFocused();
});

test('R38 下载没有反应的浏览器：两秒后给出全文和办法', async ({ page }) => {
  await page.addInitScript(() => {
    HTMLAnchorElement.prototype.click = () => undefined;
  });
  await begin(page, '微信小学');
  await goToStep(page, 'result', '自评结果');
  await page.getByRole('button', { name: '导出自评文件' }).click();
  await page.getByText('没有下载下来？').click({ timeout: 5000 });
  await expect(page.getByText('在浏览器打开')).toBeVisible();
  const whole = await page.getByLabel('文件全文').inputValue();
  expect(JSON.parse(whole)).toMatchObject({ type: 'jianjia/assessment', unit: { name: '微信小学' } });
});

test('R42 一种格式生成不了，别的照样能用', async ({ page }) => {
  await begin(page, '坏了小学');
  await goToStep(page, 'result', '自评结果');
  // The report is made of pieces that this breaks, and only those.
  await page.evaluate(() => {
    const { toBlob } = { toBlob: Blob };
    window.Blob = class extends toBlob {
      constructor(parts?: BlobPart[], options?: BlobPropertyBag) {
        if (options?.type?.includes('word')) throw new Error('broken');
        super(parts, options);
      }
    };
  });
  await page.getByRole('button', { name: '下载自查报告（Word）' }).click();
  await expect(page.getByRole('alert').filter({ hasText: '这个文件没有生成' })).toBeVisible();
  const file = await download(page, 'Markdown');
  expect(file.suggestedFilename()).toContain('坏了小学');
});

test('填了二十项提醒下载备份，下载了就不再提醒，也可以今天不提醒', async ({ page }) => {
  await begin(page, '备份小学');
  await goToStep(page, 'result', '自评结果');
  const empty = await readExport(page);
  const answers = Object.fromEntries(
    Array.from({ length: 14 }, (_, at) => [`a${String(at + 1).padStart(2, '0')}`, { form: 'unknown' }]),
  );
  const more = Object.fromEntries(
    Array.from({ length: 8 }, (_, at) => [`b${String(at + 1).padStart(2, '0')}`, { form: 'unknown' }]),
  );
  await goToStep(page, 'start', '建家自评');
  await bring(page, JSON.stringify({ ...empty, answers: { ...answers, ...more } }));
  await page.getByRole('button', { name: '合并到本机这一份' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '自评结果' })).toBeVisible();
  await goToStep(page, ...STEP);
  const line = page.locator('.backup-line');
  await expect(line).toContainText('还没有备份');
  await download(page, '下载备份');
  await expect(line).toContainText('已生成 备份小学');
  await expect(line.getByRole('button', { name: '下载备份' })).toHaveCount(0);
});
