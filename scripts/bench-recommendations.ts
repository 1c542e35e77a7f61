import { ensureDatabase, startEmbeddedPostgres } from '#backend/db/embedded-postgres.ts';
import { openDatabase } from '#backend/db/knex.ts';
import { prepareInstallation } from '#db/seeds/prepare-installation.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLOCK, LOGGER, serveForBench, type Row } from './bench-app.ts';
import { addMeasures, addPeople, PASSWORD } from './bench-measures.ts';
import { addRecommendations } from './bench-recommendation-data.ts';

// How long the server takes for 200 recommendations that 2,000 measures with 40 quarters of reports answer: the list, whose progress follows
// from all of these, the thread that binds everything, and one recommendation with its history. Asked for: under 150 ms each.

const RECOMMENDATIONS = 200;

const folder = await mkdtemp(join(tmpdir(), 'gesamtbild-bench-'));
const server = await startEmbeddedPostgres(folder);
await ensureDatabase(server, 'bench');
const db = openDatabase(server.urlOf('bench'), 'gesamtbild bench');
try {
  await prepareInstallation(db, { demo: false, clock: CLOCK, logger: LOGGER });
  await addPeople(db);
  await addMeasures(db);
  await addRecommendations(db, RECOMMENDATIONS);
  const app = await serveForBench(server.urlOf('bench'), folder);
  try {
    const officer = await app.signIn('officer-1@bench.example', PASSWORD);
    const rows: Record<string, Row> = {
      'all recommendations': await app.measure('/recommendations?limit=5000', officer, 40),
      'all recommendations, five years ago': await app.measure('/recommendations?limit=5000&quarter=2021-Q3', officer, 40),
      'one page of recommendations': await app.measure('/recommendations', officer, 40),
      'recommendations of a Bezirk': await app.measure('/recommendations?limit=5000&district=stadtbezirk:03', officer, 40),
      'the thread of the whole': await app.measure('/thread', officer, 40),
      'the thread of a Bezirk': await app.measure('/thread?district=stadtbezirk:03', officer, 40),
      'a recommendation': await app.measure('/recommendations/E-077', officer, 100),
      'its progress': await app.measure('/recommendations/E-077/progress', officer, 100),
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
