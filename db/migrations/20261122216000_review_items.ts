import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE review_items (
      quarter        text        NOT NULL CONSTRAINT review_items_quarter REFERENCES quarters,
      key            text        NOT NULL,
      state          text        NOT NULL CONSTRAINT review_items_state CHECK (state IN ('open', 'discussed', 'decided', 'postponed')),
      note           text,
      postponed_to   text        CONSTRAINT review_items_postponed_to CHECK (postponed_to ~ '^[0-9]{4}-Q[1-4]$' AND postponed_to > quarter),
      agenda_item_id bigint      CONSTRAINT review_items_agenda_item REFERENCES agenda_items ON DELETE SET NULL,
      decision_code  text        CONSTRAINT review_items_decision REFERENCES decisions ON DELETE SET NULL,
      made_agenda_item boolean   NOT NULL DEFAULT false,
      shown          jsonb       NOT NULL,
      handled_by     text        NOT NULL,
      handled_at     timestamptz NOT NULL,
      version        integer     NOT NULL DEFAULT 1,
      PRIMARY KEY (quarter, key),
      CONSTRAINT review_items_postponed CHECK ((state = 'postponed') = (postponed_to IS NOT NULL))
    );
    COMMENT ON TABLE review_items IS 'What the meeting that reviewed a quarter did with what there was to look at. What there is follows from the data; here is only what was handled.';
    COMMENT ON COLUMN review_items.key IS 'Names it in every quarter, for example measure:M-012:late.';
    COMMENT ON COLUMN review_items.shown IS 'Section, title and facts as they were shown: it may be gone from the data later.';
    COMMENT ON COLUMN review_items.made_agenda_item IS 'Whether the item of the agenda was made for it; it goes when the decision is taken back and nothing else was said about it.';
    COMMENT ON COLUMN review_items.decision_code IS 'Null on a decided item: its decision was removed from the minutes.';
    CREATE INDEX review_items_by_postponed_to ON review_items (postponed_to);
    CREATE INDEX review_items_by_agenda_item ON review_items (agenda_item_id);
    CREATE INDEX review_items_by_decision ON review_items (decision_code);
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP TABLE review_items');
}
