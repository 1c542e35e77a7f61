import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE departments (
      code     text    PRIMARY KEY,
      position integer NOT NULL,
      name_de  text    NOT NULL,
      name_en  text    NOT NULL,
      active   boolean NOT NULL DEFAULT true,
      version  integer NOT NULL DEFAULT 1
    );
    COMMENT ON TABLE departments IS 'Departments of the administration, in the words and the order of the installation.';

    CREATE TABLE contact_topics (
      code            text    PRIMARY KEY,
      position        integer NOT NULL,
      name_de         text    NOT NULL,
      name_en         text    NOT NULL,
      training_months integer CONSTRAINT contact_topics_training_months CHECK (training_months BETWEEN 1 AND 240),
      active          boolean NOT NULL DEFAULT true,
      version         integer NOT NULL DEFAULT 1
    );
    COMMENT ON TABLE contact_topics IS 'What each department is to have a contact person for.';
    COMMENT ON COLUMN contact_topics.training_months IS 'Months for which a training holds; null for good.';

    -- Ranges of texts, so that an exclusion constraint compares texts without an extension.
    CREATE TYPE text_range AS RANGE (subtype = text);

    CREATE TABLE topic_contacts (
      id              bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      department_code text        NOT NULL CONSTRAINT topic_contacts_department REFERENCES departments ON UPDATE CASCADE,
      topic_code      text        NOT NULL CONSTRAINT topic_contacts_topic REFERENCES contact_topics ON UPDATE CASCADE,
      person_id       bigint      NOT NULL CONSTRAINT topic_contacts_person REFERENCES people,
      valid_from      date        NOT NULL,
      valid_to        date,
      demo            boolean     NOT NULL DEFAULT false,
      version         integer     NOT NULL DEFAULT 1,
      created_at      timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT topic_contacts_life CHECK (valid_from <= valid_to),
      CONSTRAINT topic_contacts_once EXCLUDE USING gist (
        int8range(person_id, person_id, '[]') WITH &&,
        text_range(department_code, department_code, '[]') WITH &&,
        text_range(topic_code, topic_code, '[]') WITH &&,
        daterange(valid_from, valid_to, '[]') WITH &&)
    );
    COMMENT ON TABLE topic_contacts IS 'Who is contact person of a department for a topic, for a time. Ended ones are kept.';
    COMMENT ON COLUMN topic_contacts.valid_to IS 'Last day; null while it goes on. That of a person who was erased is the day of the erasure at the latest.';
    CREATE INDEX topic_contacts_by_cell ON topic_contacts (department_code, topic_code, valid_from);
    CREATE INDEX topic_contacts_by_topic ON topic_contacts (topic_code);
    CREATE INDEX topic_contacts_by_person ON topic_contacts (person_id);

    CREATE TABLE topic_contact_trainings (
      contact_id  bigint  NOT NULL CONSTRAINT topic_contact_trainings_contact REFERENCES topic_contacts ON DELETE CASCADE,
      position    integer NOT NULL CONSTRAINT topic_contact_trainings_position CHECK (position >= 0),
      title       text    NOT NULL,
      attended_on date    NOT NULL,
      PRIMARY KEY (contact_id, position)
    );
    COMMENT ON TABLE topic_contact_trainings IS 'Trainings that a contact person attended for the topic. The newest one counts.';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    DROP TABLE topic_contact_trainings, topic_contacts, contact_topics, departments;
    DROP TYPE text_range;
  `);
}
