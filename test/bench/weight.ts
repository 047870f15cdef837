/** What the wizard's scripts weigh on three paths through it: `npm run bench`, after a build. */
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from '../tools/chromium.ts';
import { measureLoad, type WizardPath } from '../tools/wizard-load.ts';
import { openLine } from './line.ts';

const PATHS = {
  new: 'from nothing over the first question to the result',
  resume: 'a second visit, straight to the result',
  all: 'every step',
} as const satisfies Record<WizardPath, string>;

const root = join(import.meta.dirname, '../../dist');
const line = await openLine(root);
const executablePath = findChromium();
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
console.log('scripts of the wizard, bytes after gzip -9:');
for (const [path, words] of Object.entries(PATHS)) {
  const page = await browser.newPage({ baseURL: line.origin, locale: 'zh-CN' });
  const { bytes, files } = await measureLoad(page, path as WizardPath, root);
  console.log(`${bytes.toLocaleString('en')} in ${files.length} files: ${words}`);
  await page.close();
}
await browser.close();
line.close();
