import { rowsOf } from '#backend/db/knex.ts';
import type { Knex } from 'knex';

/**
 * Recommendations of five sources: ten measures, two indicators and a goal each, districts for every second one, three responses of which one
 * was corrected, what was said and who was heard. Each measure answers one of them.
 */
export async function addRecommendations(db: Knex, recommendations: number): Promise<void> {
  const statements = [
    `INSERT INTO sources (code, kind, title) SELECT 'Q-00' || n, 'workshop', 'Werkstatt ' || n FROM generate_series(1, 5) AS n`,
    `INSERT INTO recommendations (code, source_code, number, title, wording, field_of_action, addressee_level)
     SELECT 'E-' || lpad(n::text, 3, '0'), 'Q-00' || 1 + n % 5, n::text, 'Empfehlung Nummer ' || n, repeat('Was zu tun wäre, in ganzen Sätzen. ', 12),
            f.codes[1 + n % array_length(f.codes, 1)], 'municipality'
       FROM generate_series(1, :recommendations) AS n
      CROSS JOIN (SELECT array_agg(code ORDER BY position) AS codes FROM fields_of_action) AS f`,
    `INSERT INTO recommendation_points (recommendation_code, position, text)
     SELECT r.code, n, 'Ein Schritt auf dem Weg' FROM recommendations AS r CROSS JOIN generate_series(0, 3) AS n`,
    `INSERT INTO recommendation_districts (recommendation_code, district_level, district_key)
     SELECT r.code, 'stadtbezirk', lpad((1 + substring(r.code FROM 3)::integer % 12)::text, 2, '0')
       FROM recommendations AS r WHERE substring(r.code FROM 3)::integer % 2 = 0`,
    `INSERT INTO recommendation_measures (recommendation_code, measure_code, weight, why)
     SELECT 'E-' || lpad((1 + substring(m.code FROM 3)::integer % :recommendations)::text, 3, '0'), m.code, 1 + substring(m.code FROM 3)::integer % 3,
            'Weil sie genau das tut.'
       FROM measures AS m`,
    `INSERT INTO recommendation_indicators (recommendation_code, indicator_code, why)
     SELECT r.code, i.codes[1 + (substring(r.code FROM 3)::integer * 2 + n) % array_length(i.codes, 1)], 'Weil er den Bedarf zeigt.'
       FROM recommendations AS r
      CROSS JOIN generate_series(0, 1) AS n
      CROSS JOIN (SELECT array_agg(code ORDER BY code) AS codes FROM indicators) AS i`,
    `INSERT INTO goals (code, parent_code, position, title)
     SELECT 'Z-' || lpad(n::text, 3, '0'), CASE WHEN n > 4 THEN 'Z-00' || 1 + n % 4 END, n, 'Ziel ' || n FROM generate_series(1, 24) AS n`,
    `INSERT INTO goal_recommendations (goal_code, recommendation_code)
     SELECT 'Z-' || lpad((5 + substring(r.code FROM 3)::integer % 20)::text, 3, '0'), r.code FROM recommendations AS r`,
    `INSERT INTO recommendation_responses (recommendation_code, response, reason, body, decided_on, recorded_by, recorded_at)
     SELECT r.code, s.response, 'Begründung', 'Steuerungsgruppe', s.decided_on, 'Person', s.decided_on
       FROM recommendations AS r
      CROSS JOIN (VALUES ('noted', '2019-03-01'::date), ('accepted', '2020-06-01')) AS s (response, decided_on)`,
    `INSERT INTO recommendation_responses (recommendation_code, response, reason, body, decided_on, recorded_by, recorded_at, corrects)
     SELECT r.recommendation_code, 'in_part', 'Berichtigt', r.body, r.decided_on, 'Person', r.recorded_at, r.id
       FROM recommendation_responses AS r WHERE r.response = 'accepted' AND r.id % 3 = 0`,
    `INSERT INTO recommendation_statements (recommendation_code, kind, text, meeting, held_on, recorded_by, recorded_at)
     SELECT r.code, 'problem', 'Der Weg ist weit.', 'Werkstatt', '2019-02-01', 'Person', now() FROM recommendations AS r CROSS JOIN generate_series(1, 5)`,
    `INSERT INTO participation_trail (recommendation_code, kind, who, heard_on, people, recorded_by, recorded_at)
     SELECT r.code, 'survey', 'Teilnehmende', '2019-02-01', 40, 'Person', now() FROM recommendations AS r CROSS JOIN generate_series(1, 2)`,
    `ANALYZE`,
  ];
  for (const sql of statements) await rowsOf(db, sql, { recommendations });
  // What was just loaded is written away now, not while the answers are timed.
  await db.raw('CHECKPOINT');
}
