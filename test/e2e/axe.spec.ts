import { expectAccessible } from './support/axe.ts';
import { PAGES } from './support/pages.ts';
import { expect, test } from './support/test.ts';

for (const path of PAGES) {
  test(`${path} breaks no accessibility rule, in light and in dark colours`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('h1')).toBeVisible();
    await expect(page.locator('astro-island[ssr]'), 'parts that Preact has not taken over yet').toHaveCount(0);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page);
    }
  });
}
