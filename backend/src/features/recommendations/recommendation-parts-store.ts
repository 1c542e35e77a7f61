import { isDeepStrictEqual } from 'node:util';
import { insertRows } from '../../db/insert-rows.ts';
import type { WriteDb } from '../../db/knex.ts';
import type { Link, RecommendationContent } from './recommendation.ts';

type PartList = Exclude<
  {
    [Field in keyof RecommendationContent]: RecommendationContent[Field] extends readonly unknown[] ? Field : never;
  }[keyof RecommendationContent],
  'correspondences'
>;
type Row = Readonly<Record<string, unknown>>;

/** The lists of a recommendation: where they are kept, and as what. */
const PARTS: Readonly<Record<PartList, { readonly table: string; readonly rows: (content: RecommendationContent) => readonly Row[] }>> = {
  points: { table: 'recommendation_points', rows: ({ points }) => points.map((text, position) => ({ position, text })) },
  targetGroups: {
    table: 'recommendation_target_groups',
    rows: ({ targetGroups }) => targetGroups.map((target_group) => ({ target_group })),
  },
  districts: {
    table: 'recommendation_districts',
    rows: ({ districts }) =>
      districts.map((ref) => {
        const [district_level, district_key] = ref.split(':');
        return { district_level, district_key };
      }),
  },
  measures: {
    table: 'recommendation_measures',
    rows: ({ measures }) => measures.map(({ code, weight, why }) => ({ measure_code: code, weight, why })),
  },
  indicators: {
    table: 'recommendation_indicators',
    rows: ({ indicators }) => indicators.map(({ code, why }) => ({ indicator_code: code, why })),
  },
  goals: { table: 'goal_recommendations', rows: ({ goals }) => goals.map(({ code, why }) => ({ goal_code: code, why })) },
};
const LISTS = Object.keys(PARTS) as PartList[];

/** A recommendation with its code. */
export interface CodedContent {
  readonly code: string;
  readonly content: RecommendationContent;
}

/** Writes the lists of new recommendations, which may correspond to each other. */
export async function writeRecommendationParts(db: WriteDb, added: readonly CodedContent[]): Promise<void> {
  for (const list of LISTS) await writeList(db, list, added);
  await correspond(db, added);
  const isNew = new Set(added.map(({ code }) => code));
  await countOthers(
    db,
    [],
    added.flatMap(({ content }) => content.goals),
    'goals',
  );
  const others = added.flatMap(({ content }) => content.correspondences).filter(({ code }) => !isNew.has(code));
  await countOthers(db, [], others, 'recommendations');
}

/** Writes the lists that are not what they were. */
export async function replaceRecommendationParts(
  db: WriteDb,
  code: string,
  before: RecommendationContent,
  after: RecommendationContent,
): Promise<void> {
  for (const list of LISTS) {
    if (isDeepStrictEqual(before[list], after[list])) continue;
    await db(PARTS[list].table).where({ recommendation_code: code }).delete();
    await writeList(db, list, [{ code, content: after }]);
  }
  if (!isDeepStrictEqual(before.correspondences, after.correspondences)) {
    await db('recommendation_correspondences').where({ first_code: code }).orWhere({ second_code: code }).delete();
    await correspond(db, [{ code, content: after }]);
  }
  await countOthers(db, before.goals, after.goals, 'goals');
  await countOthers(db, before.correspondences, after.correspondences, 'recommendations');
}

async function writeList(db: WriteDb, list: PartList, added: readonly CodedContent[]): Promise<void> {
  const { table, rows } = PARTS[list];
  const written = added.flatMap(({ code, content }) => rows(content).map((row) => ({ recommendation_code: code, ...row })));
  await insertRows(db, table, written);
}

/** A pair stands once, whoever names it: first the code that comes first in the order of the bytes. */
async function correspond(db: WriteDb, added: readonly CodedContent[]): Promise<void> {
  const pairs = new Map(
    added.flatMap(({ code: own, content }) =>
      content.correspondences.map(({ code, why }) => {
        const [first_code, second_code] = own < code ? [own, code] : [code, own];
        return [JSON.stringify([first_code, second_code]), { first_code, second_code, why }] as const;
      }),
    ),
  );
  await insertRows(db, 'recommendation_correspondences', [...pairs.values()]);
}

/** Counts the versions of those at the other end whose links are new, changed or gone: their forms show them, too. */
async function countOthers(
  db: WriteDb,
  before: readonly Link[],
  after: readonly Link[],
  table: 'goals' | 'recommendations',
): Promise<void> {
  const differing = (these: readonly Link[], those: readonly Link[]): string[] =>
    these.filter((link) => !those.some((other) => isDeepStrictEqual(link, other))).map(({ code }) => code);
  const codes = [...new Set([...differing(before, after), ...differing(after, before)])];
  if (codes.length > 0) await db(table).whereIn('code', codes).increment('version');
}
