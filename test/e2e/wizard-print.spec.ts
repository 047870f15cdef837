/** What comes out of the printer; the size of the screen has no part in it. */
import type { Answer, Evidence } from '../../src/assessment/schema.ts';
import { makeStandard, makeYesNo } from '../unit/standard/maker.ts';
import { openAnswered, printedPages, printSheet, stubPrint } from './support/print.ts';
import { expect, test } from './support/test.ts';
import { goToStep, openExample, SHORT, stopClock } from './support/wizard.ts';

/** Most lines of evidence that one answer holds. */
const PER_ANSWER = 50;

/** So many papers in the first box, whatever question names them. */
const papersOf = (count: number): Record<string, Answer> => {
  const lines = Array.from({ length: count }, (_, index): Evidence => {
    const number = String(index + 1);
    return { number, title: `第${number}号文件`, box: 'org', date: '2026-05-15', keeper: '工会办公室' };
  });
  const answers = Array.from({ length: Math.ceil(count / PER_ANSWER) }, (_, index): [string, Answer] => [
    `a${String(index + 1).padStart(2, '0')}`,
    { form: 'blank', evidence: lines.slice(index * PER_ANSWER, (index + 1) * PER_ANSWER) },
  ]);
  return Object.fromEntries(answers);
};

const lastLines = (pages: readonly string[][]): string[] => pages.map((lines) => lines[lines.length - 1] ?? '');

for (const count of [0, 1, 60, 300]) {
  test(`R45 卷内目录 ${count} 件：没有空白页，每页有表头，标题不落在页尾，一件不少`, async ({ page }) => {
    await stubPrint(page);
    await openAnswered(page, papersOf(count));
    await goToStep(page, 'boxes', '台账盒');
    await page.getByRole('button', { name: '全不选' }).click();
    await expect(page.getByRole('button', { name: '打印卷内目录' })).toBeDisabled();
    await page.locator('[data-box="org"]').getByRole('checkbox').check();
    const pages = await printSheet(page, '打印卷内目录');
    expect(pages[0]?.[0]).toContain('卷内目录：01 组织机构');
    for (const lines of pages) expect(lines.join('\n')).toContain('材料名称');
    expect(lastLines(pages).filter((line) => /卷内目录|材料名称|单位：/.test(line))).toEqual([]);
    const numbers = [
      ...pages
        .flat()
        .join('\n')
        .matchAll(/第(\d+)号文件/g),
    ].map(([, number]) => Number(number));
    expect(numbers).toEqual(Array.from({ length: count }, (_, index) => index + 1));
    // About forty lines fit a page: no page is left half empty.
    expect(pages.length).toBeLessThanOrEqual(Math.max(1, Math.ceil(count / 25)));
  });
}

/** A table of so many items, seven under each heading. */
const tableOf = (count: number) => {
  const dimensions = Array.from({ length: Math.ceil(count / 7) }, (_, index) => [
    `d${index + 1}`,
    Array.from({ length: Math.min(7, count - index * 7) }, (__, at) => {
      const number = index * 7 + at + 1;
      const title = `第${number}项`;
      return makeYesNo(`c${number}`, 1, { title, question: `${title}是否做到，并且留有记录可以核对？` });
    }),
  ]);
  return makeStandard(Object.fromEntries(dimensions) as Parameters<typeof makeStandard>[0]);
};

for (const count of [1, 60, 300]) {
  test(`R45 自评表和问题单 ${count} 项：没有空白页，方面标题不落在页尾，签名不单占一页`, async ({ page }) => {
    await stubPrint(page);
    await openAnswered(page, {}, {}, tableOf(count));
    await goToStep(page, 'paper', '纸质表');
    const form = await printSheet(page, '打印已填的自评表');
    expect(lastLines(form).filter((line) => /[一二三四五六七八九十]、d\d+/.test(line))).toEqual([]);
    for (const lines of form.slice(0, -1)) expect(lines.join('\n')).toContain('自评分');
    const end = (form[form.length - 1] ?? []).join('\n');
    expect(end).toContain('工会主席');
    expect(end).toContain('合计');
    const list = await printSheet(page, `打印待核问题单（${count} 项）`);
    for (const lines of list) expect(lines.join('\n')).toContain('问谁');
    expect(lastLines(list).filter((line) => /问谁|请于/.test(line))).toEqual([]);
    for (const pages of [form, list]) {
      const numbers = [
        ...pages
          .flat()
          .join('')
          .matchAll(/第(\d+)项(?!是否)/g),
      ].map(([, number]) => Number(number));
      expect(new Set(numbers).size).toBe(count);
    }
  });
}

