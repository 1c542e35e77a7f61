import { ensureDatabase, startEmbeddedPostgres } from '#backend/db/embedded-postgres.ts';
import { openDatabase, rowsOf } from '#backend/db/knex.ts';
import { TestClient } from '../backend/testing/test-client.ts';
import type { DeliveryPage } from '#contract/delivery.ts';
import type { QuarterDetail } from '#contract/quarter-cycle.ts';
import { prepareInstallation } from '#db/seeds/prepare-installation.ts';
import type { Knex } from 'knex';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CLOCK, LOGGER, serveForBench, type Row } from './bench-app.ts';
import { addMeasures, addPeople, PASSWORD } from './bench-measures.ts';
import { measureValueEntry } from './bench-value-entry.ts';

// How long the server takes for the deliveries of a quarter with 500 measures and 50 indicators in 150 districts (8,000 in all), beside eight
// earlier quarters of that size. Asked for: each under 1 s.

const QUARTER = '/quarters/2026-Q3';

/** Indicators that are asked for in every district, and a report on each measure. */
async function addCollections(db: Knex): Promise<void> {
  const statements = [
    `UPDATE account_roles SET role = 'coordinator' WHERE account_id = (SELECT min(id) FROM accounts)`,
    `INSERT INTO levels (level, position, name_de, name_en, plural_de, plural_en) VALUES ('viertel', 99, 'Viertel', 'Quarter', 'Viertel', 'Quarters')`,
    `INSERT INTO districts (level, key, name_de, name_en, parent_id)
     SELECT 'viertel', 'v' || n, 'Viertel ' || n, 'Quarter ' || n, d.id
       FROM generate_series(1, 150) AS n JOIN districts AS d ON d.level = 'stadtbezirk' AND d.key = lpad((1 + n % 12)::text, 2, '0')`,
    `INSERT INTO indicators (code, field_of_action, name_de, name_en, kind, unit, direction, decimals, update_interval, numerator_de, numerator_en,
                             source, smallest_level)
     SELECT 'Z' || (100 + n), f.code, 'Indikator ' || n, 'Indicator ' || n, 'count', 'count', 'neutral', 0, 'quarterly', '', '', '', 'viertel'
       FROM generate_series(1, 50) AS n CROSS JOIN (SELECT min(code) AS code FROM fields_of_action) AS f`,
    `INSERT INTO indicator_collections (indicator_code, level, organisation_code)
     SELECT i.code, 'viertel', 'organisation-' || substring(i.code FROM 2)::integer % 50 FROM indicators AS i WHERE i.code LIKE 'Z1__'`,
    `INSERT INTO observations (indicator_code, district_id, period_start, grain, value, origin)
     SELECT i.code, w.id, '2026-04-01', 'quarter', 100, 'reported' FROM indicators AS i CROSS JOIN districts AS w
      WHERE i.code LIKE 'Z1__' AND w.level = 'viertel'`,
    `INSERT INTO status_reports (measure_code, quarter, status, percent, outlook, people_reached, reported_by, reported_at)
     SELECT m.code, '2026-Q3', m.status, 90, 'on_schedule', 30, 'Person', now() FROM measures AS m`,
    `INSERT INTO quarters (quarter, deliver_until) VALUES ('2026-Q3', '2026-10-31')`,
    `ANALYZE`,
  ];
  for (const sql of statements) await rowsOf(db, sql);
}

/** Eight earlier quarters, handed in and approved. */
async function addHistory(db: Knex): Promise<void> {
  await rowsOf(
    db,
    `INSERT INTO quarters (quarter, state, deliver_until)
     SELECT to_char(d, 'YYYY"-Q"Q'), 'published', d::date + 120 FROM generate_series('2024-07-01'::date, '2026-04-01', interval '3 months') AS d`,
  );
  await rowsOf(
    db,
    `INSERT INTO deliveries (quarter, kind, measure_code, indicator_code, district_id, period_start, grain, organisation_code, state,
                             first_submitted_at, submitted_at, submitted_by, decided_at, decided_by)
     SELECT q.quarter, d.kind, d.measure_code, d.indicator_code, d.district_id, d.period_start, d.grain, d.organisation_code, 'approved',
            q.deliver_until + (d.id % 10 - 7)::integer, q.deliver_until, 'Person', q.deliver_until + 1, 'Person'
       FROM deliveries AS d CROSS JOIN quarters AS q WHERE q.state = 'published'`,
  );
  await rowsOf(db, 'ANALYZE');
}

const folder = await mkdtemp(join(tmpdir(), 'gesamtbild-bench-'));
const server = await startEmbeddedPostgres(folder);
await ensureDatabase(server, 'bench');
const db = openDatabase(server.urlOf('bench'), 'gesamtbild bench');
try {
  await prepareInstallation(db, { demo: false, clock: CLOCK, logger: LOGGER });
  await addPeople(db);
  await addMeasures(db, 500);
  await addCollections(db);
  const app = await serveForBench(server.urlOf('bench'), folder);
  try {
    const coordinator = new TestClient(app.origin);
    await coordinator.signIn('officer-0@bench.example', PASSWORD);
    const rows: Record<string, Row> = {};
    /** Changes happen once: the time is that of one request, at the client. */
    const once = async <T>(what: string, method: string, path: string, body?: unknown): Promise<T> => {
      const begun = performance.now();
      const answer = await coordinator.send(method, `/api/v1${path}`, body);
      rows[what] = { 'once, at the client ms': Math.round(performance.now() - begun) };
      if (answer.status >= 300) throw new Error(`${what}: ${answer.status} ${JSON.stringify(answer.body)}`);
      return answer.body as T;
    };
    const { version } = (await coordinator.get(`/api/v1${QUARTER}`)).body as QuarterDetail;
    const begun = await once<QuarterDetail>('the step to collecting: 8,000 deliveries', 'POST', `${QUARTER}/steps`, {
      version,
      to: 'collecting',
    });
    console.log(begun.deliveries);
    await addHistory(db);
    const officer = await app.signIn('officer-1@bench.example', PASSWORD);
    rows['a quarter with its counts'] = await app.measure(QUARTER, officer, 20);
    rows['all quarters'] = await app.measure('/quarters', officer, 20);
    rows['one page of 100 deliveries'] = await app.measure(`${QUARTER}/deliveries`, officer, 20);
    rows['500 of them'] = await app.measure(`${QUARTER}/deliveries?limit=500`, officer, 20);
    rows['those of one officer'] = await app.measure(`${QUARTER}/deliveries?mine=true`, officer, 20);
    rows['500 reports to approve'] = await app.measure(`${QUARTER}/deliveries?kind=report&state=submitted&limit=500`, officer, 20);
    rows['who is late'] = await app.measure(`${QUARTER}/lateness`, officer, 20);
    const { items } = (await coordinator.get(`/api/v1${QUARTER}/deliveries?kind=report&state=submitted&limit=500`)).body as DeliveryPage;
    const deliveries = items.map(({ id, version: seen }) => ({ id, version: seen }));
    await once(`approving ${deliveries.length} reports`, 'POST', `${QUARTER}/deliveries/approvals`, { deliveries });
    Object.assign(rows, await measureValueEntry(app, coordinator, officer));
    const now = (await coordinator.get(`/api/v1${QUARTER}`)).body as QuarterDetail;
    await once('the step to review, brought up to date', 'POST', `${QUARTER}/steps`, { version: now.version, to: 'in_review' });
    console.table(rows);
  } finally {
    await app.close();
  }
} finally {
  await db.destroy();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
