import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  // Roles belong to the whole server, so another database may have made this one already, even at this moment.
  await knex.raw(`
    -- Where operators have made it and given it to us, we need no right to make roles.
    DO $$
    BEGIN
      IF NOT EXISTS (SELECT FROM pg_roles AS r WHERE r.rolname = 'gesamtbild_program') THEN
        CREATE ROLE gesamtbild_program NOLOGIN;
      END IF;
    EXCEPTION WHEN duplicate_object OR unique_violation THEN
      NULL;
    END $$;

    -- Who makes a role may give it away, but since PostgreSQL 16 does not act as it without having given it to themselves.
    DO $$
    BEGIN
      EXECUTE format('GRANT gesamtbild_program TO %I', current_user);
    EXCEPTION WHEN insufficient_privilege THEN
      NULL;
    END $$;

    GRANT USAGE ON SCHEMA app TO gesamtbild_program;
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA app TO gesamtbild_program;
    GRANT USAGE ON ALL SEQUENCES IN SCHEMA app TO gesamtbild_program;
    ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO gesamtbild_program;
    ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT USAGE ON SEQUENCES TO gesamtbild_program;
    REVOKE UPDATE, DELETE ON audit_events FROM gesamtbild_program;
    REVOKE INSERT, UPDATE, DELETE ON migrations, migrations_lock FROM gesamtbild_program;
    GRANT EXECUTE ON FUNCTION purge_audit_events TO gesamtbild_program;
  `);
}

export async function down(knex: Knex): Promise<void> {
  // The role itself stays: other databases of the server may use it.
  await knex.raw(`
    ALTER DEFAULT PRIVILEGES IN SCHEMA app REVOKE ALL ON TABLES FROM gesamtbild_program;
    ALTER DEFAULT PRIVILEGES IN SCHEMA app REVOKE ALL ON SEQUENCES FROM gesamtbild_program;
    REVOKE ALL ON ALL TABLES IN SCHEMA app FROM gesamtbild_program;
    REVOKE ALL ON ALL SEQUENCES IN SCHEMA app FROM gesamtbild_program;
    REVOKE EXECUTE ON FUNCTION purge_audit_events FROM gesamtbild_program;
    REVOKE USAGE ON SCHEMA app FROM gesamtbild_program;
  `);
}
