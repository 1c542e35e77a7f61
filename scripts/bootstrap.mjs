// Runs one of the project's commands on a machine that has nothing but Node 20 and npm: installs the packages when they are missing
// or out of date, then hands over to the Node version that the packages bring along. Only Node's own modules are used here, and
// nothing newer than Node 20, because nothing else is there yet.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const PINNED_NODE = join(ROOT, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
const COMMANDS = ['start', 'dev', 'test', 'import', 'user', 'bench'];
const OLDEST_NODE = 20;

const [command, ...options] = process.argv.slice(2);
if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
  fail(`Node ${OLDEST_NODE} or newer is needed, this is ${process.versions.node}. See https://nodejs.org.`);
} else if (!COMMANDS.includes(command)) {
  fail(`Usage: npm run ${COMMANDS.join(' | ')} [-- options]`, 2);
} else {
  process.exitCode = await installAndRun(command, options);
}

async function installAndRun(name, rest) {
  if (!isInstalled()) {
    process.stderr.write('Installing packages, which takes a minute or two ...\n');
    // Also the packages for building when NODE_ENV says production. Our own output stays free of npm's.
    const failed = await npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
    if (failed !== 0) return fail('The packages could not be installed. What npm says above tells why; is its registry reachable?');
    if (!existsSync(PINNED_NODE)) {
      return fail(
        'The packages are incomplete, because npm is set to run no install scripts. Allow them: npm config set ignore-scripts false',
      );
    }
  }
  // A connection to the child lets it end by itself when this process is killed.
  return run(PINNED_NODE, [join(ROOT, 'scripts', `${name}.ts`), ...rest], ['inherit', 'inherit', 'inherit', 'ipc']);
}

/** Whether every package of the lock file lies in node_modules in that version. npm notes what it installed once it is through. */
function isInstalled() {
  const wanted = readJson('package-lock.json').packages;
  const there = readJson('node_modules/.package-lock.json')?.packages;
  if (there === undefined || !existsSync(PINNED_NODE)) return false;
  const { dependencies, devDependencies } = readJson('package.json');
  // A lock file that does not fit is left to npm, which explains it.
  if (!isDeepStrictEqual([wanted[''].dependencies, wanted[''].devDependencies], [dependencies, devDependencies])) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => {
    if (path === '') return true;
    // Packages for other operating systems stay out.
    if (there[path] === undefined) return optional === true;
    return there[path].version === version && existsSync(join(ROOT, path, 'package.json'));
  });
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
  } catch {
    return undefined;
  }
}

/** npm by the same installation that called us, else by its name. */
function npm(args) {
  const cli = process.env['npm_execpath'];
  const stdio = ['ignore', process.stderr, process.stderr];
  return cli !== undefined && /npm-cli\.c?js$/.test(cli) ? run(process.execPath, [cli, ...args], stdio) : run('npm', args, stdio);
}

/** Runs a program to its end, passes signals on to it, and answers its exit status. */
function run(program, args, stdio) {
  return new Promise((resolve) => {
    const env = { INIT_CWD: process.cwd(), ...process.env };
    const child = spawn(program, args, { cwd: ROOT, stdio, env, shell: process.platform === 'win32' && program === 'npm' });
    const passOn = (signal) => child.kill(signal);
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, passOn);
    const watch = watchNpm(() => child.kill('SIGTERM'));
    child.on('error', (error) => {
      resolve(fail(`${program} could not be started: ${error.message}`));
    });
    child.on('exit', (code, signal) => {
      for (const each of signals) process.off(each, passOn);
      clearInterval(watch);
      resolve(code ?? 128 + constants.signals[signal]);
    });
  });
}

/** Tells when npm is gone: one that was killed cannot pass that on. */
function watchNpm(whenGone) {
  const npm = process.ppid;
  if (process.env['npm_lifecycle_event'] === undefined) return undefined;
  return setInterval(() => {
    if (process.ppid !== npm) whenGone();
  }, 250).unref();
}

function fail(message, status = 1) {
  process.stderr.write(`\n${message}\n\n`);
  process.exitCode = status;
  return status;
}
