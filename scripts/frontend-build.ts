import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT, runNode, type RunOptions } from './run-program.ts';

/** Everything that decides what the built front end looks like. */
const INPUTS = [
  'frontend/{src,public}/**/*',
  'frontend/tsconfig*.json',
  'contract/*.ts',
  'angular.json',
  'tsconfig.json',
  'package-lock.json',
];
const STAMP = join(ROOT, 'dist', 'frontend-built-from.txt');
const ENTRIES = ['dist/frontend/server/server.mjs', 'dist/frontend/browser'];

/** The Angular command line, run with our Node. */
export const NG = join(ROOT, 'node_modules', '@angular', 'cli', 'bin', 'ng.js');

/** Whether the built front end was made from the sources as they are. */
export function frontendIsBuilt(): boolean {
  return ENTRIES.every((entry) => existsSync(join(ROOT, entry))) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === fingerprint();
}

/** Builds the front end for production and answers the builder's exit status. */
export async function buildFrontend(options: RunOptions = {}): Promise<number> {
  await forgetFrontendBuild();
  // Taken first: what changes while building counts for the next build.
  const madeFrom = fingerprint();
  const status = await runNode([NG, 'build'], options);
  if (status === 0) {
    await mkdir(join(ROOT, 'dist'), { recursive: true });
    await writeFile(STAMP, madeFrom);
  }
  return status;
}

/** For whoever puts something else where the built front end lies. */
export async function forgetFrontendBuild(): Promise<void> {
  await rm(STAMP, { force: true });
}

function fingerprint(): string {
  const hash = createHash('sha256');
  const entries = globSync(INPUTS, { cwd: ROOT, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.spec.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort()) hash.update(`${file.slice(ROOT.length)}\0`).update(readFileSync(file));
  return hash.digest('hex');
}
