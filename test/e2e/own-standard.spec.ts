import type { Page } from '@playwright/test';
import { hashStandard } from '../../src/standard/hash.ts';
import { makeCriterion, makeStandard, makeYesNo } from '../unit/standard/maker.ts';
import { expectAccessible } from './support/axe.ts';
import { keepTables, rowOf } from './support/own-table.ts';
import { expect, test } from './support/test.ts';
import { beginWith, criterion, expectSaved, goToStep } from './support/wizard.ts';

const imported = { kind: 'imported', source: '某县工会考核表', cell: 'E5' } as const;

/** A table as a unit may bring it along, with everything that only such tables have. */
const own = makeStandard(
  {
    x: [
      makeYesNo('must', 40, { title: '依法建会', question: '是否依法建会？', blocksTotal: true, mayNotApply: false }),
      makeCriterion(
        { form: 'count', unit: '项' },
        { kind: 'deduct', when: 'over', target: 0, per: 1, each: 5, basis: imported },
        { id: 'faults', title: '台账', question: '台账缺几项？', fullPoints: 30 },
      ),
      makeCriterion(
        { form: 'selfRated' },
        { kind: 'selfRated', basis: imported },
        {
          id: 'vague',
          title: '特色工作',
          question: '特色工作做得怎样？',
          fullPoints: 30,
          needsReview: true,
          requiresReason: true,
          scoringText: '酌情给分。',
          basis: [imported],
        },
      ),
    ],
  },
  {
    id: 'own-county',
    title: '某县工会考核表',
    basis: [imported],
    vetoes: [
      { id: 'v1', title: '拖欠', question: '是否拖欠？', basis: imported, state: 'whole', advice: '补发。' },
      {
        id: 'v2',
        title: '事故',
        question: '是否发生事故？',
        basis: imported,
        state: 'whole',
        optional: true,
        advice: '整改。',
      },
    ],
    gradeSets: [
      {
        id: 'plain',
        title: '一般口径',
        basis: imported,
        grades: [{ id: 'good', title: '优秀', totalAtLeast: 90, noVeto: true, basis: imported }],
      },
      {
        id: 'strict',
        title: '从严口径',
        basis: imported,
        vetoes: ['v2'],
        grades: [{ id: 'good', title: '优秀', totalAtLeast: 95, noVeto: true, basis: imported }],
      },
    ],
  },
);

/** Opens the first step with the table chosen, and begins. */
async function beginOwn(page: Page): Promise<void> {
  await keepTables(page, rowOf(own));
  await beginWith(page, 'own-county.2026');
  await expect(page.getByRole('heading', { level: 1, name: '否决项' })).toBeVisible();
}

test('导入的考核表列在首页，带链接进来就选中，无障碍', async ({ page }) => {
  await keepTables(page, rowOf(own));
  await page.goto('/wizard/#/use/own-county.2026');
  const group = page.getByRole('group', { name: '我导入的考核表' });
  await expect(group.getByRole('radio', { name: '某县工会考核表' })).toBeChecked();
  await expect(group).toContainText('3 项，满分 100，用于学校');
  await expect(page.getByRole('radio', { name: '机关', exact: true })).toBeHidden();
  await expect(page.getByRole('group', { name: '不计分的' }).getByRole('link').first()).toHaveAttribute(
    'href',
    /^\/standards\/[a-z0-9-]+\/$/,
  );
  await expectAccessible(page);
});

