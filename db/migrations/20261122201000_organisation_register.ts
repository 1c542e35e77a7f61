import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE organisations
      ADD COLUMN email       text,
      ADD COLUMN phone       text,
      ADD COLUMN street      text,
      ADD COLUMN postal_code text,
      ADD COLUMN town        text,
      ADD COLUMN latitude    double precision,
      ADD COLUMN longitude   double precision,
      ADD COLUMN languages   text[] NOT NULL DEFAULT '{}',
      ADD COLUMN merged_into text CONSTRAINT organisations_merged_into REFERENCES organisations ON UPDATE CASCADE,
      ADD CONSTRAINT organisations_point CHECK ((latitude IS NULL) = (longitude IS NULL)),
      ADD CONSTRAINT organisations_latitude CHECK (latitude BETWEEN -90 AND 90),
      ADD CONSTRAINT organisations_longitude CHECK (longitude BETWEEN -180 AND 180),
      ADD CONSTRAINT organisations_not_merged_into_itself CHECK (merged_into <> code),
      ADD CONSTRAINT organisations_merged_is_closed CHECK (merged_into IS NULL OR closed_on IS NOT NULL);
    COMMENT ON COLUMN organisations.email IS 'Of the organisation as such. Contact data of persons is in people.';
    COMMENT ON COLUMN organisations.latitude IS 'Point of the address in WGS 84. Typed, picked on the map or imported; no service is asked.';
    COMMENT ON COLUMN organisations.languages IS 'Languages that one can speak with it, by their codes in ISO 639-1.';
    COMMENT ON COLUMN organisations.merged_into IS 'The organisation that goes on in place of a duplicate. Never one that is merged itself, so that one step leads there.';
    CREATE INDEX organisations_by_merged_into ON organisations (merged_into) WHERE merged_into IS NOT NULL;

    DROP INDEX organisations_name_once;
    CREATE UNIQUE INDEX organisations_name_once ON organisations (lower(name)) WHERE merged_into IS NULL;
    COMMENT ON INDEX organisations_name_once IS 'Whoever goes on in place of a duplicate may take its name.';

    CREATE TABLE organisation_target_groups (
      organisation_code text NOT NULL CONSTRAINT organisation_target_groups_organisation REFERENCES organisations ON UPDATE CASCADE ON DELETE CASCADE,
      target_group      text NOT NULL CONSTRAINT organisation_target_groups_group REFERENCES target_groups ON UPDATE CASCADE,
      PRIMARY KEY (organisation_code, target_group)
    );
    COMMENT ON TABLE organisation_target_groups IS 'For whom an organisation works.';
    CREATE INDEX organisation_target_groups_by_group ON organisation_target_groups (target_group);

    CREATE TABLE organisation_fields_of_action (
      organisation_code text NOT NULL CONSTRAINT organisation_fields_organisation REFERENCES organisations ON UPDATE CASCADE ON DELETE CASCADE,
      field_of_action   text NOT NULL CONSTRAINT organisation_fields_field REFERENCES fields_of_action ON UPDATE CASCADE,
      PRIMARY KEY (organisation_code, field_of_action)
    );
    COMMENT ON TABLE organisation_fields_of_action IS 'What an organisation works on.';
    CREATE INDEX organisation_fields_of_action_by_field ON organisation_fields_of_action (field_of_action);

    CREATE TABLE organisations_told_apart (
      first_code  text NOT NULL CONSTRAINT organisations_told_apart_first REFERENCES organisations ON UPDATE CASCADE ON DELETE CASCADE,
      second_code text NOT NULL CONSTRAINT organisations_told_apart_second REFERENCES organisations ON UPDATE CASCADE ON DELETE CASCADE,
      PRIMARY KEY (first_code, second_code),
      CONSTRAINT organisations_told_apart_in_order CHECK (first_code COLLATE "C" < second_code COLLATE "C")
    );
    COMMENT ON TABLE organisations_told_apart IS 'Organisations that are alike, but not the same: somebody has said so.';
    CREATE INDEX organisations_told_apart_by_second ON organisations_told_apart (second_code);
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    DROP TABLE organisations_told_apart, organisation_fields_of_action, organisation_target_groups;
    DROP INDEX organisations_name_once;
    CREATE UNIQUE INDEX organisations_name_once ON organisations (lower(name));
    ALTER TABLE organisations
      DROP COLUMN email, DROP COLUMN phone, DROP COLUMN street, DROP COLUMN postal_code, DROP COLUMN town, DROP COLUMN latitude,
      DROP COLUMN longitude, DROP COLUMN languages, DROP COLUMN merged_into;
  `);
}
