/** 自查报告 and 上交材料: what leaves the wizard, opened again as the receiver would. */
import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import ICAL from 'ical.js';
import { expectAccessible } from './support/axe.ts';
import { printSheet, stubPrint } from './support/print.ts';
import { expect, test } from './support/test.ts';
import { wordText } from './support/word.ts';
import {
  begin,
  criterion,
  download,
  expectSaved,
  goToStep,
  openExample,
  REACHES,
  readDownload,
  SHORT,
  stopClock,
} from './support/wizard.ts';

const REPORT = ['report', '自查报告'] as const;
const FILES = ['files', '上交材料'] as const;

const paper = (page: Page, id: string) => page.locator(`[data-paper="${id}"]`);
const section = (page: Page, id: string) => page.locator(`[data-section="${id}"]`);

/** The texts of a sheet, as a spreadsheet program shows them. */
function sheetTexts(bytes: Uint8Array): string[] {
  const parts = unzipSync(bytes);
  const strings = strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array());
  return [...strings.matchAll(/<t[^>]*>([\s\S]*?)<\/t>/g)].map(([, text = '']) => text);
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

for (const title of [SHORT, REACHES]) {
  test(`打包下载：${title}的全部材料都在，校验码对得上，每个文件都能打开`, async ({ page }) => {
    test.slow();
    await stopClock(page);
    await openExample(page, title);
    await goToStep(page, 'result', '自评结果');
    const gaps = await page.locator('table.gaps tbody tr').count();
    await goToStep(page, 'actions', '整改台账');
    const fill = page.getByRole('button', { name: /^把差距清单的 \d+ 项都列进来$/ });
    if ((await fill.count()) > 0) await fill.click();
    await goToStep(page, ...FILES);
    const bytes = await readDownload(await download(page, '打包下载全套材料（zip）'));
    const files = unzipSync(bytes);
    const names = Object.keys(files);
    const named = (ending: string): Uint8Array => {
      const name = names.find((one) => one.endsWith(ending));
      expect(name, `a file …${ending} among ${names.join(' ')}`).toBeDefined();
      return files[name ?? ''] ?? new Uint8Array();
    };
    const of = (content: string, extension: string): Uint8Array => named(`${content}-2026-11-21.${extension}`);

    const sums = strFromU8(named('SHA256SUMS.txt')).trim().split('\n');
    for (const line of sums) {
      const [sum = '', name = ''] = line.split(/ [ *]/);
      expect(hashOf(files[name] ?? new Uint8Array()), name).toBe(sum);
    }
    expect(sums).toHaveLength(names.length - 1);

    expect(await wordText(Buffer.from(of('自查报告', 'docx')))).toContain('关于创建模范职工之家的自查报告');
    const gapTexts = sheetTexts(of('差距清单', 'xlsx'));
    expect(gapTexts).toContain('差距清单');
    const dataRows = strFromU8(unzipSync(of('差距清单', 'xlsx'))['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect([...dataRows.matchAll(/<row /g)].length).toBeGreaterThan(gaps);
    for (const content of ['整改台账', '自评得分表', '佐证目录', '材料清单', '会员评家统计表']) {
      expect(sheetTexts(of(content, 'xlsx')).length, content).toBeGreaterThan(5);
    }
    for (const content of ['申报登记表', '会议记录', '公示']) {
      const text = await wordText(Buffer.from(of(content, 'docx')));
      expect(text.length, content).toBeGreaterThan(100);
      expect(text).not.toMatch(/undefined|NaN|\[object/);
    }
    const calendar = new ICAL.Component(ICAL.parse(strFromU8(of('提醒', 'ics'))) as unknown[]);
    expect(calendar.getAllSubcomponents('vevent').length).toBeGreaterThan(0);
    const saved = JSON.parse(strFromU8(of('自评', 'jianjia.json'))) as { type: string };
    expect(saved.type).toBe('jianjia/assessment');
  });
}

test('R41 刚填的答案还没保存就生成文件，文件里已经有了', async ({ page }) => {
  await begin(page, '甲校');
  await goToStep(page, 'figures', '单位数据');
  await page.getByLabel('职工总数').fill('357');
  await goToStep(page, ...FILES);
  const waiting = page.waitForEvent('download');
  await paper(page, 'report').getByRole('button', { name: 'Word' }).click();
  expect(await wordText(await readDownload(await waiting))).toContain('职工总数357人');
});

test('R42 一种文件做不出来：说清楚，别的照样生成，包里写明少了什么', async ({ page }) => {
  test.slow();
  await openExample(page, SHORT);
  await goToStep(page, ...FILES);
  // Word files are made of pieces that this breaks, and only those.
  await page.evaluate(() => {
    const { toBlob } = { toBlob: Blob };
    window.Blob = class extends toBlob {
      constructor(parts?: BlobPart[], options?: BlobPropertyBag) {
        if (options?.type?.includes('word')) throw new Error('broken');
        super(parts, options);
      }
    };
  });
  await paper(page, 'report').getByRole('button', { name: 'Word' }).click();
  await expect(paper(page, 'report').getByRole('alert')).toContainText('这个文件没有生成');
  await expect(paper(page, 'report').getByRole('alert')).toContainText('填写的内容都在');
  const waiting = page.waitForEvent('download');
  await paper(page, 'gaps').getByRole('button', { name: 'Excel' }).click();
  expect(sheetTexts(await readDownload(await waiting))).toContain('差距清单');
  const bundle = unzipSync(await readDownload(await download(page, '打包下载全套材料（zip）')));
  expect(Object.keys(bundle).some((name) => name.endsWith('.docx'))).toBe(false);
  expect(Object.keys(bundle).some((name) => name.includes('差距清单'))).toBe(true);
  await expect(page.getByText(/^包里少了 \d 个文件/)).toBeVisible();
});

test('改写一节：边改边保存，标人工修改，进 Word，能恢复', async ({ page }) => {
  await openExample(page, SHORT);
  await goToStep(page, ...REPORT);
  const background = section(page, 'background');
  await background.getByRole('button', { name: '改写' }).click();
  const entry = page.getByRole('textbox', { name: '“单位和工会基本情况”的文字' });
  await expect(entry).toBeFocused();
  await expect(entry).toHaveValue(/职工总数64人/);
  await entry.fill('我校现有职工64人。\n分两个校区。');
  await expect(background.getByText('人工修改')).toBeVisible();
  await expect(background.locator('p').filter({ hasText: '分两个校区。' })).toBeVisible();
  await expectSaved(page);
  await page.reload();
  await expect(section(page, 'background')).toContainText('分两个校区。');
  const word = await wordText(await readDownload(await download(page, '下载自查报告（Word）')));
  expect(word).toContain('分两个校区。');
  expect(word).not.toContain('上年工资总额');

  await goToStep(page, 'figures', '单位数据');
  await page.getByLabel('职工总数').fill('66');
  await goToStep(page, ...REPORT);
  await expect(background.getByText('数字可能过时')).toBeVisible();
  await expect(background.locator('.notice li')).toContainText('64人');
  await expect(background.locator('.notice li')).toContainText('66人');
  await expectAccessible(page);
  await background.getByRole('button', { name: '看过了，不再提示' }).click();
  await expect(background.getByText('数字可能过时')).toHaveCount(0);
  await background.getByRole('button', { name: '恢复自动生成的文字' }).click();
  await expect(background.getByText('人工修改')).toHaveCount(0);
  await expect(background).toContainText('职工总数66人');
  await page.getByRole('button', { name: '撤销' }).click();
  await expect(background).toContainText('分两个校区。');
});

test('顺序、标题带不带分、指导思想、字体都能选，写进 Word', async ({ page }) => {
  await openExample(page, SHORT);
  await goToStep(page, ...REPORT);
  await expect(page.locator('.level2').first()).toContainText('应得');
  await page.getByText('怎么写：顺序、标题、指导思想、字体').click();
  await page
    .getByRole('group', { name: /应得分和自评分/ })
    .getByRole('radio', { name: '不写' })
    .check();
  await expect(page.locator('.level2').first()).not.toContainText('应得');
  await page.getByRole('radio', { name: /^先写指导思想/ }).check();
  await page.getByLabel('指导思想（可以不写）').fill('按照上级文件的要求开展建家工作');
  await expect(page.locator('.level1').first()).toContainText('一、指导思想');
  await page.getByRole('radio', { name: /^系统自带字体/ }).check();
  const bytes = await readDownload(await download(page, '下载自查报告（Word）'));
  expect(await wordText(bytes)).toContain('按照上级文件的要求开展建家工作。');
  expect(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())).not.toContain('GB2312');
});

test('材料打勾、事迹字数、会议记录：填了就进文件', async ({ page }) => {
  await openExample(page, SHORT);
  await goToStep(page, ...FILES);
  const ticks = page.locator('.ticks input');
  const all = await ticks.count();
  expect(all).toBeGreaterThan(1);
  await ticks.first().check();
  await expect(page.getByText(`共 ${all} 件，已备齐 1 件。`)).toBeVisible();

  await page.getByRole('radio', { name: '500 字', exact: true }).check();
  await expect(page.getByText(/^\d+ 字，还可以写 \d+ 字/)).toBeVisible();
  const deeds = page.getByRole('textbox', { name: '主要事迹' });
  await deeds.fill('建'.repeat(510));
  await expect(page.getByText('510 字，超出 10 字，请删减')).toBeVisible();
  await page.getByRole('button', { name: '恢复自动生成的事迹' }).click();
  await expect(deeds).not.toHaveValue(/建建建/);

  await page.getByRole('radio', { name: '会员（代表）大会' }).check();
  await page.getByLabel('实到').fill('41');
  await page.getByLabel('会议意见').fill('同意自查结果');
  await expectSaved(page);
  const waiting = page.waitForEvent('download');
  await paper(page, 'meeting').getByRole('button', { name: 'Word' }).click();
  const minutes = await wordText(await readDownload(await waiting));
  expect(minutes).toContain('会员（代表）大会');
  expect(minutes).toContain('同意自查结果');
  expect(minutes).toContain('41人');
});

test('R38 下载不了的地方，报告可以复制全文；个人信息先提醒', async ({ page }) => {
  await begin(page, '甲校');
  await goToStep(page, 'criteria/a', '体制机制建设（1/3）');
  await criterion(page, 'a02').getByText('登记佐证和备注').click();
  await page.locator('#f_a02_note').fill(`电话 138${'0'.repeat(4)}1234`);
  await goToStep(page, ...FILES);
  await paper(page, 'report').getByRole('button', { name: '纯文本' }).click();
  await expect(page.getByRole('alert').getByRole('heading')).toHaveText('有 1 处像是个人信息，还没有导出');
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: '仍然导出' }).click();
  await waiting;
  await page.getByText('没有下载下来？').click();
  await expect(page.getByRole('textbox', { name: '文件全文' })).toHaveValue(/甲校/);
});

