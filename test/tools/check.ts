/**
 * `npm run check`: everything that can be said about the project without running it, then about the built site.
 * `npm run check -- types links` runs only the named parts. Exit code 0 only if all of them are content.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const PARTS: Record<string, string> = {
  types: 'astro check',
  pure: 'tsc -p test/tsconfig.pure.json',
  browser: 'tsc -p test/tsconfig.browser.json',
  lint: 'eslint --config test/eslint.config.mjs .',
  format: 'prettier --check .',
  unused: 'knip --no-config-hints',
};
/** Parts that look at `dist`; the site is built first where that is missing. */
const PARTS_ON_SITE: Record<string, string> = {
  html: 'html-validate --config test/htmlvalidate.config.mjs "dist/**/*.html"',
  // Every page is a start, so that one to which nothing leads is looked at as well. Other sites are not asked, and
  // #/… is a step of the wizard.
  links:
    'linkinator "**/*.html" --server-root dist --recurse --check-fragments --redirects error --skip-fragment "^/" --verbosity error --skip "^https?://(?!localhost:|127[.])"',
  budgets: 'node test/tools/budgets.ts',
  private: 'node test/tools/private-data.ts dist',
};

/** Runs a command and shows what it says only if it fails. */
function passes(name: string, command: string): boolean {
  const started = Date.now();
  const { status, stdout, stderr } = spawnSync(command, { shell: true, encoding: 'utf8' });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  console.log(`${status === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
  if (status !== 0) console.log(`> ${command}\n${stdout}${stderr}`);
  return status === 0;
}

const parts = { ...PARTS, ...PARTS_ON_SITE };
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}`);
  process.exit(2);
}
const chosen = Object.entries(parts).filter(([name]) => asked.length === 0 || asked.includes(name));
if (chosen.some(([name]) => name in PARTS_ON_SITE) && !existsSync('dist/index.html')) {
  chosen.unshift(['build', 'npm run build']);
}
const failed = chosen.filter(([name, command]) => !passes(name, command)).map(([name]) => name);
console.log(failed.length === 0 ? '\nAll is well.' : `\nFailed: ${failed.join(', ')}`);
process.exit(failed.length === 0 ? 0 : 1);
