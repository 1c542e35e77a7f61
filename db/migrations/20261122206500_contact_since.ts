import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE people ADD COLUMN contact_since date;
    COMMENT ON COLUMN people.contact_since IS 'Day on which contact data was entered for somebody of whom none was kept; null when it came with the person.';
    -- What was entered again after it had been deleted counts from the deletion: when it was entered is not known.
    UPDATE people AS p
       SET contact_since = (SELECT max((r.decided_at AT TIME ZONE 'Europe/Berlin')::date) FROM retention_proposals AS r
                             WHERE r.person_id = p.id AND r.decision = 'deleted')
     WHERE num_nulls(p.legal_basis, p.purpose, p.retain_until) = 0;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('ALTER TABLE people DROP COLUMN contact_since');
}
