import { openDatabase, type ReadDb } from '#backend/db/knex.ts';
import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import type { TestServer } from './test-server.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Any number that only this lock uses. */
const LOCK = 7_240_614;

/** A database that others are cloned from: what it is called, the files whose content decides what is in it, and how it is filled. */
export interface Template {
  readonly name: string;
  /** Glob patterns from the root of the repository. */
  readonly madeFrom: readonly string[];
  fill(db: ReadDb): Promise<void>;
}

/** Builds the template unless it is there, and answers its name on the server. Processes wait for each other. */
export async function ensureTemplate(server: TestServer, template: Template): Promise<string> {
  const name = `template_${template.name}_${fingerprint(template.madeFrom)}`;
  await server.admin.query('SELECT pg_advisory_lock($1)', [LOCK]);
  try {
    if (!(await isComplete(server.admin, name))) await build(server, template, name);
  } finally {
    await server.admin.query('SELECT pg_advisory_unlock($1)', [LOCK]);
  }
  return name;
}

async function build(server: TestServer, template: Template, name: string): Promise<void> {
  const { rows } = await server.admin.query<{ datname: string }>(
    // Also what an interrupted build left behind, and templates of older files.
    'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
    [`template_${template.name}_`],
  );
  for (const { datname } of rows) {
    await server.admin.query(`ALTER DATABASE ${datname} WITH is_template false`);
    await server.admin.query(`DROP DATABASE ${datname} WITH (FORCE)`);
  }
  await server.admin.query(`CREATE DATABASE ${name}`);
  const db = openDatabase(server.urlOf(name), 'gesamtbild test');
  try {
    await template.fill(db);
  } finally {
    await db.destroy();
  }
  // The mark that it is complete.
  await server.admin.query(`ALTER DATABASE ${name} WITH is_template true`);
}

async function isComplete(admin: pg.Client, name: string): Promise<boolean> {
  const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1 AND datistemplate', [name]);
  return rowCount === 1;
}

function fingerprint(patterns: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of globSync([...patterns], { cwd: ROOT }).sort()) {
    if (/\.spec\.ts$|\.md$/.test(file)) continue;
    hash.update(`${file}\0`).update(readFileSync(join(ROOT, file)));
  }
  return hash.digest('hex').slice(0, 16);
}
