import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    -- What an item was about is part of what was approved.
    CREATE FUNCTION keep_approved_links() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (SELECT FROM agenda_items AS i
                  WHERE i.id IN (CASE WHEN TG_OP <> 'INSERT' THEN OLD.agenda_item_id END, CASE WHEN TG_OP <> 'DELETE' THEN NEW.agenda_item_id END)
                    AND approved_minutes(i.meeting_id)) THEN
        RAISE EXCEPTION 'The minutes are approved; what comes later is an addendum.' USING ERRCODE = 'restrict_violation';
      END IF;
      RETURN coalesce(NEW, OLD);
    END $$;
    CREATE TRIGGER agenda_item_links_kept BEFORE INSERT OR UPDATE OR DELETE ON agenda_item_links
      FOR EACH ROW EXECUTE FUNCTION keep_approved_links();

    -- An online link leads nowhere after the meeting; version and sequence count and say nothing.
    CREATE OR REPLACE FUNCTION keep_approved_meeting() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE counted CONSTANT text[] := '{version,sequence,online_link}';
    BEGIN
      IF OLD.approved_on IS NULL THEN RETURN coalesce(NEW, OLD); END IF;
      IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - counted = to_jsonb(OLD) - counted THEN RETURN NEW; END IF;
      RAISE EXCEPTION 'The minutes are approved; what comes later is an addendum.' USING ERRCODE = 'restrict_violation';
    END $$;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    DROP TRIGGER agenda_item_links_kept ON agenda_item_links;
    DROP FUNCTION keep_approved_links;

    CREATE OR REPLACE FUNCTION keep_approved_meeting() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF OLD.approved_on IS NULL THEN RETURN coalesce(NEW, OLD); END IF;
      IF TG_OP = 'UPDATE' AND (OLD.body_code, OLD.held_on, OLD.state, OLD.approved_on) = (NEW.body_code, NEW.held_on, NEW.state, NEW.approved_on)
         AND OLD.approved_in IS NOT DISTINCT FROM NEW.approved_in
      THEN RETURN NEW; END IF;
      RAISE EXCEPTION 'The minutes are approved; what comes later is an addendum.' USING ERRCODE = 'restrict_violation';
    END $$;
  `);
}
