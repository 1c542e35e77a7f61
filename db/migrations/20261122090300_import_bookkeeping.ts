import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE import_runs
      ADD COLUMN remarks text[]  NOT NULL DEFAULT '{}',
      ADD COLUMN pending boolean NOT NULL DEFAULT false;
    COMMENT ON COLUMN import_runs.remarks IS 'What a person should look at although it is no error, for example a figure that jumped.';
    COMMENT ON COLUMN import_runs.pending IS 'Whether sums and derived indicators have still to be computed from what the run changed: true between the files of a batch only.';
    CREATE INDEX import_runs_pending ON import_runs (id) WHERE pending;

    CREATE TABLE district_changes (
      import_run_id bigint NOT NULL CONSTRAINT district_changes_run REFERENCES import_runs,
      district_id   bigint NOT NULL,
      parent_id     bigint,
      before        jsonb,
      PRIMARY KEY (import_run_id, district_id)
    );
    COMMENT ON TABLE district_changes IS 'What a run changed in the districts, so that it can be undone. The district may be gone since.';
    COMMENT ON COLUMN district_changes.parent_id IS 'What the district is part of since the run.';
    COMMENT ON COLUMN district_changes.before IS 'The district as it was; null where the run added it.';
    CREATE INDEX district_changes_by_district ON district_changes (district_id);

    -- With the period, so that looking up one figure by this index costs no more than by the unique one.
    DROP INDEX observations_by_district;
    CREATE INDEX observations_by_district ON observations (district_id, indicator_code, period_start);

    ALTER TABLE observations DROP CONSTRAINT observations_parts;
    COMMENT ON COLUMN observations.denominator IS 'For a mean it may come without a numerator: the weight of the value.';
    COMMENT ON COLUMN observations.import_run_id IS 'The file of a reported figure; the newest file behind a computed one.';
    COMMENT ON COLUMN observations.superseded_by IS 'The run that replaced the row. When that run is undone, the row comes back as a copy, so that the time between stays as it was shown.';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    DROP INDEX observations_by_district;
    CREATE INDEX observations_by_district ON observations (district_id, indicator_code);
    DROP TABLE district_changes;
    ALTER TABLE import_runs DROP COLUMN remarks, DROP COLUMN pending;
    ALTER TABLE observations ADD CONSTRAINT observations_parts CHECK ((numerator IS NULL) = (denominator IS NULL) OR denominator IS NULL);
  `);
}
