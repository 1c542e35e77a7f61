import { join } from 'node:path';
import type { Knex } from 'knex';
import type { Config } from '../config.ts';
import { ensureDatabase, startEmbeddedPostgres } from './embedded-postgres.ts';
import { takeInstanceLock } from './instance-lock.ts';
import { openDatabase } from './knex.ts';

/** The database of a running program, and how to leave it. */
export interface Database {
  readonly db: Knex;
  /** Address of the database, with its password. */
  readonly url: string;
  close(): Promise<void>;
}

/** Connects to the server of `DATABASE_URL`, or starts our own below the data folder. */
export async function connect(config: Config, applicationName = 'gesamtbild'): Promise<Database> {
  if (config.databaseUrl !== undefined) return external(config.databaseUrl, applicationName);
  const server = await startEmbeddedPostgres(join(config.dataDir, 'postgres'));
  await ensureDatabase(server, 'gesamtbild');
  const url = server.urlOf('gesamtbild');
  const db = openDatabase(url, applicationName);
  return {
    db,
    url,
    async close() {
      await db.destroy();
      await server.stop();
    },
  };
}

/**
 * The same for the program that serves: only one at a time may do so on an embedded server, because its data folder
 * belongs to one installation. Throws an `Error` whose message says what to do.
 */
export async function connectToServe(config: Config): Promise<Database> {
  const database = await connect(config);
  if (config.databaseUrl !== undefined) return database;
  const lock = await takeInstanceLock(database.url);
  if (lock === undefined) {
    await database.db.destroy();
    throw new Error(
      `Another Gesamtbild already works with the data folder ${config.dataDir}. End it first, or set DATA_DIR to another folder.`,
    );
  }
  return {
    ...database,
    async close() {
      await lock.release();
      await database.close();
    },
  };
}

async function external(url: string, applicationName: string): Promise<Database> {
  const db = openDatabase(url, applicationName);
  try {
    await db.raw('SELECT 1');
  } catch (cause) {
    await db.destroy();
    const where = new URL(url);
    throw new Error(
      `Cannot reach the PostgreSQL server of DATABASE_URL at ${where.hostname}:${where.port || '5432'}: ${(cause as Error).message}`,
      { cause },
    );
  }
  return { db, url, close: () => db.destroy() };
}
