import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE levels ADD COLUMN active boolean NOT NULL DEFAULT true;
    COMMENT ON COLUMN levels.active IS 'One that is no longer active is not offered any more; its districts stay.';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('ALTER TABLE levels DROP COLUMN active');
}
