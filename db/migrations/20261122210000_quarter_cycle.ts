import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE quarters
      ADD COLUMN state          text    NOT NULL DEFAULT 'open' CONSTRAINT quarters_state
                                  CHECK (state IN ('open', 'collecting', 'in_review', 'adopted', 'published')),
      ADD COLUMN deliver_until  date,
      ADD COLUMN review_until   date,
      ADD COLUMN publish_until  date,
      ADD COLUMN review_meeting bigint  CONSTRAINT quarters_meeting REFERENCES meetings ON DELETE SET NULL,
      ADD COLUMN version        integer NOT NULL DEFAULT 1,
      ADD CONSTRAINT quarters_deadlines CHECK (deliver_until <= review_until AND review_until <= publish_until AND deliver_until <= publish_until);

    CREATE TABLE quarter_steps (
      id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      quarter    text        NOT NULL CONSTRAINT quarter_steps_of REFERENCES quarters,
      from_state text        CONSTRAINT quarter_steps_from CHECK (from_state IN ('open', 'collecting', 'in_review', 'adopted', 'published')),
      to_state   text        NOT NULL CONSTRAINT quarter_steps_to CHECK (to_state IN ('open', 'collecting', 'in_review', 'adopted', 'published')),
      reason     text,
      stepped_by text        NOT NULL,
      stepped_at timestamptz NOT NULL
    );
    COMMENT ON TABLE quarter_steps IS 'The way of a quarter. Only added to.';
    CREATE INDEX quarter_steps_by_quarter ON quarter_steps (quarter, id);

    -- A quarter that took no more reports is one that is being looked at.
    INSERT INTO quarter_steps (quarter, from_state, to_state, stepped_by, stepped_at)
    SELECT q.quarter, 'open', 'in_review', q.locked_by, q.locked_at FROM quarters AS q WHERE q.locked_at IS NOT NULL;
    -- Only one quarter is in review at a time: of several locked ones the newest, the others had been closed before.
    UPDATE quarters SET state = 'in_review' WHERE quarter = (SELECT max(q.quarter) FROM quarters AS q WHERE q.locked_at IS NOT NULL);
    UPDATE quarters SET state = 'adopted' WHERE locked_at IS NOT NULL AND state = 'open';
    INSERT INTO quarter_steps (quarter, from_state, to_state, stepped_by, stepped_at)
    SELECT q.quarter, 'in_review', 'adopted', q.locked_by, q.locked_at FROM quarters AS q WHERE q.state = 'adopted';

    COMMENT ON TABLE quarters IS 'Quarters that something was decided about. One without a row is open.';
    COMMENT ON COLUMN quarters.deliver_until IS 'Last day for handing in.';
    COMMENT ON COLUMN quarters.review_until IS 'Last day of the review.';
    COMMENT ON COLUMN quarters.publish_until IS 'Day by which it is to be public.';
    CREATE INDEX quarters_by_meeting ON quarters (review_meeting) WHERE review_meeting IS NOT NULL;
    CREATE UNIQUE INDEX quarters_one_collecting ON quarters (state) WHERE state = 'collecting';
    CREATE UNIQUE INDEX quarters_one_in_review ON quarters (state) WHERE state = 'in_review';

    ALTER TABLE quarters DROP COLUMN locked_at, DROP COLUMN locked_by;

    CREATE TABLE indicator_collections (
      indicator_code    text    PRIMARY KEY CONSTRAINT indicator_collections_indicator REFERENCES indicators ON UPDATE CASCADE,
      level             text    NOT NULL CONSTRAINT indicator_collections_level REFERENCES levels ON UPDATE CASCADE,
      organisation_code text    CONSTRAINT indicator_collections_organisation REFERENCES organisations ON UPDATE CASCADE,
      demo              boolean NOT NULL DEFAULT false,
      version           integer NOT NULL DEFAULT 1
    );
    COMMENT ON TABLE indicator_collections IS 'Indicators whose values are asked of people for every district of a level, as often as the update interval says.';
    COMMENT ON COLUMN indicator_collections.organisation_code IS 'Who delivers; null: the officers of each district.';
    CREATE INDEX indicator_collections_by_organisation ON indicator_collections (organisation_code);

    CREATE TABLE deliveries (
      id                 bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      quarter            text        NOT NULL CONSTRAINT deliveries_quarter REFERENCES quarters,
      kind               text        NOT NULL CONSTRAINT deliveries_kind CHECK (kind IN ('report', 'value')),
      measure_code       text        CONSTRAINT deliveries_measure REFERENCES measures,
      indicator_code     text        CONSTRAINT deliveries_indicator REFERENCES indicators ON UPDATE CASCADE,
      district_id        bigint      CONSTRAINT deliveries_district REFERENCES districts,
      period_start       date,
      grain              text        CONSTRAINT deliveries_grain CHECK (grain IN ('month', 'quarter', 'halfyear', 'year', 'schoolyear')),
      organisation_code  text        CONSTRAINT deliveries_organisation REFERENCES organisations ON UPDATE CASCADE,
      state              text        NOT NULL DEFAULT 'draft' CONSTRAINT deliveries_state CHECK (state IN ('draft', 'submitted', 'returned', 'approved')),
      value              numeric,
      numerator          numeric,
      denominator        numeric,
      flag               text        NOT NULL DEFAULT 'final' CONSTRAINT deliveries_flag
                           CHECK (flag IN ('final', 'provisional', 'estimated', 'revised', 'confidential', 'not_available', 'unreliable')),
      comment            text,
      first_submitted_at timestamptz,
      submitted_at       timestamptz,
      submitted_by       text,
      submitted_account  bigint,
      decided_at         timestamptz,
      decided_by         text,
      note               text,
      version            integer     NOT NULL DEFAULT 1,
      CONSTRAINT deliveries_of_one CHECK (
        CASE kind WHEN 'report' THEN measure_code IS NOT NULL AND num_nulls(indicator_code, district_id, period_start, grain) = 4
                  ELSE measure_code IS NULL AND num_nulls(indicator_code, district_id, period_start, grain) = 0 END),
      CONSTRAINT deliveries_handed_in CHECK (state = 'draft' OR num_nulls(first_submitted_at, submitted_at, submitted_by) = 0),
      CONSTRAINT deliveries_decided CHECK (state NOT IN ('returned', 'approved') OR num_nulls(decided_at, decided_by) = 0),
      CONSTRAINT deliveries_returned CHECK (state <> 'returned' OR note IS NOT NULL)
    );
    COMMENT ON TABLE deliveries IS 'What a quarter asks for: a report on each running measure, and values. A report itself lies in status_reports, a value here until it is approved and becomes an observation.';
    COMMENT ON COLUMN deliveries.organisation_code IS 'Who owes it, as it was when it was asked for.';
    COMMENT ON COLUMN deliveries.state IS 'draft: nobody has handed it in.';
    COMMENT ON COLUMN deliveries.first_submitted_at IS 'Tells whether it came in time, also when it was returned later.';
    COMMENT ON COLUMN deliveries.submitted_account IS 'Not a reference: it outlives the account.';
    COMMENT ON COLUMN deliveries.note IS 'What has to be mended.';
    CREATE UNIQUE INDEX deliveries_report_once ON deliveries (quarter, measure_code) WHERE kind = 'report';
    CREATE UNIQUE INDEX deliveries_value_once ON deliveries (quarter, indicator_code, district_id, grain, period_start) WHERE kind = 'value';
    CREATE INDEX deliveries_by_state ON deliveries (quarter, state);
    CREATE INDEX deliveries_by_measure ON deliveries (measure_code);
    CREATE INDEX deliveries_by_indicator ON deliveries (indicator_code, quarter);
    CREATE INDEX deliveries_by_district ON deliveries (district_id);
    CREATE INDEX deliveries_by_organisation ON deliveries (organisation_code);

    CREATE TABLE delivery_steps (
      id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      delivery_id bigint      NOT NULL CONSTRAINT delivery_steps_of REFERENCES deliveries ON DELETE CASCADE,
      state       text        NOT NULL CONSTRAINT delivery_steps_state CHECK (state IN ('draft', 'submitted', 'returned', 'approved')),
      note        text,
      stepped_by  text        NOT NULL,
      stepped_at  timestamptz NOT NULL
    );
    COMMENT ON TABLE delivery_steps IS 'The way of a delivery. Only added to.';
    CREATE INDEX delivery_steps_by_delivery ON delivery_steps (delivery_id, id);

    REVOKE UPDATE, DELETE ON quarter_steps, delivery_steps FROM gesamtbild_program;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE quarters ADD COLUMN locked_at timestamptz, ADD COLUMN locked_by text;
    UPDATE quarters AS q SET locked_at = s.stepped_at, locked_by = s.stepped_by
      FROM (SELECT DISTINCT ON (t.quarter) t.quarter, t.stepped_at, t.stepped_by
              FROM quarter_steps AS t WHERE t.to_state = 'in_review' ORDER BY t.quarter, t.id DESC) AS s
     WHERE s.quarter = q.quarter AND q.state IN ('in_review', 'adopted', 'published');
    ALTER TABLE quarters ADD CONSTRAINT quarters_lock CHECK ((locked_at IS NULL) = (locked_by IS NULL));
    COMMENT ON TABLE quarters IS 'Quarters that something was decided about. A locked one takes no more reports.';

    DROP TABLE delivery_steps, deliveries, indicator_collections, quarter_steps;
    ALTER TABLE quarters DROP COLUMN state, DROP COLUMN deliver_until, DROP COLUMN review_until, DROP COLUMN publish_until,
                         DROP COLUMN review_meeting, DROP COLUMN version;
  `);
}
