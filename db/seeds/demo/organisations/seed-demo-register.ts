import { rowsOf, type WriteDb } from '#backend/db/knex.ts';
import type { Point } from '#backend/features/organisations/organisation.ts';
import { liesWithin, type Polygons } from '#backend/features/organisations/organisation-point.ts';
import { MERGED, REGISTER_FACTS, WRITTEN_TWICE, type RegisterFacts } from './register-facts.ts';

/**
 * What the register says about the organisations of the demo, as far as nobody has said anything yet; an old demo gets it with its next start.
 * Fields of action and target groups that the installation has taken away are left out.
 */
export async function seedDemoRegister(db: WriteDb): Promise<void> {
  const bare = await db('organisations')
    .where({ version: 1 })
    .whereNull('street')
    .whereNull('email')
    .whereIn(
      'code',
      REGISTER_FACTS.map(({ code }) => code),
    )
    .pluck<string[]>('code');
  if (bare.length === 0) return;
  const facts = REGISTER_FACTS.filter(({ code }) => bare.includes(code));
  const boundaries = await boundariesOf(db);
  for (const [index, each] of facts.entries()) await tell(db, each, pointIn(boundaries.get(each.bezirk), index));
  await insertLists(db, 'organisation_target_groups', 'target_group', 'target_groups', facts, ({ targetGroups }) => targetGroups);
  await insertLists(
    db,
    'organisation_fields_of_action',
    'field_of_action',
    'fields_of_action',
    facts,
    ({ fieldsOfAction }) => fieldsOfAction,
  );
  await insertDuplicates(db);
}

async function tell(db: WriteDb, facts: RegisterFacts, point: Point | undefined): Promise<void> {
  const { code, description, email, phone, website, street, postalCode, languages } = facts;
  await db('organisations')
    .where({ code })
    .update({
      description: db.raw('coalesce(description, ?)', [description]),
      email,
      phone,
      website,
      street,
      postal_code: postalCode,
      town: 'Berlin',
      languages: [...languages],
      latitude: point?.latitude ?? null,
      longitude: point?.longitude ?? null,
    });
}

async function insertLists(
  db: WriteDb,
  table: string,
  column: string,
  reference: string,
  facts: readonly RegisterFacts[],
  listOf: (facts: RegisterFacts) => readonly string[],
): Promise<void> {
  const there = new Set(await db(reference).pluck<string[]>('code'));
  const rows = facts.flatMap((each) =>
    listOf(each)
      .filter((code) => there.has(code))
      .map((code) => ({ organisation_code: each.code, [column]: code })),
  );
  if (rows.length > 0) await db(table).insert(rows).onConflict().ignore();
}

/** A pair that is likely to be the same organisation, and a duplicate that is merged. */
async function insertDuplicates(db: WriteDb): Promise<void> {
  const { code, name, sector, description, languages, district, measure } = WRITTEN_TWICE;
  const twice = await db('organisations')
    .insert({ code, name, sector, description, languages: [...languages] })
    .onConflict()
    .ignore()
    .returning<{ code: string }[]>('code');
  const [district_level, district_key] = district.split(':');
  if (twice.length > 0) {
    await db('organisation_districts').insert({ organisation_code: code, district_level, district_key });
    if ((await db('measures').where({ code: measure }).first('code')) !== undefined)
      await db('measure_partners').insert({ measure_code: measure, organisation_code: code });
  }
  if ((await db('organisations').where({ code: MERGED.mergedInto }).first('code')) === undefined) return;
  await db('organisations')
    .insert({ code: MERGED.code, name: MERGED.name, sector: MERGED.sector, merged_into: MERGED.mergedInto, closed_on: MERGED.closedOn })
    .onConflict()
    .ignore();
}

/** Boundaries of the Bezirke by their keys. */
async function boundariesOf(db: WriteDb): Promise<ReadonlyMap<string, Polygons>> {
  const rows = await rowsOf<{ key: string; boundary: Polygons }>(
    db,
    `SELECT d.key, g.geometry -> 'coordinates' AS boundary
       FROM districts AS d JOIN district_geometries AS g ON g.district_id = d.id
      WHERE d.level = 'stadtbezirk' AND d.valid_to IS NULL`,
  );
  return new Map(rows.map(({ key, boundary }) => [key, boundary]));
}

/** A point within a boundary, the same one for the same index. */
function pointIn(boundary: Polygons | undefined, index: number): Point | undefined {
  if (boundary === undefined) return undefined;
  const positions = boundary.flat(2);
  const [west, east] = ends(positions.map(([longitude = 0]) => longitude));
  const [south, north] = ends(positions.map(([, latitude = 0]) => latitude));
  for (let attempt = 1; attempt < 200; attempt += 1) {
    const latitude = rounded(south + (north - south) * share(index * 31 + attempt * 7));
    const longitude = rounded(west + (east - west) * share(index * 17 + attempt * 13 + 5));
    if (liesWithin({ latitude, longitude }, boundary)) return { latitude, longitude };
  }
  return undefined;
}

const ends = (numbers: readonly number[]): [least: number, most: number] => [
  numbers.reduce((least, each) => Math.min(least, each), Infinity),
  numbers.reduce((most, each) => Math.max(most, each), -Infinity),
];
/** Spread over 0.15 to 0.85 by the golden ratio. */
const share = (step: number): number => 0.15 + 0.7 * ((step * 0.618034) % 1);
const rounded = (degrees: number): number => Math.round(degrees * 1e5) / 1e5;
