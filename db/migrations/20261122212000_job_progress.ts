import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE job_progress (
      job_id     uuid        PRIMARY KEY,
      share      real        NOT NULL CONSTRAINT job_progress_share CHECK (share BETWEEN 0 AND 1),
      refusal    text,
      changed_at timestamptz NOT NULL
    );
    COMMENT ON TABLE job_progress IS 'How far work behind the answers is. The jobs themselves lie in the schema jobs, which pg-boss keeps.';
    COMMENT ON COLUMN job_progress.job_id IS 'Not a reference: that schema is not ours.';
    COMMENT ON COLUMN job_progress.refusal IS 'Why it cannot be done, in words for people.';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP TABLE job_progress');
}
