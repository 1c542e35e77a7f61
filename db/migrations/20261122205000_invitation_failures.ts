import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE meeting_invitations ADD COLUMN failed boolean NOT NULL DEFAULT false;
    COMMENT ON COLUMN meeting_invitations.sent_at IS 'When the last one got through; null when none ever did.';
    COMMENT ON COLUMN meeting_invitations.failed IS 'Whether one was tried since that did not get through. What got through before still has to be called off.';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('ALTER TABLE meeting_invitations DROP COLUMN failed');
}