test.describe('纸上', () => {
  test.skip(({ isMobile }) => isMobile, 'paper is the same whatever the screen');

  test('打印自查报告：公文版心，每页 22 行以内，没有空白页', async ({ page }) => {
    await stubPrint(page);
    await openExample(page, SHORT);
    await goToStep(page, ...REPORT);
    const pages = await printSheet(page, '打印或存成 PDF');
    expect(pages.length).toBeGreaterThan(3);
    // A table has lines of its own height; a page number is a line more.
    expect(pages[0]?.length ?? 0).toBeLessThanOrEqual(23);
    expect(pages[0]?.join('')).toContain('自查报告');
    expect(pages.map((lines) => /^\s*— ?\d+ ?—\s*$/.test(lines[lines.length - 1] ?? ''))).not.toContain(false);
  });

  test('每种表格都能打印，有标题，没有空白页', async ({ page }) => {
    test.slow();
    await stubPrint(page);
    await openExample(page, SHORT);
    await goToStep(page, ...FILES);
    for (const title of [
      '差距清单',
      '自评得分表',
      '佐证目录',
      '材料清单',
      '会员评家统计表',
      '申报登记表',
      '会议记录',
      '公示',
    ]) {
      const pages = await printSheet(page, `打印${title}`);
      expect(pages[0]?.slice(0, 3).join(''), title).not.toBe('');
    }
  });
});
