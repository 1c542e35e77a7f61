import { unitOfWork } from '#backend/db/unit-of-work.ts';
import { rowsOf } from '#backend/db/knex.ts';
import { useTestDatabase } from '#db/testing/test-database.ts';
import { seedReference } from './seed-reference.ts';

describe('seedReference', () => {
  const database = useTestDatabase();
  const seed = () => unitOfWork(database.db(), (db) => db)(seedReference);
  const contents = async () => {
    const tables = ['levels', 'fields_of_action', 'indicators', 'indicator_breaks', 'indicator_derivations', 'settings'];
    const rows = await Promise.all(
      tables.map((table) => rowsOf<{ row: string }>(database.db(), `SELECT t::text AS row FROM ${table} AS t ORDER BY 1`)),
    );
    return rows.map((table) => table.map(({ row }) => row));
  };

  it('fills the catalogue', async () => {
    await seed();
    const [levels, fields, indicators, breaks, derivations] = await contents();
    expect([levels?.length, fields?.length, indicators?.length, derivations?.length]).toEqual([8, 13, 92, 2]);
    expect(breaks?.length).toBe(1 + 4 + 5);
  });

  it('changes nothing when it is called again', async () => {
    await seed();
    const before = await contents();
    await seed();
    expect(await contents()).toEqual(before);
  });

  it('orders the levels from the whole to the smallest', async () => {
    await seed();
    const levels = await rowsOf<{ level: string }>(database.db(), 'SELECT l.level FROM levels AS l ORDER BY l.position');
    expect(levels.map(({ level }) => level)).toEqual([
      'land',
      'kreis',
      'gemeinde',
      'stadtbezirk',
      'stadtteil',
      'prognoseraum',
      'bezirksregion',
      'planungsraum',
    ]);
  });

  it('brings back a shipped text that nobody changed on purpose', async () => {
    await seed();
    await database.db()('indicators').where({ code: 'L02' }).update({ name_de: 'alt' });
    await seed();
    expect(await database.db()('indicators').where({ code: 'L02' }).first('name_de')).toEqual({
      name_de: 'Kinderarmutsquote (SGB II unter 15)',
    });
  });

  it('keeps what people have changed', async () => {
    await seed();
    await database.db()('indicators').where({ code: 'D02' }).update({ name_de: 'Anteil ohne deutschen Pass', version: 2 });
    await database
      .db()('settings')
      .where({ key: 'name' })
      .update({ value: JSON.stringify({ de: 'Musterstadt', en: 'Musterstadt' }) });
    await seed();
    expect(await database.db()('indicators').where({ code: 'D02' }).first('name_de', 'version')).toEqual({
      name_de: 'Anteil ohne deutschen Pass',
      version: 2,
    });
    expect(await database.db()('settings').where({ key: 'name' }).first('value')).toEqual({
      value: { de: 'Musterstadt', en: 'Musterstadt' },
    });
  });

  it('does not bring back what people have removed', async () => {
    await seed();
    await database.db()('target_groups').where({ code: 'women' }).delete();
    await database.db()('levels').where({ level: 'kreis' }).delete();
    await seed();
    expect(await database.db()('target_groups').where({ code: 'women' }).first('code')).toBeUndefined();
    expect(await database.db()('levels').where({ level: 'kreis' }).first('level')).toBeUndefined();
    await database
      .db()('levels')
      .insert({ level: 'kreis', position: 2, name_de: 'Kreis', name_en: 'County', plural_de: 'Kreise', plural_en: 'Counties' });
  });

  it('keeps the word that people have for a level or a field of action', async () => {
    await seed();
    await database.db()('levels').where({ level: 'stadtteil' }).update({ name_de: 'Ortsteil' });
    await database.db()('fields_of_action').where({ code: 'work' }).update({ name_de: 'Arbeit' });
    await seed();
    expect(await database.db()('levels').where({ level: 'stadtteil' }).first('name_de')).toEqual({ name_de: 'Ortsteil' });
    expect(await database.db()('fields_of_action').where({ code: 'work' }).first('name_de')).toEqual({ name_de: 'Arbeit' });
  });

  it('leaves visibility and the demo mark alone', async () => {
    await seed();
    await database.db()('indicators').where({ code: 'A03' }).update({ visibility: 'public', demo: true });
    await seed();
    expect(await database.db()('indicators').where({ code: 'A03' }).first('visibility', 'demo')).toEqual({
      visibility: 'public',
      demo: true,
    });
  });
});
