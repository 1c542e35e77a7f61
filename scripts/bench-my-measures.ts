import { ensureDatabase, startEmbeddedPostgres } from '#backend/db/embedded-postgres.ts';
import { openDatabase } from '#backend/db/knex.ts';
import { prepareInstallation } from '#db/seeds/prepare-installation.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLOCK, LOGGER, serveForBench, type Row } from './bench-app.ts';
import { addMeasures, addPeople, PASSWORD } from './bench-measures.ts';

// How long the server takes for what is due from somebody, among 2,000 measures with 40 quarters of reports. Asked for: under 100 ms.
// Beside it the list of all measures, whose warnings follow from the same reports: under 300 ms.

const folder = await mkdtemp(join(tmpdir(), 'gesamtbild-bench-'));
const server = await startEmbeddedPostgres(folder);
await ensureDatabase(server, 'bench');
const db = openDatabase(server.urlOf('bench'), 'gesamtbild bench');
try {
  await prepareInstallation(db, { demo: false, clock: CLOCK, logger: LOGGER });
  await addPeople(db);
  await addMeasures(db);
  const app = await serveForBench(server.urlOf('bench'), folder);
  try {
    const officer = await app.signIn('officer-1@bench.example', PASSWORD);
    const busiest = await app.signIn('officer-0@bench.example', PASSWORD);
    const rows: Record<string, Row> = {
      'my measures: those of one of 50 officers': await app.measure('/my-measures', officer, 100),
      'my measures: those of an officer with 200 more': await app.measure('/my-measures', busiest, 100),
      'my measures, ten years ago': await app.measure('/my-measures?quarter=2016-Q4', officer, 100),
      'one page of all measures': await app.measure('/measures', officer, 20),
      'all measures': await app.measure('/measures?limit=5000', officer, 20),
      'all measures in a Bezirk': await app.measure('/measures?limit=5000&district=stadtbezirk:03', officer, 20),
      'a measure': await app.measure('/measures/M-0777', officer, 100),
    };
    console.table(rows);
  } finally {
    await app.close();
  }
} finally {
  await db.destroy();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
