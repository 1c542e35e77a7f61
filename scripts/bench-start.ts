import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './run-program.ts';

// How long `npm start` takes until it serves: the first time, with the demo municipality to load, and the second time.
// Asked for: the second within 5 s.

const folder = await mkdtemp(join(tmpdir(), 'gesamtbild-bench-'));
// A temporary folder is private; started by root, PostgreSQL runs under an account of its own, which has to get through.
await chmod(folder, 0o755);
try {
  const [first, second] = [await measure(), await measure()];
  console.table({ 'npm start': { 'first, s': first, 'second, s': second } });
} finally {
  await rm(folder, { recursive: true, force: true });
}

async function measure(): Promise<number> {
  const begun = performance.now();
  const program = spawn('npm', ['start'], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await serving(program);
  const seconds = (performance.now() - begun) / 1000;
  const ended = new Promise((resolve) => program.on('close', resolve));
  program.kill('SIGINT');
  await ended;
  return Math.round(seconds * 10) / 10;
}

function serving(program: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    program.stdout?.on('data', (chunk: Buffer) => {
      if (chunk.toString().includes('Gesamtbild: http')) resolve();
    });
    program.on('close', (code) => reject(new Error(`npm start ended with ${code} before it served.`)));
  });
}
