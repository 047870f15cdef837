import { expect, test } from './support/test.ts';

/** Clauses that are linked to from outside, with words that stand in them. */
const LINKS = [
  ['/notices/xj-jiaoke-mofan-zhijia-tongzhi/#s4-p3', '满两年'],
  ['/notices/xj-jiaoke-mofan-zhijia-tongzhi/#s5-2', '每年选报4家'],
  ['/notices/xj-jiaoke-mofan-zhijia-tongzhi/#s7-2-5', '入会率在95%以上'],
  ['/notices/xj-jiaoke-mofan-zhijia-tongzhi/#s7-3-5', '未实行校院务公开'],
  ['/notices/xj-jiaoke-mofan-zhijia-tongzhi/#s7-6', '一式3份'],
  ['/regulations/jianzha-zhijia-guanli-guiding/#s7', '每季度'],
  ['/reports/chongqing-shuiliju-gonghui/#s3-2-3-p1-2', '职工伤病住院必访'],
  ['/reports/shanghai-hangshi-gonghui/#s1-1-p1', '98.09%'],
  ['/reports/sheng-jiwei-jiguan-gonghui-zongjie/#s1-3', '民主管理'],
  ['/reports/jingkaiqu-zonggonghui/#s2', '做优服务'],
] as const;

for (const [width, height, name] of [
  [1366, 768, '电脑'],
  [390, 844, '手机'],
] as const) {
  test.describe(name, () => {
    test.use({ viewport: { width, height } });
    for (const [link, words] of LINKS) {
      test(`${link} 停在那一条，标出底色和编号`, async ({ page }) => {
        await page.goto(link);
        const clause = page.locator(link.slice(link.indexOf('#')));
        await expect(clause).toContainText(words);
        await expect(clause).toBeInViewport();
        const colour = (element: Element): string => getComputedStyle(element).backgroundColor;
        const mark = await page.evaluate(() => {
          const probe = document.createElement('i');
          probe.className = 'probe';
          document.body.append(probe);
          probe.style.setProperty('background-color', 'var(--mark)');
          const value = getComputedStyle(probe).backgroundColor;
          probe.remove();
          return value;
        });
        expect(await clause.evaluate(colour)).toBe(mark);
        await expect(clause.locator('.no, .point').first()).toBeVisible();
      });
    }
  });
}
