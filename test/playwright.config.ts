/** Playwright: journeys through the built site in the system's Chromium, at the two screen sizes of our users. */
import { defineConfig } from '@playwright/test';
import { findChromium } from './tools/chromium.ts';

const PORT = process.env['TEST_PORT'] ?? '4329';
const root = `${import.meta.dirname}/..`;
const executablePath = findChromium();

export default defineConfig({
  testDir: 'e2e',
  outputDir: `${root}/test-results/e2e`,
  forbidOnly: true,
  fullyParallel: true,
  retries: 0,
  // No test is about time: a busy machine may take long to draw, and its disk to save.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  workers: 2,
  reporter: 'list',
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    screenshot: 'only-on-failure',
    launchOptions: {
      // Without a UTF-8 locale Chromium offers downloads without their Chinese names.
      env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' },
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        // Chromium's sandbox does not start for root, as in most containers.
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        // The browser itself must ask nothing of the network.
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-quic',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1366, height: 768 } } },
    {
      name: 'phone',
      // What these look at does not depend on the screen, or they set its size themselves.
      testIgnore: [
        'csp.spec.ts',
        'no-inline-style.spec.ts',
        'search-quality.spec.ts',
        'standard-sets.spec.ts',
        'wizard-everyone.spec.ts',
        'wizard-print.spec.ts',
        'wizard-weight.spec.ts',
        'word-pages.spec.ts',
      ],
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 3 },
    },
  ],
  webServer: {
    command: 'node src/cli/serve.ts',
    cwd: root,
    env: { PORT },
    url: `http://127.0.0.1:${PORT}/`,
    reuseExistingServer: false,
  },
});
