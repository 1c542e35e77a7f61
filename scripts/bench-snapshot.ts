import { ensureDatabase, startEmbeddedPostgres } from '#backend/db/embedded-postgres.ts';
import { openAsProgram, openDatabase, rowsOf } from '#backend/db/knex.ts';
import { atOneMoment } from '#backend/db/unit-of-work.ts';
import { snapshotParts } from '#backend/features/snapshots/compose-snapshots.ts';
import { KnexSnapshotReadModel } from '#backend/features/snapshots/snapshot-read-model.ts';
import { SnapshotService } from '#backend/features/snapshots/snapshot-service.ts';
import { KnexSnapshotStore } from '#backend/features/snapshots/snapshot-store.ts';
import { prepareInstallation } from '#db/seeds/prepare-installation.ts';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLOCK, LOGGER } from './bench-app.ts';
import { addMeasures, addPeople } from './bench-measures.ts';
import { addRecommendations } from './bench-recommendation-data.ts';

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
  await addFigures();
  const [freezing, proving]: [number[], number[]] = [[], []];
  for (let time = 0; time < TIMES; time += 1) {
    const begun = performance.now();
    await freeze();
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

async function freeze(): Promise<void> {
  await atOneMoment(program, { key: '1', bindings: [] }, async (trx) => {
    await trx('quarters').insert({ quarter: '2026-Q3' }).onConflict('quarter').ignore();
    await trx('quarter_steps').insert({ quarter: '2026-Q3', to_state: 'adopted', stepped_by: 'Person', stepped_at: CLOCK.now() });
    const service = new SnapshotService(new KnexSnapshotStore(trx), snapshotParts(trx, CLOCK));
    const decision = { quarter: '2026-Q3', adoption: randomUUID(), by: 'Person', at: CLOCK.now(), reason: null };
    await service.freeze(decision, CLOCK.today(), () => Promise.resolve());
  });
}

/** Parts of the twelve Bezirke, figures of 50 indicators in each of the then 150 districts, and organisations up to 200. */
async function addFigures(): Promise<void> {
  const statements = [
    `INSERT INTO districts (level, key, name_de, name_en, parent_id)
     SELECT 'prognoseraum', d.key || lpad(n::text, 2, '0'), 'Raum ' || n, 'Area ' || n, d.id
       FROM generate_series(1, 12) AS n JOIN districts AS d ON d.level = 'stadtbezirk'
      ORDER BY n, d.key LIMIT 137`,
    `INSERT INTO observations (indicator_code, district_id, period_start, grain, breakdown, value, numerator, denominator, flag, origin)
     SELECT i.code, d.id, make_date(2020, 10, 1) + n * interval '3 months', 'quarter', '', 20 + (d.id * 7 + n) % 30, 200 + n, 1000, 'final', 'reported'
       FROM (SELECT code FROM indicators ORDER BY code LIMIT 50) AS i CROSS JOIN districts AS d CROSS JOIN generate_series(0, 23) AS n`,
    `INSERT INTO organisations (code, name, sector) SELECT 'more-' || n, 'Weitere ' || n, 'municipality' FROM generate_series(1, 150) AS n`,
    `VACUUM ANALYZE observations`,
  ];
  for (const sql of statements) await rowsOf(db, sql);
}
