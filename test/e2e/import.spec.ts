import type { Page } from '@playwright/test';
import { expectAccessible } from './support/axe.ts';
import { expectStep, goToEnd, hashOf, keep, next, openImport, paste, putFile, sample } from './support/import.ts';
import { expectFitsInLargeType } from './support/large-type.ts';
import { expect, test } from './support/test.ts';
import { download, readDownload } from './support/wizard.ts';

const TABLES = [
  { file: 'enterprise-model-home.xlsx', items: 27, honour: '企业模范职工之家' },
  { file: 'qualified-home.xlsx', items: 23, honour: '合格职工之家' },
  { file: 'bank-branch.gbk.csv', items: 18, honour: '' },
  { file: 'office-form.docx', items: 26, honour: '' },
  { file: 'workshop-pasted.html', items: 18, honour: '' },
] as const;

/** Begins with the kept table and answers its first question. */
async function answerOne(page: Page): Promise<void> {
  const begin = page.getByRole('link', { name: '开始自评', exact: true });
  const href = (await begin.getAttribute('href')) ?? '';
  expect(href).toMatch(/^\/wizard\/#\/use\/own-/);
  await begin.click();
  await expect(page.getByRole('heading', { level: 1, name: '建家自评' })).toBeVisible();
  await expect(page.locator(`input[value="${href.replace(/^.*\/use\//, '')}"]`)).toBeChecked();
  await page.getByRole('radio', { name: '学校', exact: true }).check();
  await page.getByRole('link', { name: '开始自评', exact: true }).click();
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).not.toHaveText('建家自评');
  const question = page.locator('[data-criterion]').first();
  // A table with 一票否决 asks for that first.
  while ((await question.count()) === 0) {
    const before = (await heading.textContent()) ?? '';
    await page.getByRole('link', { name: '下一步' }).click();
    await expect(heading).not.toHaveText(before);
  }
  // Whatever form the first item of the table has.
  const choice = question.locator('input[type="radio"], input[type="checkbox"]').first();
  if ((await choice.count()) > 0) await choice.check();
  else await question.getByRole('textbox').first().fill('1');
  await expect(page.locator('[data-save-state]')).toHaveAttribute('data-save-state', 'saved');
}

for (const { file, items, honour } of TABLES) {
  test(`${file} 从放进来到自评里答一题`, async ({ page }) => {
    await openImport(page);
    if (file.endsWith('.html')) await paste(page, sample(file).toString('utf8'));
    else await putFile(page, file, sample(file));
    await expectStep(page, '认一认列');
    if (file === 'office-form.docx') {
      // Its one column of words is taken for what a unit has filled in, until somebody says otherwise.
      await page.getByLabel('B 列 工作内容及完成情况').selectOption({ label: '考核内容' });
    }
    await expect(page.getByText(`${items} 项`)).toBeVisible();
    const honourField = page.getByLabel('评的是什么称号');
    if (honour) await expect(honourField).toHaveValue(honour);
    else await honourField.fill('先进职工之家');
    await next(page, '核对每一项');
    await expect(page.locator('[data-sum]')).toHaveText('各项合计 100 分，和表上写的一样');
    for (;;) {
      const button = page.getByRole('button', { name: /项都对/ }).first();
      if ((await button.count()) === 0) break;
      await button.click();
    }
    await next(page, '等级线');
    await page.getByLabel('第 1 等的名称').fill('合格');
    await page.getByLabel('达到多少分').fill('75');
    await next(page, '保存并使用');
    await expect(page.locator('.facts')).toContainText(`${items} 项，共 100 分`);
    await keep(page);
    await answerOne(page);
  });
}

