import type { DistrictCollection } from '#contract/district.ts';
import { expectNoViolations } from '../../../testing/axe';
import { openMeasures } from '../../../testing/measure-page';
import { readable } from '../../../testing/render';

const square = (key: string, name: string, west: number): DistrictCollection['features'][number] => ({
  type: 'Feature',
  id: `stadtbezirk:${key}`,
  properties: { key, name: { de: name, en: name } },
  geometry: {
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [west, 52.5],
          [west + 0.1, 52.5],
          [west + 0.1, 52.6],
          [west, 52.6],
          [west, 52.5],
        ],
      ],
    ],
  },
});
const boundaries: DistrictCollection = {
  type: 'FeatureCollection',
  level: 'stadtbezirk',
  date: '2026-09-30',
  attribution: ['Amt für Statistik'],
  features: [square('01', 'Mitte', 13.3), square('08', 'Neukölln', 13.4), square('09', 'Treptow-Köpenick', 13.5)],
};
const ADDRESS = '/massnahmen?ansicht=karte';
const drawn = { 'districts/geojson': boundaries };

describe('the map of measures', () => {
  it('says where most are running and where none', async () => {
    const { text } = await openMeasures(ADDRESS, drawn);
    expect(text()).toContain('Die meisten laufen in Mitte (3); ohne laufende Maßnahme: 1');
  });

  it('asks for the level below the whole, at the quarter of the page', async () => {
    const { asked } = await openMeasures(`${ADDRESS}&quarter=2026-Q2&field=housing`, drawn);
    expect(asked.filter((url) => url.includes('measure-map'))).toEqual([
      '/api/v1/measure-map?level=stadtbezirk&quarter=2026-Q2&field=housing',
    ]);
  });

  it('has the same districts as a list, the most first', async () => {
    const { all } = await openMeasures(ADDRESS, drawn);
    expect(all('gb-area-list li').map((item) => readable(item.innerText))).toEqual(['Mitte 3', 'Neukölln 1', 'Treptow-Köpenick 0']);
  });

  it('chooses the district that is pressed', async () => {
    const { all, answer, address } = await openMeasures(ADDRESS, drawn);
    all('gb-area-list li .name')[1]?.click();
    await answer();
    expect(decodeURIComponent(address())).toBe('/massnahmen?ansicht=karte&district=stadtbezirk:08');
  });

  it('names apart what works in the whole place', async () => {
    const { text } = await openMeasures(ADDRESS, drawn);
    expect(text()).toContain('Für größere Gebiete als diese laufen außerdem 2 Maßnahmen mit 40 Plätzen');
  });

  it('shows addresses on the map and by name', async () => {
    const { all } = await openMeasures(ADDRESS, drawn);
    expect(all('gb-choropleth circle title').map((title) => readable(title.textContent))).toEqual(['Sprachcafé im Stadtteilzentrum']);
    expect(readable(all('details')[0]?.textContent ?? '')).toContain('Musterstraße 1, 13347 Berlin');
  });

  it('shows places instead of measures where that is chosen', async () => {
    const { choose, address, all } = await openMeasures(ADDRESS, drawn);
    await choose('Gezeigt wird', 'places');
    expect(address()).toBe('/massnahmen?ansicht=karte&show=places');
    expect(readable(all('gb-area-list li')[0]?.innerText ?? '')).toBe('Mitte 75');
  });

  it('can be used by everybody', async () => {
    const { element } = await openMeasures(ADDRESS, drawn);
    await expectNoViolations(element);
  });
});
