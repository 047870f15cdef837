import { strFromU8, unzipSync } from 'fflate';
import type { Locator, Page } from '@playwright/test';
import { isBallotInputId } from '../../src/standard/ballot-inputs.ts';
import type { StandardBundle } from '../../src/standard/bundle.ts';
import { expectAccessible } from './support/axe.ts';
import { expect, test } from './support/test.ts';
import { planAmounts } from './support/walker.ts';
import {
  begin,
  criterion,
  download,
  expectSaved,
  goToStep,
  openExample,
  readDownload,
  SHORT,
} from './support/wizard.ts';

const A1 = ['criteria/a', '体制机制建设（1/3）'] as const;
const heading = (page: Page, name: string): Locator => page.getByRole('heading', { level: 1, name });
/** The list of questions, which a small screen folds away. */
async function openList(page: Page): Promise<Locator> {
  const list = page.getByRole('navigation', { name: '步骤和题目' });
  const button = list.getByRole('button', { name: '全部题目' });
  if (await button.isVisible()) await button.click();
  return list;
}
const said = (page: Page): Locator => page.locator('.undo [role="status"]');

test('否决项在最前：引用原文，报进度和查出的问题，不挡路', async ({ page }) => {
  await begin(page);
  await expect(page.getByText('先用五分钟预审')).toBeVisible();
  const veto = page.locator('[data-veto="dsq-6"]');
  await expect(veto.locator('blockquote')).not.toBeEmpty();
  const summary = page.getByRole('region', { name: '预审到现在' });
  await expect(summary).toContainText('已核对 0 / 6');
  await veto.getByRole('radio', { name: '存在', exact: true }).check();
  await expect(summary).toContainText('存在 1 项');
  await expect(summary).toContainText('已核对 1 / 6');
  await page.getByRole('link', { name: '下一步' }).click();
  await expect(heading(page, '申报资格')).toBeVisible();
  await expect(page.getByRole('region', { name: '预审到现在' })).toContainText('存在 1 项');
});

