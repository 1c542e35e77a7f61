import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE priority_rounds (
      code          text        PRIMARY KEY,
      title         text        NOT NULL,
      introduction  text,
      voting_by     text        NOT NULL CONSTRAINT priority_rounds_voting_by CHECK (voting_by IN ('members', 'links')),
      importance    boolean     NOT NULL DEFAULT false,
      pick_one      text,
      open_question text,
      state         text        NOT NULL DEFAULT 'draft' CONSTRAINT priority_rounds_state CHECK (state IN ('draft', 'open', 'closed')),
      closes_at     timestamptz,
      opened_at     timestamptz,
      closed_at     timestamptz,
      revealed      boolean     NOT NULL DEFAULT false,
      demo          boolean     NOT NULL DEFAULT false,
      version       integer     NOT NULL DEFAULT 1,
      created_at    timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT priority_rounds_opened CHECK ((state = 'draft') = (opened_at IS NULL)),
      CONSTRAINT priority_rounds_closed CHECK ((state = 'closed') = (closed_at IS NOT NULL)),
      CONSTRAINT priority_rounds_ask_something CHECK (state = 'draft' OR importance OR pick_one IS NOT NULL OR open_question IS NOT NULL)
    );
    COMMENT ON TABLE priority_rounds IS 'Votes on recommendations. A closed round is closed for good.';
    COMMENT ON COLUMN priority_rounds.pick_one IS 'The question which recommendation comes first; null when it is not asked. In the same way open_question.';

    CREATE TABLE priority_round_options (
      round_code          text    NOT NULL CONSTRAINT priority_round_options_round REFERENCES priority_rounds ON DELETE CASCADE,
      recommendation_code text    NOT NULL CONSTRAINT priority_round_options_recommendation REFERENCES recommendations,
      position            integer NOT NULL CONSTRAINT priority_round_options_position CHECK (position >= 0),
      title               text,
      PRIMARY KEY (round_code, recommendation_code)
    );
    COMMENT ON TABLE priority_round_options IS 'The recommendations that a round asks about, in the order in which they are asked.';
    COMMENT ON COLUMN priority_round_options.title IS 'What voters read: the title when the round was opened. Null in a draft.';
    CREATE INDEX priority_round_options_by_recommendation ON priority_round_options (recommendation_code);

    CREATE TABLE priority_links (
      token_hash text    PRIMARY KEY,
      round_code text    NOT NULL CONSTRAINT priority_links_round REFERENCES priority_rounds ON DELETE CASCADE,
      used       boolean NOT NULL DEFAULT false
    );
    COMMENT ON TABLE priority_links IS 'One-time links to vote with. Nothing here leads to a vote: a link knows only that somebody has used it.';
    COMMENT ON COLUMN priority_links.token_hash IS 'SHA-256 of the token, so that nobody can vote by what stands here.';
    CREATE INDEX priority_links_by_round ON priority_links (round_code);

    CREATE TABLE priority_ballots (
      id         uuid   PRIMARY KEY DEFAULT gen_random_uuid(),
      round_code text   NOT NULL CONSTRAINT priority_ballots_round REFERENCES priority_rounds,
      voter_key  text,
      pick       text,
      terms      text[] NOT NULL DEFAULT '{}',
      CONSTRAINT priority_ballots_one_each UNIQUE (round_code, voter_key),
      CONSTRAINT priority_ballots_of_round UNIQUE (id, round_code),
      CONSTRAINT priority_ballots_pick FOREIGN KEY (round_code, pick) REFERENCES priority_round_options
    );
    COMMENT ON TABLE priority_ballots IS 'Votes, without a person, a link or a time. Their ids are random, so that their order tells nothing.';
    COMMENT ON COLUMN priority_ballots.voter_key IS 'Hash by which the voter can change the vote while the round is open. Removed when it is closed.';
    COMMENT ON COLUMN priority_ballots.terms IS 'Answers to the open question, as they were written.';

    CREATE TABLE priority_ratings (
      ballot_id           uuid     NOT NULL,
      round_code          text     NOT NULL,
      recommendation_code text     NOT NULL,
      rating              smallint NOT NULL CONSTRAINT priority_ratings_scale CHECK (rating BETWEEN 1 AND 5),
      PRIMARY KEY (ballot_id, recommendation_code),
      CONSTRAINT priority_ratings_ballot FOREIGN KEY (ballot_id, round_code) REFERENCES priority_ballots (id, round_code),
      CONSTRAINT priority_ratings_option FOREIGN KEY (round_code, recommendation_code) REFERENCES priority_round_options
    );
    COMMENT ON TABLE priority_ratings IS 'How important a voter finds a recommendation, from 1 to 5.';
    CREATE INDEX priority_ratings_by_option ON priority_ratings (round_code, recommendation_code);

    CREATE TABLE priority_term_rules (
      round_code text    NOT NULL CONSTRAINT priority_term_rules_round REFERENCES priority_rounds,
      term_key   text    NOT NULL,
      counts_as  text    CONSTRAINT priority_term_rules_not_itself CHECK (counts_as <> term_key),
      left_out   boolean NOT NULL DEFAULT false,
      PRIMARY KEY (round_code, term_key),
      CONSTRAINT priority_term_rules_say_something CHECK (left_out OR counts_as IS NOT NULL)
    );
    COMMENT ON TABLE priority_term_rules IS 'What the moderator has made of terms: joined with another one, or not shown. The votes stay as they are.';

    -- Votes are added and changed while the round is open, also where the program would forget to ask.
    CREATE FUNCTION only_while_round_is_open() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      round text := CASE WHEN TG_OP = 'DELETE' THEN OLD.round_code ELSE NEW.round_code END;
    BEGIN
      IF EXISTS (SELECT FROM priority_rounds AS r WHERE r.code = round AND r.state <> 'open') THEN
        RAISE EXCEPTION 'Votes are added and changed while a round is open.' USING ERRCODE = 'restrict_violation';
      END IF;
      RETURN coalesce(NEW, OLD);
    END $$;
    CREATE TRIGGER priority_ballots_while_open BEFORE INSERT OR UPDATE OR DELETE ON priority_ballots
      FOR EACH ROW EXECUTE FUNCTION only_while_round_is_open();
    CREATE TRIGGER priority_ratings_while_open BEFORE INSERT OR UPDATE OR DELETE ON priority_ratings
      FOR EACH ROW EXECUTE FUNCTION only_while_round_is_open();

    REVOKE DELETE ON priority_ballots FROM gesamtbild_program;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    DROP TABLE priority_term_rules, priority_ratings, priority_ballots, priority_links, priority_round_options, priority_rounds;
    DROP FUNCTION only_while_round_is_open;
  `);
}
