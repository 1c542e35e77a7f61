import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE meeting_invitations ADD COLUMN person_id bigint CONSTRAINT meeting_invitations_person REFERENCES people;
    UPDATE meeting_invitations AS v SET person_id = s.person_id FROM memberships AS s WHERE s.id = v.membership_id;
    ALTER TABLE meeting_invitations DROP CONSTRAINT meeting_invitations_pkey,
      ADD CONSTRAINT meeting_invitations_once UNIQUE NULLS NOT DISTINCT (meeting_id, membership_id, person_id);
    COMMENT ON COLUMN meeting_invitations.person_id IS 'Who got it: a membership may pass to another person, who then has none, and the one before is called off.';
    CREATE INDEX meeting_invitations_by_person ON meeting_invitations (person_id) WHERE person_id IS NOT NULL;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    DELETE FROM meeting_invitations AS v USING memberships AS s WHERE s.id = v.membership_id AND v.person_id IS DISTINCT FROM s.person_id;
    DROP INDEX meeting_invitations_by_person;
    ALTER TABLE meeting_invitations DROP CONSTRAINT meeting_invitations_once, DROP COLUMN person_id, ADD PRIMARY KEY (meeting_id, membership_id);
  `);
}
