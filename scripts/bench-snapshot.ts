import { ensureDatabase, startEmbeddedPostgres } from '#backend/db/embedded-postgres.ts';
import { openAsProgram, openDatabase } from '#backend/db/knex.ts';
import { KnexSnapshotReadModel } from '#backend/features/snapshots/snapshot-read-model.ts';
import { prepareInstallation } from '#db/seeds/prepare-installation.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLOCK, LOGGER } from './bench-app.ts';
import { addMeasures, addPeople } from './bench-measures.ts';
import { addRecommendations } from './bench-recommendation-data.ts';
import { addFigures, freeze } from './bench-snapshot-data.ts';

// How long it takes to freeze a quarter with 50 indicators in 150 districts, six years of quarterly figures, 500 measures, 100 recommendations
// and 200 organisations, and to prove it afterwards. Asked for: under 5 s.

const TIMES = 5;

const folder = await mkdtemp(join(tmpdir(), 'gesamtbild-bench-'));
const server = await startEmbeddedPostgres(folder);
await ensureDatabase(server, 'bench');
const db = openDatabase(server.urlOf('bench'), 'gesamtbild bench');
const program = openAsProgram(server.urlOf('bench'), 'gesamtbild bench');
try {
  await prepareInstallation(db, { demo: false, clock: CLOCK, logger: LOGGER });
  await addPeople(db);
  await addMeasures(db, 500);
  await addRecommendations(db, 100);
  await addFigures(db);
  const [freezing, proving]: [number[], number[]] = [[], []];
  for (let time = 0; time < TIMES; time += 1) {
    const begun = performance.now();
    await freeze(program);
    const frozen = performance.now();
    const snapshots = new KnexSnapshotReadModel(program);
    const { id, contentHash } = await snapshots.get('2026-Q3');
    if ((await snapshots.computedHash(id)) !== contentHash) throw new Error('The hash of what was kept is another one.');
    freezing.push(frozen - begun);
    proving.push(performance.now() - frozen);
  }
  const { counts } = await new KnexSnapshotReadModel(program).get('2026-Q3');
  console.table(counts);
  const median = (values: number[]): string => `${Math.round(values.toSorted((a, b) => a - b)[Math.floor(TIMES / 2)] ?? 0)} ms`;
  console.table({ 'freezing a quarter': { median: median(freezing) }, 'proving its hash': { median: median(proving) } });
} finally {
  await program.destroy();
  await db.destroy();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
