import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Standard } from '../../src/standard/schema.ts';
import { readSmallTable } from '../unit/comparison/editions.ts';
import { expectAccessible } from './support/axe.ts';
import { keepTables, rowOf } from './support/own-table.ts';
import { expect, test } from './support/test.ts';
import {
  beginWith,
  criterion,
  expectSaved,
  goToStep,
  openExample,
  stopClock,
  REACHES,
  SHORT,
} from './support/wizard.ts';

const COMPARE = ['compare', '对比和存档'] as const;

test.beforeEach(async ({ page }) => {
  await stopClock(page);
});

const small = readSmallTable('2026').standard;
const next = readSmallTable('2027').standard;

/** Begins an assessment by the small table and answers what its next edition asks otherwise. */
async function fillSmall(page: Page): Promise<void> {
  await keepTables(page, rowOf(small));
  await beginWith(page, 'small-table.2026');
  await goToStep(page, 'figures', '单位数据');
  await page.getByLabel('职工总数').fill('100');
  await page.getByLabel('会员数').fill('92');
  await goToStep(page, 'criteria/y', '工作');
  await criterion(page, 'board').getByRole('radio', { name: '是' }).check();
  await expectSaved(page);
}

/** Keeps a snapshot of the example, changes one answer and goes back to the list. */
async function keepAndChange(page: Page): Promise<void> {
  await openExample(page, SHORT);
  await goToStep(page, ...COMPARE);
  await expect(page.getByText('还没有存档点。')).toBeVisible();
  await page.getByLabel('起个名字').fill('交主席看之前');
  await page.getByRole('button', { name: '记下现在的样子' }).click();
  await expect(page.getByText('记下了')).toBeVisible();
  const line = page.locator('[data-snapshot="1"]');
  await expect(line).toContainText('交主席看之前');
  await expect(line).toContainText(/已答 \d+\/\d+，[\d.]+(至[\d.]+)? 分/);

  await goToStep(page, 'criteria/a', '体制机制建设（1/3）');
  await criterion(page, 'a01').getByRole('radio', { name: '否' }).check();
  await goToStep(page, ...COMPARE);
}

test('存档点：记下、改答案，对比说清由什么变为什么、得了什么丢了什么', async ({ page }) => {
  await keepAndChange(page);
  await page.locator('[data-snapshot="1"]').getByRole('button', { name: '对比' }).click();
  const comparison = page.locator('[data-comparison]');
  await expect(comparison).toContainText('退下去的');
  await expect(comparison).toContainText('建家领导小组：少 2 分，由“是”变为“否”');
  await expect(comparison.locator('[data-pair="a01"]')).toContainText('2分（满分2分）');
  await expect(comparison.locator('[data-pair="a02"]')).toHaveCount(0);
  await expectAccessible(page);
  await page.getByLabel('没有变化的也列出来').check();
  await expect(comparison.locator('[data-pair="a02"]')).toBeVisible();
});

test('存档点：回到那一份，先记下现在的样子，重新打开还是那一份', async ({ page }) => {
  await keepAndChange(page);
  await page.locator('[data-snapshot="1"]').getByRole('button', { name: '回到这一份' }).click();
  await expect(page.getByText('已回到这一份')).toBeVisible();
  await expect(page.locator('[data-snapshot="2"]')).toContainText('自动存的');
  await page.getByLabel('拿哪一份和现在比').selectOption({ index: 2 });
  await expect(page.locator('[data-comparison]')).toContainText('没有一项不同');
  await expectSaved(page);
  await page.reload();
  await goToStep(page, 'criteria/a', '体制机制建设（1/3）');
  await expect(criterion(page, 'a01').getByRole('radio', { name: '是' })).toBeChecked();
});

