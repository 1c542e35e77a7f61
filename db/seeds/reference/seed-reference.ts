import { readFile } from 'node:fs/promises';
import type { WriteDb } from '#backend/db/knex.ts';
import { CONTACT_TOPICS } from './contact-topics.ts';
import { DERIVATIONS } from './derivations.ts';
import { FIELDS_OF_ACTION } from './fields-of-action.ts';
import { indicatorRows, type CatalogueFiles } from './indicator-catalogue.ts';
import { LEVELS } from './levels.ts';
import { SERIES_BREAKS } from './series-breaks.ts';
import { TARGET_GROUPS } from './target-groups.ts';

/** The catalogue files as they are shipped. */
export async function shippedCatalogue(): Promise<CatalogueFiles> {
  const text = (name: string) => readFile(new URL(`files/${name}`, import.meta.url), 'utf8');
  const [catalogue, german, additions] = await Promise.all([
    text('indicator-catalogue.csv'),
    text('indicator-catalogue-de.csv'),
    text('indicator-additions.csv'),
  ]);
  return { catalogue, german, additions };
}

/**
 * Gives an installation the levels, fields of action, target groups and topics of contact persons that it begins with, and brings the indicator catalogue to the
 * state that the program ships. May be called on every start: what people have changed or removed since stays as it is.
 */
export async function seedReference(db: WriteDb): Promise<void> {
  const indicators = indicatorRows(await shippedCatalogue());
  await beginWith(db, 'levels', LEVELS);
  await beginWith(db, 'fields_of_action', FIELDS_OF_ACTION);
  await beginWith(db, 'target_groups', TARGET_GROUPS);
  await beginWith(db, 'contact_topics', CONTACT_TOPICS);
  // The version counts the changes that people made.
  await db('indicators').insert(indicators).onConflict('code').merge().where('indicators.version', 1);
  await db('indicator_breaks').insert(SERIES_BREAKS).onConflict(['indicator_code', 'break_date']).ignore();
  await db('indicator_derivations').insert(DERIVATIONS).onConflict('indicator_code').merge();
  await db('settings')
    .insert({ key: 'name', value: JSON.stringify({ de: 'Gesamtbild', en: 'Gesamtbild' }) })
    .onConflict('key')
    .ignore();
}

/** Fills a list that belongs to the installation from then on. */
async function beginWith(db: WriteDb, table: string, rows: readonly object[]): Promise<void> {
  if ((await db(table).first('position')) === undefined) await db(table).insert(rows);
}
