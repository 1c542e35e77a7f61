import { mapOf, type MappedMeasure } from './measure-map.ts';

const measure = (given: Partial<MappedMeasure>): MappedMeasure => ({
  code: 'M-001',
  title: 'Sprachcafé',
  status: 'running',
  places: null,
  parts: [],
  location: null,
  ...given,
});

describe('the map of measures', () => {
  it('counts a measure in each of its districts and shares its places out', () => {
    // 30 places over three named districts: 10 each; two of them are parts of Mitte.
    const map = mapOf([measure({ places: 30, parts: ['b:01', 'b:01', 'b:02'] })], ['b:01', 'b:02', 'b:03']);
    expect(map.districts).toEqual([
      { district: 'b:01', running: 1, places: 20 },
      { district: 'b:02', running: 1, places: 10 },
      { district: 'b:03', running: 0, places: 0 },
    ]);
  });

  it('rounds places once, at the end', () => {
    // Two measures with 1/2 place each in Mitte make one there: 0.5 + 0.5.
    const half = measure({ places: 1, parts: ['b:01', 'b:02'] });
    expect(mapOf([half, half], ['b:01', 'b:02']).districts.map(({ places }) => places)).toEqual([1, 1]);
  });

  it('lets what works in a larger district stand apart, and leaves out what has not said where', () => {
    const map = mapOf([measure({ places: 12, parts: [null] }), measure({ places: 5, parts: [] })], ['b:01']);
    expect(map.whole).toEqual({ running: 1, places: 12 });
    expect(map.districts).toEqual([{ district: 'b:01', running: 0, places: 0 }]);
  });

  it('shows where paused measures take place, but counts running ones only', () => {
    const location = { address: 'Beispielplatz 1', latitude: 52.5, longitude: 13.4 };
    const map = mapOf([measure({ status: 'paused', parts: ['b:01'], location })], ['b:01']);
    expect([map.districts[0]?.running, map.points]).toEqual([0, [{ code: 'M-001', title: 'Sprachcafé', status: 'paused', ...location }]]);
  });
});
