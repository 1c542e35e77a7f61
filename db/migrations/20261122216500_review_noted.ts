import type { Knex } from 'knex';

export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE review_items
      DROP CONSTRAINT review_items_state,
      ADD CONSTRAINT review_items_state CHECK (state IN ('open', 'discussed', 'decided', 'postponed', 'noted'));
    COMMENT ON COLUMN review_items.state IS 'Noted is of what nobody spoke: for most items that are merely good to know.';

    -- What was shown says more since: where it was not said then, it is not known.
    UPDATE review_items AS r
       SET shown = jsonb_set(r.shown, '{facts}', '{"outlookYearBefore": null, "percentYearBefore": null, "status": null, "statusBefore": null,
             "statusYearBefore": null}'::jsonb || (r.shown -> 'facts'))
     WHERE r.shown -> 'facts' ->> 'kind' = 'measure';
    UPDATE review_items AS r SET shown = jsonb_set(r.shown, '{facts}', '{"incomplete": false}'::jsonb || (r.shown -> 'facts'))
     WHERE r.shown -> 'facts' ->> 'kind' = 'indicator';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    UPDATE review_items AS r
       SET shown = jsonb_set(r.shown, '{facts}', (r.shown -> 'facts') - ARRAY['outlookYearBefore', 'percentYearBefore', 'status', 'statusBefore',
             'statusYearBefore', 'incomplete']);
    UPDATE review_items AS r SET state = 'discussed' WHERE r.state = 'noted';
    ALTER TABLE review_items
      DROP CONSTRAINT review_items_state,
      ADD CONSTRAINT review_items_state CHECK (state IN ('open', 'discussed', 'decided', 'postponed'));
    COMMENT ON COLUMN review_items.state IS NULL;
  `);
}
