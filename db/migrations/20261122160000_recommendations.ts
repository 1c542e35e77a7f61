import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE sources (
      code            text        PRIMARY KEY,
      kind            text        NOT NULL CONSTRAINT sources_kind CHECK (kind IN ('study', 'workshop', 'survey', 'council_resolution', 'framework')),
      framework_level text        CONSTRAINT sources_framework_level CHECK (framework_level IN ('state', 'federal')),
      title           text        NOT NULL,
      publisher       text,
      published       text        CONSTRAINT sources_published CHECK (published ~ '^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01])){0,1}){0,1}$'),
      link            text,
      note            text,
      demo            boolean     NOT NULL DEFAULT false,
      version         integer     NOT NULL DEFAULT 1,
      created_at      timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT sources_level_of_frameworks CHECK ((kind = 'framework') = (framework_level IS NOT NULL))
    );
    COMMENT ON TABLE sources IS 'Where recommendations come from.';
    COMMENT ON COLUMN sources.published IS 'As exactly as it is known: YYYY, YYYY-MM or YYYY-MM-DD.';

    CREATE TABLE recommendations (
      code            text        PRIMARY KEY,
      source_code     text        NOT NULL CONSTRAINT recommendations_source REFERENCES sources,
      number          text,
      title           text        NOT NULL,
      wording         text        NOT NULL,
      field_of_action text        NOT NULL CONSTRAINT recommendations_field REFERENCES fields_of_action ON UPDATE CASCADE,
      addressee_level text        NOT NULL CONSTRAINT recommendations_addressee_level
                        CHECK (addressee_level IN ('district', 'municipality', 'county', 'state', 'federal')),
      demo            boolean     NOT NULL DEFAULT false,
      version         integer     NOT NULL DEFAULT 1,
      created_at      timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT recommendations_number_once UNIQUE (source_code, number)
    );
    COMMENT ON TABLE recommendations IS 'What studies, workshops and surveys recommend. What is said here stays: the answer, the measures and the progress are kept beside it.';
    COMMENT ON COLUMN recommendations.number IS 'What its source calls it, for example 3.2.';
    COMMENT ON COLUMN recommendations.addressee_level IS 'Who would have to act.';
    CREATE INDEX recommendations_by_field ON recommendations (field_of_action);

    CREATE TABLE recommendation_points (
      recommendation_code text    NOT NULL CONSTRAINT recommendation_points_recommendation REFERENCES recommendations,
      position            integer NOT NULL CONSTRAINT recommendation_points_position CHECK (position >= 0),
      text                text    NOT NULL,
      PRIMARY KEY (recommendation_code, position)
    );
    COMMENT ON TABLE recommendation_points IS 'How a recommendation could be followed, point by point.';

    CREATE TABLE recommendation_target_groups (
      recommendation_code text NOT NULL CONSTRAINT recommendation_target_groups_recommendation REFERENCES recommendations,
      target_group        text NOT NULL CONSTRAINT recommendation_target_groups_group REFERENCES target_groups ON UPDATE CASCADE,
      PRIMARY KEY (recommendation_code, target_group)
    );
    COMMENT ON TABLE recommendation_target_groups IS 'For whom a recommendation is.';
    CREATE INDEX recommendation_target_groups_by_group ON recommendation_target_groups (target_group);

    CREATE TABLE recommendation_districts (
      recommendation_code text NOT NULL CONSTRAINT recommendation_districts_recommendation REFERENCES recommendations,
      district_level      text NOT NULL CONSTRAINT recommendation_districts_level REFERENCES levels,
      district_key        text NOT NULL,
      PRIMARY KEY (recommendation_code, district_level, district_key)
    );
    COMMENT ON TABLE recommendation_districts IS 'For where a recommendation is. A reference and not a row of districts: it outlives boundary reforms.';
    CREATE INDEX recommendation_districts_by_district ON recommendation_districts (district_level, district_key);

    -- Both names in the order of their bytes, which is that of the program, too, whatever the language of the database.
    CREATE TABLE recommendation_correspondences (
      first_code  text NOT NULL CONSTRAINT recommendation_correspondences_first REFERENCES recommendations,
      second_code text NOT NULL CONSTRAINT recommendation_correspondences_second REFERENCES recommendations,
      why         text CONSTRAINT recommendation_correspondences_why CHECK (length(why) <= 300),
      PRIMARY KEY (first_code, second_code),
      CONSTRAINT recommendation_correspondences_once CHECK (first_code COLLATE "C" < second_code COLLATE "C")
    );
    COMMENT ON TABLE recommendation_correspondences IS 'Recommendations of different sources that mean the same. A pair stands once.';
    CREATE INDEX recommendation_correspondences_by_second ON recommendation_correspondences (second_code);

    CREATE TABLE recommendation_responses (
      id                  bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      recommendation_code text        NOT NULL CONSTRAINT recommendation_responses_recommendation REFERENCES recommendations,
      response            text        NOT NULL CONSTRAINT recommendation_responses_response
                            CHECK (response IN ('accepted', 'in_part', 'noted', 'rejected', 'open')),
      reason              text,
      body                text,
      decided_on          date        NOT NULL,
      corrects            bigint      CONSTRAINT recommendation_responses_corrects REFERENCES recommendation_responses,
      account_id          bigint,
      recorded_by         text        NOT NULL,
      recorded_at         timestamptz NOT NULL,
      CONSTRAINT recommendation_responses_corrected_once UNIQUE (corrects),
      CONSTRAINT recommendation_responses_reason CHECK (response = 'accepted' OR reason IS NOT NULL),
      CONSTRAINT recommendation_responses_body CHECK (response = 'open' OR body IS NOT NULL)
    );
    COMMENT ON TABLE recommendation_responses IS 'What was officially said to a recommendation. Only added to. Of those that no other corrects the one decided last counts; a recommendation without any is open.';
    COMMENT ON COLUMN recommendation_responses.body IS 'Name of the body that decided.';
    COMMENT ON COLUMN recommendation_responses.decided_on IS 'Day of the meeting, from which it holds.';
    COMMENT ON COLUMN recommendation_responses.account_id IS 'Not a reference: the response outlives the account.';
    CREATE INDEX recommendation_responses_newest ON recommendation_responses (recommendation_code, decided_on DESC, id DESC);

    CREATE TABLE goals (
      code        text        PRIMARY KEY,
      parent_code text        CONSTRAINT goals_parent REFERENCES goals,
      position    integer     NOT NULL CONSTRAINT goals_position CHECK (position >= 0),
      title       text        NOT NULL,
      description text,
      demo        boolean     NOT NULL DEFAULT false,
      version     integer     NOT NULL DEFAULT 1,
      created_at  timestamptz NOT NULL DEFAULT now(),
      CONSTRAINT goals_not_their_own_parent CHECK (parent_code <> code)
    );
    COMMENT ON TABLE goals IS 'Guiding visions, their goals, and the sub-goals of these: what it is follows from how deep it stands. The service keeps the tree free of circles and of a fourth level.';
    COMMENT ON COLUMN goals.position IS 'Place among those with the same parent; equal ones by code.';
    CREATE INDEX goals_by_parent ON goals (parent_code);

    CREATE TABLE recommendation_measures (
      recommendation_code text          NOT NULL CONSTRAINT recommendation_measures_recommendation REFERENCES recommendations,
      measure_code        text          NOT NULL CONSTRAINT recommendation_measures_measure REFERENCES measures,
      weight              numeric(5, 2) NOT NULL DEFAULT 1 CONSTRAINT recommendation_measures_weight CHECK (weight > 0),
      why                 text          CONSTRAINT recommendation_measures_why CHECK (length(why) <= 300),
      PRIMARY KEY (recommendation_code, measure_code)
    );
    COMMENT ON TABLE recommendation_measures IS 'Measures that answer a recommendation.';
    COMMENT ON COLUMN recommendation_measures.weight IS 'How much the measure counts for the progress of the recommendation, in relation to its other ones.';
    CREATE INDEX recommendation_measures_by_measure ON recommendation_measures (measure_code);

    CREATE TABLE recommendation_indicators (
      recommendation_code text NOT NULL CONSTRAINT recommendation_indicators_recommendation REFERENCES recommendations,
      indicator_code      text NOT NULL CONSTRAINT recommendation_indicators_indicator REFERENCES indicators ON UPDATE CASCADE,
      why                 text CONSTRAINT recommendation_indicators_why CHECK (length(why) <= 300),
      PRIMARY KEY (recommendation_code, indicator_code)
    );
    COMMENT ON TABLE recommendation_indicators IS 'Indicators whose figures a recommendation is about.';
    CREATE INDEX recommendation_indicators_by_indicator ON recommendation_indicators (indicator_code);

    CREATE TABLE goal_recommendations (
      goal_code           text NOT NULL CONSTRAINT goal_recommendations_goal REFERENCES goals,
      recommendation_code text NOT NULL CONSTRAINT goal_recommendations_recommendation REFERENCES recommendations,
      why                 text CONSTRAINT goal_recommendations_why CHECK (length(why) <= 300),
      PRIMARY KEY (goal_code, recommendation_code)
    );
    COMMENT ON TABLE goal_recommendations IS 'Recommendations that serve a goal.';
    CREATE INDEX goal_recommendations_by_recommendation ON goal_recommendations (recommendation_code);

    CREATE TABLE goal_measures (
      goal_code    text NOT NULL CONSTRAINT goal_measures_goal REFERENCES goals,
      measure_code text NOT NULL CONSTRAINT goal_measures_measure REFERENCES measures,
      why          text CONSTRAINT goal_measures_why CHECK (length(why) <= 300),
      PRIMARY KEY (goal_code, measure_code)
    );
    COMMENT ON TABLE goal_measures IS 'Measures that serve a goal without a recommendation between them.';
    CREATE INDEX goal_measures_by_measure ON goal_measures (measure_code);

    CREATE TABLE goal_indicators (
      goal_code      text NOT NULL CONSTRAINT goal_indicators_goal REFERENCES goals,
      indicator_code text NOT NULL CONSTRAINT goal_indicators_indicator REFERENCES indicators ON UPDATE CASCADE,
      why            text CONSTRAINT goal_indicators_why CHECK (length(why) <= 300),
      PRIMARY KEY (goal_code, indicator_code)
    );
    COMMENT ON TABLE goal_indicators IS 'Indicators by which it is seen whether a goal comes nearer.';
    CREATE INDEX goal_indicators_by_indicator ON goal_indicators (indicator_code);

    CREATE TABLE progress_overrides (
      id                  bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      recommendation_code text        NOT NULL CONSTRAINT progress_overrides_recommendation REFERENCES recommendations,
      quarter             text        NOT NULL CONSTRAINT progress_overrides_quarter CHECK (quarter ~ '^[0-9]{4}-Q[1-4]$'),
      value               integer     NOT NULL CONSTRAINT progress_overrides_value CHECK (value BETWEEN 0 AND 100),
      reason              text        NOT NULL,
      account_id          bigint,
      set_by              text        NOT NULL,
      set_at              timestamptz NOT NULL,
      withdrawn_by        text,
      withdrawn_at        timestamptz,
      CONSTRAINT progress_overrides_withdrawn CHECK ((withdrawn_at IS NULL) = (withdrawn_by IS NULL))
    );
    COMMENT ON TABLE progress_overrides IS 'Progress that the steering group has set in the place of the derived one. Holds in its quarter alone. Only added to: all that changes is that it is withdrawn, also by the next one.';
    COMMENT ON COLUMN progress_overrides.account_id IS 'Not a reference: it outlives the account.';
    CREATE UNIQUE INDEX progress_overrides_one_holds ON progress_overrides (recommendation_code, quarter) WHERE withdrawn_at IS NULL;
    CREATE INDEX progress_overrides_by_recommendation ON progress_overrides (recommendation_code, quarter, id);

    CREATE TABLE recommendation_statements (
      id                  bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      recommendation_code text        NOT NULL CONSTRAINT recommendation_statements_recommendation REFERENCES recommendations,
      kind                text        NOT NULL CONSTRAINT recommendation_statements_kind
                            CHECK (kind IN ('problem', 'solution', 'good_practice', 'objection')),
      text                text        NOT NULL,
      speaker_role        text,
      meeting             text        NOT NULL,
      held_on             date        NOT NULL,
      account_id          bigint,
      recorded_by         text        NOT NULL,
      recorded_at         timestamptz NOT NULL
    );
    COMMENT ON TABLE recommendation_statements IS 'What was said about a recommendation. Not changed, but removed when somebody wants it back.';
    COMMENT ON COLUMN recommendation_statements.text IS 'Plain text, without names of persons.';
    COMMENT ON COLUMN recommendation_statements.speaker_role IS 'As what somebody spoke, never who; null where even that would tell.';
    CREATE INDEX recommendation_statements_by_recommendation ON recommendation_statements (recommendation_code, held_on DESC, id DESC);

    CREATE TABLE participation_trail (
      id                  bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      recommendation_code text        CONSTRAINT participation_trail_recommendation REFERENCES recommendations,
      measure_code        text        CONSTRAINT participation_trail_measure REFERENCES measures,
      kind                text        NOT NULL CONSTRAINT participation_trail_kind
                            CHECK (kind IN ('advisory_council', 'consultation_workshop', 'survey', 'youth_group', 'other')),
      who                 text        NOT NULL,
      heard_on            date        NOT NULL,
      people              integer     CONSTRAINT participation_trail_people CHECK (people > 0),
      what_changed        text,
      version             integer     NOT NULL DEFAULT 1,
      recorded_by         text        NOT NULL,
      recorded_at         timestamptz NOT NULL,
      CONSTRAINT participation_trail_of_one CHECK (num_nonnulls(recommendation_code, measure_code) = 1)
    );
    COMMENT ON TABLE participation_trail IS 'Who was heard about a recommendation or a measure, and what changed because of it.';
    COMMENT ON COLUMN participation_trail.who IS 'The group that was heard, never a person.';
    CREATE INDEX participation_trail_by_recommendation ON participation_trail (recommendation_code, heard_on DESC) WHERE recommendation_code IS NOT NULL;
    CREATE INDEX participation_trail_by_measure ON participation_trail (measure_code, heard_on DESC) WHERE measure_code IS NOT NULL;

    REVOKE UPDATE, DELETE ON recommendation_responses, progress_overrides FROM gesamtbild_program;
    GRANT UPDATE (withdrawn_by, withdrawn_at) ON progress_overrides TO gesamtbild_program;
    REVOKE UPDATE ON recommendation_statements FROM gesamtbild_program;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    DROP TABLE participation_trail, recommendation_statements, progress_overrides, goal_indicators, goal_measures, goal_recommendations,
               recommendation_indicators, recommendation_measures, goals, recommendation_responses, recommendation_correspondences,
               recommendation_districts, recommendation_target_groups, recommendation_points, recommendations, sources;
  `);
}
