import { rowsOf } from '#backend/db/knex.ts';
import { atOneMoment } from '#backend/db/unit-of-work.ts';
import { snapshotParts } from '#backend/features/snapshots/compose-snapshots.ts';
import { SnapshotService } from '#backend/features/snapshots/snapshot-service.ts';
import { KnexSnapshotStore } from '#backend/features/snapshots/snapshot-store.ts';
import type { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import { CLOCK } from './bench-app.ts';

/** Adopts 2026-Q3 once more. */
export async function freeze(program: Knex): Promise<void> {
  await atOneMoment(program, { key: '1', bindings: [] }, async (trx) => {
    await trx('quarters').insert({ quarter: '2026-Q3' }).onConflict('quarter').ignore();
    await trx('quarter_steps').insert({ quarter: '2026-Q3', to_state: 'adopted', stepped_by: 'Person', stepped_at: CLOCK.now() });
    const service = new SnapshotService(new KnexSnapshotStore(trx), snapshotParts(trx, CLOCK));
    const decision = { quarter: '2026-Q3', adoption: randomUUID(), by: 'Person', at: CLOCK.now(), reason: null };
    await service.freeze(decision, CLOCK.today(), () => Promise.resolve());
  });
}

/** Parts of the twelve Bezirke, figures of 50 indicators in each of the then 150 districts, and organisations up to 200. */
export async function addFigures(db: Knex): Promise<void> {
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

/** Direct parts of the whole up to 150, all with boundaries of 60 points, and a target for each second indicator, which is drawn as a map. */
export async function addPartsOfTheWhole(db: Knex): Promise<void> {
  const statements = [
    `INSERT INTO districts (level, key, name_de, name_en, parent_id)
     SELECT 'stadtbezirk', 'x' || n, 'Bezirk ' || n, 'Borough ' || n, w.parent_id
       FROM (SELECT max(d.parent_id) AS parent_id, count(*) AS total FROM districts AS d WHERE d.level = 'stadtbezirk') AS w
      CROSS JOIN LATERAL generate_series(1, 150 - w.total) AS n`,
    `INSERT INTO district_geometries (district_id, geometry, outline)
     SELECT n.id, n.shape, n.shape
       FROM (SELECT d.id, json_build_object('type', 'MultiPolygon', 'coordinates', json_build_array(json_build_array((
                      SELECT json_agg(json_build_array(13 + (d.id % 13) * 0.02 + 0.009 * cos(p * pi() / 30), 52 + (d.id / 13 % 13) * 0.012 + 0.005 * sin(p * pi() / 30)) ORDER BY p)
                        FROM generate_series(0, 60) AS p))))::jsonb AS shape
               FROM districts AS d WHERE d.level = 'stadtbezirk') AS n
     ON CONFLICT DO NOTHING`,
    `INSERT INTO targets (indicator_code, baseline_value, baseline_date, value, date)
     SELECT i.code, 20, '2024-01-01', 40, '2028-12-31' FROM (SELECT code, row_number() OVER (ORDER BY code) AS n FROM indicators) AS i WHERE i.n <= 50 AND i.n % 2 = 0`,
  ];
  for (const sql of statements) await rowsOf(db, sql);
}
