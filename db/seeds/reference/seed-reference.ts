import { readFile } from 'node:fs/promises';
import type { WriteDb } from '#backend/db/knex.ts';
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
 * Brings levels, fields of action and the indicator catalogue to the state that the program ships. May be called on every start:
 * what people have changed since stays as it is, and nothing is removed.
 */
export async function seedReference(db: WriteDb): Promise<void> {
  const indicators = indicatorRows(await shippedCatalogue());
  await db('levels').insert(LEVELS).onConflict('level').ignore();
  await db('fields_of_action').insert(FIELDS_OF_ACTION).onConflict('code').ignore();
  await db('target_groups').insert(TARGET_GROUPS).onConflict('code').ignore();
  // The version counts the changes that people made.
  await db('indicators').insert(indicators).onConflict('code').merge().where('indicators.version', 1);
  await db('indicator_breaks').insert(SERIES_BREAKS).onConflict(['indicator_code', 'break_date']).ignore();
  await db('indicator_derivations').insert(DERIVATIONS).onConflict('indicator_code').merge();
  await db('settings')
    .insert({ key: 'name', value: JSON.stringify({ de: 'Gesamtbild', en: 'Gesamtbild' }) })
    .onConflict('key')
    .ignore();
}