test('没看懂的改成分档，确认、筛选、合计都跟着变', async ({ page }) => {
  await openImport(page);
  await page.getByRole('button', { name: '用一张虚构的表试一试' }).click();
  await expectStep(page, '认一认列');
  await next(page, '核对每一项');
  await expect(page.locator('[data-progress]')).toHaveText('看懂 9 项，没看懂 1 项，已确认 0 / 10');
  await page.getByLabel('只看').selectOption({ label: '没看懂的 1 项' });
  await expect(page.locator('.item')).toHaveCount(1);
  await page.getByRole('checkbox', { name: /公开栏/ }).press('Enter');
  await expect(page.getByLabel('怎么计分')).toBeFocused();
  await page.getByLabel('怎么计分').selectOption({ label: '分档' });
  await page.getByLabel('第 1 档：达到').fill('100');
  await page.getByLabel('得', { exact: true }).first().fill('12');
  await expect(page.getByText('不能大于 10。')).toBeVisible();
  await page.getByLabel('得', { exact: true }).first().fill('10');
  await page.getByRole('button', { name: '就这样计分' }).click();
  await expect(page.getByRole('checkbox', { name: /公开栏/ })).toBeFocused();
  await expect(page.locator('[data-progress]')).toHaveText('看懂 10 项，没看懂 0 项，已确认 1 / 10');
  // The row stays until another choice is made, so that nothing moves under the hand.
  await expect(page.locator('.item')).toHaveCount(1);
  await page.getByLabel('只看').selectOption('all');
  await page.getByRole('button', { name: /^改.*依法建立/ }).click();
  await page.getByRole('textbox', { name: '分值' }).fill('20');
  await expect(page.locator('[data-sum]')).toHaveText('各项合计 110 分，表上写 100 分，差 10 分');
});

test('只用键盘：上下键换项，空格确认，否决的不计分', async ({ page }) => {
  await openImport(page);
  await page.getByRole('button', { name: '用一张虚构的表试一试' }).press('Enter');
  await expectStep(page, '认一认列');
  await expect(page.getByRole('heading', { level: 2, name: '认一认列' })).toBeFocused();
  await page.getByRole('link', { name: '下一步' }).press('Enter');
  await page.getByRole('checkbox', { name: /依法建立/ }).focus();
  for (const key of ['Space', 'ArrowDown', 'Space', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
  await expect(page.locator('[data-progress]')).toContainText('已确认 2 / 10');
  await page.getByLabel('怎么计分').selectOption({ label: '否决' });
  await page.getByRole('button', { name: '就这样计分' }).press('Enter');
  await expect(page.locator('[data-sum]')).toContainText('各项合计 95 分');
  await page.goto('/standards/import/#/save');
  await expect(page.locator('.facts')).toContainText('9 项，共 95 分');
  await expect(page.locator('.facts > div').filter({ hasText: '否决' })).toContainText('1 项');
});

test('刷新以后，认过的列和核对过的项都在', async ({ page }) => {
  await openImport(page);
  await page.getByRole('button', { name: '用一张虚构的表试一试' }).click();
  await expectStep(page, '认一认列');
  await page.getByLabel('谁发的').fill('某市总工会');
  await next(page, '核对每一项');
  await page.getByRole('button', { name: '看懂的 4 项都对' }).click();
  await expect(page.getByRole('checkbox', { name: /依法建立/ })).toBeFocused();
  await page.reload();
  await expectStep(page, '核对每一项');
  await expect(page.locator('[data-progress]')).toContainText('已确认 4 / 10');
  await page.getByRole('link', { name: '认一认列' }).click();
  await expect(page.getByLabel('谁发的')).toHaveValue('某市总工会');
});

test('坏的表：写明是哪一格，改了就能用', async ({ page }) => {
  await openImport(page);
  const rows = [
    ['项目', '考核内容', '分值', '评分办法'],
    ['组织建设', '成立工会', '十几', '未成立不得分'],
    ['组织建设', '按期换届', '5', '未换届不得分'],
  ];
  await paste(page, '', rows.map((cells) => cells.join('\t')).join('\n'));
  await expectStep(page, '认一认列');
  await expect(page.locator('[data-problems="error"]')).toContainText('C2：分值“十几”不是能用的数');
  await page.getByLabel('表的名称').fill('考核表');
  await page.getByLabel('评的是什么称号').fill('先进');
  await goToEnd(page);
  const errors = page.locator('[data-problems="error"]');
  await expect(errors).toBeFocused();
  await expect(errors).toContainText('C2');
  await expect(page.getByRole('button', { name: '保存到本机' })).toHaveCount(0);
  await errors.getByRole('link', { name: '去改第 2 行' }).click();
  await page.getByRole('textbox', { name: '分值' }).fill('5');
  await page.getByRole('button', { name: '就这样计分' }).click();
  await page.goto('/standards/import/#/save');
  await expect(page.locator('.facts')).toContainText('2 项，共 10 分');
});

test('不是表格的文件：说原因，焦点在说明上', async ({ page }) => {
  await openImport(page);
  await putFile(page, '照片.xlsx', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0]));
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(page.getByRole('alert')).toContainText('这是图片');
  await putFile(page, '坏的.yaml', Buffer.from('title: 甲\ndimensions: 1\n'));
  await expect(page.getByRole('alert')).toContainText('没有填');
});

