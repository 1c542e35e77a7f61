import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE snapshots (
      id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      quarter      text        NOT NULL CONSTRAINT snapshots_quarter REFERENCES quarters,
      version      integer     NOT NULL CONSTRAINT snapshots_version CHECK (version >= 1),
      adoption     uuid        NOT NULL CONSTRAINT snapshots_adoption UNIQUE,
      as_of        date        NOT NULL,
      adopted_at   timestamptz NOT NULL,
      adopted_by   text        NOT NULL,
      reason       text,
      content_hash text        NOT NULL CONSTRAINT snapshots_hash CHECK (content_hash ~ '^[0-9a-f]{64}$'),
      counts       jsonb       NOT NULL,
      CONSTRAINT snapshots_once UNIQUE (quarter, version)
    );
    COMMENT ON TABLE snapshots IS 'Quarters as they stood when they were adopted. Never changed: what is adopted again gets the next version.';
    COMMENT ON COLUMN snapshots.adoption IS 'Which decision it follows from, so that a job that begins again makes no second one.';
    COMMENT ON COLUMN snapshots.as_of IS 'The day that dated content was looked at: the last one of the quarter.';
    COMMENT ON COLUMN snapshots.content_hash IS 'SHA-256 of all rows, in the form that docs/adr/0041-a-snapshot-is-rows.md describes.';
    COMMENT ON COLUMN snapshots.counts IS 'Number of rows of each part.';

    CREATE TABLE snapshot_rows (
      snapshot_id bigint  NOT NULL CONSTRAINT snapshot_rows_of REFERENCES snapshots DEFERRABLE INITIALLY DEFERRED,
      part        text    NOT NULL,
      position    integer NOT NULL,
      key         text    NOT NULL,
      place       text,
      content     jsonb   NOT NULL,
      PRIMARY KEY (snapshot_id, part, position),
      CONSTRAINT snapshot_rows_key UNIQUE (snapshot_id, part, key)
    );
    COMMENT ON TABLE snapshot_rows IS 'What stood in a quarter when it was adopted: answers of the program as they were then. Written before the row of their snapshot, in the same transaction.';
    COMMENT ON COLUMN snapshot_rows.place IS 'The district that a row is about, where it is about one.';
    CREATE INDEX snapshot_rows_by_place ON snapshot_rows (snapshot_id, part, place) WHERE place IS NOT NULL;

    CREATE FUNCTION snapshots_stay() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (SELECT FROM added AS a JOIN snapshots AS s ON s.id = a.snapshot_id) THEN
        RAISE EXCEPTION 'A snapshot that is finished takes no more rows.' USING ERRCODE = 'integrity_constraint_violation';
      END IF;
      RETURN NULL;
    END $$;
    CREATE TRIGGER snapshot_rows_finished AFTER INSERT ON snapshot_rows
      REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION snapshots_stay();

    REVOKE UPDATE, DELETE ON snapshots, snapshot_rows FROM gesamtbild_program;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    DROP TABLE snapshot_rows, snapshots;
    DROP FUNCTION snapshots_stay;
  `);
}
