import type { Knex } from 'knex';

/** What names an organisation; a merge lets it name the one that stays. */
const NAMING = [
  ['measures', 'lead_organisation'],
  ['measure_partners', 'organisation_code'],
  ['memberships', 'organisation_code'],
  ['people', 'organisation_code'],
  ['account_organisations', 'organisation_code'],
  ['agenda_items', 'presenter_organisation_code'],
  ['meeting_guests', 'organisation_code'],
  ['decisions', 'responsible_organisation_code'],
  ['tasks', 'organisation_code'],
  ['indicator_collections', 'organisation_code'],
  ['deliveries', 'organisation_code'],
] as const;

export async function up(knex: Knex): Promise<void> {
  // A foreign key knows no merges. Who names an organisation holds a lock beside those who do the same; a merge takes it alone, before anything
  // else, so that it sees all that was named before. Nobody waits here: whoever names the duplicate meanwhile is refused at once, because a
  // merge may wait for the rows that they hold.
  await knex.raw(`
    CREATE FUNCTION refuse_naming_merged_organisation() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      named text := to_jsonb(NEW) ->> TG_ARGV[0];
    BEGIN
      IF NOT pg_try_advisory_xact_lock_shared(hashtextextended('gesamtbild organisation ' || named, 0))
         OR EXISTS (SELECT FROM organisations AS o WHERE o.code = named AND o.merged_into IS NOT NULL) THEN
        RAISE EXCEPTION 'Organisation % is or was just merged into another one.', named USING ERRCODE = 'GB001';
      END IF;
      RETURN NULL;
    END $$;
    COMMENT ON FUNCTION refuse_naming_merged_organisation IS
      'Refuses (GB001) to name an organisation that was merged into another one, or that is being merged at this moment. Argument: the column.';
    ${NAMING.map(([table, column]) => triggersOf(table, column)).join('\n')}

    CREATE TABLE invitation_runs (
      meeting_id bigint      PRIMARY KEY CONSTRAINT invitation_runs_meeting REFERENCES meetings ON DELETE CASCADE,
      token      uuid        NOT NULL,
      held_until timestamptz NOT NULL
    );
    COMMENT ON TABLE invitation_runs IS 'Meetings whose invitations are being sent at this moment, and by which run. Nobody keeps a connection for that.';
    COMMENT ON COLUMN invitation_runs.held_until IS 'Until when the run counts as alive; put off while it sends. After that another one may begin: the program was killed.';
  `);
}

// What stays as it was is not asked again: a row may be changed in other parts while it names an organisation that is just being merged.
const triggersOf = (table: string, column: string): string => `
    CREATE TRIGGER ${table}_name_no_merged_organisation AFTER INSERT ON ${table} FOR EACH ROW
      WHEN (NEW.${column} IS NOT NULL) EXECUTE FUNCTION refuse_naming_merged_organisation('${column}');
    CREATE TRIGGER ${table}_become_no_merged_organisation AFTER UPDATE OF ${column} ON ${table} FOR EACH ROW
      WHEN (NEW.${column} IS NOT NULL AND NEW.${column} IS DISTINCT FROM OLD.${column})
      EXECUTE FUNCTION refuse_naming_merged_organisation('${column}');`;

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    DROP TABLE invitation_runs;
    DROP FUNCTION refuse_naming_merged_organisation CASCADE;
  `);
}