test('YAML 在另一个浏览器里打开，就是同一张表', async ({ page, browser, baseURL }) => {
  await openImport(page);
  await page.getByRole('button', { name: '用一张虚构的表试一试' }).click();
  await expectStep(page, '认一认列');
  await goToEnd(page);
  const hash = await hashOf(page);
  const file = await download(page, '下载标准文件（发给别的单位）');
  expect(file.suggestedFilename()).toMatch(/^某市职工之家考核表.*\.yaml$/);
  const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const other = await context.newPage();
  await openImport(other);
  await putFile(other, file.suggestedFilename(), await readDownload(file));
  await expectStep(other, '保存并使用');
  expect(await hashOf(other)).toBe(hash);
  await expect(other.getByText('公开栏内容及时更新')).toBeVisible();
  await keep(other);
  await other.reload();
  await expectStep(other, '保存并使用');
  await answerOne(other);
  await context.close();
});

test('导出的 Excel 再放进来，编号和校验码都一样', async ({ page }) => {
  await openImport(page);
  await putFile(page, '表.xlsx', sample('qualified-home.xlsx'));
  await expectStep(page, '认一认列');
  await next(page, '核对每一项');
  await page
    .getByRole('button', { name: /项都对/ })
    .first()
    .click();
  await page.getByRole('button', { name: /^改.*困难职工帮扶率/ }).click();
  await page.getByLabel('怎么计分').selectOption({ label: '按比例' });
  await page.getByLabel('达到多少得满分').fill('100');
  await page.getByLabel('达不到时').selectOption({ label: '按比例得分' });
  await page.getByRole('button', { name: '就这样计分' }).click();
  await next(page, '等级线');
  await page.getByLabel('第 1 等的名称').fill('合格');
  await page.getByLabel('达到多少分').fill('75');
  await next(page, '保存并使用');
  const hash = await hashOf(page);
  await keep(page);
  const before = await page.getByRole('link', { name: '开始自评', exact: true }).getAttribute('href');
  const file = await download(page, '下载 Excel 表');
  await page.getByRole('link', { name: '放进表格' }).click();
  await putFile(page, '别名.xlsx', await readDownload(file));
  await expectStep(page, '认一认列');
  await goToEnd(page);
  expect(await hashOf(page)).toBe(hash);
  expect(await page.getByRole('link', { name: '开始自评', exact: true }).getAttribute('href')).toBe(before);
  await expect(page.locator('.own li')).toHaveCount(1);
});

