import { ensureDatabase, startEmbeddedPostgres } from '#backend/db/embedded-postgres.ts';
import { openAsProgram, openDatabase, rowsOf } from '#backend/db/knex.ts';
import { atOneMoment } from '#backend/db/unit-of-work.ts';
import { snapshotParts } from '#backend/features/snapshots/compose-snapshots.ts';
import { SnapshotService } from '#backend/features/snapshots/snapshot-service.ts';
import { KnexSnapshotStore } from '#backend/features/snapshots/snapshot-store.ts';
import type { Review } from '#contract/review.ts';
import { prepareInstallation } from '#db/seeds/prepare-installation.ts';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aBody } from '../backend/testing/bodies.ts';
import { aMeeting, anAgendaItem } from '../backend/testing/meetings.ts';
import { TestClient } from '../backend/testing/test-client.ts';
import { CLOCK, LOGGER, serveForBench, type Row } from './bench-app.ts';
import { addMeasures, addPeople, PASSWORD } from './bench-measures.ts';
import { addRecommendations } from './bench-recommendation-data.ts';

// How long the review of a quarter takes with 50 indicators in 150 parts of the whole, each with a target, six years of quarterly figures,
// 500 measures, 100 recommendations, 200 organisations and 300 open decisions: as working data, and as it was adopted. Asked for: under 1 s.

const QUARTER = '2026-Q3';
const PATH = `/quarters/${QUARTER}/review`;

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
  await addWhatIsReviewed();
  const app = await serveForBench(server.urlOf('bench'), folder);
  try {
    const coordinator = new TestClient(app.origin);
    await coordinator.signIn('officer-0@bench.example', PASSWORD);
    const reader = await app.signIn('officer-1@bench.example', PASSWORD);
    const rows: Record<string, Row> = {};
    const review = async (): Promise<Review> => (await coordinator.get(`/api/v1${PATH}`)).body as Review;
    const once = async (what: string, path: string, body: object): Promise<void> => {
      const begun = performance.now();
      const answer = await coordinator.post(`/api/v1${path}`, body);
      rows[what] = { 'once, at the client ms': Math.round(performance.now() - begun) };
      if (answer.status >= 300) throw new Error(`${what}: ${answer.status} ${JSON.stringify(answer.body)}`);
    };
    const { items } = await review();
    console.log(`${items.length} items, ${items.filter(({ chosen }) => chosen).length} of them chosen`);
    rows['the review of working data'] = await app.measure(PATH, reader, 20);
    await once('discussing one item', `${PATH}/handlings`, { key: items[0]?.key, version: 0, state: 'discussed' });
    const rest = items.filter(({ chosen }) => !chosen).slice(0, 500);
    await once(`noting ${rest.length} items`, `${PATH}/notings`, { state: 'noted', items: rest.map(({ key }) => ({ key, version: 0 })) });
    await adopt();
    rows['the review of the adopted quarter'] = await app.measure(PATH, reader, 20);
    console.table(rows);
  } finally {
    await app.close();
  }
} finally {
  await program.destroy();
  await db.destroy();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

/** As the job of an adoption does. */
async function adopt(): Promise<void> {
  await atOneMoment(program, { key: '1', bindings: [] }, async (trx) => {
    await trx('quarters').where({ quarter: QUARTER }).update({ state: 'adopted' });
    await trx('quarter_steps').insert({ quarter: QUARTER, to_state: 'adopted', stepped_by: 'Person', stepped_at: CLOCK.now() });
    const service = new SnapshotService(new KnexSnapshotStore(trx), snapshotParts(trx, CLOCK));
    const decision = { quarter: QUARTER, adoption: randomUUID(), by: 'Person', at: CLOCK.now(), reason: null };
    await service.freeze(decision, CLOCK.today(), () => Promise.resolve());
  });
}

/** Figures and targets everywhere, reports of two quarters of which some are late, decisions, and the meeting that reviews the quarter. */
async function addWhatIsReviewed(): Promise<void> {
  const statements = [
    `UPDATE account_roles SET role = 'coordinator' WHERE account_id = (SELECT min(id) FROM accounts)`,
    `INSERT INTO districts (level, key, name_de, name_en, parent_id)
     SELECT 'stadtbezirk', 'x' || n, 'Bezirk ' || n, 'Borough ' || n, d.parent_id
       FROM generate_series(1, 138) AS n CROSS JOIN (SELECT parent_id FROM districts WHERE level = 'stadtbezirk' LIMIT 1) AS d`,
    `INSERT INTO observations (indicator_code, district_id, period_start, grain, breakdown, value, numerator, denominator, flag, origin)
     SELECT i.code, d.id, make_date(2020, 10, 1) + n * interval '3 months', 'quarter', '', 20 + (d.id * 7 + n) % 30, 200 + n, 1000, 'final', 'reported'
       FROM (SELECT code FROM indicators ORDER BY code LIMIT 50) AS i
      CROSS JOIN (SELECT id FROM districts WHERE level IN ('land', 'stadtbezirk')) AS d CROSS JOIN generate_series(0, 23) AS n`,
    `INSERT INTO organisations (code, name, sector) SELECT 'more-' || n, 'Weitere ' || n, 'municipality' FROM generate_series(1, 150) AS n`,
    `INSERT INTO targets (indicator_code, baseline_value, baseline_date, value, date, tolerance)
     SELECT i.code, 20, '2020-12-31', 60, '2030-12-31', 2 FROM (SELECT code FROM indicators ORDER BY code LIMIT 50) AS i`,
    `INSERT INTO status_reports (measure_code, quarter, status, percent, outlook, note, reported_by, reported_at)
     SELECT m.code, '2026-Q3', 'running', 35, o.outlook, CASE WHEN o.outlook <> 'on_schedule' THEN 'Der Raum fehlt.' END, 'Person', now()
       FROM measures AS m
      CROSS JOIN LATERAL (SELECT (ARRAY['on_schedule', 'at_risk', 'late'])[1 + substring(m.code FROM 3)::integer % 3] AS outlook) AS o
      WHERE m.status = 'running'`,
  ];
  for (const sql of statements) await rowsOf(db, sql);
  const body = await aBody(db, { kind: 'steering_group' });
  const meeting = await aMeeting(db, body, { heldOn: '2026-11-20', begins: '10:00', ends: '12:00' });
  const earlier = await anAgendaItem(db, body, await aMeeting(db, body, { heldOn: '2026-05-20' }));
  await rowsOf(
    db,
    `INSERT INTO decisions (code, agenda_item_id, position, kind, wording, due_on)
     SELECT 'B-2026-' || lpad(n::text, 3, '0'), :earlier::bigint, n, 'agreement', 'Was vereinbart wurde, Nummer ' || n, '2026-09-01'::date + n
       FROM generate_series(1, 300) AS n`,
    { earlier },
  );
  await db('quarters').insert({ quarter: QUARTER, state: 'in_review', review_meeting: meeting });
  await rowsOf(db, 'ANALYZE');
}
