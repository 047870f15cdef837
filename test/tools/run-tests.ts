/**
 * `npm test`: unit and content tests, the build, then the browser tests on the built site. Every stage runs even if one
 * before it failed, except the browser tests of a site that could not be built. The last line counts all tests; a
 * stage that broke off without naming a failed test counts as one. Exit code 0 only if nothing failed.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { missingBrowser } from './chromium.ts';

/** How many tests a stage ran; `skipped` are in neither of the others. */
interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

const REPORTS = { vitest: 'test-results/vitest.json', playwright: 'test-results/playwright.json' };

const total: Count = { passed: 0, failed: 0, skipped: 0 };

function run(command: string): boolean {
  console.log(`\n> ${command}`);
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: REPORTS.playwright };
  return spawnSync(command, { shell: true, stdio: 'inherit', env }).status === 0;
}

/** Adds what a runner reported to the total; `count` reads its report file. */
function add(name: string, succeeded: boolean, reportPath: string, count: (report: unknown) => Count): void {
  const counted = existsSync(reportPath)
    ? count(JSON.parse(readFileSync(reportPath, 'utf8')))
    : { passed: 0, failed: 0, skipped: 0 };
  if (counted.passed + counted.failed === 0) fail(`${name} ran no test`);
  else if (counted.failed === 0 && !succeeded) fail(`${name} stopped before its end`);
  total.passed += counted.passed;
  total.failed += counted.failed;
  total.skipped += counted.skipped;
}

function fail(reason: string): void {
  console.error(`\n${reason}`);
  total.failed += 1;
}

function countVitest(report: unknown): Count {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = report as Record<string, number>;
  return {
    passed: numPassedTests ?? 0,
    failed: numFailedTests ?? 0,
    skipped: (numPendingTests ?? 0) + (numTodoTests ?? 0),
  };
}

function countPlaywright(report: unknown): Count {
  const { expected, unexpected, flaky, skipped } = (report as { stats: Record<string, number> }).stats;
  return { passed: expected ?? 0, failed: (unexpected ?? 0) + (flaky ?? 0), skipped: skipped ?? 0 };
}

rmSync('test-results', { recursive: true, force: true });

const units = run(
  `vitest run --config test/vitest.config.ts --reporter=default --reporter=json --outputFile.json=${REPORTS.vitest}`,
);
add('Vitest', units, REPORTS.vitest, countVitest);

const missing = missingBrowser();
if (!run('npm run build')) {
  fail('The site could not be built, so the browser tests did not run.');
} else if (missing !== undefined) {
  fail(missing);
} else {
  const browser = run('playwright test --config test/playwright.config.ts --reporter=list,json');
  add('Playwright', browser, REPORTS.playwright, countPlaywright);
}

if (total.skipped > 0) console.log(`\n${total.skipped} skipped`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