test('R45 没有要问的：问题单一页，写明没有', async ({ page }) => {
  await stubPrint(page);
  await openAnswered(page, { c1: { form: 'yesNo', value: true } }, {}, tableOf(1));
  await goToStep(page, 'paper', '纸质表');
  const pages = await printSheet(page, '打印待核问题单（0 项）');
  expect(pages).toHaveLength(1);
  expect(pages.flat().join('')).toContain('没有要问、要核的');
});

test('R45 标签按盒数分页：盒脊、封面都没有空白页，一盒不少', async ({ page }) => {
  await stubPrint(page);
  await openAnswered(page, {});
  await goToStep(page, 'boxes', '台账盒');
  expect(await printSheet(page, '打印盒脊标签')).toHaveLength(3);
  await page.getByRole('radio', { name: '5 厘米' }).check();
  expect(await printSheet(page, '打印盒脊标签')).toHaveLength(5);
  const covers = await printSheet(page, '打印封面标签');
  expect(covers).toHaveLength(7);
  const words = covers.flat().join('\n');
  for (const title of ['组织机构', '调解与劳保', '评家与荣誉']) expect(words).toContain(title);
  await page.getByRole('button', { name: '全不选' }).click();
  await page.locator('[data-box="women"]').getByRole('checkbox').check();
  expect(await printSheet(page, '打印封面标签')).toHaveLength(1);
});

test('测评表一页四份，统计表一页，都有单位名称', async ({ page }) => {
  await stopClock(page);
  await stubPrint(page);
  await openExample(page, SHORT);
  await goToStep(page, 'ballot', '会员评家计票');
  const ballots = await printSheet(page, '打印空白测评表');
  expect(ballots).toHaveLength(1);
  const words = ballots.flat().join('\n');
  expect(words.match(/某县第三小学/g)).toHaveLength(4);
  expect(words.match(/总体评价\s/g)).toHaveLength(4);
  const filled = await printSheet(page, '打印统计表（已填）');
  expect(filled).toHaveLength(1);
  expect(filled.flat().join('\n')).toMatch(/43 ÷ 50 = 86%[\s\S]*98%/);
  const blank = (await printSheet(page, '打印统计表（空白）')).flat().join('\n');
  expect(blank).toContain('某县第三小学');
  expect(blank).not.toMatch(/43|86%/);
});

const STEPS = [
  ['vetoes', '否决项'],
  ['eligibility', '申报资格'],
  ['figures', '单位数据'],
  ['ballot', '会员评家计票'],
  ['criteria/a', '体制机制建设（1/3）'],
  ['result', '自评结果'],
  ['way', '达标路线'],
  ['boxes', '台账盒'],
  ['paper', '纸质表'],
] as const;

test('每一步都能直接打印：没有按钮和网站的栏目，没有空白页', async ({ page }) => {
  await stopClock(page);
  await openExample(page, SHORT);
  for (const [path, title] of STEPS) {
    await goToStep(page, path, title);
    await expect(page.locator('.opening, [role="status"]', { hasText: '正在打开这一步' })).toHaveCount(0);
    const pages = await printedPages(page);
    expect(
      pages.filter((lines) => lines.length === 0),
      title,
    ).toEqual([]);
    const words = pages.flat().join('\n');
    expect(words, title).toContain(title);
    expect(words, title).not.toMatch(/上一步|下一步$|备课|已保存|下载自查报告|添加一件佐证|打印/m);
  }
});