test('单位数据：比率当时算出，矛盾说清是哪两个数，用在哪些题能点过去', async ({ page }) => {
  await begin(page);
  await goToStep(page, 'figures', '单位数据');
  await page.getByLabel('职工总数').fill('892');
  await page.getByLabel('会员数', { exact: true }).fill('875');
  const rate = page.locator('[data-rate="a11"]');
  await expect(rate).toContainText('875 ÷ 892 = 98.09%');
  await page.getByLabel('会员数', { exact: true }).fill('900');
  // At once, while the field still has the focus.
  const conflict = page
    .locator('.conflicts')
    .getByText(/“会员数”（900）大于“职工总数”（892）/)
    .first();
  await expect(conflict).toBeVisible();
  await expect(rate).not.toContainText('98.09%');
  await conflict.getByRole('link', { name: '职工总数' }).click();
  await expect(page.getByLabel('职工总数')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(heading(page, '单位数据')).toBeVisible();
  await page
    .locator('.field', { has: page.getByLabel('职工总数') })
    .getByRole('link', { name: '入会率' })
    .click();
  await expect(criterion(page, 'a11')).toBeFocused();
});

test('一题的写法、待核和佐证：写法有原文出处，同一件材料不用再打一遍', async ({ page }) => {
  await begin(page);
  await goToStep(page, ...A1);
  const first = criterion(page, 'a01');
  await first.getByText('做得到位的写法（1 例）').click();
  await expect(first.locator('blockquote')).not.toBeEmpty();
  await expect(first.getByText('摘自').getByRole('link')).toHaveAttribute('href', /^\/reports\/.+#/);
  await first.getByRole('checkbox', { name: '待核' }).check();
  await first.getByLabel('找谁核实').fill('党政办公室');
  await first.getByText('登记佐证和备注').click();
  await first.getByRole('button', { name: '添加一件佐证' }).click();
  await first.getByLabel('材料名称').fill('建家领导小组文件');
  await first.getByLabel('盒内位置').fill('第 2 格');
  const second = criterion(page, 'a02');
  await second.getByText('登记佐证和备注').click();
  await second.getByLabel('或用别的题登记过的').selectOption({ label: '1 建家领导小组文件' });
  await expect(second.getByLabel('材料名称')).toHaveValue('建家领导小组文件');
  await expect(second.getByLabel('编号')).toHaveValue('1');
  await expect(second.getByLabel('盒内位置')).toHaveValue('第 2 格');
  await expect(second.getByLabel('或用别的题登记过的')).toHaveCount(0);
  await expectSaved(page);
  await page.reload();
  await expect(first.getByLabel('找谁核实')).toHaveValue('党政办公室');
});

test('题目列表：按未答、差距、缺佐证、待核筛，按字找，繁体也行，方向键和回车能走', async ({ page }) => {
  await begin(page);
  await goToStep(page, ...A1);
  await criterion(page, 'a01').getByRole('radio', { name: '是' }).check();
  await criterion(page, 'a02').getByLabel('数量').fill('0');
  await criterion(page, 'a03').getByRole('checkbox', { name: '待核' }).check();
  const list = await openList(page);
  const filter = (name: string): Locator => list.getByRole('button', { name });
  const found = list.locator('[data-question]');
  await filter('有差距 1').click();
  await expect(found).toHaveText([/党政工联席会议/]);
  await filter('缺佐证 1').click();
  await expect(found).toHaveText([/建家领导小组/]);
  await filter('待核 1').click();
  await expect(found).toHaveText([/待核/]);
  await list.getByRole('button', { name: '回到全部步骤' }).click();
  const search = list.getByLabel('在题目中找');
  await search.fill('會員名冊');
  await expect(list.getByText('找到')).toBeVisible();
  await search.fill('入会率');
  await expect(found.first()).toContainText('入会率');
  await search.press('Enter');
  await expect(found.first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(search).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(criterion(page, 'a11')).toBeFocused();
  await openList(page);
  await search.fill('没有这样的词');
  await expect(list.getByText('没有这样的题。')).toBeVisible();
});

test('撤销和重做：按钮、按键都行，说明改的是哪一题；打一串字算一步', async ({ page }) => {
  await begin(page);
  await goToStep(page, ...A1);
  const undo = page.getByRole('button', { name: '撤销' });
  await expect(undo).toHaveAttribute('aria-disabled', 'true');
  const question = criterion(page, 'a01');
  await question.getByRole('radio', { name: '是' }).check();
  await question.getByText('登记佐证和备注').click();
  await question.getByLabel('备注').pressSequentially('等党委发文');
  await undo.click();
  await expect(question.getByLabel('备注')).toHaveValue('');
  await expect(question.getByRole('radio', { name: '是' })).toBeChecked();
  await expect(said(page)).toContainText('已撤销：“建家领导小组”');
  await page.keyboard.press('Control+y');
  await expect(question.getByLabel('备注')).toHaveValue('等党委发文');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(question.getByRole('radio', { name: '是' })).not.toBeChecked();
  await page.keyboard.press('Control+Shift+z');
  await expect(question.getByRole('radio', { name: '是' })).toBeChecked();
  await goToStep(page, 'vetoes', '否决项');
  await undo.click();
  await said(page).getByRole('link', { name: '去看' }).click();
  await expect(question).toBeFocused();
  // In a text field the keys belong to the field.
  await question.getByText('登记佐证和备注').click();
  await question.getByLabel('备注').fill('甲');
  await page.keyboard.press('Control+z');
  await expect(said(page)).toBeEmpty();
});

test('单键快捷键：前后、下一个未答、选答案；打字时不起作用；能关掉，下次还是关的', async ({ page }) => {
  await begin(page);
  await goToStep(page, ...A1);
  await page.keyboard.press('w');
  await expect(criterion(page, 'a01')).toBeFocused();
  await page.keyboard.press('2');
  await expect(criterion(page, 'a01').getByRole('radio', { name: '否', exact: true })).toBeChecked();
  await page.keyboard.press('w');
  await expect(criterion(page, 'a02')).toBeFocused();
  await page.keyboard.press('s');
  await expect(heading(page, '会员评家计票')).toBeFocused();
  await page.keyboard.press('x');
  await expect(heading(page, A1[1])).toBeFocused();
  await page.keyboard.press('/');
  await expect(page.getByLabel('在题目中找')).toBeFocused();
  await page.keyboard.type('xsw?1');
  await expect(page.getByLabel('在题目中找')).toHaveValue('xsw?1');
  await page.keyboard.press('Escape');
  await criterion(page, 'a01').getByRole('radio', { name: '是' }).focus();
  await page.keyboard.press('?');
  await expect(page.getByRole('heading', { name: '快捷键' })).toBeFocused();
  await page.getByRole('checkbox', { name: /启用单键快捷键/ }).uncheck();
  await page.keyboard.press('Escape');
  await expect(criterion(page, 'a01').getByRole('radio', { name: '是' })).toBeFocused();
  await page.keyboard.press('x');
  await expect(heading(page, A1[1])).toBeVisible();
  await expectSaved(page);
  await page.reload();
  await expect(heading(page, A1[1])).toBeVisible();
  await page.keyboard.press('x');
  await page.keyboard.press('?');
  await expect(heading(page, A1[1])).toBeVisible();
  await expect(page.getByRole('heading', { name: '快捷键' })).toHaveCount(0);
});

/** Presses Tab until what has the focus answers to `selector`. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < 60; step += 1) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not lead to ${selector}`);
}

const TEXT = 'input[type="text"], input[type="date"], textarea';

test('只用键盘，从空白到结果：选表、预审、填数、逐题作答', async ({ page, baseURL }) => {
  test.slow();
  const { standard } = (await (
    await page.request.get(`${baseURL ?? ''}/standards/six-haves.2026.json`)
  ).json()) as StandardBundle;
  const amounts = planAmounts(standard);
  await page.goto('/wizard/#/use/six-haves.2026');
  await expect(page.locator('input[name="standard"][value="six-haves.2026"]')).toBeChecked();
  await tabTo(page, 'input[name="unitKind"]');
  await page.keyboard.press('Space');
  await tabTo(page, '#unit-name, #unitName, input[autocomplete="organization"], input[type="text"]');
  await page.keyboard.type('键盘工会');
  await page.keyboard.press('Enter');
  await tabTo(page, '.button.primary');
  await page.keyboard.press('Enter');
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).not.toHaveText('建家自评');

  for (let step = 0; (await title.textContent()) !== '自评结果'; step += 1) {
    expect(step, 'steps to the result').toBeLessThan(30);
    const here = (await title.textContent()) ?? '';
    if (here === '单位数据' || here === '会员评家计票') {
      for (const { id, kind } of standard.inputs) {
        if (isBallotInputId(id) !== (here === '会员评家计票')) continue;
        await tabTo(page, kind === 'yesNo' ? `input[name="input-${id}"]` : `#f_inputs_${id}`);
        if (kind === 'yesNo') await page.keyboard.press('Space');
        else await page.keyboard.type(String(amounts.get(id)));
      }
      await page.keyboard.press('Tab');
    } else if (await page.locator('[data-criterion]').count()) {
      const ids = await page.locator('[data-criterion]').evaluateAll((cards) => cards.map((card) => card.id));
      for (const id of ids) {
        await tabTo(page, `#${id} fieldset input, #${id} fieldset input *`);
        if (await page.evaluate((text) => document.activeElement?.matches(text) ?? false, TEXT)) {
          await page.keyboard.type('40');
          await page.keyboard.press('Enter');
          await page.keyboard.press('Tab');
        } else {
          await page.keyboard.press('1');
        }
      }
    }
    await tabTo(page, '.step-bar .next');
    await page.keyboard.press('Enter');
    await expect(title).not.toHaveText(here);
    await expect(title).toBeFocused();
  }
  await expect(page.locator('.step [data-total]')).not.toBeEmpty();
  await expect(page.locator('[data-filter="unanswered"]')).toHaveText('未答 0');
  await expect(page.locator('.wizard-head')).toContainText('键盘工会');
});

const LONG = 1024 * 1024;

test('R44 一次粘进 1 MB：截到上限并说明，不卡，接着能打字', async ({ page }) => {
  await begin(page);
  await goToStep(page, ...A1);
  const question = criterion(page, 'a01');
  await question.getByText('登记佐证和备注').click();
  const note = question.getByLabel('备注');
  /** How long the page stands still over a paste; the best of three, because the machine has other work too. */
  const paste = async (field: Locator): Promise<number> =>
    Math.min(await pasteOnce(field), await pasteOnce(field), await pasteOnce(field));
  const pasteOnce = (field: Locator): Promise<number> =>
    field.evaluate(async (entry: HTMLTextAreaElement, length) => {
      const begun = performance.now();
      entry.value = '长'.repeat(length);
      entry.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      return performance.now() - begun;
    }, LONG);
  expect(await paste(note)).toBeLessThan(200);
  expect((await note.inputValue()).length).toBe(20_000);
  await expect(question.getByText(/这里最多写 20000 字，后面的 1028576 字没有收进来/)).toBeVisible();
  const begun = Date.now();
  await note.press('Backspace');
  await expect(question.getByText('还可以写 1 字')).toBeVisible();
  expect(Date.now() - begun).toBeLessThan(1000);
  await question.getByRole('button', { name: '添加一件佐证' }).click();
  expect(await paste(question.getByLabel('材料名称'))).toBeLessThan(200);
  expect((await question.getByLabel('材料名称').inputValue()).length).toBe(200);
  expect(await paste(criterion(page, 'a02').getByLabel('数量'))).toBeLessThan(200);
  await expectSaved(page);
});

const HOSTILE = '<img src=x onerror=alert(1)><script>alert(2)</script>javascript:alert(3)';

test('S01 每个文本框里的代码都原样显示：屏幕、打印、文本稿、Word', async ({ page }) => {
  page.on('dialog', () => {
    throw new Error('the text was run');
  });
  await begin(page, HOSTILE);
  await goToStep(page, 'figures', '单位数据');
  await page.getByLabel('上一级工会').fill(HOSTILE);
  await goToStep(page, ...A1);
  const question = criterion(page, 'a01');
  await question.getByRole('radio', { name: '否', exact: true }).check();
  await question.getByRole('checkbox', { name: '待核' }).check();
  await question.getByLabel('找谁核实').fill(HOSTILE);
  await question.getByText('登记佐证和备注').click();
  await question.getByRole('button', { name: '添加一件佐证' }).click();
  for (const name of ['材料名称', '保管处', '盒内位置', '备注']) await question.getByLabel(name).fill(HOSTILE);
  await criterion(page, 'a04').getByRole('checkbox', { name: '不适用' }).check();
  await criterion(page, 'a04').getByLabel('不适用的原因').fill(HOSTILE);
  await (await openList(page)).getByLabel('在题目中找').fill('onerror');
  await expect(page.getByText('找到 2 题')).toBeVisible();
  await page.keyboard.press('Escape');
  await criterion(page, 'a02').getByText('登记佐证和备注').click();
  await expect(criterion(page, 'a02').getByRole('option', { name: HOSTILE.slice(0, 40) })).toHaveCount(1);
  await expectSaved(page);
  await page.reload();
  for (const media of ['screen', 'print'] as const) {
    await page.emulateMedia({ media });
    await expect(page.locator('.wizard-head .unit')).toContainText(HOSTILE);
    await expect(question.getByLabel('找谁核实')).toHaveValue(HOSTILE);
    await expect(page.locator('.wizard img, .wizard script:not([type])')).toHaveCount(0);
  }
  await page.emulateMedia({ media: 'screen' });
  await goToStep(page, 'result', '自评结果');
  const markdown = (await readDownload(await download(page, 'Markdown'))).toString('utf8');
  expect(markdown).not.toMatch(/(^|[^\\])<(img|script)/m);
  const docx = unzipSync(await readDownload(await download(page, '下载自查报告（Word）')));
  const text = strFromU8(docx['word/document.xml'] ?? new Uint8Array());
  expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;&lt;script&gt;');
  expect(text).not.toMatch(/<(img|script)\b/);
});

test.describe('手机', () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test('全部题目收在一个按钮后面：打开占满一屏，选了就合上，焦点到那一题', async ({ page }) => {
    await begin(page);
    await goToStep(page, ...A1);
    const button = page.getByRole('button', { name: '全部题目' });
    await expect(page.getByLabel('在题目中找')).toBeHidden();
    await button.click();
    await expect(criterion(page, 'a01')).toBeHidden();
    await expectAccessible(page);
    await page.getByRole('link', { name: /工会委员会届期/ }).click();
    await expect(criterion(page, 'a06')).toBeFocused();
    await expect(page.getByLabel('在题目中找')).toBeHidden();
    await page.getByRole('button', { name: '全部题目' }).click();
    await page.getByRole('link', { name: /^体制机制建设（2\/3）/ }).click();
    await expect(criterion(page, 'a06')).toBeVisible();
    await page.getByRole('button', { name: '全部题目' }).click();
    await page.keyboard.press('Escape');
    await expect(criterion(page, 'a06')).toBeVisible();
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`${colorScheme === 'light' ? '亮色' : '暗色'}：展开的题、筛选和快捷键说明都无障碍，点得中`, async ({ page }) => {
    test.slow();
    await page.emulateMedia({ colorScheme });
    await openExample(page, SHORT);
    await goToStep(page, ...A1);
    const question = criterion(page, 'a02');
    await question.getByRole('checkbox', { name: '待核' }).check();
    await question.getByRole('checkbox', { name: '不适用' }).check();
    await question.getByText('登记佐证和备注').click();
    await question.getByRole('button', { name: '添加一件佐证' }).click();
    await question.getByText('做得到位的写法').click();
    await page.getByRole('button', { name: '撤销' }).click();
    await page.keyboard.press('?');
    await expectAccessible(page);
    await (await openList(page)).getByRole('button', { name: '有差距' }).click();
    await expectAccessible(page);
    await goToStep(page, 'figures', '单位数据');
    await page.getByLabel('会员数', { exact: true }).fill('9999');
    await expect(page.locator('.conflicts .warning').first()).toBeVisible();
    await expectAccessible(page);
    const small = await page
      .locator('.wizard-head button, .steps button, .steps a, .rates a, .used-in a')
      .evaluateAll((targets) =>
        targets
          .filter((target) => target.getClientRects().length > 0 && target.getBoundingClientRect().height < 24)
          .map((target) => `${target.localName} ${target.textContent}`),
      );
    expect(small).toEqual([]);
  });
}
