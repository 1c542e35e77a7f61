import type { WriteDb } from '#backend/db/knex.ts';
import { ALL_RECOMMENDATIONS, HEARD_ABOUT_MEASURES } from './all-recommendations.ts';
import { GOALS } from './goals.ts';
import { correctingResponseRows, firstResponseRows, recommendationTables, type NumberedResponse } from './recommendation-rows.ts';

/**
 * Sources, recommendations and goals of the demo municipality, with all that was said about them; only where there is none of these yet. A
 * municipality that has taken away something that they refer to gets none.
 */
export async function seedDemoRecommendations(db: WriteDb): Promise<void> {
  for (const table of ['sources', 'recommendations', 'goals']) if ((await db(table).select('code').first()) !== undefined) return;
  if (!(await isEverythingThere(db))) return;

  for (const [table, rows] of recommendationTables()) await db(table).insert(rows);
  const first = await db('recommendation_responses')
    .insert(firstResponseRows())
    .returning<NumberedResponse[]>(['id', 'recommendation_code', 'decided_on']);
  await db('recommendation_responses').insert(correctingResponseRows(first));
}

/** Reference lists belong to the installation, and its measures may be other ones. */
async function isEverythingThere(db: WriteDb): Promise<boolean> {
  const plans = ALL_RECOMMENDATIONS.flatMap((source) => source.plans);
  const links = (codes: readonly (readonly [code: string, ...rest: unknown[]])[]): string[] => codes.map(([code]) => code);
  const needed: readonly (readonly [table: string, column: string, values: readonly string[]])[] = [
    ['fields_of_action', 'code', plans.map(({ field }) => field)],
    ['target_groups', 'code', plans.flatMap(({ targetGroups = [] }) => targetGroups)],
    ['levels', 'level', plans.flatMap(({ districts = [] }) => districts.map((reference) => reference.split(':')[0] as string))],
    [
      'indicators',
      'code',
      [...plans.flatMap(({ indicators = [] }) => links(indicators)), ...GOALS.flatMap(({ indicators = [] }) => links(indicators))],
    ],
    [
      'measures',
      'code',
      [
        ...plans.flatMap(({ measures = [] }) => links(measures)),
        ...GOALS.flatMap(({ measures = [] }) => links(measures)),
        ...links(HEARD_ABOUT_MEASURES),
      ],
    ],
  ];
  for (const [table, column, values] of needed) {
    const distinct = [...new Set(values)];
    const there = await db(table).whereIn(column, distinct).select(column);
    if (there.length < distinct.length) return false;
  }
  return true;
}
