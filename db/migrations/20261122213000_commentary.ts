import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE commentaries (
      id             bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      indicator_code text        NOT NULL CONSTRAINT commentaries_indicator REFERENCES indicators ON UPDATE CASCADE,
      quarter        text        NOT NULL CONSTRAINT commentaries_quarter CHECK (quarter ~ '^[0-9]{4}-Q[1-4]$'),
      district_id    bigint      NOT NULL CONSTRAINT commentaries_district REFERENCES districts,
      version        integer     NOT NULL CONSTRAINT commentaries_version CHECK (version > 0),
      text_de        text,
      text_en        text,
      written_by     text        NOT NULL,
      written_at     timestamptz NOT NULL,
      demo           boolean     NOT NULL DEFAULT false,
      CONSTRAINT commentaries_once UNIQUE (indicator_code, quarter, district_id, version),
      CONSTRAINT commentaries_german CHECK (text_de IS NOT NULL OR text_en IS NULL)
    );
    COMMENT ON TABLE commentaries IS 'What people say about an indicator in a quarter, for the whole or one district. Only added to; the newest version counts.';
    COMMENT ON COLUMN commentaries.district_id IS 'The district as it was delimited on the last day of the quarter.';
    COMMENT ON COLUMN commentaries.text_de IS 'Null: it was withdrawn.';
    CREATE INDEX commentaries_by_quarter ON commentaries (quarter, indicator_code);
    CREATE INDEX commentaries_by_district ON commentaries (district_id);
    REVOKE UPDATE, DELETE ON commentaries FROM gesamtbild_program;

    CREATE TABLE indicator_annotations (
      id             bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      indicator_code text        NOT NULL CONSTRAINT indicator_annotations_indicator REFERENCES indicators ON UPDATE CASCADE,
      kind           text        NOT NULL CONSTRAINT indicator_annotations_kind CHECK (kind IN ('event', 'series_break')),
      happened_on    date        NOT NULL,
      district_id    bigint      CONSTRAINT indicator_annotations_district REFERENCES districts,
      text_de        text        NOT NULL,
      text_en        text,
      written_by     text        NOT NULL,
      written_at     timestamptz NOT NULL,
      demo           boolean     NOT NULL DEFAULT false,
      version        integer     NOT NULL DEFAULT 1
    );
    COMMENT ON TABLE indicator_annotations IS 'Events and breaks that people note on the course of an indicator; those of the catalogue are in indicator_breaks.';
    COMMENT ON COLUMN indicator_annotations.district_id IS 'Null: all districts. As it was delimited on the day.';
    CREATE INDEX indicator_annotations_by_indicator ON indicator_annotations (indicator_code, happened_on);
    CREATE INDEX indicator_annotations_by_district ON indicator_annotations (district_id);
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP TABLE indicator_annotations, commentaries');
}
