import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(String.raw`
    ALTER TABLE audit_events ADD COLUMN words tsvector NOT NULL GENERATED ALWAYS AS (
      to_tsvector('simple', regexp_replace(
        actor || ' ' || object_label || ' ' || object_id || ' ' || regexp_replace(left(changes::text, 100000), '"(field|before|after)":', ' ', 'g'),
        '[\x01-\x2f\x3a-\x40\x5b-\x60\x7b-\x7f]+', ' ', 'g'))
    ) STORED;
    COMMENT ON COLUMN audit_events.words IS 'What a search looks through: names, ids, changed fields and values. Signs are gaps, so that parts of an address are words as well.';
    CREATE INDEX audit_events_by_words ON audit_events USING gin (words);
    CREATE INDEX audit_events_by_action ON audit_events (action, id);
    CREATE INDEX audit_events_by_actor ON audit_events (actor, id);
    COMMENT ON INDEX audit_events_by_action IS 'For the filter by action, and for the list of actions that there are.';
    COMMENT ON INDEX audit_events_by_actor IS 'For the filter by a part of a name: names are few, events are many.';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP INDEX audit_events_by_actor, audit_events_by_action; ALTER TABLE audit_events DROP COLUMN words');
}