test('用导入的考核表自评：原话、人工核对、理由、缺项数、无总分、加严的否决都在', async ({ page }) => {
  await beginOwn(page);
  const strict = page.locator('details.optional');
  await expect(strict.getByText('是否发生事故？')).toBeHidden();
  await strict.locator('summary').click();
  await expect(strict).toContainText('只在“从严口径”中算');
  await strict.getByRole('radio', { name: '存在', exact: true }).check();
  await page.locator('[data-veto="v1"]').getByRole('radio', { name: '不存在' }).check();

  await goToStep(page, 'criteria/x', 'x');
  const vague = criterion(page, 'vague');
  await expect(vague).toContainText('请人工核对');
  await expect(vague).toContainText('考核表原话：酌情给分。');
  await vague.getByLabel('自评分').fill('25');
  await expect(vague).toContainText('没有写明理由');
  await vague.getByLabel('理由、网址或备注').fill('获县级表彰');
  await expect(vague).toContainText('得 25 分');
  await criterion(page, 'faults').getByLabel('有几处（没有的填 0）').fill('2');
  await expect(criterion(page, 'faults')).toContainText('得 20 分');
  await expect(criterion(page, 'must').getByRole('checkbox', { name: '不适用' })).toHaveCount(0);
  await criterion(page, 'must').getByRole('radio', { name: '否' }).check();
  await expect(page.locator('.step-bar')).toContainText('先做到“依法建会”才有总分');
  await criterion(page, 'must').getByRole('radio', { name: '是' }).check();
  await expect(page.locator('[data-total]')).toHaveText('85');
  await expectAccessible(page);

  await goToStep(page, 'result', '自评结果');
  await expect(page.getByText('没有发现')).toBeVisible();
  await goToStep(page, 'way', '达标路线');
  await expect(page.locator('[data-way]')).toContainText('最少补 1 项，从易到难排。做到后总分 95 分。');
  await goToStep(page, 'result', '自评结果');
  await page.getByLabel('对比的口径').selectOption('从严口径');
  await expect(page.getByText('存在 1 项')).toBeVisible();
  await goToStep(page, 'way', '达标路线');
  await expect(page.locator('.hurdles')).toContainText('事故');
  await goToStep(page, 'result', '自评结果');
  await expect(page.locator('[data-standard-hash]')).toHaveText(hashStandard(own));
  await expectSaved(page);
  await page.reload();
  await expect(page.locator('[data-total]')).toHaveText('85');
});

test('考核表不在本机了：自评列表还在，打开时说清是哪张表、先去哪里导入', async ({ page }) => {
  await beginOwn(page);
  await expectSaved(page);
  await page.goto('/wizard/');
  await expect(page.locator('.saved')).toContainText('某县工会考核表');
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        indexedDB.deleteDatabase('jianjia-standards').onsuccess = () => resolve();
      }),
  );
  await page.getByRole('button', { name: /^继续/ }).click();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('own-county，2026 版');
  await expect(alert.getByRole('link', { name: '导入考核表' })).toHaveAttribute('href', '/standards/import/');
  await expect(page.locator('.saved li')).toHaveCount(1);
});

test('指到某套标准某一题的链接：先选好那套标准，开始以后就到那一题', async ({ page }) => {
  await page.goto('/wizard/#/criterion/six-haves.2026/u-chair-term');
  await expect(page.locator('input[value="six-haves.2026"]')).toBeChecked();
  await expect(page.getByText('随后就到您要看的那一题')).toBeVisible();
  await page.getByRole('radio', { name: '学校', exact: true }).check();
  await page.getByRole('link', { name: '开始自评' }).click();
  await expect(criterion(page, 'u-chair-term')).toBeFocused();
});

test('不计分的一套：结果是六盏灯，字、形、色都有，无障碍', async ({ page }) => {
  await beginWith(page, 'six-haves.2026');
  await goToStep(page, 'criteria/chair', '有依法选举的工会主席');
  for (const yes of await page.getByRole('radio', { name: '是', exact: true }).all()) await yes.check();
  await goToStep(page, 'result', '自评结果');
  await expect(page.locator('[data-dimension="chair"]')).toContainText('绿 齐');
  await expect(page.locator('.light')).toHaveCount(6);
  await expect(page.locator('.interval-bar, .radar')).toHaveCount(0);
  await expect(page.getByRole('table', { name: '缺项清单' })).toBeVisible();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
});
