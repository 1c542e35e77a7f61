import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE people (
      id                bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      name              text,
      function          text,
      organisation_code text        CONSTRAINT people_organisation REFERENCES organisations,
      email             text,
      phone             text,
      legal_basis       text        CONSTRAINT people_legal_basis CHECK (legal_basis IN ('public_task', 'consent')),
      purpose           text,
      retain_until      date,
      erased_at         timestamptz,
      demo              boolean     NOT NULL DEFAULT false,
      version           integer     NOT NULL DEFAULT 1,
      created_at        timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT people_named_until_erased CHECK ((name IS NULL) = (erased_at IS NOT NULL)),
      CONSTRAINT people_contact_with_reason CHECK (
        num_nonnulls(email, phone) = 0 OR num_nulls(legal_basis, purpose, retain_until) = 0)
    );
    COMMENT ON TABLE people IS 'Persons of the network. Who is erased loses name and contact data; what they took part in still counts.';
    COMMENT ON COLUMN people.retain_until IS 'Last day on which the contact data may be kept.';
    CREATE INDEX people_by_organisation ON people (organisation_code);

    CREATE TABLE bodies (
      code        text        PRIMARY KEY,
      name        text        NOT NULL,
      kind        text        NOT NULL CONSTRAINT bodies_kind CHECK (kind IN ('steering_group', 'conference', 'working_group', 'advisory_council')),
      mandate     text,
      tasks       text[]      NOT NULL DEFAULT '{}',
      rhythm      text        NOT NULL CONSTRAINT bodies_rhythm
                    CHECK (rhythm IN ('monthly', 'every_two_months', 'quarterly', 'half_yearly', 'yearly', 'as_needed')),
      parent_code text        CONSTRAINT bodies_parent REFERENCES bodies,
      valid_from  date        NOT NULL,
      valid_to    date,
      demo        boolean     NOT NULL DEFAULT false,
      version     integer     NOT NULL DEFAULT 1,
      created_at  timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT bodies_life CHECK (valid_from <= valid_to),
      CONSTRAINT bodies_not_their_own_parent CHECK (parent_code <> code)
    );
    COMMENT ON TABLE bodies IS 'Steering groups, conferences, working groups and advisory councils.';
    COMMENT ON COLUMN bodies.valid_to IS 'Last day; null while it goes on. In the same way for seats and memberships.';
    CREATE INDEX bodies_by_parent ON bodies (parent_code);

    CREATE TABLE body_resolutions (
      body_code  text    NOT NULL CONSTRAINT body_resolutions_body REFERENCES bodies,
      position   integer NOT NULL CONSTRAINT body_resolutions_position CHECK (position >= 0),
      title      text    NOT NULL,
      decided_on date    NOT NULL,
      link       text,
      PRIMARY KEY (body_code, position)
    );
    COMMENT ON TABLE body_resolutions IS 'What founded or changed a body.';

    CREATE TABLE body_fields_of_action (
      body_code       text NOT NULL CONSTRAINT body_fields_of_action_body REFERENCES bodies,
      field_of_action text NOT NULL CONSTRAINT body_fields_of_action_field REFERENCES fields_of_action ON UPDATE CASCADE,
      PRIMARY KEY (body_code, field_of_action)
    );
    COMMENT ON TABLE body_fields_of_action IS 'What a body works on.';
    CREATE INDEX body_fields_of_action_by_field ON body_fields_of_action (field_of_action);

    CREATE TABLE body_target_groups (
      body_code    text NOT NULL CONSTRAINT body_target_groups_body REFERENCES bodies,
      target_group text NOT NULL CONSTRAINT body_target_groups_group REFERENCES target_groups ON UPDATE CASCADE,
      PRIMARY KEY (body_code, target_group)
    );
    COMMENT ON TABLE body_target_groups IS 'For whom a body works.';
    CREATE INDEX body_target_groups_by_group ON body_target_groups (target_group);

    CREATE TABLE body_districts (
      body_code      text NOT NULL CONSTRAINT body_districts_body REFERENCES bodies,
      district_level text NOT NULL CONSTRAINT body_districts_level REFERENCES levels,
      district_key   text NOT NULL,
      PRIMARY KEY (body_code, district_level, district_key)
    );
    COMMENT ON TABLE body_districts IS 'For where a body is; none means everywhere. A reference and not a row of districts: it outlives boundary reforms.';
    CREATE INDEX body_districts_by_district ON body_districts (district_level, district_key);

    CREATE TABLE seats (
      id             bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      body_code      text    NOT NULL CONSTRAINT seats_body REFERENCES bodies,
      position       integer NOT NULL CONSTRAINT seats_position CHECK (position >= 0),
      name           text    NOT NULL,
      sector         text,
      district_level text    CONSTRAINT seats_district_level REFERENCES levels,
      district_key   text,
      target_group   text    CONSTRAINT seats_target_group REFERENCES target_groups ON UPDATE CASCADE,
      voting_right   boolean NOT NULL DEFAULT true,
      has_deputy     boolean NOT NULL DEFAULT false,
      valid_from     date    NOT NULL,
      valid_to       date,
      version        integer NOT NULL DEFAULT 1,
      CONSTRAINT seats_life CHECK (valid_from <= valid_to),
      CONSTRAINT seats_district CHECK ((district_level IS NULL) = (district_key IS NULL)),
      CONSTRAINT seats_of_body UNIQUE (id, body_code)
    );
    COMMENT ON TABLE seats IS 'What a body needs. A seat without a membership is vacant.';
    COMMENT ON COLUMN seats.sector IS 'Of organisations; null when anybody may sit there.';
    COMMENT ON COLUMN seats.has_deputy IS 'Whether a deputy is foreseen.';
    CREATE INDEX seats_by_body ON seats (body_code, position);

    CREATE TABLE memberships (
      id                bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      body_code         text    NOT NULL CONSTRAINT memberships_body REFERENCES bodies,
      person_id         bigint  CONSTRAINT memberships_person REFERENCES people,
      organisation_code text    NOT NULL CONSTRAINT memberships_organisation REFERENCES organisations,
      seat_id           bigint,
      role              text    NOT NULL CONSTRAINT memberships_role CHECK (role IN ('chair', 'coordinator', 'member', 'deputy', 'guest')),
      voting_right      boolean NOT NULL,
      engagement        text    NOT NULL CONSTRAINT memberships_engagement CHECK (engagement IN ('paid', 'voluntary')),
      valid_from        date    NOT NULL,
      valid_to          date,
      version           integer NOT NULL DEFAULT 1,
      created_at        timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT memberships_life CHECK (valid_from <= valid_to),
      CONSTRAINT memberships_seat FOREIGN KEY (seat_id, body_code) REFERENCES seats (id, body_code),
      CONSTRAINT memberships_deputy_of_a_seat CHECK (role <> 'deputy' OR seat_id IS NOT NULL),
      CONSTRAINT memberships_guest_without_seat CHECK (role <> 'guest' OR (seat_id IS NULL AND NOT voting_right)),
      -- A range of one number stands for the number, so that no extension is needed.
      CONSTRAINT memberships_one_on_a_seat EXCLUDE USING gist (
        int8range(seat_id, seat_id, '[]') WITH &&,
        int4range((role = 'deputy')::integer, (role = 'deputy')::integer, '[]') WITH &&,
        daterange(valid_from, valid_to, '[]') WITH &&) WHERE (seat_id IS NOT NULL)
    );
    COMMENT ON TABLE memberships IS 'Persons on behalf of organisations in bodies, for a time. Ended ones are kept. On a seat there is one member and one deputy at a time.';
    CREATE INDEX memberships_by_body ON memberships (body_code, valid_from);
    CREATE INDEX memberships_by_organisation ON memberships (organisation_code, valid_from);
    CREATE INDEX memberships_by_person ON memberships (person_id) WHERE person_id IS NOT NULL;
    CREATE INDEX memberships_by_seat ON memberships (seat_id, valid_from) WHERE seat_id IS NOT NULL;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    DROP TABLE memberships, seats, body_districts, body_target_groups, body_fields_of_action, body_resolutions, bodies, people;
  `);
}
