import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE meetings (
      id            bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      body_code     text        NOT NULL CONSTRAINT meetings_body REFERENCES bodies,
      title         text,
      held_on       date        NOT NULL,
      begins        time(0),
      ends          time(0),
      place         text,
      online_link   text,
      state         text        NOT NULL DEFAULT 'planned' CONSTRAINT meetings_state CHECK (state IN ('planned', 'held', 'cancelled')),
      cancel_reason text,
      -- Of what invitations say: day, times, place, whether it takes place. Calendars tell by it which of two mails is the newer one.
      sequence      integer     NOT NULL DEFAULT 0,
      approved_on   date,
      approved_in   bigint,
      demo          boolean     NOT NULL DEFAULT false,
      version       integer     NOT NULL DEFAULT 1,
      created_at    timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT meetings_times CHECK (begins < ends AND (ends IS NULL OR begins IS NOT NULL)),
      CONSTRAINT meetings_cancelled_with_reason CHECK ((state = 'cancelled') = (cancel_reason IS NOT NULL)),
      CONSTRAINT meetings_approved CHECK (approved_on >= held_on AND (approved_on IS NULL OR state = 'held')
        AND (approved_in IS NULL OR approved_on IS NOT NULL)),
      CONSTRAINT meetings_of_body UNIQUE (id, body_code),
      CONSTRAINT meetings_approved_in FOREIGN KEY (approved_in, body_code) REFERENCES meetings (id, body_code)
    );
    COMMENT ON TABLE meetings IS 'Meetings of bodies. Times are those of the place. Once the body has approved the minutes, these and the attendance are locked.';
    COMMENT ON COLUMN meetings.sequence IS 'Rises with each change of what invitations say.';
    COMMENT ON COLUMN meetings.approved_in IS 'The meeting in which the body approved the minutes.';
    CREATE INDEX meetings_by_body ON meetings (body_code, held_on);
    CREATE INDEX meetings_by_day ON meetings (held_on);
    CREATE INDEX meetings_by_approval ON meetings (approved_in) WHERE approved_in IS NOT NULL;

    CREATE TABLE agenda_items (
      id                          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      body_code                   text        NOT NULL CONSTRAINT agenda_items_body REFERENCES bodies,
      meeting_id                  bigint,
      position                    integer     NOT NULL CONSTRAINT agenda_items_position CHECK (position >= 0),
      title                       text        NOT NULL,
      description                 text,
      duration_minutes            integer     CONSTRAINT agenda_items_duration CHECK (duration_minutes BETWEEN 1 AND 600),
      presenter_person_id         bigint      CONSTRAINT agenda_items_presenter_person REFERENCES people,
      presenter_organisation_code text        CONSTRAINT agenda_items_presenter_organisation REFERENCES organisations,
      minutes                     text,
      outcome                     text        CONSTRAINT agenda_items_outcome CHECK (outcome IN ('information', 'agreement', 'decision')),
      version                     integer     NOT NULL DEFAULT 1,
      created_at                  timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT agenda_items_meeting FOREIGN KEY (meeting_id, body_code) REFERENCES meetings (id, body_code),
      CONSTRAINT agenda_items_minuted_in_a_meeting CHECK (meeting_id IS NOT NULL OR num_nonnulls(minutes, outcome) = 0)
    );
    COMMENT ON TABLE agenda_items IS 'Items of agendas with their minutes. Without a meeting an item waits in the backlog of the body.';
    CREATE INDEX agenda_items_by_meeting ON agenda_items (meeting_id, position) WHERE meeting_id IS NOT NULL;
    CREATE INDEX agenda_items_in_backlog ON agenda_items (body_code, position) WHERE meeting_id IS NULL;
    CREATE INDEX agenda_items_by_presenter ON agenda_items (presenter_person_id) WHERE presenter_person_id IS NOT NULL;
    CREATE INDEX agenda_items_by_presenting_organisation ON agenda_items (presenter_organisation_code)
      WHERE presenter_organisation_code IS NOT NULL;

    CREATE TABLE agenda_item_links (
      agenda_item_id      bigint  NOT NULL CONSTRAINT agenda_item_links_item REFERENCES agenda_items ON DELETE CASCADE,
      position            integer NOT NULL CONSTRAINT agenda_item_links_position CHECK (position >= 0),
      measure_code        text    CONSTRAINT agenda_item_links_measure REFERENCES measures,
      recommendation_code text    CONSTRAINT agenda_item_links_recommendation REFERENCES recommendations,
      indicator_code      text    CONSTRAINT agenda_item_links_indicator REFERENCES indicators,
      PRIMARY KEY (agenda_item_id, position),
      CONSTRAINT agenda_item_links_to_one_thing CHECK (num_nonnulls(measure_code, recommendation_code, indicator_code) = 1)
    );
    COMMENT ON TABLE agenda_item_links IS 'What items are about.';
    CREATE INDEX agenda_item_links_by_measure ON agenda_item_links (measure_code) WHERE measure_code IS NOT NULL;
    CREATE INDEX agenda_item_links_by_recommendation ON agenda_item_links (recommendation_code) WHERE recommendation_code IS NOT NULL;
    CREATE INDEX agenda_item_links_by_indicator ON agenda_item_links (indicator_code) WHERE indicator_code IS NOT NULL;

    CREATE TABLE attendances (
      meeting_id    bigint  NOT NULL CONSTRAINT attendances_meeting REFERENCES meetings,
      membership_id bigint  NOT NULL CONSTRAINT attendances_membership REFERENCES memberships,
      state         text    NOT NULL CONSTRAINT attendances_state CHECK (state IN ('present', 'excused', 'absent')),
      deputy_came   boolean NOT NULL DEFAULT false,
      PRIMARY KEY (meeting_id, membership_id),
      CONSTRAINT attendances_deputy_instead CHECK (NOT (deputy_came AND state = 'present'))
    );
    COMMENT ON TABLE attendances IS 'Which members came. No row means that it is not recorded, which is not the same as absent.';
    CREATE INDEX attendances_by_membership ON attendances (membership_id);

    CREATE TABLE meeting_guests (
      id                bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      meeting_id        bigint NOT NULL CONSTRAINT meeting_guests_meeting REFERENCES meetings,
      person_id         bigint CONSTRAINT meeting_guests_person REFERENCES people,
      organisation_code text   CONSTRAINT meeting_guests_organisation REFERENCES organisations,
      CONSTRAINT meeting_guests_somebody CHECK (num_nonnulls(person_id, organisation_code) > 0)
    );
    COMMENT ON TABLE meeting_guests IS 'Who was there without being a member on that day.';
    CREATE INDEX meeting_guests_by_meeting ON meeting_guests (meeting_id);
    CREATE INDEX meeting_guests_by_person ON meeting_guests (person_id) WHERE person_id IS NOT NULL;
    CREATE INDEX meeting_guests_by_organisation ON meeting_guests (organisation_code) WHERE organisation_code IS NOT NULL;

    CREATE TABLE meeting_addenda (
      id             bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      meeting_id     bigint      NOT NULL CONSTRAINT meeting_addenda_meeting REFERENCES meetings,
      agenda_item_id bigint      CONSTRAINT meeting_addenda_item REFERENCES agenda_items,
      text           text        NOT NULL,
      added_by       bigint      NOT NULL CONSTRAINT meeting_addenda_account REFERENCES accounts,
      added_at       timestamptz NOT NULL DEFAULT now()
    );
    COMMENT ON TABLE meeting_addenda IS 'What was added after the minutes had been approved. Append-only.';
    CREATE INDEX meeting_addenda_by_meeting ON meeting_addenda (meeting_id, id);
    CREATE INDEX meeting_addenda_by_item ON meeting_addenda (agenda_item_id) WHERE agenda_item_id IS NOT NULL;

    CREATE TABLE decisions (
      code                          text        PRIMARY KEY,
      agenda_item_id                bigint      NOT NULL CONSTRAINT decisions_item REFERENCES agenda_items,
      position                      integer     NOT NULL CONSTRAINT decisions_position CHECK (position >= 0),
      kind                          text        NOT NULL CONSTRAINT decisions_kind CHECK (kind IN ('agreement', 'decision')),
      wording                       text        NOT NULL,
      responsible_organisation_code text        CONSTRAINT decisions_responsible REFERENCES organisations,
      due_on                        date,
      in_favour                     integer,
      against                       integer,
      abstained                     integer,
      state                         text        NOT NULL DEFAULT 'open' CONSTRAINT decisions_state CHECK (state IN ('open', 'done', 'dropped')),
      settled_on                    date,
      demo                          boolean     NOT NULL DEFAULT false,
      version                       integer     NOT NULL DEFAULT 1,
      created_at                    timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT decisions_votes CHECK (num_nonnulls(in_favour, against, abstained) IN (0, 3) AND least(in_favour, against, abstained) >= 0),
      CONSTRAINT decisions_settled CHECK ((state = 'open') = (settled_on IS NULL))
    );
    COMMENT ON TABLE decisions IS 'What bodies decided (Beschluss) or agreed on (Verabredung), and whether it was done.';
    CREATE INDEX decisions_by_item ON decisions (agenda_item_id, position);
    CREATE INDEX decisions_by_responsible ON decisions (responsible_organisation_code) WHERE responsible_organisation_code IS NOT NULL;
    CREATE INDEX decisions_open ON decisions (due_on) WHERE state = 'open';

    CREATE TABLE decision_steps (
      id            bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      decision_code text        NOT NULL CONSTRAINT decision_steps_decision REFERENCES decisions,
      state         text        NOT NULL CONSTRAINT decision_steps_state CHECK (state IN ('open', 'done', 'dropped')),
      note          text,
      made_by       bigint      CONSTRAINT decision_steps_account REFERENCES accounts,
      made_at       timestamptz NOT NULL DEFAULT now()
    );
    COMMENT ON TABLE decision_steps IS 'How decisions were followed up. Append-only.';
    COMMENT ON COLUMN decision_steps.made_by IS 'Null when the program did it, as for the demo.';
    CREATE INDEX decision_steps_by_decision ON decision_steps (decision_code, id);

    CREATE TABLE decision_measures (
      decision_code text NOT NULL CONSTRAINT decision_measures_decision REFERENCES decisions,
      measure_code  text NOT NULL CONSTRAINT decision_measures_measure REFERENCES measures,
      PRIMARY KEY (decision_code, measure_code)
    );
    COMMENT ON TABLE decision_measures IS 'Measures that came of decisions.';
    CREATE INDEX decision_measures_by_measure ON decision_measures (measure_code);

    CREATE TABLE tasks (
      id                     bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      decision_code          text        NOT NULL CONSTRAINT tasks_decision REFERENCES decisions,
      title                  text        NOT NULL,
      organisation_code      text        CONSTRAINT tasks_organisation REFERENCES organisations,
      responsible_account_id bigint      CONSTRAINT tasks_responsible REFERENCES accounts,
      due_on                 date,
      state                  text        NOT NULL DEFAULT 'open' CONSTRAINT tasks_state CHECK (state IN ('open', 'done', 'dropped')),
      settled_on             date,
      note                   text,
      version                integer     NOT NULL DEFAULT 1,
      created_at             timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT tasks_settled CHECK ((state = 'open') = (settled_on IS NULL)),
      CONSTRAINT tasks_dropped_with_reason CHECK (state <> 'dropped' OR note IS NOT NULL)
    );
    COMMENT ON TABLE tasks IS 'Pieces of work that decisions ask for.';
    CREATE INDEX tasks_by_decision ON tasks (decision_code, id);
    CREATE INDEX tasks_by_organisation ON tasks (organisation_code) WHERE organisation_code IS NOT NULL;
    CREATE INDEX tasks_by_responsible ON tasks (responsible_account_id) WHERE responsible_account_id IS NOT NULL;

    CREATE TABLE meeting_invitations (
      meeting_id    bigint      NOT NULL CONSTRAINT meeting_invitations_meeting REFERENCES meetings,
      membership_id bigint      NOT NULL CONSTRAINT meeting_invitations_membership REFERENCES memberships,
      sequence      integer     NOT NULL,
      cancelled     boolean     NOT NULL DEFAULT false,
      sent_at       timestamptz,
      PRIMARY KEY (meeting_id, membership_id)
    );
    COMMENT ON TABLE meeting_invitations IS 'Which invitation each member got last. Without a time it could not be sent.';
    COMMENT ON COLUMN meeting_invitations.sequence IS 'The state of the meeting that it tells; see meetings.sequence.';
    CREATE INDEX meeting_invitations_by_membership ON meeting_invitations (membership_id);

    CREATE TABLE calendar_feeds (
      id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      account_id bigint      NOT NULL CONSTRAINT calendar_feeds_account REFERENCES accounts ON DELETE CASCADE,
      body_code  text        CONSTRAINT calendar_feeds_body REFERENCES bodies,
      token_hash bytea       NOT NULL CONSTRAINT calendar_feeds_token UNIQUE,
      created_at timestamptz NOT NULL DEFAULT now(),
      used_at    timestamptz
    );
    COMMENT ON TABLE calendar_feeds IS 'Calendars of meetings that programs for calendars follow, by the hash of the secret part of their address.';
    COMMENT ON COLUMN calendar_feeds.body_code IS 'Null for all meetings that concern the account.';
    CREATE INDEX calendar_feeds_by_account ON calendar_feeds (account_id);
    CREATE INDEX calendar_feeds_by_body ON calendar_feeds (body_code) WHERE body_code IS NOT NULL;

    REVOKE UPDATE, DELETE ON meeting_addenda, decision_steps FROM gesamtbild_program;
  `);
  await knex.raw(`
    -- What a body approved is nothing that a correction by hand, a seed or two people at once may change.
    CREATE FUNCTION approved_minutes(meeting bigint) RETURNS boolean LANGUAGE sql STABLE AS $$
      SELECT EXISTS (SELECT FROM meetings AS m WHERE m.id = meeting AND m.approved_on IS NOT NULL)
    $$;

    -- Only who an organisation has become may change: merging two of them is no change of what was approved.
    CREATE FUNCTION keep_approved_agenda() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE organisations CONSTANT text[] := '{presenter_organisation_code,organisation_code}';
    BEGIN
      IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - organisations = to_jsonb(OLD) - organisations THEN RETURN NEW; END IF;
      IF (TG_OP <> 'INSERT' AND approved_minutes(OLD.meeting_id)) OR (TG_OP <> 'DELETE' AND approved_minutes(NEW.meeting_id)) THEN
        RAISE EXCEPTION 'The minutes are approved; what comes later is an addendum.' USING ERRCODE = 'restrict_violation';
      END IF;
      RETURN coalesce(NEW, OLD);
    END $$;
    CREATE TRIGGER agenda_items_kept BEFORE INSERT OR UPDATE OR DELETE ON agenda_items
      FOR EACH ROW EXECUTE FUNCTION keep_approved_agenda();
    CREATE TRIGGER attendances_kept BEFORE INSERT OR UPDATE OR DELETE ON attendances
      FOR EACH ROW EXECUTE FUNCTION keep_approved_agenda();
    CREATE TRIGGER meeting_guests_kept BEFORE INSERT OR UPDATE OR DELETE ON meeting_guests
      FOR EACH ROW EXECUTE FUNCTION keep_approved_agenda();

    CREATE FUNCTION keep_approved_meeting() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF OLD.approved_on IS NULL THEN RETURN coalesce(NEW, OLD); END IF;
      IF TG_OP = 'UPDATE' AND (OLD.body_code, OLD.held_on, OLD.state, OLD.approved_on) = (NEW.body_code, NEW.held_on, NEW.state, NEW.approved_on)
         AND OLD.approved_in IS NOT DISTINCT FROM NEW.approved_in
      THEN RETURN NEW; END IF;
      RAISE EXCEPTION 'The minutes are approved; what comes later is an addendum.' USING ERRCODE = 'restrict_violation';
    END $$;
    CREATE TRIGGER meetings_kept BEFORE UPDATE OR DELETE ON meetings
      FOR EACH ROW EXECUTE FUNCTION keep_approved_meeting();

    CREATE FUNCTION keep_approved_decision() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE followed CONSTANT text[] := '{responsible_organisation_code,state,settled_on,version}';
    BEGIN
      IF NOT EXISTS (SELECT FROM agenda_items AS i
                      WHERE i.id IN (CASE WHEN TG_OP <> 'INSERT' THEN OLD.agenda_item_id END, CASE WHEN TG_OP <> 'DELETE' THEN NEW.agenda_item_id END)
                        AND approved_minutes(i.meeting_id)) THEN
        RETURN coalesce(NEW, OLD);
      END IF;
      -- How it goes on is followed up for long after the approval.
      IF TG_OP = 'UPDATE' AND to_jsonb(NEW) - followed = to_jsonb(OLD) - followed THEN RETURN NEW; END IF;
      RAISE EXCEPTION 'The minutes are approved; what comes later is an addendum.' USING ERRCODE = 'restrict_violation';
    END $$;
    CREATE TRIGGER decisions_kept BEFORE INSERT OR UPDATE OR DELETE ON decisions
      FOR EACH ROW EXECUTE FUNCTION keep_approved_decision();
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    DROP TABLE calendar_feeds, meeting_invitations, tasks, decision_measures, decision_steps, decisions, meeting_addenda, meeting_guests,
      attendances, agenda_item_links, agenda_items, meetings;
    DROP FUNCTION keep_approved_decision, keep_approved_meeting, keep_approved_agenda, approved_minutes;
  `);
}
