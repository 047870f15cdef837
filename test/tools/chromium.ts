/** Finds the Chromium and the office program that the browser tests use, and installs them where that needs no question. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { hasOffice } from './office.ts';

const PACKAGES = 'chromium fonts-noto-cjk poppler-utils libreoffice-writer-nogui';

const USUAL_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Path of the browser: `CHROMIUM_PATH`, else the usual places, else Playwright's own download.
 * `undefined` if there is none.
 * @throws if `CHROMIUM_PATH` names a file that does not exist.
 */
export function findChromium(): string | undefined {
  const chosen = process.env['CHROMIUM_PATH'];
  if (chosen !== undefined && !existsSync(chosen)) throw new Error(`CHROMIUM_PATH=${chosen} does not exist`);
  return chosen ?? [...USUAL_PATHS, chromium.executablePath()].find((path) => existsSync(path));
}

/** Whether a font with Chinese characters is there; `true` where this cannot be asked (Windows, macOS). */
function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true;
  const list = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return list.error === undefined && list.stdout.trim() !== '';
}

/** Whether the text of a printed page can be read. */
const hasPdfReader = (): boolean => spawnSync('pdftotext', ['-v']).error === undefined;

function succeeds(command: string): boolean {
  return spawnSync(command, { shell: true, stdio: 'ignore' }).status === 0;
}

/** The command that installs the packages without asking, or `undefined` where this user may not. */
function installCommand(): string | undefined {
  if (!succeeds('command -v apt-get')) return undefined;
  const asRoot = process.getuid?.() === 0 ? '' : 'sudo -n ';
  if (asRoot !== '' && !succeeds('sudo -n true')) return undefined;
  const aptGet = `${asRoot}env DEBIAN_FRONTEND=noninteractive apt-get`;
  return `${aptGet} update -qq && ${aptGet} install -y -qq --no-install-recommends ${PACKAGES}`;
}

/**
 * Makes sure that a Chromium, a Chinese font, a reader of PDF and LibreOffice are there, installing them as root or with
 * passwordless sudo.
 * Returns what is missing and how to install it, or `undefined` if all is well.
 */
export function missingBrowser(): string | undefined {
  if (findChromium() !== undefined && hasChineseFont() && hasPdfReader() && hasOffice()) return undefined;
  const install = installCommand();
  if (install !== undefined) {
    console.log(`Installing ${PACKAGES} for the browser tests …`);
    spawnSync(install, { shell: true, stdio: ['ignore', 'ignore', 'inherit'] });
  }
  if (findChromium() === undefined) {
    return [
      'No Chromium for the browser tests. Install one and run the tests again:',
      `  Debian, Ubuntu: sudo apt-get install -y --no-install-recommends ${PACKAGES}`,
      '  elsewhere: install Chrome or Chromium, and set CHROMIUM_PATH to its program file if it is not found',
    ].join('\n');
  }
  if (!hasChineseFont()) {
    return 'No font with Chinese characters. Install one and run the tests again, such as the Debian package fonts-noto-cjk';
  }
  if (!hasOffice()) {
    return 'No LibreOffice. Install it and run the tests again: the Debian package is libreoffice-writer-nogui';
  }
  if (!hasPdfReader()) return 'No pdftotext. Install it and run the tests again: the Debian package is poppler-utils';
  return undefined;
}
