import { ALL_SOURCES, sourceFor } from './all-sources.ts';

describe('The sources', () => {
  it('have names of their own and say where their files come from', () => {
    expect(new Set(ALL_SOURCES.map(({ id }) => id)).size).toBe(ALL_SOURCES.length);
    for (const { id, publisher, title, licence, description } of ALL_SOURCES) {
      expect([publisher, title, licence, description].every((fact) => fact !== ''))
        .withContext(id)
        .toBeTrue();
    }
  });

  it('are found by file name, in any folder', () => {
    const found = (name: string): string | undefined => sourceFor(name)?.id;
    expect(found('/data/2024-02/berlin-lor-population-2024-02-t1-districts.csv')).toBe('berlin-lor');
    expect(found('C:\\data\\gssa_2022_bezirke.csv')).toBe('berlin-gssa');
    expect(found('berlin-daycare-centers-2026-01-city.csv')).toBe('berlin-daycare');
    expect(found('berlin-lor-forecast-areas-from-2021.geojson')).toBe('berlin-lor-areas');
    expect(found('demo-work.csv')).toBe('demo-observations');
    expect(found('stadtbezirke.geojson')).toBe('district-geojson');
    expect(found('export/massnahmen-2026-11-22.csv')).toBe('measures-csv');
    expect(found('measures.csv')).toBe('measures-csv');
    expect(found('werte.csv')).toBe('observations-csv');
    expect(found('table.xlsx')).toBeUndefined();
  });

  it('are found by their own name whatever the file is called', () => {
    expect(sourceFor('werte.csv', 'district-list')?.id).toBe('district-list');
    expect(sourceFor('werte.csv', 'nothing')).toBeUndefined();
  });
});
