import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE review_packs (
      id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      snapshot_id bigint      NOT NULL CONSTRAINT review_packs_snapshot REFERENCES snapshots,
      language    text        NOT NULL CONSTRAINT review_packs_language CHECK (language IN ('de', 'en')),
      parts       text[]      NOT NULL CONSTRAINT review_packs_parts CHECK (cardinality(parts) > 0),
      formats     text[]      NOT NULL CONSTRAINT review_packs_formats CHECK (formats <@ ARRAY['pdf', 'docx']),
      ordered_by  bigint,
      ordered_at  timestamptz NOT NULL,
      CONSTRAINT review_packs_once UNIQUE (snapshot_id, language, parts, formats)
    );
    COMMENT ON TABLE review_packs IS 'Review packs that were ordered, each from one snapshot. The same order is the same pack. Never changed.';
    COMMENT ON COLUMN review_packs.parts IS 'In the order of the document, so that the same parts are the same order.';
    COMMENT ON COLUMN review_packs.ordered_by IS 'Account. Not a reference: the pack outlives it. Null for the program itself.';

    CREATE TABLE review_pack_contents (
      pack_id  bigint      PRIMARY KEY CONSTRAINT review_pack_contents_pack REFERENCES review_packs ON DELETE CASCADE,
      document json        NOT NULL,
      sha256   text        NOT NULL CONSTRAINT review_pack_contents_hash CHECK (sha256 ~ '^[0-9a-f]{64}$'),
      made_at  timestamptz NOT NULL
    );
    COMMENT ON TABLE review_pack_contents IS 'What became of an order: whole or not there. Never changed.';
    COMMENT ON COLUMN review_pack_contents.document IS 'The document as the web page shows it; json, because its text is what the hash is of.';

    CREATE TABLE review_pack_files (
      pack_id bigint NOT NULL CONSTRAINT review_pack_files_pack REFERENCES review_pack_contents ON DELETE CASCADE,
      format  text   NOT NULL CONSTRAINT review_pack_files_format CHECK (format IN ('pdf', 'docx')),
      content bytea  NOT NULL,
      sha256  text   NOT NULL CONSTRAINT review_pack_files_hash CHECK (sha256 ~ '^[0-9a-f]{64}$'),
      PRIMARY KEY (pack_id, format)
    );
    COMMENT ON TABLE review_pack_files IS 'The same document as files. Never changed.';
    -- PDF and DOCX are compressed already.
    ALTER TABLE review_pack_files ALTER COLUMN content SET STORAGE EXTERNAL;

    CREATE TABLE review_pack_releases (
      id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      pack_id      bigint      NOT NULL CONSTRAINT review_pack_releases_pack REFERENCES review_pack_contents,
      released_at  timestamptz NOT NULL,
      released_by  bigint,
      withdrawn_at timestamptz,
      withdrawn_by bigint,
      reason       text,
      CONSTRAINT review_pack_releases_reason CHECK ((withdrawn_at IS NULL) = (reason IS NULL)),
      CONSTRAINT review_pack_releases_order CHECK (withdrawn_at >= released_at)
    );
    COMMENT ON TABLE review_pack_releases IS 'From when to when the council could read a pack. What it could read once stays.';
    COMMENT ON COLUMN review_pack_releases.reason IS 'Why it was withdrawn.';
    CREATE UNIQUE INDEX review_pack_releases_one ON review_pack_releases (pack_id) WHERE withdrawn_at IS NULL;
    CREATE INDEX review_pack_releases_by_pack ON review_pack_releases (pack_id);

    REVOKE UPDATE ON review_packs, review_pack_contents, review_pack_files FROM gesamtbild_program;
    REVOKE DELETE ON review_pack_releases FROM gesamtbild_program;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP TABLE review_pack_releases, review_pack_files, review_pack_contents, review_packs');
}
