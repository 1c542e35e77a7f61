import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE notification_settings (
      account_id        bigint  PRIMARY KEY CONSTRAINT notification_settings_account REFERENCES accounts ON DELETE CASCADE,
      deliveries        boolean NOT NULL DEFAULT true,
      meeting           boolean NOT NULL DEFAULT true,
      alerts            boolean NOT NULL DEFAULT true,
      decisions         boolean NOT NULL DEFAULT true,
      language          text    NOT NULL DEFAULT 'de' CONSTRAINT notification_settings_language CHECK (language IN ('de', 'en')),
      absent_from       date,
      absent_to         date,
      deputy_account_id bigint  CONSTRAINT notification_settings_deputy REFERENCES accounts ON DELETE SET NULL,
      version           integer NOT NULL DEFAULT 1,
      CONSTRAINT notification_settings_absence CHECK ((absent_from IS NULL) = (absent_to IS NULL) AND absent_from <= absent_to),
      CONSTRAINT notification_settings_deputy_is_another CHECK (deputy_account_id <> account_id)
    );
    COMMENT ON TABLE notification_settings IS 'Which reminders a person wants, and who gets them during an absence. Without a row: all of them, in German.';
    CREATE INDEX notification_settings_by_deputy ON notification_settings (deputy_account_id) WHERE deputy_account_id IS NOT NULL;

    CREATE TABLE digests (
      id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      account_id bigint      NOT NULL,
      day        date        NOT NULL,
      kinds      text[]      NOT NULL CONSTRAINT digests_kinds CHECK (
                   cardinality(kinds) > 0 AND kinds <@ ARRAY['deliveries', 'meeting', 'alerts', 'decisions']),
      instead_of bigint[]    NOT NULL DEFAULT '{}',
      subject    text        NOT NULL,
      items      integer     NOT NULL CONSTRAINT digests_items CHECK (items > 0),
      content    jsonb,
      state      text        NOT NULL DEFAULT 'waiting' CONSTRAINT digests_state
                   CHECK (state IN ('waiting', 'sending', 'sent', 'failed', 'doubtful')),
      planned_at timestamptz NOT NULL,
      sent_at    timestamptz,
      CONSTRAINT digests_one_a_day UNIQUE (account_id, day),
      CONSTRAINT digests_text_is_not_kept CHECK ((content IS NOT NULL) = (state IN ('waiting', 'sending'))),
      CONSTRAINT digests_sent CHECK ((sent_at IS NOT NULL) = (state = 'sent'))
    );
    COMMENT ON TABLE digests IS 'Mails that remind: one a day and person at most. What they say is kept until they are handed over only.';
    COMMENT ON COLUMN digests.account_id IS 'Not a reference: it outlives the account.';
    COMMENT ON COLUMN digests.state IS 'sending: being handed to the mail server. doubtful: the program was ended meanwhile.';
    CREATE INDEX digests_by_time ON digests (planned_at DESC, id DESC);
    CREATE INDEX digests_under_way ON digests (day) WHERE state IN ('waiting', 'sending');

    CREATE TABLE digest_notices (
      account_id bigint NOT NULL,
      key        text   NOT NULL,
      digest_id  bigint NOT NULL CONSTRAINT digest_notices_digest REFERENCES digests ON DELETE CASCADE,
      PRIMARY KEY (account_id, key)
    );
    COMMENT ON TABLE digest_notices IS 'What somebody has been told already: each occasion of each thing once.';
    CREATE INDEX digest_notices_by_digest ON digest_notices (digest_id);

    CREATE TABLE watched_states (
      kind  text NOT NULL CONSTRAINT watched_states_kind CHECK (kind IN ('indicator', 'measure')),
      code  text NOT NULL,
      state text NOT NULL,
      PRIMARY KEY (kind, code)
    );
    COMMENT ON TABLE watched_states IS 'How indicators and measures stood when they were looked at last.';

    CREATE TABLE alerts (
      id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      kind       text   NOT NULL CONSTRAINT alerts_kind CHECK (kind IN ('indicator', 'measure')),
      code       text   NOT NULL,
      crossing   text   NOT NULL CONSTRAINT alerts_crossing CHECK (crossing IN ('off_track', 'back', 'late')),
      crossed_on date   NOT NULL
    );
    COMMENT ON TABLE alerts IS 'Crossings of a limit that were noticed. Only added to.';
    CREATE INDEX alerts_by_day ON alerts (crossed_on);
    REVOKE UPDATE, DELETE ON alerts FROM gesamtbild_program;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP TABLE alerts, watched_states, digest_notices, digests, notification_settings');
}
