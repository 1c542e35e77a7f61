import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE organisations (
      code        text        PRIMARY KEY CONSTRAINT organisations_code CHECK (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
      name        text        NOT NULL,
      short_name  text,
      sector      text        NOT NULL CONSTRAINT organisations_sector CHECK (sector IN (
                    'municipality', 'other_authority', 'school_childcare', 'welfare_organisation', 'migrant_organisation', 'volunteer_initiative',
                    'business_chamber', 'health', 'faith', 'sport_culture', 'research', 'council')),
      description text,
      website     text,
      closed_on   date,
      version     integer     NOT NULL DEFAULT 1,
      created_at  timestamptz NOT NULL DEFAULT now()
    );
    COMMENT ON TABLE organisations IS 'Register of the organisations that take part. A plain one: rights of accounts are bound to it.';
    COMMENT ON COLUMN organisations.closed_on IS 'Last day of an organisation that ended; it stays findable.';
    CREATE UNIQUE INDEX organisations_name_once ON organisations (lower(name));

    CREATE TABLE organisation_districts (
      organisation_code text NOT NULL CONSTRAINT organisation_districts_organisation REFERENCES organisations ON DELETE CASCADE,
      district_level    text NOT NULL CONSTRAINT organisation_districts_level REFERENCES levels,
      district_key      text NOT NULL,
      PRIMARY KEY (organisation_code, district_level, district_key)
    );
    COMMENT ON TABLE organisation_districts IS 'Districts that an organisation serves, by level and key, so that a boundary reform leaves them as they are.';

    CREATE TABLE target_groups (
      code     text    PRIMARY KEY CONSTRAINT target_groups_code CHECK (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
      position integer NOT NULL CONSTRAINT target_groups_position_once UNIQUE DEFERRABLE INITIALLY DEFERRED,
      name_de  text    NOT NULL,
      name_en  text    NOT NULL,
      active   boolean NOT NULL DEFAULT true,
      version  integer NOT NULL DEFAULT 1
    );
    COMMENT ON TABLE target_groups IS 'Target groups in the order of the installation. One that is no longer active is not offered any more.';

    ALTER TABLE fields_of_action
      DROP CONSTRAINT fields_of_action_position_once,
      ADD CONSTRAINT fields_of_action_position_once UNIQUE (position) DEFERRABLE INITIALLY DEFERRED,
      ADD COLUMN active  boolean NOT NULL DEFAULT true,
      ADD COLUMN version integer NOT NULL DEFAULT 1;
    COMMENT ON COLUMN fields_of_action.active IS 'One that is no longer active is not offered any more.';

    ALTER TABLE levels
      DROP CONSTRAINT levels_position_once,
      ADD CONSTRAINT levels_position_once UNIQUE (position) DEFERRABLE INITIALLY DEFERRED,
      ADD COLUMN version integer NOT NULL DEFAULT 1;

    ALTER TABLE settings ADD COLUMN version integer NOT NULL DEFAULT 1;
    COMMENT ON COLUMN settings.version IS 'Counts the changes that people made.';

    CREATE TABLE installation_files (
      name         text        PRIMARY KEY CONSTRAINT installation_files_name CHECK (name IN ('logo')),
      content_type text        NOT NULL,
      content      bytea       NOT NULL,
      changed_at   timestamptz NOT NULL DEFAULT now()
    );
    COMMENT ON TABLE installation_files IS 'Files that belong to the look of this installation.';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    DROP TABLE installation_files, target_groups, organisation_districts, organisations;
    ALTER TABLE settings DROP COLUMN version;
    ALTER TABLE levels DROP COLUMN version;
    ALTER TABLE fields_of_action DROP COLUMN active, DROP COLUMN version;
  `);
}
