/** 人人能用: what every step of the wizard keeps for everybody. A new step is walked through as soon as it is in the list. */
import { globSync, readFileSync } from 'node:fs';
import { findViolations } from './support/axe.ts';
import {
  checkEveryStep,
  findBarsInPrint,
  findHeadings,
  findLostFocus,
  findLostInForcedColours,
  findMotion,
  findOverflow,
  findSmallTargets,
} from './support/everyone.ts';
import { expect, test } from './support/test.ts';
import { begin, criterion, goToStep } from './support/wizard.ts';

test.describe.configure({ timeout: 240_000 });

const SIZES = [
  [390, 844],
  [1366, 768],
  [1920, 1080],
] as const;

for (const [width, height] of SIZES) {
  test.describe(`${width}×${height}`, () => {
    test.use({ viewport: { width, height } });

    test('每一步不横向滚动，一个大标题，点的地方够大', async ({ page }) => {
      expect(await checkEveryStep(page, [findOverflow, findHeadings, findSmallTargets])).toEqual([]);
    });

    test('每一步用 Tab 走到底，焦点看得见，不被遮住', async ({ page }) => {
      expect(await checkEveryStep(page, [findLostFocus])).toEqual([]);
    });

    // What axe looks at differs between the phone and the desk, not between two desks.
    for (const colorScheme of width > 1366 ? [] : (['light', 'dark'] as const)) {
      test(`每一步无障碍检查（${colorScheme === 'light' ? '亮色' : '暗色'}）`, async ({ page }) => {
        await page.emulateMedia({ colorScheme });
        expect(await checkEveryStep(page, [findViolations])).toEqual([]);
      });
    }
  });
}

test.describe('1366×768 放大到 200%', () => {
  test.use({ viewport: { width: 683, height: 384 } });
  test('每一步不横向滚动，焦点不被遮住', async ({ page }) => {
    expect(await checkEveryStep(page, [findOverflow, findLostFocus])).toEqual([]);
  });
});

test.describe('320 px', () => {
  test.use({ viewport: { width: 320, height: 640 } });
  test('每一步排得下，不横向滚动', async ({ page }) => {
    expect(await checkEveryStep(page, [findOverflow])).toEqual([]);
  });
});

test('系统指定颜色时，每一步的按钮有边，条看得见', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  expect(await checkEveryStep(page, [findLostInForcedColours, findOverflow])).toEqual([]);
});

test('要求减少动态效果时，每一步都不动', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  expect(await checkEveryStep(page, [findMotion])).toEqual([]);
});

test('每一步打印出来没有条和导航，只有内容', async ({ page }) => {
  await page.emulateMedia({ media: 'print' });
  expect(await checkEveryStep(page, [findBarsInPrint])).toEqual([]);
});

test('S15 打开自评以后，插进来的脚本不运行', async ({ page, problems }) => {
  await begin(page);
  await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.documentElement.dataset.planted = "script"';
    document.body.append(script);
    const image = document.createElement('img');
    image.setAttribute('onerror', 'document.documentElement.dataset.planted = "handler"');
    image.src = 'data:,';
    document.body.append(image);
  });
  await expect.poll(() => problems.length).toBe(2);
  await expect(page.locator('html')).not.toHaveAttribute('data-planted');
  for (const problem of problems.splice(0)) expect(problem).toContain('Content Security Policy');
});

test('S21 填的内容不进控制台、错误文字、网址、标题和请求', async ({ page, problems }) => {
  const SECRET = '绝密标记甲乙丙';
  const said: string[] = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(`${error.message}${error.stack ?? ''}`));
  page.on('request', (request) => said.push(decodeURIComponent(request.url()), request.postData() ?? ''));
  await begin(page, `${SECRET}小学`);
  await goToStep(page, 'criteria/a', '体制机制建设（1/3）');
  const question = criterion(page, 'a01');
  await question.getByText('登记佐证和备注').click();
  await question.getByLabel('备注').fill(`${SECRET}备注`);
  // Faults are where a text would be written to the console: a full store, a broken file, an error of the page.
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await question.getByLabel('备注').fill(`${SECRET}备注，改过`);
  await expect(page.locator('[data-save-state="failed"]')).toBeVisible();
  await goToStep(page, 'result', '自评结果');
  said.push(page.url(), decodeURIComponent(page.url()), await page.title());
  await goToStep(page, 'start', '建家自评');
  await page.getByLabel('打开自评文件').setInputFiles({
    name: '坏的.json',
    mimeType: 'application/json',
    buffer: Buffer.from(`{"${SECRET}":`),
  });
  await expect(page.getByRole('alert')).toBeVisible();
  said.push(await page.getByRole('alert').innerText(), page.url(), await page.title());
  await page.evaluate(() => {
    void Promise.reject(new Error('planted'));
  });
  await expect.poll(() => problems.length).toBe(1);
  problems.splice(0);
  expect(said.join('\n')).toContain('planted');
  expect(said.filter((text) => text.includes(SECRET))).toEqual([]);
});

test('R35 每一页写明用新内核打开；旧内核打开自评，看得到怎么办', async ({ page }) => {
  const files = globSync('dist/**/*.html');
  expect(files.length).toBeGreaterThan(0);
  const without = files.filter(
    (file) => !/<meta name="renderer" content="webkit"\s*\/?>/.test(readFileSync(file, 'utf8')),
  );
  expect(without).toEqual([]);
  for (const path of ['/wizard/', '/standards/import/']) {
    await page.goto(path);
    const words = page.getByText('浏览器正在用旧内核');
    await expect(words).toHaveCount(1);
    await expect(words).toBeHidden();
    const html = readFileSync(`dist${path}index.html`, 'utf8');
    // No Internet Explorer knows @supports: it passes over the block that hides the words, and shows them.
    expect(html).toMatch(/@supports[^{]*\{\s*\.old-kernel\s*\{\s*display:\s*none/);
    expect(html.replace(/@supports[^{]*\{[^}]*\}\s*\}/g, '')).not.toMatch(/\.old-kernel[^{]*\{[^}]*display:\s*none/);
  }
});
