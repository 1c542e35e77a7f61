import { organisationAreas } from './organisation-areas';

const district = (id: string) => ({
  type: 'Feature' as const,
  id,
  properties: { key: id, level: 'stadtbezirk', name: { de: id, en: id }, parentKey: '11' },
  geometry: { type: 'MultiPolygon' as const, coordinates: [] },
});

describe('the areas of the map of organisations', () => {
  it('count those that name the district; who works everywhere is counted apart', () => {
    const boundaries = { type: 'FeatureCollection', level: 'stadtbezirk', attribution: [], features: ['a', 'b'].map(district) };
    const organisations = [['a', 'b'], ['a'], ['land:11'], []].map((districts) => ({ districts }));
    const { areas, wide } = organisationAreas(organisations, boundaries as never, String, ({ de }) => de);
    expect(areas.map(({ ref, value }) => [ref, value])).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
    expect(wide).toBe(2);
  });
});
