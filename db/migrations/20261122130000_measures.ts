import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE measures (
      code                   text        PRIMARY KEY,
      title                  text        NOT NULL,
      summary                text        CONSTRAINT measures_summary CHECK (length(summary) <= 300),
      description            text,
      rationale              text,
      field_of_action        text        NOT NULL CONSTRAINT measures_field REFERENCES fields_of_action ON UPDATE CASCADE,
      duty                   text        NOT NULL CONSTRAINT measures_duty CHECK (duty IN ('mandatory', 'voluntary')),
      lead_organisation      text        NOT NULL CONSTRAINT measures_lead REFERENCES organisations ON UPDATE CASCADE,
      responsible_account_id bigint      CONSTRAINT measures_responsible REFERENCES accounts ON DELETE SET NULL,
      deputy_account_id      bigint      CONSTRAINT measures_deputy REFERENCES accounts ON DELETE SET NULL,
      status                 text        NOT NULL DEFAULT 'proposed' CONSTRAINT measures_status
                               CHECK (status IN ('proposed', 'decided', 'running', 'completed', 'sustained', 'paused', 'cancelled')),
      status_since           date        NOT NULL,
      starts_on              date,
      ends_on                date,
      places                 integer     CONSTRAINT measures_places CHECK (places >= 0),
      tags                   text[]      NOT NULL DEFAULT '{}',
      links                  jsonb       NOT NULL DEFAULT '[]',
      address                text,
      latitude               double precision,
      longitude              double precision,
      contact                text,
      notes                  text,
      released               text[]      NOT NULL DEFAULT '{core}',
      superseded_on          date,
      demo                   boolean     NOT NULL DEFAULT false,
      version                integer     NOT NULL DEFAULT 1,
      created_at             timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT measures_time CHECK (ends_on >= starts_on),
      CONSTRAINT measures_point CHECK ((latitude IS NULL) = (longitude IS NULL) AND (latitude IS NULL OR address IS NOT NULL)),
      CONSTRAINT measures_deputy_is_another CHECK (deputy_account_id <> responsible_account_id)
    );
    COMMENT ON TABLE measures IS 'What is done for integration, from the proposal to the lasting effect.';
    COMMENT ON COLUMN measures.places IS 'Capacity: places per quarter.';
    COMMENT ON COLUMN measures.status_since IS 'First day of the status; the way there is in measure_status_changes.';
    COMMENT ON COLUMN measures.links IS 'List of {kind, label, url}: council papers, documents, websites.';
    COMMENT ON COLUMN measures.contact IS 'Of people. Shown to roles that need it.';
    COMMENT ON COLUMN measures.released IS 'Groups of fields that may become public when a release is made; without core nothing does.';
    COMMENT ON COLUMN measures.superseded_on IS 'Since when its successors go on in its place (measure_successions). Its status stays what it was.';
    CREATE INDEX measures_by_responsible ON measures (responsible_account_id);
    CREATE INDEX measures_by_deputy ON measures (deputy_account_id);
    CREATE INDEX measures_by_lead ON measures (lead_organisation);

    CREATE TABLE measure_partners (
      measure_code      text NOT NULL CONSTRAINT measure_partners_measure REFERENCES measures,
      organisation_code text NOT NULL CONSTRAINT measure_partners_organisation REFERENCES organisations ON UPDATE CASCADE,
      PRIMARY KEY (measure_code, organisation_code)
    );
    COMMENT ON TABLE measure_partners IS 'Organisations that take part in a measure beside the one that leads it.';
    CREATE INDEX measure_partners_by_organisation ON measure_partners (organisation_code);

    CREATE TABLE measure_districts (
      measure_code   text NOT NULL CONSTRAINT measure_districts_measure REFERENCES measures,
      district_level text NOT NULL CONSTRAINT measure_districts_level REFERENCES levels,
      district_key   text NOT NULL,
      PRIMARY KEY (measure_code, district_level, district_key)
    );
    COMMENT ON TABLE measure_districts IS 'Where a measure works. A reference and not a row of districts: it outlives boundary reforms.';
    CREATE INDEX measure_districts_by_district ON measure_districts (district_level, district_key);

    CREATE TABLE measure_target_groups (
      measure_code text NOT NULL CONSTRAINT measure_target_groups_measure REFERENCES measures,
      target_group text NOT NULL CONSTRAINT measure_target_groups_group REFERENCES target_groups ON UPDATE CASCADE,
      PRIMARY KEY (measure_code, target_group)
    );
    COMMENT ON TABLE measure_target_groups IS 'For whom a measure is.';

    CREATE TABLE measure_indicators (
      measure_code   text NOT NULL CONSTRAINT measure_indicators_measure REFERENCES measures,
      indicator_code text NOT NULL CONSTRAINT measure_indicators_indicator REFERENCES indicators ON UPDATE CASCADE,
      PRIMARY KEY (measure_code, indicator_code)
    );
    COMMENT ON TABLE measure_indicators IS 'Indicators that a measure means to move.';
    CREATE INDEX measure_indicators_by_indicator ON measure_indicators (indicator_code);

    CREATE TABLE measure_dependencies (
      measure_code text NOT NULL CONSTRAINT measure_dependencies_measure REFERENCES measures,
      depends_on   text NOT NULL CONSTRAINT measure_dependencies_other REFERENCES measures,
      PRIMARY KEY (measure_code, depends_on),
      CONSTRAINT measure_dependencies_not_self CHECK (measure_code <> depends_on)
    );
    COMMENT ON TABLE measure_dependencies IS 'Measures that have to come before another one. The service keeps it free of circles.';
    CREATE INDEX measure_dependencies_by_other ON measure_dependencies (depends_on);

    CREATE TABLE measure_milestones (
      id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      measure_code text   NOT NULL CONSTRAINT measure_milestones_measure REFERENCES measures,
      title        text   NOT NULL,
      due_on       date   NOT NULL,
      done_on      date
    );
    COMMENT ON TABLE measure_milestones IS 'Points on the way of a measure.';
    CREATE INDEX measure_milestones_by_measure ON measure_milestones (measure_code, due_on);

    CREATE TABLE measure_cost_lines (
      id           bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      measure_code text    NOT NULL CONSTRAINT measure_cost_lines_measure REFERENCES measures,
      year         integer NOT NULL,
      kind         text    NOT NULL CONSTRAINT measure_cost_lines_kind CHECK (kind IN ('funds', 'in_kind', 'volunteer')),
      source       text    NOT NULL CONSTRAINT measure_cost_lines_source
                     CHECK (source IN ('municipality', 'county', 'state', 'federal', 'eu', 'foundation', 'provider', 'donations', 'other')),
      programme    text,
      planned      numeric(14, 2) CONSTRAINT measure_cost_lines_planned CHECK (planned >= 0),
      actual       numeric(14, 2) CONSTRAINT measure_cost_lines_actual CHECK (actual >= 0),
      funded_until date
    );
    COMMENT ON TABLE measure_cost_lines IS 'What a source gives to a measure in a year.';
    COMMENT ON COLUMN measure_cost_lines.planned IS 'Euros; hours where the kind is volunteer, valued at the rate of the settings.';
    CREATE INDEX measure_cost_lines_by_measure ON measure_cost_lines (measure_code, year);

    CREATE TABLE measure_status_changes (
      id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      measure_code text        NOT NULL CONSTRAINT measure_status_changes_measure REFERENCES measures,
      from_status  text,
      to_status    text        NOT NULL,
      changed_on   date        NOT NULL,
      reason       text,
      changed_by   text        NOT NULL,
      recorded_at  timestamptz NOT NULL
    );
    COMMENT ON TABLE measure_status_changes IS 'The way of a measure, first entry its proposal. Only added to: the status on any past day can be told.';
    CREATE INDEX measure_status_changes_by_measure ON measure_status_changes (measure_code, changed_on, id);

    CREATE TABLE measure_follow_ups (
      measure_code text    NOT NULL CONSTRAINT measure_follow_ups_measure REFERENCES measures,
      months       integer NOT NULL CONSTRAINT measure_follow_ups_months CHECK (months IN (6, 12)),
      due_on       date    NOT NULL,
      works        text    CONSTRAINT measure_follow_ups_works CHECK (works IN ('yes', 'partly', 'no')),
      answer       text,
      answered_on  date,
      answered_by  text,
      PRIMARY KEY (measure_code, months),
      CONSTRAINT measure_follow_ups_answered CHECK ((works IS NULL) = (answer IS NULL) AND (works IS NULL) = (answered_on IS NULL))
    );
    COMMENT ON TABLE measure_follow_ups IS 'The question whether an ended measure still works, 6 and 12 months after its end.';

    CREATE TABLE measure_successions (
      predecessor_code text        NOT NULL CONSTRAINT measure_successions_predecessor REFERENCES measures,
      successor_code   text        NOT NULL CONSTRAINT measure_successions_successor REFERENCES measures,
      kind             text        NOT NULL CONSTRAINT measure_successions_kind CHECK (kind IN ('merged', 'split', 'superseded')),
      succeeded_on     date        NOT NULL,
      reason           text,
      recorded_by      text        NOT NULL,
      recorded_at      timestamptz NOT NULL,
      PRIMARY KEY (predecessor_code, successor_code),
      CONSTRAINT measure_successions_not_self CHECK (predecessor_code <> successor_code)
    );
    COMMENT ON TABLE measure_successions IS 'How measures became other ones. Reports stay with the measure that they were made on.';
    CREATE INDEX measure_successions_by_successor ON measure_successions (successor_code);

    CREATE TABLE status_reports (
      id             bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      measure_code   text        NOT NULL CONSTRAINT status_reports_measure REFERENCES measures,
      quarter        text        NOT NULL CONSTRAINT status_reports_quarter CHECK (quarter ~ '^[0-9]{4}-Q[1-4]$'),
      status         text        NOT NULL CONSTRAINT status_reports_status
                       CHECK (status IN ('proposed', 'decided', 'running', 'completed', 'sustained', 'paused', 'cancelled')),
      percent        integer     NOT NULL CONSTRAINT status_reports_percent CHECK (percent BETWEEN 0 AND 100),
      outlook        text        NOT NULL CONSTRAINT status_reports_outlook CHECK (outlook IN ('on_schedule', 'at_risk', 'late')),
      note           text,
      people_reached integer     CONSTRAINT status_reports_people CHECK (people_reached >= 0),
      events_held    integer     CONSTRAINT status_reports_events CHECK (events_held >= 0),
      next_step      text,
      account_id     bigint,
      reported_by    text        NOT NULL,
      reported_at    timestamptz NOT NULL,
      corrects       bigint      CONSTRAINT status_reports_corrects REFERENCES status_reports,
      draft_id       uuid,
      CONSTRAINT status_reports_corrected_once UNIQUE (corrects),
      CONSTRAINT status_reports_draft_once UNIQUE (draft_id)
    );
    COMMENT ON TABLE status_reports IS 'What was said about a measure in a quarter. Only added to: the program can neither change nor remove a report. The one that no other corrects counts.';
    COMMENT ON COLUMN status_reports.draft_id IS 'Made by the browser: a draft that is sent again because the answer got lost is not a second report.';
    COMMENT ON COLUMN status_reports.account_id IS 'Not a reference: the report outlives the account.';
    CREATE UNIQUE INDEX status_reports_first_once ON status_reports (measure_code, quarter) WHERE corrects IS NULL;
    CREATE INDEX status_reports_by_measure ON status_reports (measure_code, quarter DESC, id DESC);
    CREATE INDEX status_reports_by_quarter ON status_reports (quarter);

    CREATE TABLE measure_views (
      id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      account_id bigint      NOT NULL CONSTRAINT measure_views_account REFERENCES accounts ON DELETE CASCADE,
      name       text        NOT NULL,
      query      text        NOT NULL,
      shared     boolean     NOT NULL DEFAULT false,
      version    integer     NOT NULL DEFAULT 1,
      CONSTRAINT measure_views_name_once UNIQUE (account_id, name)
    );
    COMMENT ON TABLE measure_views IS 'Ways to look at the measures that people keep: the query of the address.';

    CREATE TABLE quarters (
      quarter   text        PRIMARY KEY CONSTRAINT quarters_quarter CHECK (quarter ~ '^[0-9]{4}-Q[1-4]$'),
      locked_at timestamptz,
      locked_by text,
      CONSTRAINT quarters_lock CHECK ((locked_at IS NULL) = (locked_by IS NULL))
    );
    COMMENT ON TABLE quarters IS 'Quarters that something was decided about. A locked one takes no more reports.';

    REVOKE UPDATE, DELETE ON status_reports, measure_status_changes FROM gesamtbild_program;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    DROP TABLE quarters, measure_views, status_reports, measure_successions, measure_follow_ups, measure_status_changes, measure_cost_lines,
               measure_milestones, measure_dependencies, measure_indicators, measure_target_groups, measure_districts, measure_partners,
               measures;
  `);
}
