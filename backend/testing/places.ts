import type { Knex } from 'knex';

const LEVELS = [
  ['land', 'Land', 'State'],
  ['stadtbezirk', 'Bezirk', 'Borough'],
  ['prognoseraum', 'Prognoseraum', 'Forecast area'],
] as const;

const PLACES = [
  ['land', '11', 'Berlin', null],
  ['stadtbezirk', '01', 'Mitte', 'land:11'],
  ['stadtbezirk', '02', 'Friedrichshain-Kreuzberg', 'land:11'],
  ['stadtbezirk', '11', 'Lichtenberg', 'land:11'],
  ['prognoseraum', '0110', 'Zentrum', 'stadtbezirk:01'],
] as const;

/** A small Berlin for specs that need a few places but no figures: the whole, three Bezirke, a part of the first. */
export async function insertPlaces(db: Knex): Promise<void> {
  await db('levels').insert(
    LEVELS.map(([level, name_de, name_en], index) => ({
      level,
      position: index + 1,
      name_de,
      name_en,
      plural_de: `${name_de}e`,
      plural_en: `${name_en}s`,
    })),
  );
  await insertDistricts(db);
}

/** The same where the levels are there already. */
export async function insertDistricts(db: Knex): Promise<void> {
  const ids = new Map<string, string>();
  for (const [level, key, name, parent] of PLACES) {
    const [row] = await db('districts')
      .insert({ level, key, name_de: name, name_en: name, parent_id: parent === null ? null : (ids.get(parent) ?? null) })
      .returning<{ id: string }[]>('id');
    ids.set(`${level}:${key}`, (row as { id: string }).id);
  }
}

/** Gives a district a rectangle as its boundary, in degrees. */
export async function insertBoundary(
  db: Knex,
  reference: string,
  [west, south, east, north]: readonly [west: number, south: number, east: number, north: number],
): Promise<void> {
  const [level, key] = reference.split(':');
  const { id } = await db('districts').where({ level, key }).first<{ id: string }>('id');
  const ring = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const geometry = JSON.stringify({ type: 'MultiPolygon', coordinates: [[ring]] });
  await db('district_geometries').insert({ district_id: id, geometry, outline: geometry });
}
