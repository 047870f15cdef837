import type { Page } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { expect } from './test.ts';

/** In very large type the page of the address fits a phone of 390 and of 320 px and breaks no accessibility rule. */
export async function expectFitsInLargeType(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('summary', { hasText: '显示' }).click();
  await page.getByRole('radio', { name: '特大' }).check();
  await page.keyboard.press('Escape');
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  }
  await expectAccessible(page);
}
