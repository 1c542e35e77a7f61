import { fixedClock } from '#backend/clock.ts';
import type { ReadDb } from '#backend/db/knex.ts';
import { prepareInstallation } from '#db/seeds/prepare-installation.ts';
import pino from 'pino';
import type { Template } from './template-database.ts';
import { useDatabaseLike, type TestDatabase } from './test-database.ts';

/** When the files of the demo were loaded. */
export const DEMO_LOADED_AT = '2026-10-01T06:00:00.000Z';

const DEMO: Template = {
  name: 'demo',
  madeFrom: [
    'db/migrations/*.ts',
    'db/seeds/**/*.*',
    'data-imports/src/**/*.ts',
    'contract/period.ts',
    'backend/src/db/migrate.ts',
    'backend/src/jobs/job-schema.ts',
    // Quarters of the demo are gathered and frozen, and their report is made, as the program does it.
    'backend/src/features/{deliveries,indicators,review-packs,snapshots}/**/*.ts',
  ],
  fill: (db: ReadDb) => prepareInstallation(db, { demo: true, clock: fixedClock(DEMO_LOADED_AT), logger: pino({ level: 'error' }) }),
};

/** The first run after a change loads all shipped files. */
const SECONDS_TO_LOAD = 300;

/**
 * Gives the suite a database of its own with reference data and the demo municipality, dropped afterwards. Call it inside `describe`.
 * The files are loaded once and copied from then on, until something changes that they depend on.
 */
export const useDemoDatabase = (): TestDatabase => useDatabaseLike(DEMO, SECONDS_TO_LOAD);
