import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { runNode, runProgram, ROOT } from './run-program.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  String.raw`C:\Program Files\Google\Chrome\Application\chrome.exe`,
  String.raw`C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe`,
];

/** What to do when there is no browser. */
export const NO_BROWSER =
  'The browser tests need Chromium or Chrome: install one (on Debian and Ubuntu: sudo apt-get install chromium), or set CHROME_BIN to the path of one.';

/** Path of a browser for the tests; gets one where that is possible. Undefined when there is none and none can be had. */
export async function findOrGetBrowser(): Promise<string | undefined> {
  const { CHROME_BIN: chosen } = process.env;
  if (chosen !== undefined && chosen !== '') return isExecutable(chosen) ? chosen : undefined;
  const found = findBrowser();
  if (found !== undefined) return found;
  console.log('No browser found, getting one ...');
  return (await fromDebian()) ?? (await fromPlaywright());
}

function findBrowser(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const installed = NAMES.flatMap((name) => folders.map((folder) => join(folder, process.platform === 'win32' ? `${name}.exe` : name)));
  return [...installed, ...PLACES, chromium.executablePath()].find((path) => isExecutable(path) && starts(path));
}

async function fromDebian(): Promise<string | undefined> {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined;
  const quiet = { env: { DEBIAN_FRONTEND: 'noninteractive' } };
  const updated = await runProgram('apt-get', ['update', '-q'], quiet).catch(() => 1);
  if (updated !== 0) return undefined;
  await runProgram('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium'], quiet);
  return findBrowser();
}

async function fromPlaywright(): Promise<string | undefined> {
  const status = await runNode([join(ROOT, 'node_modules', '@playwright', 'test', 'cli.js'), 'install', 'chromium']).catch(() => 1);
  return status === 0 ? findBrowser() : undefined;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Some systems put a program under the name that only says how to install the browser. */
function starts(path: string): boolean {
  if (process.platform === 'win32') return true;
  try {
    execFileSync(path, ['--version', '--no-sandbox'], { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}
