import { openDatabase } from '#backend/db/knex.ts';
import { migrate } from '#backend/db/migrate.ts';
import type { Knex } from 'knex';
import { ensureTemplate, type Template } from './template-database.ts';
import { startTestServer, type TestServer } from './test-server.ts';

const MIGRATED: Template = {
  name: 'migrated',
  madeFrom: ['db/migrations/*.ts', 'backend/src/db/migrate.ts', 'backend/src/jobs/job-schema.ts', 'node_modules/pg-boss/package.json'],
  fill: migrate,
};

// A spec with a database waits for another process, which on a busy computer takes its time.
jasmine.DEFAULT_TIMEOUT_INTERVAL = 60_000;

const SECONDS_FOR_A_CLUSTER = 60;
const SECONDS_TO_CLEAN_UP = 30;

/** The database of a spec file. */
export interface TestDatabase {
  db(): Knex;
  /** For what opens its own connections. */
  url(): string;
}

/** Gives the suite a migrated, empty database of its own, dropped afterwards. Call it inside `describe`. */
export const useTestDatabase = (): TestDatabase => useDatabaseLike(MIGRATED, SECONDS_FOR_A_CLUSTER);

/** The same as a copy of any template. */
export function useDatabaseLike(template: Template, secondsToBuild: number): TestDatabase {
  let opened: { db: Knex; url: string; name: string } | undefined;

  beforeAll(async () => {
    const server = await sharedServer();
    const origin = await ensureTemplate(server, template);
    const name = `test_${process.pid}_${++databases}`;
    await server.admin.query(`CREATE DATABASE ${name} TEMPLATE ${origin}`);
    const url = server.urlOf(name);
    opened = { db: openDatabase(url, 'gesamtbild test'), url, name };
  }, secondsToBuild * 1000);

  afterAll(async () => {
    if (opened === undefined) return;
    await opened.db.destroy();
    const server = await sharedServer();
    await server.admin.query(`DROP DATABASE ${opened.name} WITH (FORCE)`);
    opened = undefined;
  }, SECONDS_TO_CLEAN_UP * 1000);

  const get = () => {
    if (opened === undefined) throw new Error('The test database is there inside of specs and their hooks only.');
    return opened;
  };
  return { db: () => get().db, url: () => get().url };
}

let databases = 0;
let server: Promise<TestServer> | undefined;

/** One for all spec files of the process, started by the first that needs it. */
const sharedServer = (): Promise<TestServer> => (server ??= startTestServer());

// At the top level, where this module is loaded by the first spec file: ends after all suites.
afterAll(async () => {
  const running = server;
  server = undefined;
  await (await running)?.stop();
}, SECONDS_TO_CLEAN_UP * 1000);
