import { ensureDatabase, startEmbeddedPostgres } from '#backend/db/embedded-postgres.ts';
import { openAsProgram, openDatabase, rowsOf } from '#backend/db/knex.ts';
import { migrate } from '#backend/db/migrate.ts';
import type { AuditFilter } from '#backend/features/audit/audit-event.ts';
import { KnexAuditReadModel } from '#backend/features/audit/audit-read-model.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// How long a page of the audit trail takes, with its total, among a million events of three years.

const MANY = 1_000_000;
const REPEATS = 7;

const QUESTIONS: Readonly<Record<string, AuditFilter>> = {
  'no filter': {},
  'an account': { account: '7' },
  'an action that is rare': { action: 'removed' },
  'an action that is frequent': { action: 'changed' },
  'an object': { objectType: 'organisation', objectId: 'organisation-4711' },
  'a day two years ago': { from: '2024-11-20', to: '2024-11-20' },
  'a name': { actor: 'Person 17' },
  'a text that is rare': { search: '47119' },
  'a text that is frequent': { search: 'organisation' },
  'a text that is nowhere': { search: 'nirgends' },
  'a text of a month': { search: 'Nummer 47', from: '2026-10-01', to: '2026-10-31' },
};

const folder = await mkdtemp(join(tmpdir(), 'gesamtbild-bench-'));
const server = await startEmbeddedPostgres(folder);
try {
  await ensureDatabase(server, 'bench');
  const owner = openDatabase(server.urlOf('bench'), 'gesamtbild bench');
  await migrate(owner);
  await rowsOf(
    owner,
    `INSERT INTO audit_events (at, account_id, actor, action, object_type, object_id, object_label, changes, request_id)
     SELECT '2023-11-22'::timestamptz + n * interval '94.6 seconds', n % 50, 'Person ' || n % 50,
            CASE WHEN n % 5000 = 0 THEN 'removed' WHEN n % 3 = 0 THEN 'signed_in' ELSE 'changed' END,
            CASE WHEN n % 3 = 0 THEN 'account' ELSE 'organisation' END, 'organisation-' || n % 50000, 'Organisation Nummer ' || n % 50000,
            CASE WHEN n % 3 = 0 THEN '[]'::jsonb ELSE jsonb_build_array(
              jsonb_build_object('field', 'name', 'before', 'Organisation ' || n, 'after', 'Organisation Nummer ' || n % 50000),
              jsonb_build_object('field', 'districts', 'before', jsonb_build_array('stadtbezirk:01'), 'after', jsonb_build_array('stadtbezirk:02'))) END,
            gen_random_uuid()::text
       FROM generate_series(1, ?) AS n`,
    [MANY],
  );
  await owner.raw('VACUUM ANALYZE audit_events');
  const db = openAsProgram(server.urlOf('bench'), 'gesamtbild bench');
  const events = new KnexAuditReadModel(db);
  const table: Record<string, object> = {};
  for (const [name, filter] of Object.entries(QUESTIONS)) {
    const { total } = await events.page(filter, { limit: 50 });
    const median = await medianOf(() => events.page(filter, { limit: 50 }));
    table[name] = { events: total, 'median ms': median };
  }
  table['page 1000'] = { 'median ms': await medianOf(() => events.page({}, { limit: 50, cursor: String(MANY - 50_000) })) };
  table['choices of the filters'] = { 'median ms': await medianOf(() => events.options()) };
  console.table(table);
  await Promise.all([db.destroy(), owner.destroy()]);
} finally {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

async function medianOf(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < REPEATS; i += 1) {
    const begin = performance.now();
    await work();
    times.push(performance.now() - begin);
  }
  return Math.round(times.sort((a, b) => a - b)[Math.floor(REPEATS / 2)] ?? NaN);
}
