import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE accounts (
      id                bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      email             text        NOT NULL CONSTRAINT accounts_email CHECK (email = lower(email) AND email LIKE '%_@_%'),
      name              text        NOT NULL,
      password_hash     text,
      state             text        NOT NULL CONSTRAINT accounts_state CHECK (state IN ('invited', 'active', 'disabled')),
      sso_issuer        text,
      sso_subject       text,
      totp_secret       text,
      totp_confirmed_at timestamptz,
      totp_last_step    bigint,
      last_sign_in_at   timestamptz,
      version           integer     NOT NULL DEFAULT 1,
      created_at        timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT accounts_email_once UNIQUE (email),
      CONSTRAINT accounts_sso_once UNIQUE (sso_issuer, sso_subject),
      CONSTRAINT accounts_sso CHECK ((sso_issuer IS NULL) = (sso_subject IS NULL))
    );
    COMMENT ON TABLE accounts IS 'People who may sign in.';
    COMMENT ON COLUMN accounts.password_hash IS 'argon2id; null for people who come by single sign-on or have not answered their invitation.';
    COMMENT ON COLUMN accounts.totp_secret IS 'Secret of the second factor, sealed with a key from SESSION_SECRET.';
    COMMENT ON COLUMN accounts.totp_last_step IS 'Time step of the last code that was taken: a code is good for one sign-in.';

    CREATE TABLE account_roles (
      account_id bigint NOT NULL CONSTRAINT account_roles_account REFERENCES accounts ON DELETE CASCADE,
      role       text   NOT NULL CONSTRAINT account_roles_role CHECK (role IN ('council', 'steering', 'officer', 'coordinator', 'admin')),
      PRIMARY KEY (account_id, role)
    );
    COMMENT ON TABLE account_roles IS 'What a person is in this installation; several at once are possible.';

    CREATE TABLE account_organisations (
      account_id        bigint NOT NULL CONSTRAINT account_organisations_account REFERENCES accounts ON DELETE CASCADE,
      organisation_code text   NOT NULL CONSTRAINT account_organisations_organisation REFERENCES organisations ON UPDATE CASCADE,
      PRIMARY KEY (account_id, organisation_code)
    );
    COMMENT ON TABLE account_organisations IS 'Organisations whose content an integration officer may change.';

    CREATE TABLE account_districts (
      account_id     bigint NOT NULL CONSTRAINT account_districts_account REFERENCES accounts ON DELETE CASCADE,
      district_level text   NOT NULL CONSTRAINT account_districts_level REFERENCES levels,
      district_key   text   NOT NULL,
      PRIMARY KEY (account_id, district_level, district_key)
    );
    COMMENT ON TABLE account_districts IS 'Districts, with everything below them, whose content an integration officer may change.';

    CREATE TABLE account_tokens (
      token_hash text        PRIMARY KEY,
      account_id bigint      NOT NULL CONSTRAINT account_tokens_account REFERENCES accounts ON DELETE CASCADE,
      purpose    text        NOT NULL CONSTRAINT account_tokens_purpose CHECK (purpose IN ('invitation', 'reset')),
      created_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      used_at    timestamptz
    );
    COMMENT ON TABLE account_tokens IS 'Links for an invitation or a new password, by the SHA-256 of the token. Each can be used once.';
    CREATE INDEX account_tokens_by_account ON account_tokens (account_id);

    CREATE TABLE account_recovery_codes (
      account_id bigint      NOT NULL CONSTRAINT account_recovery_codes_account REFERENCES accounts ON DELETE CASCADE,
      code_hash  text        NOT NULL,
      used_at    timestamptz,
      PRIMARY KEY (account_id, code_hash)
    );
    COMMENT ON TABLE account_recovery_codes IS 'Replace the second factor once each, by the SHA-256 of the code.';

    CREATE TABLE sessions (
      sid        text           PRIMARY KEY,
      sess       json           NOT NULL,
      expire     timestamptz(3) NOT NULL,
      handle     text           NOT NULL GENERATED ALWAYS AS (md5(sid)) STORED,
      account_id bigint         GENERATED ALWAYS AS ((sess ->> 'accountId')::bigint) STORED
    );
    COMMENT ON TABLE sessions IS 'Open sessions; the first three columns are those of connect-pg-simple.';
    COMMENT ON COLUMN sessions.handle IS 'Names a session without telling its id.';
    CREATE INDEX sessions_by_account ON sessions (account_id);
    CREATE INDEX sessions_by_expiry ON sessions (expire);

    CREATE TABLE sign_in_failures (
      subject       text        PRIMARY KEY,
      failures      integer     NOT NULL,
      last_at       timestamptz NOT NULL,
      blocked_until timestamptz NOT NULL
    );
    COMMENT ON TABLE sign_in_failures IS 'Failed sign-ins in a row per account and per network address, shared by all processes.';
    COMMENT ON COLUMN sign_in_failures.subject IS '"account:" or "address:" and what was tried, whether or not there is such an account.';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(
    'DROP TABLE sign_in_failures, sessions, account_recovery_codes, account_tokens, account_districts, account_organisations, account_roles, accounts',
  );
}
