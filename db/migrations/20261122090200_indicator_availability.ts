import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE indicator_availability (
      indicator_code text   PRIMARY KEY CONSTRAINT indicator_availability_indicator REFERENCES indicators ON DELETE CASCADE,
      levels         text[] NOT NULL,
      dimensions     text[] NOT NULL,
      first_start    date   NOT NULL,
      first_grain    text   NOT NULL,
      last_start     date   NOT NULL,
      last_grain     text   NOT NULL
    );
    COMMENT ON TABLE indicator_availability IS
      'For which levels, breakdowns and periods an indicator has current values. Kept by refresh_indicator_availability after each load, so that the catalogue needs no scan of the observations.';

    CREATE FUNCTION refresh_indicator_availability(codes text[]) RETURNS void LANGUAGE sql AS $$
      DELETE FROM indicator_availability WHERE indicator_code = ANY (codes);
      INSERT INTO indicator_availability (indicator_code, levels, dimensions, first_start, first_grain, last_start, last_grain)
      SELECT o.indicator_code,
             (SELECT array_agg(l.level ORDER BY l.position) FROM levels AS l WHERE l.level = ANY (array_agg(DISTINCT d.level))),
             coalesce(array_agg(DISTINCT split_part(o.breakdown, '=', 1)) FILTER (WHERE o.breakdown <> '' AND o.breakdown NOT LIKE '%|%'), '{}'),
             (array_agg(o.period_start ORDER BY o.period_end))[1],
             (array_agg(o.grain ORDER BY o.period_end))[1],
             (array_agg(o.period_start ORDER BY o.period_end DESC))[1],
             (array_agg(o.grain ORDER BY o.period_end DESC))[1]
        FROM observations AS o
        JOIN districts AS d ON d.id = o.district_id
       WHERE o.indicator_code = ANY (codes) AND o.superseded_at IS NULL
       GROUP BY o.indicator_code;
    $$;
    COMMENT ON FUNCTION refresh_indicator_availability IS 'Brings indicator_availability up to date for the given indicators.';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP FUNCTION refresh_indicator_availability; DROP TABLE indicator_availability');
}
