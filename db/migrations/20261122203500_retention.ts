import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE retention_proposals (
      id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      person_id   bigint      NOT NULL CONSTRAINT retention_proposals_person REFERENCES people,
      reason      text        NOT NULL CONSTRAINT retention_proposals_reason CHECK (reason IN ('retention_over', 'no_part')),
      since       date        NOT NULL,
      proposed_on date        NOT NULL,
      decision    text        CONSTRAINT retention_proposals_decision CHECK (decision IN ('deleted', 'prolonged')),
      decided_at  timestamptz,
      -- Also what keeps several programs from proposing the same twice.
      CONSTRAINT retention_proposals_once UNIQUE (person_id, reason, since),
      CONSTRAINT retention_proposals_decided CHECK ((decision IS NULL) = (decided_at IS NULL))
    );
    COMMENT ON TABLE retention_proposals IS 'Contact data of persons that nobody may keep, or needs, any more: found by the program, decided by people.';
    COMMENT ON COLUMN retention_proposals.since IS 'The last day on which the contact data was to be kept, or on which the person took part.';
    CREATE INDEX retention_proposals_open ON retention_proposals (proposed_on) WHERE decision IS NULL;

    CREATE TABLE retention_log (
      id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      at         timestamptz NOT NULL,
      person_id  bigint      NOT NULL CONSTRAINT retention_log_person REFERENCES people,
      event      text        NOT NULL CONSTRAINT retention_log_event CHECK (event IN ('proposed', 'prolonged', 'contact_removed', 'erased')),
      reason     text        NOT NULL CONSTRAINT retention_log_reason CHECK (reason IN
                   ('retention_over', 'no_part', 'by_hand', 'consent_renewed', 'task_goes_on', 'duty_to_keep')),
      until      date,
      account_id bigint,
      actor      text        NOT NULL,
      CONSTRAINT retention_log_until CHECK ((event = 'prolonged') = (until IS NOT NULL))
    );
    COMMENT ON TABLE retention_log IS 'What was proposed, prolonged and deleted of the data of persons, when, why and by whom. A person is a number here; rows are only added.';
    COMMENT ON COLUMN retention_log.account_id IS 'Null for the program. Not a reference: the row outlives the account.';
    COMMENT ON COLUMN retention_log.actor IS 'Name of whoever did it at that time.';
    CREATE INDEX retention_log_by_person ON retention_log (person_id, id);
    REVOKE UPDATE, DELETE, TRUNCATE ON retention_log FROM gesamtbild_program;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP TABLE retention_log, retention_proposals');
}
