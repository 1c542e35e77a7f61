import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE fields_of_action (
      code     text    PRIMARY KEY,
      position integer NOT NULL CONSTRAINT fields_of_action_position_once UNIQUE,
      name_de  text    NOT NULL,
      name_en  text    NOT NULL
    );
    COMMENT ON TABLE fields_of_action IS 'Fields of action in the order of the installation.';

    CREATE TABLE indicators (
      code                text    PRIMARY KEY,
      field_of_action     text    NOT NULL CONSTRAINT indicators_field REFERENCES fields_of_action,
      name_de             text    NOT NULL,
      name_en             text    NOT NULL,
      kind                text    NOT NULL CONSTRAINT indicators_kind CHECK (kind IN ('count', 'share', 'rate', 'mean', 'index')),
      unit                text    NOT NULL,
      per                 numeric CONSTRAINT indicators_per CHECK (per > 0),
      direction           text    NOT NULL CONSTRAINT indicators_direction CHECK (direction IN ('higher_is_better', 'lower_is_better', 'neutral')),
      decimals            integer NOT NULL CONSTRAINT indicators_decimals CHECK (decimals BETWEEN 0 AND 4),
      update_interval     text    NOT NULL CONSTRAINT indicators_interval CHECK (update_interval IN ('monthly', 'quarterly', 'half_yearly', 'annual', 'per_election', 'irregular')),
      visibility          text    NOT NULL DEFAULT 'internal' CONSTRAINT indicators_visibility CHECK (visibility IN ('internal', 'public')),
      numerator_de        text    NOT NULL,
      numerator_en        text    NOT NULL,
      denominator_de      text,
      denominator_en      text,
      notes_de            text,
      notes_en            text,
      source              text    NOT NULL,
      owner               text,
      smallest_level      text    NOT NULL,
      disaggregation      text[]  NOT NULL DEFAULT '{}',
      reference_sets      text[]  NOT NULL DEFAULT '{}',
      minimum_count       integer NOT NULL DEFAULT 3,
      minimum_denominator integer NOT NULL DEFAULT 30,
      relevant_change     numeric,
      demo                boolean NOT NULL DEFAULT false,
      version             integer NOT NULL DEFAULT 1
    );
    COMMENT ON TABLE indicators IS 'Catalogue of indicators.';
    COMMENT ON COLUMN indicators.per IS 'What a rate is related to: 100, 1,000 …; null for counts, means and indices.';
    COMMENT ON COLUMN indicators.relevant_change IS 'Smallest change, in the unit, that is called one where no interval can be computed.';
    COMMENT ON COLUMN indicators.demo IS 'Whether the values of this indicator are invented for the demo.';

    CREATE TABLE indicator_breaks (
      indicator_code text NOT NULL CONSTRAINT indicator_breaks_indicator REFERENCES indicators ON DELETE CASCADE,
      break_date     date NOT NULL,
      note_de        text NOT NULL,
      note_en        text NOT NULL,
      PRIMARY KEY (indicator_code, break_date)
    );
    COMMENT ON TABLE indicator_breaks IS 'First day from which figures are not comparable with those before, and why.';

    CREATE TABLE indicator_derivations (
      indicator_code         text   PRIMARY KEY CONSTRAINT indicator_derivations_indicator REFERENCES indicators ON DELETE CASCADE,
      numerator_code         text   NOT NULL CONSTRAINT indicator_derivations_numerator REFERENCES indicators,
      numerator_breakdowns   text[] NOT NULL,
      denominator_code       text   NOT NULL CONSTRAINT indicator_derivations_denominator REFERENCES indicators,
      denominator_breakdowns text[] NOT NULL
    );
    COMMENT ON TABLE indicator_derivations IS 'Indicators computed from two others: the sum of the numerator''s breakdowns over the sum of the denominator''s, newest denominator at or before the period.';

    CREATE TABLE observations (
      id             bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      indicator_code text        NOT NULL CONSTRAINT observations_indicator REFERENCES indicators,
      district_id    bigint      NOT NULL CONSTRAINT observations_district REFERENCES districts,
      period_start   date        NOT NULL,
      grain          text        NOT NULL CONSTRAINT observations_grain CHECK (grain IN ('month', 'quarter', 'halfyear', 'year', 'schoolyear')),
      period_end     date        NOT NULL GENERATED ALWAYS AS (
                       (period_start + CASE grain WHEN 'month' THEN interval '1 month' WHEN 'quarter' THEN interval '3 months'
                                                  WHEN 'halfyear' THEN interval '6 months' ELSE interval '1 year' END)::date) STORED,
      breakdown      text        NOT NULL DEFAULT '',
      value          numeric,
      numerator      numeric,
      denominator    numeric,
      flag           text        NOT NULL DEFAULT 'final' CONSTRAINT observations_flag CHECK (flag IN ('final', 'provisional', 'estimated', 'revised', 'confidential', 'not_available', 'unreliable')),
      origin         text        NOT NULL CONSTRAINT observations_origin CHECK (origin IN ('reported', 'aggregated', 'derived')),
      incomplete     boolean     NOT NULL DEFAULT false,
      import_run_id  bigint      CONSTRAINT observations_run REFERENCES import_runs,
      line           integer,
      recorded_at    timestamptz NOT NULL DEFAULT now(),
      superseded_at  timestamptz,
      superseded_by  bigint      CONSTRAINT observations_superseding_run REFERENCES import_runs,
      CONSTRAINT observations_parts CHECK ((numerator IS NULL) = (denominator IS NULL) OR denominator IS NULL)
    );
    COMMENT ON TABLE observations IS 'Every figure that was ever known. A correction closes the old row (superseded_at) and adds a new one.';
    COMMENT ON COLUMN observations.period_end IS 'First day after the period.';
    COMMENT ON COLUMN observations.breakdown IS 'dimension=member pairs, sorted, joined by |; empty for the total.';
    COMMENT ON COLUMN observations.value IS 'In the unit of the indicator, unrounded.';
    COMMENT ON COLUMN observations.origin IS 'reported in a file or by a person; aggregated from the parts of the district; derived from two other indicators.';
    COMMENT ON COLUMN observations.superseded_by IS 'The run that replaced the row; an undo of the run opens it again.';

    CREATE UNIQUE INDEX observations_current_once ON observations (indicator_code, district_id, grain, period_start, breakdown) WHERE superseded_at IS NULL;
    CREATE INDEX observations_newest_totals ON observations (indicator_code, district_id, period_end DESC)
      INCLUDE (id, period_start, grain, value, numerator, denominator, flag, incomplete) WHERE superseded_at IS NULL AND breakdown = '';
    CREATE INDEX observations_by_run ON observations (import_run_id);
    CREATE INDEX observations_superseded ON observations (superseded_by) WHERE superseded_by IS NOT NULL;
    CREATE INDEX observations_by_district ON observations (district_id, indicator_code);

    CREATE TABLE targets (
      id             bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      indicator_code text    NOT NULL CONSTRAINT targets_indicator REFERENCES indicators,
      district_id    bigint  CONSTRAINT targets_district REFERENCES districts,
      baseline_value numeric NOT NULL,
      baseline_date  date    NOT NULL,
      value          numeric NOT NULL,
      date           date    NOT NULL,
      tolerance      numeric CONSTRAINT targets_tolerance CHECK (tolerance >= 0),
      lower          numeric,
      upper          numeric,
      adopted_by     text,
      demo           boolean NOT NULL DEFAULT false,
      version        integer NOT NULL DEFAULT 1,
      CONSTRAINT targets_order CHECK (date > baseline_date),
      CONSTRAINT targets_corridor CHECK ((lower IS NULL) = (upper IS NULL) AND lower <= upper),
      CONSTRAINT targets_once UNIQUE NULLS NOT DISTINCT (indicator_code, district_id, date)
    );
    COMMENT ON TABLE targets IS 'What was decided to be reached; district_id null applies to every district without its own.';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP TABLE targets, observations, indicator_derivations, indicator_breaks, indicators, fields_of_action');
}
