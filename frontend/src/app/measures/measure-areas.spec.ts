import type { DistrictCollection } from '#contract/district.ts';
import { aMeasureMap } from '../../../testing/measures';
import { measureAreas } from './measure-areas';

const feature = (key: string, name: string): DistrictCollection['features'][number] => ({
  type: 'Feature',
  id: `stadtbezirk:${key}`,
  properties: { key, name: { de: name, en: name } },
  geometry: { type: 'MultiPolygon', coordinates: [] },
});
const boundaries: DistrictCollection = {
  type: 'FeatureCollection',
  level: 'stadtbezirk',
  date: '2026-09-30',
  attribution: [],
  features: [feature('01', 'Mitte'), feature('08', 'Neukölln'), feature('09', 'Treptow-Köpenick'), feature('10', 'Marzahn-Hellersdorf')],
};
const areas = (shown: 'running' | 'places') => measureAreas(aMeasureMap(), boundaries, shown, String, ({ de }) => de);

describe('the areas of the map of measures', () => {
  it('bear the number of running measures', () => {
    expect(areas('running').areas.map(({ name, value }) => [name, value])).toEqual([
      ['Mitte', 3],
      ['Neukölln', 1],
      ['Treptow-Köpenick', 0],
      ['Marzahn-Hellersdorf', 0],
    ]);
  });

  it('bear the places where that is asked for', () => {
    expect(areas('places').areas[0]?.text).toBe('75');
  });

  it('say where nothing is running', () => {
    expect(areas('running').empty).toBe(2);
  });

  it('have one colour where all are the same', () => {
    const map = aMeasureMap({ districts: [] });
    const { areas: all, colours } = measureAreas(map, boundaries, 'running', String, ({ de }) => de);
    expect(colours.length).toBe(1);
    expect(new Set(all.map(({ colour }) => colour)).size).toBe(1);
  });
});
