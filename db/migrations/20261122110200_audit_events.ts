import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE audit_events (
      id             bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      at             timestamptz NOT NULL,
      account_id     bigint,
      actor          text        NOT NULL,
      action         text        NOT NULL,
      object_type    text        NOT NULL,
      object_id      text        NOT NULL,
      object_label   text        NOT NULL,
      changes        jsonb       NOT NULL DEFAULT '[]',
      request_id     text,
      remote_address inet
    );
    COMMENT ON TABLE audit_events IS 'Who did what and when. The role of the program may add rows and read them, nothing else.';
    COMMENT ON COLUMN audit_events.account_id IS 'Null for what the program or its command line did. Not a reference: the event outlives the account.';
    COMMENT ON COLUMN audit_events.actor IS 'Name of the person at that time.';
    COMMENT ON COLUMN audit_events.changes IS 'List of {field, before, after}.';
    COMMENT ON COLUMN audit_events.remote_address IS 'Only for sign-ins.';
    CREATE INDEX audit_events_by_time ON audit_events (at, id);
    CREATE INDEX audit_events_by_object ON audit_events (object_type, object_id, id);
    CREATE INDEX audit_events_by_account ON audit_events (account_id, id);

    CREATE FUNCTION purge_audit_events(before timestamptz) RETURNS bigint
      LANGUAGE plpgsql SECURITY DEFINER SET search_path FROM CURRENT AS $$
    DECLARE
      purged bigint;
    BEGIN
      IF before > now() - interval '12 months' THEN
        RAISE EXCEPTION 'The audit trail of the last twelve months cannot be removed.';
      END IF;
      DELETE FROM audit_events AS a WHERE a.at < before;
      GET DIAGNOSTICS purged = ROW_COUNT;
      RETURN purged;
    END $$;
    COMMENT ON FUNCTION purge_audit_events IS 'The only way in which events leave: those that are older than the retention period. Runs with the rights of the owner.';
    REVOKE EXECUTE ON FUNCTION purge_audit_events FROM PUBLIC;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP FUNCTION purge_audit_events; DROP TABLE audit_events');
}
