/** Whole visits, as a unit makes them. The single steps are tested beside their parts. */
import type { Page } from '@playwright/test';
import type { StandardBundle } from '../../src/standard/bundle.ts';
import { expect, test } from './support/test.ts';
import { walk } from './support/walker.ts';
import { criterion, download, expectSaved, goToStep, readDownload } from './support/wizard.ts';
import { wordText } from './support/word.ts';

const TABLE = 'school-union-home.2026';
const UNIT = '某市第三中学';

const readBundle = async (page: Page): Promise<StandardBundle> =>
  (await (await page.request.get(`/standards/${TABLE}.json`)).json()) as StandardBundle;

/** From the home page to the first question of the school's own table. */
async function startFromHome(page: Page): Promise<void> {
  await page.goto('/');
  await page.getByRole('main').getByRole('link', { name: '开始自评' }).click();
  await page.locator(`input[name="standard"][value="${TABLE}"]`).check();
  await page.getByRole('radio', { name: '学校', exact: true }).check();
  await page.getByLabel('单位全称').fill(UNIT);
  await page.getByRole('link', { name: '开始自评' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '否决项' })).toBeVisible();
}

/** Noon of a day in China; timers go on. */
const setDay = (page: Page, day: string): Promise<void> => page.clock.setFixedTime(new Date(`${day}T12:00:00+08:00`));

test('一所学校：一次从头填到结果，写台账，拿走自查报告', async ({ page }) => {
  test.setTimeout(180_000);
  await setDay(page, '2026-11-21');
  await startFromHome(page);
  const { standard } = await readBundle(page);
  await walk(page, standard, async () => undefined);
  await expectSaved(page);

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('自评结果');
  const low = Number(await page.locator('.result [data-total-low]').first().textContent());
  expect(low).toBeGreaterThan(0);
  await expect(page.locator('table.gaps tbody tr').first()).toBeVisible();

  const report = await download(page, '下载自查报告（Word）');
  expect(report.suggestedFilename()).toBe(`${UNIT}-自查报告-2026-11-21.docx`);
  const words = await wordText(await readDownload(report));
  for (const part of ['关于创建', UNIT, '单位和工会基本情况', '对照标准自查情况', `${low}`, '存在的问题', '附件'])
    expect(words).toContain(part);
});

test('第二天再来：从列表接着填，昨天的答案都在，日期按今天算', async ({ page }) => {
  await setDay(page, '2026-11-21');
  await startFromHome(page);
  const { standard } = await readBundle(page);
  const [first, second] = standard.dimensions[0]?.criteria ?? [];
  if (first?.answer.form !== 'yesNo' || !second) throw new Error('the first question of the table is to be a yes/no');
  await goToStep(page, `criteria/${standard.dimensions[0]?.id ?? ''}`, /.+/);
  await criterion(page, first.id).getByRole('radio', { name: '是', exact: true }).check();
  await expectSaved(page);
  await page.close();

  const next = await page.context().newPage();
  await setDay(next, '2026-11-22');
  await next.goto('/wizard/');
  const line = next.getByRole('listitem').filter({ hasText: UNIT });
  await expect(line).toContainText('2026-11-21 12:00');
  await line.getByRole('button', { name: '继续' }).click();
  await goToStep(next, `criteria/${standard.dimensions[0]?.id ?? ''}`, /.+/);
  await expect(criterion(next, first.id).getByRole('radio', { name: '是', exact: true })).toBeChecked();
  await goToStep(next, 'result', '自评结果');
  await expect(next.locator('.result')).toContainText('2026年11月22日');
});
