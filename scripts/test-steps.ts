import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findOrGetBrowser, NO_BROWSER } from './browser.ts';
import { buildFrontend, frontendIsBuilt, NG } from './frontend-build.ts';
import { ROOT, runNode, type RunOptions } from './run-program.ts';
import { COUNTS_FILE, readCounts, type Counts } from './test-counts.ts';

/** A part of `npm test`. */
export interface Step {
  readonly name: string;
  /** Completes "npm test checks ...". */
  readonly checks: string;
  /** Whether it is sensitive to other work on the computer. */
  readonly alone?: boolean;
  run(options: RunOptions): Promise<Counts>;
}

const MODULES = join(ROOT, 'node_modules');
const PASSED: Counts = { passed: 1, failed: 0 };
const FAILED: Counts = { passed: 0, failed: 1 };
const JASMINE = [join(MODULES, 'jasmine', 'bin', 'jasmine.js'), '--config=jasmine.config.mjs'];

/** All parts, in the order in which they are begun: the long ones first. */
export const STEPS: readonly Step[] = [
  { name: 'build', checks: 'that the front end builds', run: (options) => asCheck(builtFrontend(options)) },
  { name: 'browser', checks: 'components in a browser', run: (options) => withBrowser(options, inBrowser) },
  { name: 'node', checks: 'contract, backend, imports and database', run: (options) => counted(options, JASMINE) },
  {
    name: 'lint',
    checks: 'style and import boundaries',
    run: (options) => check(options, 'eslint/bin/eslint.js', '.', '--max-warnings=0'),
  },
  { name: 'types', checks: 'types', run: (options) => check(options, 'typescript/bin/tsc', '-p', '.') },
  {
    name: 'format',
    checks: 'formatting',
    run: (options) => check(options, 'prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'),
  },
  { name: 'journeys', checks: 'journeys through the running program', alone: true, run: (options) => withBrowser(options, journeys) },
];

const check = (options: RunOptions, program: string, ...args: string[]): Promise<Counts> =>
  asCheck(runNode([join(MODULES, program), ...args], options));

async function asCheck(status: Promise<number>): Promise<Counts> {
  return (await status) === 0 ? PASSED : FAILED;
}

async function builtFrontend(options: RunOptions): Promise<number> {
  return frontendIsBuilt() ? 0 : buildFrontend(options);
}

const inBrowser = (options: RunOptions): Promise<Counts> => counted(options, [NG, 'test', '--no-progress']);

async function journeys(options: RunOptions): Promise<Counts> {
  // Only on its own: in a whole run the build is a step before this one.
  if ((await builtFrontend(options)) !== 0) return FAILED;
  return counted(options, [join(MODULES, '@playwright', 'test', 'cli.js'), 'test', '--config=e2e/playwright.config.ts']);
}

/** Runs a test runner that saves its counts. One that ends badly without a failed test has failed all the same. */
async function counted(options: RunOptions, args: readonly string[]): Promise<Counts> {
  const folder = await mkdtemp(join(tmpdir(), 'gesamtbild-counts-'));
  const file = join(folder, 'counts.json');
  try {
    const status = await runNode(args, { ...options, env: { ...options.env, [COUNTS_FILE]: file } });
    const counts = readCounts(file) ?? { passed: 0, failed: 0 };
    return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

let browser: Promise<string | undefined> | undefined;

async function withBrowser(options: RunOptions, run: (options: RunOptions) => Promise<Counts>): Promise<Counts> {
  browser ??= findOrGetBrowser();
  const path = await browser;
  if (path !== undefined) return run({ ...options, env: { ...options.env, CHROME_BIN: path } });
  options.onOutput?.(Buffer.from(`${NO_BROWSER}\n`));
  return FAILED;
}