test('和本机另一份、和一个文件比：逐项列出，文件没有导入', async ({ page }) => {
  await openExample(page, SHORT);
  await expectSaved(page);
  await openExample(page, REACHES);
  await expectSaved(page);
  await goToStep(page, ...COMPARE);
  await page.getByLabel('拿哪一份和现在比').selectOption({ index: 1 });
  const comparison = page.locator('[data-comparison]');
  await expect(comparison).toContainText('好起来的');
  await expect(comparison).toContainText('等级：');

  const text = readFileSync('content/examples/school-short.jianjia.json', 'utf8').replace(
    /"id": "[a-z0-9-]{8,}"/,
    '"id": "picked-only-01"',
  );
  await page.getByLabel('选一个自评文件来比').setInputFiles({
    name: '去年.jianjia.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  await expect(page.getByLabel('拿哪一份和现在比').locator('option:checked')).toHaveText('去年.jianjia.json');
  await expect(comparison).toContainText('好起来的');
  await page.getByLabel('选一个自评文件来比').setInputFiles({
    name: '坏的.jianjia.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{'),
  });
  await expect(page.getByText('不是 JSON')).toBeVisible();
  await page.goto('/wizard/');
  await expect(page.locator('.saved li')).toHaveCount(2);
});

test('换一张考核表：当场看结果，带过来的逐条核对，原来那份还在', async ({ page }) => {
  await openExample(page, REACHES);
  await goToStep(page, ...COMPARE);
  await page.getByLabel('按哪张表看').selectOption('合格职工之家（入门，本站参考公开细则拟定）');
  const carried = page.locator('[data-carried]');
  await expect(carried).toContainText('本站对应，请核对');
  await expect(carried).toContainText('那边还要回答');
  await expectAccessible(page);
  await carried.getByRole('button', { name: '作为新的一份自评打开' }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('对比和存档');
  await goToStep(page, ...COMPARE);
  const rows = page.locator('[data-to-check]');
  await expect(rows.first()).toBeVisible();
  const before = await rows.count();
  expect(before).toBeGreaterThan(5);
  await rows.first().getByRole('button', { name: '已核对' }).click();
  await expect(rows).toHaveCount(before - 1);
  await page.getByLabel('拿哪一份和现在比').selectOption({ index: 1 });
  await expect(page.locator('[data-pairs]')).toContainText('不是同一张考核表');
  await expectSaved(page);
  await page.goto('/wizard/');
  await expect(page.locator('.saved li')).toHaveCount(2);
});

/** Opens the assessment again after the next edition of its table has come. */
async function meetNext(page: Page): Promise<void> {
  await fillSmall(page);
  await keepTables(page, rowOf(small), rowOf(next));
  await page.goto('/wizard/');
  await page.getByRole('button', { name: /^继续/ }).click();
}

test('出了新版：每一步都提示，只列结果变了的，无障碍', async ({ page }) => {
  await meetNext(page);
  await expect(page.getByText('这张考核表有了新版')).toBeVisible();
  await page.getByRole('link', { name: '看看新版规则对您的影响' }).click();
  const edition = page.locator('[data-edition="later"]');
  await expect(edition).toContainText('2027 版，2027年1月1日起施行');
  await expect(edition).toContainText('公开栏：少 5 分，不再问');
  await expect(edition.locator('[data-pair="elected"]')).toHaveCount(0);
  await expectAccessible(page);
});

test('R26 换到新版：先记存档点，停用的项目不丢、不叫人删，可以退回来', async ({ page }) => {
  await meetNext(page);
  await goToStep(page, ...COMPARE);
  await page.getByRole('button', { name: '换到新版' }).click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('对比和存档');
  await expect(page.getByText('请删除这一项')).toHaveCount(0);
  await goToStep(page, ...COMPARE);
  await page.getByText('已停用项（1 项）').click();
  await expect(page.locator('[data-retired="board"]')).toContainText('公开栏');
  await expect(page.getByLabel('文字稿')).toHaveValue('考核项目　公开栏：是');
  const line = page.locator('[data-snapshot]').filter({ hasText: '换到2027版之前' });
  await line.getByRole('button', { name: '回到这一份' }).click();
  await expect(page.getByText('这张考核表有了新版')).toBeVisible();
  await goToStep(page, 'criteria/y', '工作');
  await expect(criterion(page, 'board').getByRole('radio', { name: '是' })).toBeChecked();
});

test('本站出了新版也一样：新版在选项里就提示', async ({ page }) => {
  const path = '/standards/six-haves.2026.json';
  const shipped = readFileSync(`dist${path}`, 'utf8');
  const bundle = JSON.parse(shipped) as { standard: Standard };
  const first = bundle.standard.dimensions[0];
  const later = {
    ...bundle,
    hash: 'fedcba9876543210',
    standard: {
      ...bundle.standard,
      edition: '2027',
      title: '六有工会自查（2027年）',
      dimensions: bundle.standard.dimensions.map((dimension) =>
        dimension === first ? { ...dimension, criteria: dimension.criteria.slice(1) } : dimension,
      ),
    },
  };
  await page.route('**/standards/six-haves.2027.json', (route) => route.fulfill({ json: later }));
  // The page names the tables that it knows; a site with a later edition names that as well.
  await page.route('**/wizard/', async (route) => {
    const response = await route.fetch();
    const html = await response.text();
    const entry = /\[0,\{&quot;id&quot;:\[0,&quot;six-haves&quot;\].*?\}\]/.exec(html)?.[0] ?? '';
    expect(entry).not.toBe('');
    const added = entry.replace('[0,&quot;2026&quot;]', '[0,&quot;2027&quot;]');
    await route.fulfill({ response, body: html.replace(entry, `${entry},${added}`) });
  });
  await beginWith(page, 'six-haves.2026');
  await goToStep(page, 'criteria/chair', '有依法选举的工会主席');
  await criterion(page, 'u-chair-elected').getByRole('radio', { name: '是' }).check();
  await goToStep(page, ...COMPARE);
  await expect(page.locator('[data-edition="later"]')).toContainText('民主选举：不再问');
});

test('R26 考核表重新导入、项目没有了：答案在已停用项里，不叫人删，两版得分都说清', async ({ page }) => {
  await fillSmall(page);
  const changed = { ...next, edition: '2026', title: small.title };
  await keepTables(page, rowOf(changed, [small]));
  await page.goto('/wizard/');
  await page.getByRole('button', { name: /^继续/ }).click();
  await expect(page.getByText('评价标准的文字或分值有过改动')).toBeVisible();
  await expect(page.getByText('请删除这一项')).toHaveCount(0);
  await goToStep(page, ...COMPARE);
  await expect(page.locator('[data-edition="reimported"]')).toContainText('公开栏：少 5 分，不再问');
  await expect(page.locator('[data-snapshot]')).toContainText(['标准改动之前']);
  await page.getByText('已停用项（1 项）').click();
  await expect(page.locator('[data-retired="board"]')).toContainText('公开栏');
  await expectSaved(page);

  await keepTables(page, rowOf(small, [changed]));
  await page.goto('/wizard/');
  await page.getByRole('button', { name: /^继续/ }).click();
  await goToStep(page, 'criteria/y', '工作');
  await expect(criterion(page, 'board').getByRole('radio', { name: '是' })).toBeChecked();
  await goToStep(page, ...COMPARE);
  await expect(page.locator('details.retired')).toHaveCount(0);
});
