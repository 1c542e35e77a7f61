import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE EXTENSION IF NOT EXISTS btree_gist;

    CREATE TABLE settings (
      key   text  PRIMARY KEY,
      value jsonb NOT NULL
    );
    COMMENT ON TABLE settings IS 'Facts about this installation, for example its name and which district is the whole.';

    CREATE TABLE levels (
      level     text    PRIMARY KEY,
      position  integer NOT NULL CONSTRAINT levels_position_once UNIQUE,
      name_de   text    NOT NULL,
      name_en   text    NOT NULL,
      plural_de text    NOT NULL,
      plural_en text    NOT NULL
    );
    COMMENT ON TABLE levels IS 'Levels of places from the whole (position 1) to the smallest. Position decides which district a bare key names.';

    CREATE TABLE import_runs (
      id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      source       text        NOT NULL,
      file_name    text        NOT NULL,
      file_sha256  text        NOT NULL,
      settings     jsonb       NOT NULL DEFAULT '{}',
      state        text        NOT NULL CONSTRAINT import_runs_state CHECK (state IN ('running', 'loaded', 'unchanged', 'rejected', 'dry_run', 'undone')),
      reason       text,
      read         integer     NOT NULL DEFAULT 0,
      inserted     integer     NOT NULL DEFAULT 0,
      changed      integer     NOT NULL DEFAULT 0,
      unchanged    integer     NOT NULL DEFAULT 0,
      rejected     integer     NOT NULL DEFAULT 0,
      publisher    text        NOT NULL,
      title        text        NOT NULL,
      licence      text        NOT NULL,
      licence_url  text        NOT NULL,
      address      text        NOT NULL,
      attribution  text        NOT NULL,
      demo         boolean     NOT NULL DEFAULT false,
      started_at   timestamptz NOT NULL DEFAULT now(),
      finished_at  timestamptz
    );
    COMMENT ON TABLE import_runs IS 'One row per reading of a file. Figures point here for their provenance.';
    COMMENT ON COLUMN import_runs.demo IS 'Whether the figures of the file are invented for the demo.';
    CREATE UNIQUE INDEX import_runs_loaded_once ON import_runs (source, file_sha256, settings) WHERE state = 'loaded';
    COMMENT ON INDEX import_runs_loaded_once IS 'The same file is loaded once; after an undo it may come again.';

    CREATE TABLE import_rejections (
      id            bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      import_run_id bigint  NOT NULL CONSTRAINT import_rejections_run REFERENCES import_runs ON DELETE CASCADE,
      line          integer,
      column_name   text,
      raw           text,
      reason        text    NOT NULL
    );
    COMMENT ON TABLE import_rejections IS 'Rows that an import left out, with their place in the file.';
    CREATE INDEX import_rejections_by_run ON import_rejections (import_run_id, id);

    CREATE TABLE districts (
      id              bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      level           text    NOT NULL CONSTRAINT districts_level REFERENCES levels,
      key             text    NOT NULL,
      parent_id       bigint  CONSTRAINT districts_parent REFERENCES districts,
      name_de         text    NOT NULL,
      name_en         text    NOT NULL,
      valid_from      date,
      valid_to        date,
      settlement_type text    CONSTRAINT districts_settlement CHECK (settlement_type IN ('urban', 'suburban', 'rural')),
      import_run_id   bigint  CONSTRAINT districts_run REFERENCES import_runs,
      CONSTRAINT districts_validity CHECK (valid_to IS NULL OR valid_from IS NULL OR valid_to >= valid_from),
      CONSTRAINT districts_once EXCLUDE USING gist (level WITH =, key WITH =, daterange(valid_from, valid_to, '[]') WITH &&)
    );
    COMMENT ON TABLE districts IS 'A place as it was delimited between valid_from and valid_to (inclusive). A reform closes rows and adds new ones.';
    CREATE INDEX districts_by_parent ON districts (parent_id);
    CREATE INDEX districts_by_key ON districts (key, level);

    CREATE TABLE district_geometries (
      district_id bigint PRIMARY KEY CONSTRAINT district_geometries_district REFERENCES districts ON DELETE CASCADE,
      geometry    jsonb  NOT NULL,
      outline     jsonb  NOT NULL
    );
    COMMENT ON TABLE district_geometries IS 'Boundaries as GeoJSON MultiPolygon in WGS 84: as delivered, and simplified with its neighbours for drawing.';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP TABLE district_geometries, districts, import_rejections, import_runs, levels, settings');
}