test('格子里的代码只当文字显示', async ({ page }) => {
  await openImport(page);
  const attack = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
  const shown = attack.replace(/</g, '&lt;').replace(/>/g, '&gt;');
  const cells = (tag: string, ...texts: string[]): string =>
    `<tr>${texts.map((text) => `<${tag}>${text}</${tag}>`).join('')}</tr>`;
  const head = cells('th', '项目', '考核内容', '分值', '评分办法');
  await paste(
    page,
    `<table>${head}${cells('td', `组织${shown}`, `成立工会${shown}`, '5', `未成立不得分${shown}`)}</table>`,
  );
  await expectStep(page, '认一认列');
  await page.getByLabel('表的名称').fill(attack);
  await page.getByLabel('评的是什么称号').fill(attack);
  await next(page, '核对每一项');
  await expect(page.locator('.item')).toContainText('<img src=x onerror=');
  await next(page, '等级线');
  await next(page, '保存并使用');
  await keep(page);
  await expect(page.locator('.own')).toContainText('<script>document.title=2</script>');
  await expect(page).toHaveTitle(/考核表自评/);
  await expect(page.locator('main img')).toHaveCount(0);
});

test('列出本机的表，删除先要确认', async ({ page }) => {
  await openImport(page);
  await page.getByRole('button', { name: '用一张虚构的表试一试' }).click();
  await expectStep(page, '认一认列');
  await goToEnd(page);
  await keep(page);
  await page.reload();
  const line = page.locator('.own li');
  await expect(line).toContainText('某市职工之家考核表');
  const waiting = page.waitForEvent('download');
  await line.getByRole('button', { name: '下载' }).click();
  const file = await waiting;
  expect((await readDownload(file)).toString('utf8')).toContain('某市职工之家考核表（虚构示例）');
  await line.getByRole('button', { name: '删除' }).click();
  await line.getByRole('button', { name: '不删' }).click();
  await line.getByRole('button', { name: '删除' }).click();
  await line.getByRole('button', { name: '确定删除' }).click();
  await expect(line).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeFocused();
});

test('浏览器什么都不让存：说清楚，还能下载', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['indexedDB', 'localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    }
  });
  await openImport(page);
  await page.getByRole('button', { name: '用一张虚构的表试一试' }).click();
  await expect(page.getByText('记不住没做完的表')).toBeVisible();
  await goToEnd(page);
  await page.getByRole('button', { name: '保存到本机' }).click();
  await expect(page.locator('[data-keep-state]')).toContainText('请下载标准文件');
});

test.describe('没有脚本', () => {
  test.use({ javaScriptEnabled: false });
  test('第一步看得到要做什么，空白表格能下载', async ({ page, request }) => {
    await page.goto('/standards/import/');
    await expect(page.getByText('表格只在本机读取')).toBeVisible();
    // Chromium with scripts switched off from outside does not lay out what stands in noscript.
    expect(await page.content()).toContain('读取表格要用到浏览器脚本');
    const href = await page.getByRole('link', { name: '下载空白表格' }).getAttribute('href');
    const form = await request.get(href ?? '');
    expect((await form.body()).toString('utf8')).toContain('序号,项目,考核内容,分值,评分办法,佐证材料');
  });
});

const STEPS = ['认一认列', '核对每一项', '等级线', '保存并使用'];

for (const [index, title] of STEPS.entries()) {
  test(`${title}：深色浅色都合乎无障碍要求，不横着滚`, async ({ page }) => {
    await openImport(page);
    await page.getByRole('button', { name: '用一张虚构的表试一试' }).click();
    await expectStep(page, '认一认列');
    for (const step of STEPS.slice(1, index + 1)) await next(page, step);
    if (title === '核对每一项') await page.getByRole('button', { name: /^改/ }).nth(1).click();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
}

test('特大字号：第一步放得下', async ({ page }) => {
  await expectFitsInLargeType(page, '/standards/import/');
});

test('特大字号：逐项核对放得下', async ({ page }) => {
  await openImport(page);
  await page.getByRole('button', { name: '用一张虚构的表试一试' }).click();
  await expectStep(page, '认一认列');
  await expectFitsInLargeType(page, '/standards/import/#/items');
});
