import { hash } from '@node-rs/argon2';
import { rowsOf } from '#backend/db/knex.ts';
import type { Knex } from 'knex';

/** How many of each a benchmark has. */
const MEASURES = 2000;
const QUARTERS = 40;
const OFFICERS = 50;

/** Of every account of a benchmark: `officer-0@bench.example` and so on. */
export const PASSWORD = 'a password for the benchmark';

/** A whole with twelve parts, an organisation for each officer. */
export async function addPeople(db: Knex): Promise<void> {
  const passwordHash = await hash(PASSWORD, { memoryCost: 8, timeCost: 1, parallelism: 1 });
  const statements = [
    `INSERT INTO districts (level, key, name_de, name_en) VALUES ('land', '11', 'Berlin', 'Berlin')`,
    `INSERT INTO districts (level, key, name_de, name_en, parent_id)
     SELECT 'stadtbezirk', lpad(n::text, 2, '0'), 'Bezirk ' || n, 'Borough ' || n, d.id
       FROM generate_series(1, 12) AS n JOIN districts AS d ON d.level = 'land'`,
    `INSERT INTO organisations (code, name, sector) SELECT 'organisation-' || n, 'Organisation ' || n, 'municipality' FROM generate_series(0, :officers - 1) AS n`,
    `INSERT INTO accounts (email, name, state, password_hash)
     SELECT 'officer-' || n || '@bench.example', 'Person ' || n, 'active', :passwordHash FROM generate_series(0, :officers - 1) AS n`,
    `INSERT INTO account_roles (account_id, role) SELECT a.id, 'officer' FROM accounts AS a`,
    `INSERT INTO account_organisations (account_id, organisation_code)
     SELECT a.id, 'organisation-' || substring(a.email FROM '\\d+') FROM accounts AS a`,
    `INSERT INTO account_districts (account_id, district_level, district_key) SELECT a.id, 'stadtbezirk', '01' FROM accounts AS a`,
  ];
  for (const sql of statements) await rowsOf(db, sql, { officers: OFFICERS, passwordHash });
}

/** Measures with a way behind them, two districts, milestones, money, and a report for each quarter; every twentieth one was corrected. */
export async function addMeasures(db: Knex, measures = MEASURES): Promise<void> {
  const statements = [
    `INSERT INTO measures (code, title, summary, field_of_action, duty, lead_organisation, responsible_account_id, deputy_account_id, status,
                           status_since, starts_on, ends_on, places, tags)
     SELECT 'M-' || lpad(n::text, 4, '0'), 'Maßnahme Nummer ' || n, repeat('Was sie tut, in leichten Worten. ', 6),
            f.codes[1 + n % array_length(f.codes, 1)], CASE WHEN n % 3 = 0 THEN 'mandatory' ELSE 'voluntary' END,
            'organisation-' || n % :officers,
            CASE WHEN n % 10 = 0 THEN a.first WHEN n % 4 > 0 THEN a.first + n % :officers END,
            a.first + (n + 1) % :officers + CASE WHEN (n + 1) % :officers = 0 THEN 1 ELSE 0 END,
            CASE WHEN n % 8 = 7 THEN 'completed' ELSE 'running' END,
            CASE WHEN n % 8 = 7 THEN '2026-08-01' ELSE '2016-09-01' END::date, '2016-09-01', '2028-12-31', 40, '{Sprache,offen}'
       FROM generate_series(1, :measures) AS n
      CROSS JOIN (SELECT array_agg(code ORDER BY position) AS codes FROM fields_of_action) AS f
      CROSS JOIN (SELECT min(id) AS first FROM accounts) AS a`,
    `INSERT INTO measure_status_changes (measure_code, from_status, to_status, changed_on, changed_by, recorded_at)
     SELECT m.code, s.before, s.after, s.on_day, 'Person', now()
       FROM measures AS m
      CROSS JOIN (VALUES (NULL, 'proposed', '2016-01-01'::date), ('proposed', 'decided', '2016-05-01'), ('decided', 'running', '2016-09-01'),
                         ('running', 'completed', '2026-08-01')) AS s (before, after, on_day)
      WHERE s.after <> 'completed' OR m.status = 'completed'`,
    `INSERT INTO measure_districts (measure_code, district_level, district_key)
     SELECT m.code, 'stadtbezirk', lpad((1 + (substring(m.code FROM 3)::integer + part) % 12)::text, 2, '0')
       FROM measures AS m CROSS JOIN generate_series(0, 1) AS part`,
    `INSERT INTO measure_milestones (measure_code, title, due_on, done_on)
     SELECT m.code, 'Meilenstein ' || n, '2024-03-01'::date + n * 365, CASE WHEN n = 0 THEN '2024-02-20'::date END
       FROM measures AS m CROSS JOIN generate_series(0, 3) AS n`,
    `INSERT INTO measure_cost_lines (measure_code, year, kind, source, planned, funded_until)
     SELECT m.code, 2024 + n, 'funds', 'state', 12000, make_date(2024 + n, 12, 31) FROM measures AS m CROSS JOIN generate_series(0, 3) AS n`,
    `INSERT INTO measure_follow_ups (measure_code, months, due_on)
     SELECT m.code, n, '2026-08-01'::date + n * 30 FROM measures AS m CROSS JOIN (VALUES (6), (12)) AS f (n) WHERE m.status = 'completed'`,
    `INSERT INTO status_reports (measure_code, quarter, status, percent, outlook, note, people_reached, events_held, next_step, reported_by, reported_at)
     SELECT m.code, q.quarter, 'running', 2 * q.n, 'on_schedule', NULL, 30, 4, 'Wie geplant weiter', 'Person', now()
       FROM measures AS m
      CROSS JOIN (SELECT n, 2016 + (n + 2) / 4 || '-Q' || (n + 2) % 4 + 1 AS quarter FROM generate_series(0, :quarters - 1) AS n) AS q`,
    `INSERT INTO status_reports (measure_code, quarter, status, percent, outlook, note, reported_by, reported_at, corrects)
     SELECT r.measure_code, r.quarter, r.status, r.percent, 'at_risk', 'Berichtigt', 'Person', now(), r.id FROM status_reports AS r WHERE r.id % 20 = 0`,
    `ANALYZE`,
  ];
  for (const sql of statements) await rowsOf(db, sql, { officers: OFFICERS, measures, quarters: QUARTERS });
  // What was just loaded is written away now, not while the answers are timed.
  await db.raw('CHECKPOINT');
}
