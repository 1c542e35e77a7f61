import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE priority_rounds
      ADD COLUMN invited integer,
      ADD CONSTRAINT priority_rounds_invited CHECK (invited IS NULL OR state = 'closed');
    COMMENT ON COLUMN priority_rounds.invited IS 'How many could vote on the day on which the round was closed. Until then it is counted.';

    -- Also against votes that would be carried from a closed round into an open one.
    CREATE OR REPLACE FUNCTION only_while_round_is_open() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (
        SELECT FROM priority_rounds AS r
         WHERE r.state <> 'open'
           AND r.code IN (CASE WHEN TG_OP <> 'DELETE' THEN NEW.round_code END, CASE WHEN TG_OP <> 'INSERT' THEN OLD.round_code END)
      ) THEN
        RAISE EXCEPTION 'Votes are added and changed while a round is open.' USING ERRCODE = 'restrict_violation';
      END IF;
      RETURN coalesce(NEW, OLD);
    END $$;

    -- Who could open a closed round again, or ask something else, could change what was voted.
    CREATE FUNCTION keep_what_was_voted_on() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'DELETE' AND OLD.state = 'draft' THEN RETURN OLD; END IF;
      IF TG_OP = 'UPDATE' AND (OLD.state = 'draft' OR
           (OLD.code, OLD.voting_by, OLD.importance, OLD.pick_one, OLD.open_question, OLD.opened_at)
             IS NOT DISTINCT FROM (NEW.code, NEW.voting_by, NEW.importance, NEW.pick_one, NEW.open_question, NEW.opened_at)
           AND NEW.state <> 'draft' AND (OLD.state = 'open' OR (OLD.state, OLD.closed_at) = (NEW.state, NEW.closed_at)))
      THEN RETURN NEW; END IF;
      RAISE EXCEPTION 'A round that was opened goes on to be closed, and asks what it asked.' USING ERRCODE = 'restrict_violation';
    END $$;
    CREATE TRIGGER priority_rounds_kept BEFORE UPDATE OR DELETE ON priority_rounds
      FOR EACH ROW EXECUTE FUNCTION keep_what_was_voted_on();

    CREATE FUNCTION only_while_round_is_a_draft() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (
        SELECT FROM priority_rounds AS r
         WHERE r.state <> 'draft'
           AND r.code IN (CASE WHEN TG_OP <> 'DELETE' THEN NEW.round_code END, CASE WHEN TG_OP <> 'INSERT' THEN OLD.round_code END)
      ) THEN
        RAISE EXCEPTION 'What a round asks about is chosen before it is opened.' USING ERRCODE = 'restrict_violation';
      END IF;
      RETURN coalesce(NEW, OLD);
    END $$;
    CREATE TRIGGER priority_round_options_while_draft BEFORE INSERT OR UPDATE OR DELETE ON priority_round_options
      FOR EACH ROW EXECUTE FUNCTION only_while_round_is_a_draft();
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    DROP TRIGGER priority_round_options_while_draft ON priority_round_options;
    DROP FUNCTION only_while_round_is_a_draft;
    DROP TRIGGER priority_rounds_kept ON priority_rounds;
    DROP FUNCTION keep_what_was_voted_on;
    ALTER TABLE priority_rounds DROP COLUMN invited;
  `);
}
