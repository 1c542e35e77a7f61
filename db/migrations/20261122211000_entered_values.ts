import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE import_runs
      ADD COLUMN kind text NOT NULL DEFAULT 'file' CONSTRAINT import_runs_kind CHECK (kind IN ('file', 'entry')),
      ALTER COLUMN file_name DROP NOT NULL, ALTER COLUMN file_sha256 DROP NOT NULL, ALTER COLUMN publisher DROP NOT NULL,
      ALTER COLUMN title DROP NOT NULL, ALTER COLUMN licence DROP NOT NULL, ALTER COLUMN licence_url DROP NOT NULL,
      ALTER COLUMN address DROP NOT NULL, ALTER COLUMN attribution DROP NOT NULL,
      ADD CONSTRAINT import_runs_of_file CHECK (
        num_nonnulls(file_name, file_sha256, publisher, title, licence, licence_url, address, attribution) = CASE kind WHEN 'file' THEN 8 ELSE 0 END);
    COMMENT ON TABLE import_runs IS 'Each time that figures came in: the reading of a file, or an approval of values that people entered. Figures point here for their provenance.';
    COMMENT ON COLUMN import_runs.kind IS 'entry: values of deliveries that were approved together; there is no file, and entered_values says whose each figure is.';

    CREATE TABLE entered_values (
      import_run_id bigint      NOT NULL CONSTRAINT entered_values_run REFERENCES import_runs,
      line          integer     NOT NULL,
      delivery_id   bigint      NOT NULL CONSTRAINT entered_values_delivery REFERENCES deliveries,
      entered_by    text        NOT NULL,
      entered_at    timestamptz NOT NULL,
      comment       text,
      approved_by   text        NOT NULL,
      approved_at   timestamptz NOT NULL,
      PRIMARY KEY (import_run_id, line)
    );
    COMMENT ON TABLE entered_values IS 'Who entered a figure, and who approved it. A figure finds its row by its run and line, also where it came back because an import was undone. Only added to.';
    COMMENT ON COLUMN entered_values.entered_by IS 'Who handed it in; approving never changes that.';
    CREATE INDEX entered_values_by_delivery ON entered_values (delivery_id);
    REVOKE UPDATE, DELETE ON entered_values FROM gesamtbild_program;

    COMMENT ON COLUMN observations.line IS 'Line of the file, or of the approval in entered_values.';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    DROP TABLE entered_values;
    ALTER TABLE import_runs DROP CONSTRAINT import_runs_of_file, DROP COLUMN kind;
  `);
}
