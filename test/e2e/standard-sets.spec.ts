import { readdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parseAssessment } from '../../src/assessment/parse.ts';
import type { Assessment } from '../../src/assessment/schema.ts';
import type { ScoringResult } from '../../src/scoring/result.ts';
import { scoreAssessment } from '../../src/scoring/score.ts';
import type { StandardBundle } from '../../src/standard/bundle.ts';
import { expect, test } from './support/test.ts';
import { walk } from './support/walker.ts';
import { download, expectSaved, goToStep, readDownload, stopClock } from './support/wizard.ts';

const AS_OF = '2026-11-21';
const SETS = readdirSync(`${import.meta.dirname}/../../content/standards`)
  .filter((name) => name.endsWith('.yaml') && !name.endsWith('.template.yaml'))
  .map((name) => name.replace(/\.yaml$/, ''));

/** Chooses the set by its address, the first kind of unit that it is for, and begins. */
async function beginWith(page: Page, key: string, { standard }: StandardBundle): Promise<void> {
  await stopClock(page);
  await page.goto(`/wizard/#/use/${key}`);
  await expect(page.locator(`input[name="standard"][value="${key}"]`)).toBeChecked();
  await page.locator(`input[name="unitKind"][value="${standard.unitKinds[0] ?? ''}"]`).check();
  await page.getByLabel('单位全称').fill('某单位工会');
  await page.getByRole('link', { name: '开始自评' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '建家自评' })).toHaveCount(0);
}

/** What was entered, out of the file that the wizard hands over. */
async function readExport(page: Page): Promise<Assessment> {
  const read = parseAssessment((await readDownload(await download(page, '导出自评文件'))).toString('utf8'));
  if (!read.success) throw new Error(read.reason);
  return read.assessment;
}

const bare = (value: number | null): string => (value === null ? '' : String(value));

/** The result on the screen is the one that the library works out from the exported file. */
async function expectSameResult(page: Page, result: ScoringResult): Promise<void> {
  const { total, dimensions, gaps, standard } = result;
  expect(await page.locator('[data-total]').textContent()).toBe(bare(total.points));
  expect(await page.locator('[data-total-low]').textContent()).toBe(bare(total.low));
  expect(await page.locator('[data-total-high]').textContent()).toBe(bare(total.high));
  await expect(page.locator('[data-standard-hash]')).toHaveText(standard.hash);
  await expect(page.locator('table.gaps tbody tr')).toHaveCount(gaps.length);
  const rows = page.locator('table.dimension-table tbody tr');
  await expect(rows).toHaveCount(dimensions.length);
  for (const [index, { points, low, high, light }] of dimensions.entries()) {
    const said = { green: '绿', amber: '黄', red: '红', open: '待定' };
    const score = points === null ? `${low} 到 ${high}` : String(points);
    await expect(rows.nth(index).getByRole('cell').first()).toContainText(light ? said[light] : score);
  }
}

async function answerWhole(page: Page, key: string): Promise<void> {
  const bundle = (await (await page.request.get(`/standards/${key}.json`)).json()) as StandardBundle;
  const { standard, hash } = bundle;
  const isScored = standard.aggregation.kind !== 'checks';
  await beginWith(page, key, bundle);
  await walk(page, standard, async () => {
    if (!isScored) await expect(page.locator('.step')).not.toContainText(/\d ?分(?!钟)|得分|满分/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
  await expectSaved(page);

  const assessment = await readExport(page);
  const result = scoreAssessment(standard, hash, assessment, AS_OF);
  expect(result.errors).toEqual([]);
  expect(result.criteria.filter(({ state }) => state === 'unanswered')).toEqual([]);
  await expectSameResult(page, result);

  for (const { id, grades } of standard.gradeSets) {
    if (standard.gradeSets.length > 1) await page.getByLabel('对比的口径').selectOption(id);
    const { grade } = scoreAssessment(standard, hash, { ...assessment, gradeSet: id }, AS_OF);
    const reached = grades.find((one) => one.id === grade.id)?.title;
    const words = reached ? `现有答案已到“${reached}”` : '现有答案还没有到其中任何一档';
    await expect(page.getByText(words)).toHaveCount(grade.state === 'open' && !reached ? 0 : 1);
    await goToStep(page, 'way', '达标路线');
    await expect(page.locator('[data-way]')).toHaveCount(1);
    await goToStep(page, 'result', '自评结果');
  }

  const report = (await readDownload(await download(page, 'Markdown'))).toString('utf8');
  expect(report).toContain(`校验码${hash}`);
  if (!isScored) expect(report).not.toMatch(/得分|自评分|应得|\d分(?!钟)/);
}

for (const key of SETS) {
  test(`${key}：逐题答完，屏幕上的结果与程序按导出文件算的一致`, async ({ page }) => {
    test.setTimeout(120_000);
    await answerWhole(page, key);
  });
}

test.describe('手机', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 3 });
  test('六有工会：在手机上逐题答完', async ({ page }) => {
    test.setTimeout(120_000);
    await answerWhole(page, 'six-haves.2026');
  });
});
